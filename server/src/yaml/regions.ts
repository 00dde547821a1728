import type { Range } from './tree.ts';

/** A stretch of a file that is read by itself: one document with the directives and comments before it. */
export interface RegionPlace extends Range {
  /** Behind the `---`, or the start of the region where there is none. */
  readonly contentStart: number;
}

export interface RegionSplit {
  readonly regions: readonly RegionPlace[];
  /** What stands behind `...` on its line, comments excepted: nothing may. */
  readonly strays: readonly Range[];
}

const MARK = /(?:^|[\n\r])\uFEFF?(---|\.\.\.)(?=[ \t\r\n]|$)/g;
const ONLY_DIRECTIVES = /^(?:\uFEFF|[ \t]*(?:#[^\n\r]*)?[\n\r]|%[^\n\r]*[\n\r])*$/;
const REST_OF_END_MARK = /[^\n\r]*/y;

/** True for comments, blank lines and directives: they belong to the document that follows. */
export function isPrelude(text: string): boolean {
  return ONLY_DIRECTIVES.test(text);
}

/** Cuts a file at its document marks. These stand at the start of a line and can be nothing else in YAML. */
export function splitRegions(text: string): RegionSplit {
  if (!mayHaveMarks(text)) return { regions: [{ start: 0, end: text.length, contentStart: 0 }], strays: [] };
  const regions: RegionPlace[] = [];
  const strays: Range[] = [];
  let start = 0;
  let contentStart = 0;
  for (const match of text.matchAll(MARK)) {
    const mark = match[1] as string;
    const at = match.index + match[0].length - mark.length;
    const isStart = mark === '---';
    if (isStart && contentStart === start && isPrelude(text.slice(start, at))) {
      contentStart = at + 3;
      continue;
    }
    if (at > start) regions.push({ start, end: at, contentStart });
    start = at;
    contentStart = at + 3;
    if (!isStart) {
      start = endOfMarkLine(text, at + 3, strays);
      contentStart = start;
    }
  }
  regions.push({ start, end: text.length, contentStart });
  return { regions, strays };
}

function mayHaveMarks(text: string): boolean {
  return /^\uFEFF?(?:---|\.\.\.)/.test(text) || /[\n\r]\uFEFF?(?:---|\.\.\.)/.test(text);
}

/** Where the next region begins after `...`: at a comment on the same line, else at the end of the line. */
function endOfMarkLine(text: string, from: number, strays: Range[]): number {
  REST_OF_END_MARK.lastIndex = from;
  const rest = REST_OF_END_MARK.exec(text)?.[0] ?? '';
  if (/^[ \t]*(?:#|$)/.test(rest)) return from;
  strays.push({ start: from + rest.search(/[^ \t]/), end: from + rest.trimEnd().length });
  return from + rest.length;
}
