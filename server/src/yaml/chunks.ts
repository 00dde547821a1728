import {
  closingQuote,
  columnOf,
  firstContent,
  hasContent,
  isBlank,
  isDash,
  type KeyLine,
  type Line,
  lineFrom,
  splitKeyLine,
  trimValue,
} from './lexis.ts';
import type { Range } from './tree.ts';

export type BlockKind = 'mapping' | 'sequence';

/** Whole lines, or the end of one and whole lines, that hold one pair or item. `first` is its first character. */
export interface Chunk {
  readonly first: number;
  readonly end: number;
}

/** Cuts a block at the lines that begin a pair or item at its column. Everything else belongs to the part before. */
export function splitChunks(source: string, first: number, to: number, column: number, kind: BlockKind): Chunk[] {
  const chunks: Chunk[] = [];
  let open = first;
  let isNested = false;
  for (let at = lineFrom(source, first, to).next; at < to; ) {
    const line = lineFrom(source, at, to);
    if (hasContent(source, line)) {
      const indent = line.first - line.start;
      const begins = indent === column && beginsPart(source, line.first, kind);
      if (begins && !(isNested && kind === 'mapping' && interrupts(source, line, to))) {
        chunks.push({ first: open, end: line.start });
        open = line.first;
      }
      isNested = indent > column;
    }
    at = line.next;
  }
  chunks.push({ first: open, end: to });
  return chunks;
}

/**
 * Whether a line that can have nothing below it is followed by deeper lines with keys. Between deeper lines it is a line
 * that slipped to the left, or the end of one that was broken: the lines around it belong together. The reader refuses
 * every text in which this is true.
 */
export function interrupts(source: string, line: Line, to: number): boolean {
  const parts = splitKeyLine(source, line.first, line.end);
  const isDoubtful = parts === undefined ? isWord(source, line) : isOddKey(source, parts);
  if (!isDoubtful && (parts === undefined ? !isBrokenText(source, line) : !isComplete(source, parts.rest)))
    return false;
  const next = firstContent(source, line.next, to);
  if (next === undefined || next.first - next.start <= line.first - line.start) return false;
  let key = next.first;
  while (isDash(source, key) && key < next.end) {
    key++;
    while (isBlank(source.charCodeAt(key))) key++;
  }
  if (splitKeyLine(source, key, next.end) === undefined && !isDash(source, next.first)) return false;
  return isDoubtful ? fallsBetween(source, line, next, to) : splitKeyLine(source, key, next.end) !== undefined;
}

/** A single word or sign, or a key that begins with a stray sign, may well have lines below it: these decide. */
function fallsBetween(source: string, line: Line, next: Line, to: number): boolean {
  const own = line.first - line.start;
  const below = next.first - next.start;
  for (let at = next.next; at < to; ) {
    const later = lineFrom(source, at, to);
    const indent = later.first - later.start;
    if (hasContent(source, later) && indent < below)
      return (
        indent > own && (isDash(source, later.first) || splitKeyLine(source, later.first, later.end) !== undefined)
      );
    at = later.next;
  }
  return false;
}

function isWord(source: string, line: Line): boolean {
  const { start, end } = trimValue(source, line.first, line.end);
  return /^(?:[A-Za-z_][\w-]*[=;]?|[:?])$/.test(source.slice(start, end));
}

function isOddKey(source: string, parts: KeyLine): boolean {
  const { key, rest } = parts;
  return rest.start === rest.end && /^[^\w"'&*!?:-][ \t]/.test(source.slice(key.start, key.end));
}

/** Text without a colon, or one that begins with a sign that nothing can begin with. */
function isBrokenText(source: string, line: Line): boolean {
  return /[^"'[{&*!?:\-#]/.test(source[line.first] as string);
}

/** A value that ends on its line: plain text, or text in quotes. */
function isComplete(source: string, value: Range): boolean {
  const char = source[value.start] as string;
  if (value.start === value.end || '&!*|>[{'.includes(char)) return false;
  const isQuoted = char === '"' || char === "'";
  return !isQuoted || closingQuote(source, value.start, value.end) === value.end - 1;
}

/** Whether a line that stands at the column of a block begins a part of it. */
export function beginsPart(source: string, first: number, kind: BlockKind): boolean {
  const char = source[first];
  if (char === '#') return false;
  if (kind === 'sequence') return char === '-';
  return !isDash(source, first) && char !== ']' && char !== '}';
}

/** Dashes left of the content of an item, yet not in the column of the list, were meant as items of that list. */
export function splitAtMisplacedItems(source: string, chunk: Chunk, column: number): Chunk[] {
  const content = firstContent(source, chunk.first + 1, chunk.end);
  if (content === undefined) return [chunk];
  const contentColumn = columnOf(source, content.first);
  const pieces: Chunk[] = [];
  let open = chunk.first;
  for (let at = content.next; at < chunk.end; ) {
    const line = lineFrom(source, at, chunk.end);
    const indent = line.first - line.start;
    if (indent < contentColumn && indent !== column && isDash(source, line.first)) {
      pieces.push({ first: open, end: line.start });
      open = line.first;
    }
    at = line.next;
  }
  pieces.push({ first: open, end: chunk.end });
  return pieces;
}
