import { hasContent, isDash, type Line, lineFrom, splitKeyLine } from './lexis.ts';

/** True when the line begins with a key and its colon. */
export function startsWithKey(source: string, line: Line): boolean {
  return splitKeyLine(source, line.first, line.end) !== undefined;
}

/** True when some line of `[from, to)` begins with a key at `column`. */
export function hasKeyAtColumn(source: string, from: number, to: number, column: number): boolean {
  for (let at = from; at < to; ) {
    const line = lineFrom(source, at, to);
    if (line.first - line.start === column && startsWithKey(source, line)) return true;
    at = line.next;
  }
  return false;
}

/** True when some line of `[from, to)` begins with a key or a dash. */
export function looksLikeBlock(source: string, from: number, to: number): boolean {
  for (let at = from; at < to; ) {
    const line = lineFrom(source, at, to);
    if (hasContent(source, line) && (isDash(source, line.first) || startsWithKey(source, line))) return true;
    at = line.next;
  }
  return false;
}
