import { type BlockKind, beginsPart } from './chunks.ts';
import { interrupts } from './interrupts.ts';
import { columnOf, firstContent, hasContent, isDash, lineFrom, lineStart, splitKeyLine } from './lexis.ts';
import type { ReadFile, Region } from './parse.ts';
import { lastStarting } from './query.ts';
import { startsWithKey } from './shape.ts';
import type { Mapping, Node, Sequence, TextChange } from './tree.ts';

type Block = Mapping | Sequence;

/** A run of whole lines that hold neighbouring parts of a block and can be read without the rest of the file. */
export interface Segment {
  /** The blocks above, outermost first, each with the index of the part that leads on. */
  readonly path: readonly { readonly block: Block; readonly index: number }[];
  readonly block: Block;
  readonly kind: BlockKind;
  /** The parts `[from, to)` of the block are read again. */
  readonly from: number;
  readonly to: number;
  /** Before the edit: start of the first line and of the line behind the last. */
  readonly start: number;
  readonly end: number;
  readonly column: number;
}

/**
 * The smallest segment that holds a change, or undefined when none is certain to read like a part of the whole file.
 *
 * The conditions mirror how a refused file is cut (`recover.ts`): every block on the way down begins with a plain key or
 * a dash, every part on the way stands in the column of its block, and the lines of the segment stay in or right of
 * that column.
 *
 * @param text the file after the change
 */
export function segmentOf(file: ReadFile, region: Region, text: string, change: TextChange): Segment | undefined {
  const root = region.documents[0]?.root;
  if (root === undefined || region.documents.length !== 1 || region.isTied || region.isOdd) return undefined;
  const { source } = file;
  if (source.slice(region.start, region.contentStart).includes('%')) return undefined;
  const search = new Search(file, text, change);
  const levels: Level[] = [];
  let block: Node = root;
  let from = source.charCodeAt(region.contentStart) === 0xfeff ? region.contentStart + 1 : region.contentStart;
  let to = region.end;
  while (search.isPlainBlock(block, from, to)) {
    const level: Level | undefined = search.partsAround(block, to);
    if (level === undefined) break;
    levels.push(level);
    const inner = level.to - level.from === 1 ? search.innerOf(level) : undefined;
    if (inner === undefined) break;
    block = inner.node;
    from = inner.from;
    to = level.end;
  }
  return search.smallest(levels);
}

/** The parts of one block around a change, before it is known whether they can be read by themselves. */
type Level = Omit<Segment, 'path'>;

class Search {
  readonly #file: ReadFile;
  readonly #source: string;
  readonly #text: string;
  readonly #changeStart: number;
  readonly #changeEnd: number;
  readonly #delta: number;

  constructor(file: ReadFile, text: string, change: TextChange) {
    this.#file = file;
    this.#source = file.source;
    this.#text = text;
    this.#changeStart = change.range.start;
    this.#changeEnd = change.range.end;
    this.#delta = change.text.length - (change.range.end - change.range.start);
  }

