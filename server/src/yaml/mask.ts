import { lineFrom } from './lexis.ts';
import type { Range, SyntaxProblem } from './tree.ts';

/** A file as the reader may see it: of the same length, with everything covered that would stop it. */
export interface Masked {
  readonly source: string;
  readonly problems: readonly SyntaxProblem[];
  readonly broken: readonly Range[];
}

const CONFLICT = /(?:^|[\n\r])(?:<{7}|>{7})(?=[ \t\r\n]|$)/;
const MARKER = /^(?:<{7}|\|{7}|={7}|>{7})(?=[ \t\r\n]|$)/;
const REPLACEMENT = '\uFFFD';
const MAX_REPORTED = 100;

const FORBIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that YAML forbids (chapter 5.1)
  /[\x00-\x08\x0B\x0C\x0E-\x1F\x7F-\x84\x86-\x9F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

// biome-ignore lint/suspicious/noControlCharactersInRegex: as above; without the costly look at surrogate pairs
const CONTROL = /[\x00-\x08\x0B\x0C\x0E-\x1F\x7F-\x84\x86-\x9F\uFFFE\uFFFF]/;

/** Whether a text holds conflict markers or forbidden characters. */
export function needsMask(text: string): boolean {
  return CONTROL.test(text) || !isWellFormed(text) || hasConflict(text);
}

/** Every engine we run on (Node 20, browsers since 2023) has it; the type library does not know it yet. */
function isWellFormed(text: string): boolean {
  return (text as string & { isWellFormed(): boolean }).isWellFormed();
}

function hasConflict(text: string): boolean {
  return (text.includes('<<<<<<<') || text.includes('>>>>>>>')) && CONFLICT.test(text);
}

/** Covers conflict markers with the side of the other branch, control characters and halves of surrogate pairs. */
export function mask(text: string): Masked {
  if (!needsMask(text)) return { source: text, problems: [], broken: [] };
  const problems: SyntaxProblem[] = [];
  const broken: Range[] = [];
  const clean = coverForbidden(text, problems);
  return { source: coverConflicts(clean, problems, broken), problems, broken };
}

function coverForbidden(text: string, problems: SyntaxProblem[]): string {
  let last: { start: number; end: number } | undefined;
  return text.replace(FORBIDDEN, (char, offset: number) => {
    if (last !== undefined && last.end === offset) last.end++;
    else {
      last = { start: offset, end: offset + 1 };
      const code = char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
      const problem = { code: 'yaml.karakter-terlarang', range: last, parameters: { kode: `U+${code}` }, related: [] };
      if (problems.length < MAX_REPORTED) problems.push(problem);
    }
    return REPLACEMENT;
  });
}

function coverConflicts(text: string, problems: SyntaxProblem[], broken: Range[]): string {
  if (!hasConflict(text)) return text;
  const covered: Range[] = [];
  let open: number | undefined;
  let hidden: number | undefined;
  for (let at = 0; at < text.length; ) {
    const line = lineFrom(text, at, text.length);
    const marker = MARKER.exec(text.slice(at, Math.min(line.next, at + 8)))?.[0][0];
    if (marker === '<') {
      if (open !== undefined) close(open, at);
      open = at;
      covered.push({ start: at, end: line.end });
    } else if ((marker === '|' || marker === '=') && open !== undefined) {
      hidden ??= at;
    } else if (marker === '>') {
      covered.push({ start: hidden ?? at, end: line.end });
      close(open ?? at, line.end);
    }
    at = line.next;
  }
  if (open !== undefined) close(open, lineFrom(text, open, text.length).end);
  return cover(text, covered);

  function close(start: number, end: number): void {
    problems.push({ code: 'yaml.konflik-git', range: { start, end }, parameters: {}, related: [] });
    broken.push({ start, end });
    open = undefined;
    hidden = undefined;
  }
}

function cover(text: string, ranges: readonly Range[]): string {
  let result = '';
  let at = 0;
  for (const { start, end } of ranges) {
    result += text.slice(at, start) + text.slice(start, end).replace(/[^\n\r]/g, ' ');
    at = end;
  }
  return result + text.slice(at);
}
