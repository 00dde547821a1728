import { openBrackets } from './brackets.ts';
import {
  closingQuote,
  columnOf,
  firstContent,
  hasContent,
  isBlank,
  isBlankOrBreak,
  isDash,
  type KeyLine,
  type Line,
  lineFrom,
  splitKeyLine,
  trimValue,
} from './lexis.ts';

/**
 * Whether a line in the column of a mapping only seems to begin a pair: it slipped to the left, or a stray sign or line
 * break made it begin there, and the deeper lines around it belong together. Two things tell: keys stand below a line
 * that can have nothing below it, or the lines below fall back to a column between its own and theirs.
 *
 * The YAML reader refuses every text in which this is true, so that a valid file is never cut differently.
 */
export function interrupts(source: string, line: Line, to: number): boolean {
  const next = firstContent(source, line.next, to);
  if (next === undefined || next.first - next.start <= line.first - line.start) return false;
  const parts = splitKeyLine(source, line.first, line.end);
  if (parts === undefined ? isWord(source, line) : isBlockText(source, parts))
    return fallsBetween(source, line, next, to);
  if (beginsOddly(source, line.first) && fallsBetween(source, line, next, to)) return true;
  const isClosed = parts === undefined ? isBrokenText(source, line) : isComplete(source, parts);
  return isClosed && hasKeysBelow(source, line, next, to);
}

/** Whether one of the deeper lines below begins with a key. */
function hasKeysBelow(source: string, line: Line, next: Line, to: number): boolean {
  for (let below = next; ; below = lineFrom(source, below.next, to)) {
    if (hasContent(source, below)) {
      if (below.first - below.start <= line.first - line.start) return false;
      if (hasKey(source, below)) return true;
    }
    if (below.next >= to) return false;
  }
}

/** Whether the lines below leave their column without reaching that of the line itself. */
function fallsBetween(source: string, line: Line, next: Line, to: number): boolean {
  const own = line.first - line.start;
  const below = next.first - next.start;
  for (let at = next.next; at < to; ) {
    const later = lineFrom(source, at, to);
    const indent = later.first - later.start;
    if (hasContent(source, later) && indent < below) {
      return indent > own && indent !== contentColumn(source, line) && hasKey(source, later);
    }
    at = later.next;
  }
  return false;
}

/** Column of what stands behind `? ` and `: `, where a block may begin. */
function contentColumn(source: string, line: Line): number {
  let at = line.first + 1;
  while (isBlank(source.charCodeAt(at))) at++;
  return columnOf(source, at);
}

/** A key, possibly behind dashes, or a dash. */
function hasKey(source: string, line: Line): boolean {
  let at = line.first;
  while (at < line.end && isDash(source, at)) {
    at++;
    while (isBlank(source.charCodeAt(at))) at++;
  }
  return splitKeyLine(source, at, line.end) !== undefined;
}

/** A single word is rather a key whose colon is missing. */
function isWord(source: string, line: Line): boolean {
  const { start, end } = trimValue(source, line.first, line.end);
  return /^[A-Za-z_][\w-]*[=;]?$/.test(source.slice(start, end));
}

/** A sign by itself in front of blanks, or any character in front of two. */
function beginsOddly(source: string, first: number): boolean {
  const char = source[first] as string;
  if (char === '-' || char === '#' || !isBlankOrBreak(source.charCodeAt(first + 1))) return false;
  return /\W/.test(char) || isBlank(source.charCodeAt(first + 2));
}

/** A key whose text begins on the next line. */
function isBlockText(source: string, { rest }: KeyLine): boolean {
  return rest.start < rest.end && /[|>]/.test(source[rest.start] as string);
}

/** Text without a colon, or one that begins with a sign that nothing can begin with. */
function isBrokenText(source: string, line: Line): boolean {
  return /[^"'[{&*!?:\-#]/.test(source[line.first] as string);
}

/** A value that ends on its line: plain text, text in quotes, a list in brackets. */
function isComplete(source: string, { rest }: KeyLine): boolean {
  const char = source[rest.start] as string;
  if (rest.start === rest.end || '&!*|>'.includes(char)) return false;
  if (char === '[' || char === '{') return openBrackets(source.slice(rest.start, rest.end)).length === 0;
  const isQuoted = char === '"' || char === "'";
  return !isQuoted || closingQuote(source, rest.start, rest.end) === rest.end - 1;
}
