import { type CursorContext, contextAt, wordAt } from './context.ts';
import { closingQuote, isBlank, isBlankOrBreak, lineFrom } from './lexis.ts';
import type { Path } from './query.ts';

interface Token {
  /** One of `[ ] { } , :`, or `text`. */
  readonly kind: string;
  readonly start: number;
  readonly end: number;
  /** Offset of the closing quote; -1 without quotes or when it is missing. */
  readonly close: number;
}

/** One pair of brackets on the way to the cursor. */
interface Frame {
  readonly isMapping: boolean;
  readonly path: Path;
  /** Keys of a mapping, texts of a list. */
  readonly texts: Token[];
  index: number;
  key: string | undefined;
  last: Token | undefined;
}

interface Found {
  readonly frame: Frame | undefined;
  readonly token: Token | undefined;
  readonly index: number;
  readonly key: string | undefined;
}

const PUNCTUATION = '[]{},';

/**
 * What can be typed inside brackets, open or closed.
 *
 * @param from offset of the outermost bracket
 * @param to where to stop looking for what follows the cursor
 * @param path of the value that the outermost bracket begins
 */
export function flowContext(source: string, from: number, to: number, at: number, path: Path): CursorContext {
  const frames: Frame[] = [];
  let found: Found | undefined;
  for (const token of tokensOf(source, from, to)) {
    const frame = frames.at(-1);
    if (found === undefined) {
      if (token.kind === 'text' && token.start <= at && at <= token.end) found = snapshot(frame, token);
      else if (at <= token.start) found = snapshot(frame, undefined);
    }
    if (token.kind === '[' || token.kind === '{') {
      const inner = frame === undefined ? path : [...frame.path, stepOf(frame)];
      frames.push({ isMapping: token.kind === '{', path: inner, texts: [], index: 0, key: undefined, last: undefined });
    } else if (frame === undefined) break;
    else if (token.kind === ']' || token.kind === '}') {
      endEntry(frame);
      frames.pop();
      if (found?.frame === frame) break;
    } else if (token.kind === ',') {
      endEntry(frame);
      frame.index++;
    } else if (token.kind === ':') {
      frame.key = frame.last === undefined ? '' : textOf(source, frame.last);
      if (frame.last !== undefined) frame.texts.push(frame.last);
      frame.last = undefined;
    } else frame.last = token;
  }
  const open = frames.at(-1);
  if (open !== undefined) endEntry(open);
  return describe(source, at, found ?? snapshot(open, undefined));
}

function snapshot(frame: Frame | undefined, token: Token | undefined): Found {
  return { frame, token, index: frame?.index ?? 0, key: frame?.key };
}

function stepOf(place: { readonly key: string | undefined; readonly index: number; readonly isMapping?: boolean }) {
  return place.key ?? (place.isMapping === true ? '' : place.index);
}

/** A word without a colon is an item, or a key that has no value yet. */
function endEntry(frame: Frame): void {
  if (frame.last !== undefined && frame.key === undefined) frame.texts.push(frame.last);
  frame.last = undefined;
  frame.key = undefined;
}

function describe(source: string, at: number, found: Found): CursorContext {
  const { frame, token } = found;
  if (frame === undefined) return contextAt(at);
  const word = wordAt(source, token?.start ?? at, token?.end ?? at, token?.close ?? -1, at);
  if (word === undefined) return contextAt(at, { flow: true });
  const isKey = frame.isMapping && found.key === undefined;
  const isItem = !frame.isMapping && found.key === undefined;
  const others = isKey || isItem ? frame.texts.filter((text) => text !== token) : [];
  return contextAt(at, {
    ...word,
    place: isKey ? 'key' : 'value',
    path: isKey ? frame.path : [...frame.path, found.key ?? found.index],
    isItem,
    flow: true,
    siblings: others.map((text) => textOf(source, text)),
    needsSpace: !isKey && source[word.replace.start - 1] === ':',
    hasColon: isKey && token !== undefined && colonFollows(source, token.end),
  });
}

function colonFollows(source: string, end: number): boolean {
  let at = end;
  while (isBlank(source.charCodeAt(at))) at++;
  return source[at] === ':';
}

function textOf(source: string, token: Token): string {
  const isQuoted = /["']/.test(source[token.start] as string);
  if (!isQuoted) return source.slice(token.start, token.end);
  return source.slice(token.start + 1, token.close === -1 ? token.end : token.close);
}

function* tokensOf(source: string, from: number, to: number): Generator<Token> {
  let afterQuote = false;
  for (let at = from; at < to; ) {
    const char = source[at] as string;
    const wasQuote = afterQuote;
    afterQuote = false;
    if (isBlankOrBreak(source.charCodeAt(at))) at++;
    else if (char === '#' && isBlankOrBreak(source.charCodeAt(at - 1))) at = lineFrom(source, at, to).end;
    else if (PUNCTUATION.includes(char) || (char === ':' && (wasQuote || isColon(source, at)))) {
      yield { kind: char, start: at, end: at + 1, close: -1 };
      at++;
    } else if (char === '"' || char === "'") {
      const lineEnd = lineFrom(source, at, to).end;
      const close = closingQuote(source, at, to);
      const end = close === -1 ? lineEnd : close + 1;
      yield { kind: 'text', start: at, end, close };
      at = end;
      afterQuote = close !== -1;
    } else {
      const end = endOfPlain(source, at, to);
      yield { kind: 'text', start: at, end, close: -1 };
      at = end;
    }
  }
}

function endOfPlain(source: string, from: number, to: number): number {
  let end = from + 1;
  for (let at = from; at < to; at++) {
    const code = source.charCodeAt(at);
    if (code === 10 || code === 13 || PUNCTUATION.includes(source[at] as string)) break;
    if (isColon(source, at) || (source[at] === '#' && isBlank(source.charCodeAt(at - 1)))) break;
    if (!isBlank(code)) end = at + 1;
  }
  return end;
}

function isColon(source: string, at: number): boolean {
  if (source[at] !== ':') return false;
  return isBlankOrBreak(source.charCodeAt(at + 1)) || PUNCTUATION.includes(source[at + 1] as string);
}
