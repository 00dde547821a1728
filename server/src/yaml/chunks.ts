import { interrupts } from './interrupts.ts';
import { columnOf, firstContent, hasContent, isBlankOrBreak, isDash, lineFrom } from './lexis.ts';

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

/** Whether a line that stands at the column of a block begins a part of it. */
export function beginsPart(source: string, first: number, kind: BlockKind): boolean {
  const char = source[first];
  if (char === '#') return false;
  if (kind === 'sequence') return char === '-';
  if (char === ':' && isBlankOrBreak(source.charCodeAt(first + 1))) return false;
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
