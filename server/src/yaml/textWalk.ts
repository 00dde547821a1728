import { isBlankOrBreak } from './lexis.ts';
import type { Comment } from './tree.ts';

const TAB = 9;
const LINE_FEED = 10;
const RETURN = 13;
const SPACE = 32;
const HASH = 0x23;
const BYTE_ORDER_MARK = 0xfeff;

/** A place that moves forward over a text, between what the reader has named, and collects the comments on its way. */
export class TextWalk {
  readonly #source: string;
  readonly #shift: number;
  readonly #comments: Comment[];
  #nextHash: number;
  /** The present place. */
  at = 0;

  /** `shift` is added to the places of comments. */
  constructor(source: string, shift: number, comments: Comment[]) {
    this.#source = source;
    this.#shift = shift;
    this.#comments = comments;
    this.#nextHash = hashFrom(source, 0);
  }

  /** Moves behind the `---` of the document; directives and comments stand before it. */
  passMark(): void {
    const mark = /^\uFEFF?---/gm;
    mark.lastIndex = this.at;
    if (mark.exec(this.#source) !== null) this.moveTo(mark.lastIndex);
  }

  /** Whether the character here is `code` with a blank, a line break or nothing behind it. */
  isIndicator(code: number): boolean {
    const source = this.#source;
    return source.charCodeAt(this.at) === code && isBlankOrBreak(source.charCodeAt(this.at + 1));
  }

  /** Over an indicator and the one blank that usually follows: there an omitted value would be typed. */
  passSeparator(): void {
    this.at++;
    if (this.#source.charCodeAt(this.at) === SPACE) this.at++;
  }

  /** Over blanks, line breaks and comments; true when a line break was among them. */
  skipBlank(): boolean {
    let crossed = false;
    for (;;) {
      const code = this.#source.charCodeAt(this.at);
      if (code === SPACE || code === TAB) this.at++;
      else if (code === LINE_FEED || code === RETURN) {
        crossed = true;
        this.at++;
      } else if (code === HASH && this.at === this.#nextHash) this.#comment();
      else if (code === BYTE_ORDER_MARK) this.at++;
      else return crossed;
    }
  }

  /** Moves forward and collects the comments on the way. */
  moveTo(offset: number): void {
    while (this.#nextHash < offset) {
      this.at = this.#nextHash;
      this.#comment();
    }
    if (this.at < offset) this.at = offset;
  }

  #comment(): void {
    const start = this.at;
    const before = this.#source.charCodeAt(start - 1);
    if (start > 0 && !isBlankOrBreak(before) && before !== BYTE_ORDER_MARK) {
      this.at = start + 1;
      this.#nextHash = hashFrom(this.#source, start + 1);
      return;
    }
    const end = endOfLine(this.#source, start);
    const text = this.#source.slice(start + 1, end).trim();
    this.#comments.push({ start: start + this.#shift, end: end + this.#shift, text });
    this.at = end;
    this.#nextHash = hashFrom(this.#source, end);
  }

  /** A `#` inside a value is no comment. */
  passHashes(): void {
    if (this.#nextHash < this.at) this.#nextHash = hashFrom(this.#source, this.at);
  }
}

function hashFrom(source: string, from: number): number {
  const at = source.indexOf('#', from);
  return at === -1 ? Number.POSITIVE_INFINITY : at;
}

/** Offset of the next line break, or of the end of the text. */
function endOfLine(source: string, from: number): number {
  for (let at = from; at < source.length; at++) {
    const code = source.charCodeAt(at);
    if (code === LINE_FEED || code === RETURN) return at;
  }
  return source.length;
}

/** End of the last line of a block scalar that is not blank. */
export function contentEndOf(source: string, start: number, end: number): number {
  let last = end;
  for (let at = end; at > start; at--) {
    const code = source.charCodeAt(at - 1);
    if (code === LINE_FEED || code === RETURN) last = at - 1;
    else if (code !== SPACE && code !== TAB) return last;
  }
  return start;
}
