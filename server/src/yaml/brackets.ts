import { closingQuote, isBlankOrBreak, lineFrom } from './lexis.ts';

/** What brackets and quotes leave open at the end of a text. */
export interface BracketScan {
  /** Brackets that are open at the end, outermost first: their offsets in the text. */
  readonly open: readonly number[];
  /** Offset of a quote that is never closed, or -1. */
  readonly quote: number;
}

/** The brackets that are open at the end of a text, outermost first. */
export function openBrackets(text: string): readonly number[] {
  return scanBrackets(text).open;
}

/** Walks over brackets, quotes and comments. Quotes count only where a value may begin. */
export function scanBrackets(text: string): BracketScan {
  const open: number[] = [];
  let mayBegin = true;
  for (let at = 0; at < text.length; at++) {
    const char = text[at] as string;
    if ((char === '"' || char === "'") && mayBegin) {
      const close = closingQuote(text, at, text.length);
      if (close === -1) return { open, quote: at };
      at = close;
      mayBegin = false;
    } else if (char === '[' || char === '{') {
      open.push(at);
      mayBegin = true;
    } else if (char === ']' || char === '}') {
      open.pop();
      mayBegin = false;
    } else if (char === '#' && at > 0 && isBlankOrBreak(text.charCodeAt(at - 1))) {
      at = lineFrom(text, at, text.length).end;
    } else if (char === ',' || char === ':') mayBegin = true;
    else if (!isBlankOrBreak(text.charCodeAt(at))) mayBegin = false;
  }
  return { open, quote: -1 };
}
