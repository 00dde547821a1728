import type { Path } from './query.ts';
import type { Range } from './tree.ts';

/** What can be typed at a place. It knows nothing of what the keys mean. */
export interface CursorContext {
  /** Index of the document in the file, -1 when there is none yet. */
  readonly document: number;
  /** `none`: in a comment, in a text of several lines, behind a complete value, in the indentation of a line. */
  readonly place: 'key' | 'value' | 'none';
  /** Of the mapping that a key is typed in, or of the value that is typed. */
  readonly path: Path;
  /** A value that stands alone on its line or behind a dash: it may become the first key of a mapping at `path`. */
  readonly mayBeKey: boolean;
  /** The value is an item of a list. */
  readonly isItem: boolean;
  /** What a completion replaces: the word or text at the cursor on both sides, without quotes. */
  readonly replace: Range;
  /** The part of it before the cursor. */
  readonly prefix: string;
  /** Keys already in the mapping, or the other texts of the list; without the one at the cursor. */
  readonly siblings: readonly string[];
  readonly quote: Quote;
  /** Inside brackets. */
  readonly flow: boolean;
  /** Column for further keys or items beside this one; for a value behind its key, for what is nested below. */
  readonly indent: number;
  /** An item is typed on a line that has no dash yet. */
  readonly needsDash: boolean;
  /** The cursor touches a colon or dash: a space must come first. */
  readonly needsSpace: boolean;
  /** The key at the cursor already has its colon. */
  readonly hasColon: boolean;
  readonly inside: 'comment' | 'text' | undefined;
}

export type Quote = 'plain' | 'single' | 'double';

/** A context with defaults for all that is not known: nothing can be typed, nothing is replaced. */
export function contextAt(offset: number, known: Partial<CursorContext> = {}): CursorContext {
  return {
    document: -1,
    place: 'none',
    path: [],
    mayBeKey: false,
    isItem: false,
    replace: { start: offset, end: offset },
    prefix: '',
    siblings: [],
    quote: 'plain',
    flow: false,
    indent: 0,
    needsDash: false,
    needsSpace: false,
    hasColon: false,
    inside: undefined,
    ...known,
  };
}

/** The text at the cursor: its range without quotes, and what of it stands before the cursor. */
export interface Word {
  readonly replace: Range;
  readonly prefix: string;
  readonly quote: Quote;
}

/** The text in `[from, to)` as the word at the cursor; undefined when the cursor is behind its closing quote. */
export function wordAt(source: string, from: number, to: number, close: number, at: number): Word | undefined {
  const char = source[from];
  const isQuoted = from < to && from < at && (char === '"' || char === "'");
  if (!isQuoted) {
    const end = Math.max(to, at);
    return {
      replace: { start: Math.min(from, at), end },
      prefix: source.slice(Math.min(from, at), at),
      quote: 'plain',
    };
  }
  if (close !== -1 && at > close) return undefined;
  const end = Math.max(close === -1 ? to : close, at);
  const quote = char === '"' ? 'double' : 'single';
  return { replace: { start: from + 1, end }, prefix: source.slice(from + 1, at), quote };
}
