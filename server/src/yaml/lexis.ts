import type { Comment, Range } from './tree.ts';

/**
 * What a single line tells without reading the YAML around it. Recovery and cursor context rest on this: indentation
 * keeps its meaning in a half-written document, when the reader cannot go on.
 */
export interface Line {
  readonly start: number;
  /** First character that is neither blank nor tab, or `end`. */
  readonly first: number;
  /** Before the line break. */
  readonly end: number;
  /** Start of the next line; the text length for the last one. */
  readonly next: number;
}

const SPACE = 32;
const TAB = 9;
const LINE_FEED = 10;
const RETURN = 13;
const HASH = 0x23;
const DASH = 0x2d;
const COLON = 0x3a;
const QUESTION = 0x3f;

/** The line that starts at `start`, cut at `limit`. */
export function lineFrom(source: string, start: number, limit: number): Line {
  let first = start;
  while (first < limit && isBlank(source.charCodeAt(first))) first++;
  let end = first;
  while (end < limit) {
    const code = source.charCodeAt(end);
    if (code === LINE_FEED || code === RETURN) break;
    end++;
  }
  let next = end;
  if (next < limit) next += source.charCodeAt(next) === RETURN && source.charCodeAt(next + 1) === LINE_FEED ? 2 : 1;
  if (next > limit) next = limit;
  return { start, first, end, next };
}

export function isBlank(code: number): boolean {
  return code === SPACE || code === TAB;
}

export function isBlankOrBreak(code: number): boolean {
  return code === SPACE || code === TAB || code === LINE_FEED || code === RETURN || Number.isNaN(code);
}

/** Offset of the first character of the line that holds `offset`. */
export function lineStart(source: string, offset: number): number {
  let at = offset;
  while (at > 0) {
    const code = source.charCodeAt(at - 1);
    if (code === LINE_FEED || code === RETURN) break;
    at--;
  }
  return at;
}

/** Column of an offset, a tab counted as one. A byte order mark takes no column. */
export function columnOf(source: string, offset: number): number {
  const start = lineStart(source, offset);
  return offset - start - (start === 0 && source.charCodeAt(0) === 0xfeff ? 1 : 0);
}

/** True when the line holds more than blanks and a comment. */
export function hasContent(source: string, line: Line): boolean {
  return line.first < line.end && source.charCodeAt(line.first) !== HASH;
}

/** True for `- ` and for a dash at the end of a line. */
export function isDash(source: string, offset: number): boolean {
  return source.charCodeAt(offset) === DASH && isBlankOrBreak(source.charCodeAt(offset + 1));
}

/** The first line with content in `[from, to)`. `from` may be inside a line. */
export function firstContent(source: string, from: number, to: number): Line | undefined {
  for (let at = from; at < to; ) {
    const line = lineFrom(source, at, to);
    if (hasContent(source, line)) return line;
    if (line.next <= at) return undefined;
    at = line.next;
  }
  return undefined;
}

/** The parts of a line `key: value`. */
export interface KeyLine {
  readonly key: Range;
  readonly colon: number;
  /** What follows, without blanks and comment around it; zero wide when there is nothing. */
  readonly rest: Range;
}

/** Characters that cannot begin an unquoted text. */
const RESERVED = '#&*!|>%@`[]{},\'"';

/** Splits a line that begins with a key; undefined when it does not. Colons without a blank after them are text. */
export function splitKeyLine(source: string, first: number, end: number): KeyLine | undefined {
  const keyEnd = endOfKey(source, first, end);
  if (keyEnd === -1) return undefined;
  let colon = keyEnd;
  while (isBlank(source.charCodeAt(colon))) colon++;
  return { key: { start: first, end: keyEnd }, colon, rest: trimValue(source, colon + 1, end) };
}

/** End of the key that starts at `first`, -1 when no colon with a blank behind it follows on the line. */
function endOfKey(source: string, first: number, end: number): number {
  const code = source.charCodeAt(first);
  if (code === 0x22 || code === 0x27) {
    const close = closingQuote(source, first, end);
    if (close === -1) return -1;
    let at = close + 1;
    while (at < end && isBlank(source.charCodeAt(at))) at++;
    return isColon(source, at, end) ? close + 1 : -1;
  }
  if (first >= end || RESERVED.includes(source[first] as string)) return -1;
  if ((code === COLON || code === QUESTION || code === DASH) && isBlankOrBreak(source.charCodeAt(first + 1))) return -1;
  let keyEnd = first;
  for (let at = first; at < end; at++) {
    const here = source.charCodeAt(at);
    if (here === COLON && isColon(source, at, end)) return keyEnd;
    if (isBlank(here)) {
      if (source.charCodeAt(at + 1) === HASH) return -1;
    } else keyEnd = at + 1;
  }
  return -1;
}

function isColon(source: string, at: number, end: number): boolean {
  return at < end && source.charCodeAt(at) === COLON && isBlankOrBreak(source.charCodeAt(at + 1));
}

/** The range without blanks at its edges and without a comment at its end (a `#` after a blank, outside of quotes). */
export function trimValue(source: string, from: number, to: number): Range {
  let start = from;
  while (start < to && isBlank(source.charCodeAt(start))) start++;
  let end = start < to && source.charCodeAt(start) === HASH ? start : commentStart(source, start, to);
  while (end > start && isBlank(source.charCodeAt(end - 1))) end--;
  return { start, end };
}

/** Where a comment begins in a line of text that starts with a value; `to` when there is none. */
function commentStart(source: string, from: number, to: number): number {
  let at = from;
  const quote = source[from];
  if (quote === '"' || quote === "'") {
    const close = closingQuote(source, from, to);
    if (close !== -1) at = close + 1;
  }
  for (; at < to; at++) {
    if (source.charCodeAt(at) === HASH && at > from && isBlank(source.charCodeAt(at - 1))) return at;
  }
  return to;
}

/** Offset of the quote that closes the one at `open`, within `to`; -1 when there is none. */
export function closingQuote(source: string, open: number, to: number): number {
  const quote = source.charCodeAt(open);
  const isDouble = quote === 0x22;
  for (let at = open + 1; at < to; at++) {
    const code = source.charCodeAt(at);
    if (isDouble && code === 0x5c) at++;
    else if (code === quote) {
      if (isDouble || source.charCodeAt(at + 1) !== quote || at + 1 >= to) return at;
      at++;
    }
  }
  return -1;
}

/** Adds the comments of `[from, to)`, where a `#` at the start of a line or after a blank can only be a comment. */
export function collectComments(source: string, from: number, to: number, comments: Comment[]): void {
  for (let at = source.indexOf('#', from); at !== -1 && at < to; at = source.indexOf('#', at + 1)) {
    if (at > 0 && !isBlankOrBreak(source.charCodeAt(at - 1))) continue;
    const { end } = lineFrom(source, at, source.length);
    comments.push({ start: at, end, text: source.slice(at + 1, end).trim() });
    at = end - 1;
  }
}