  /** A block collection without properties that begins with the first content of its place, in a telling way. */
  isPlainBlock(node: Node, from: number, to: number): node is Block {
    if ((node.kind !== 'mapping' && node.kind !== 'sequence') || node.flow || node.tag !== undefined) return false;
    const first = firstContent(this.#source, from, to);
    if (first === undefined || first.first !== node.start) return false;
    return node.kind === 'sequence' ? isDash(this.#source, first.first) : this.#isPlainKey(first.first, first.end);
  }

  #isPlainKey(first: number, end: number): boolean {
    return this.#source[first] !== '-' && splitKeyLine(this.#source, first, end) !== undefined;
  }

  /** The innermost level whose lines stay parts of their block after the change. */
  smallest(levels: readonly Level[]): Segment | undefined {
    for (let depth = levels.length - 1; depth >= 0; depth--) {
      const level = levels[depth] as Level;
      for (let from = level.from; from >= 0; from--) {
        const start = this.#startOfPart(level.block, from, level.column);
        if (start === undefined || !this.#fits(start, level.end + this.#delta, level.column, level.kind, from === 0)) {
          continue;
        }
        const path = levels.slice(0, depth).map(({ block, from: index }) => ({ block, index }));
        return { ...level, from, start, path };
      }
    }
    return undefined;
  }

  /** The fewest parts of a block whose lines hold the change. */
  partsAround(block: Block, to: number): Level | undefined {
    const kind = block.kind;
    const parts = kind === 'mapping' ? block.pairs : block.items;
    const column = columnOf(this.#source, block.start);
    let from = kind === 'mapping' ? lastStarting(parts, this.#changeStart) : this.#itemAt(block, column);
    let next = from + 1;
    let end = to;
    for (; next < parts.length; next++) {
      const start = this.#startOfPart(block, next, column);
      if (start === undefined || start <= this.#changeEnd) continue;
      end = start;
      break;
    }
    if (next >= parts.length && this.#changeEnd >= to && to !== this.#source.length) return undefined;
    for (; from >= 0; from--) {
      const start = this.#startOfPart(block, from, column);
      if (start === undefined || start > this.#changeStart) continue;
      return { block, kind, from, to: next, start, end, column };
    }
    return undefined;
  }

  #itemAt(block: Block, column: number): number {
    const items = (block as Sequence).items;
    let index = lastStarting(items, this.#changeStart);
    const after = this.#startOfPart(block, index + 1, column);
    if (after !== undefined && after <= this.#changeStart) index++;
    return index;
  }

  /** Start of the line on which a part begins, when it stands there alone and in the column of the block. */
  #startOfPart(block: Block, index: number, column: number): number | undefined {
    const source = this.#source;
    let first: number | undefined;
    if (block.kind === 'mapping') first = block.pairs[index]?.start;
    else if (index < block.items.length) first = this.#dashBefore(block, index, column);
    if (first === undefined) return undefined;
    const start = lineStart(source, first);
    if (first - start !== column || !beginsPart(source, first, block.kind)) return undefined;
    for (let at = start; at < first; at++) if (source.charCodeAt(at) !== 32) return undefined;
    const mayInterrupt = index > 0 && block.kind === 'mapping';
    return mayInterrupt && interrupts(source, lineFrom(source, start, source.length), source.length)
      ? undefined
      : start;
  }

  /** The dash of an item: on the same line before it, or on a line above when the item begins on its own line. */
  #dashBefore(block: Sequence, index: number, column: number): number | undefined {
    const source = this.#source;
    const item = block.items[index] as Node;
    const floor = index === 0 ? block.start : (block.items[index - 1] as Node).start + 1;
    for (let line = lineStart(source, item.start); line + column >= floor; line = lineStart(source, line - 1)) {
      if (isDash(source, line + column) && line + column < item.start + 1) return line + column;
      if (line === 0) break;
    }
    return undefined;
  }

  /** Whether the lines `[start, end)` of the new text begin with a part at `column` and stay in or right of it. */
  #fits(start: number, end: number, column: number, kind: BlockKind, isFirst: boolean): boolean {
    const text = this.#text;
    if (end <= start || (start === 0 && text.charCodeAt(0) === 0xfeff)) return false;
    const first = lineFrom(text, start, end);
    if (first.first - start !== column || !hasContent(text, first) || !beginsPart(text, first.first, kind))
      return false;
    if (isFirst && kind === 'mapping' && (text[first.first] === '-' || !startsWithKey(text, first))) return false;
    if (kind === 'mapping' && interrupts(text, first, end)) return false;
    for (let at = start; at < end; ) {
      const line = lineFrom(text, at, end);
      if (hasContent(text, line)) {
        const indent = line.first - line.start;
        if (indent < column || (indent === column && kind === 'sequence' && !isDash(text, line.first))) return false;
        for (let blank = line.start; blank < line.first; blank++) if (text.charCodeAt(blank) === 9) return false;
        if (column === 0 && isMark(text, line.start)) return false;
      }
      at = line.next;
    }
    return true;
  }

  /** The node below a single part in which the change lies, when the part is certain to be cut the same way again. */
  innerOf(segment: Level): { node: Node; from: number } | undefined {
    const source = this.#source;
    const first = segment.start + segment.column;
    const header = lineFrom(source, segment.start, segment.end);
    if (segment.kind === 'sequence') {
      const node = (segment.block as Sequence).items[segment.from] as Node;
      const content = firstContent(source, first + 1, segment.end);
      if (content === undefined || this.#changeStart < content.first) return undefined;
      const contentColumn = columnOf(source, content.first);
      if (contentColumn <= segment.column) return undefined;
      const isClean = this.#problemsStay(segment, contentColumn - 1, header.end);
      return isClean ? { node, from: first + 1 } : undefined;
    }
    if (this.#changeStart < header.next) return undefined;
    const parts = splitKeyLine(source, first, header.end);
    if (parts === undefined || parts.rest.start !== parts.rest.end || source[first] === '-') return undefined;
    const pair = (segment.block as Mapping).pairs[segment.from];
    if (pair === undefined || !this.#problemsStay(segment, segment.column, header.end)) return undefined;
    return { node: pair.value, from: header.next };
  }

  /**
   * No refused line of the part stands in or left of `column`, where it would decide about the lines around. Lines
   * between a problem and the change are looked at one by one: brackets and quotes may have swallowed such a line, and
   * what is below decides where it belongs.
   */
  #problemsStay(part: Level, column: number, headerEnd: number): boolean {
    let scanned = headerEnd;
    for (const { range } of this.#file.problems) {
      if (range.start < headerEnd || range.start >= part.end) continue;
      const start = lineStart(this.#source, range.start);
      const end = Math.max(this.#changeStart, start + 1);
      if (start >= scanned && !this.#staysRight(start, end, column)) return false;
      if (start < this.#changeStart) scanned = this.#changeStart;
    }
    return true;
  }

  #staysRight(from: number, to: number, column: number): boolean {
    for (let at = from; at < to; ) {
      const line = lineFrom(this.#source, at, this.#source.length);
      const indent = line.first - line.start;
      const isLeft = indent < column || (indent === column && !isDash(this.#source, line.first));
      if (isLeft && hasContent(this.#source, line)) return false;
      if (line.next <= at) break;
      at = line.next;
    }
    return true;
  }
}

function isMark(text: string, at: number): boolean {
  const mark = text.slice(at, at + 3);
  return (mark === '---' || mark === '...') && !/\S/.test(text[at + 3] ?? ' ');
}
