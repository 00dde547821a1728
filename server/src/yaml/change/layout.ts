import { columnOf, lineStart } from '../lexis.ts';
import type { Range, TextChange, YamlFile } from '../tree.ts';

/** The line break of a text: the first one that it has. */
export function lineBreakOf(text: string): string {
  return /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
}

/** Offset behind the last character of the line on which `offset` lies, its break excluded. */
export function lineEndOf(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && !isBreak(text, at)) at += 1;
  return at;
}

/** Offset of the line below the one on which `offset` lies; the text length for the last one. */
export function nextLineOf(text: string, offset: number): number {
  const end = lineEndOf(text, offset);
  if (end === text.length) return end;
  return text[end] === '\r' && text[end + 1] === '\n' ? end + 2 : end + 1;
}

/** Offset of the line above the one that starts at `start`; undefined for the first. */
export function previousLineOf(text: string, start: number): number | undefined {
  if (start === 0) return undefined;
  const end = text[start - 1] === '\n' && text[start - 2] === '\r' ? start - 2 : start - 1;
  return lineStart(text, end);
}

/** Whether there is nothing but blanks on the line that starts at `start`. */
export function isBlankLine(text: string, start: number): boolean {
  return text.slice(start, lineEndOf(text, start)).trim() === '';
}

/** The column of the comment that alone takes up the line starting at `start`; undefined for any other line. */
export function commentColumn(text: string, start: number): number | undefined {
  return /^[ \t]*(?=#)/.exec(text.slice(start, lineEndOf(text, start)))?.[0].length;
}

/** Text that may hold several lines, each but the first indented by `columns`; blank lines stay bare. */
export function indented(body: string, columns: number, lineBreak: string): string {
  const pad = ' '.repeat(columns);
  return body
    .split(/\r\n|\n|\r/)
    .map((line, index) => (index === 0 || line === '' ? line : pad + line))
    .join(lineBreak);
}

/**
 * Where a new line goes that follows an entry: behind the rest of its last line, and behind comments below it that are
 * indented deeper than the entry itself and so belong to it.
 *
 * @param column of the entry
 */
export function endOfEntry(text: string, end: number, column: number): number {
  let last = lineEndOf(text, end);
  for (;;) {
    const next = nextLineOf(text, last);
    const comment = next > last ? commentColumn(text, next) : undefined;
    if (comment === undefined || comment <= column) return last;
    last = lineEndOf(text, next);
  }
}

/** Whether something could not be read in a range, so that nothing certain is known of what stands there. */
export function isUnread(file: YamlFile, { start, end }: Range): boolean {
  return file.broken.some((range) => range.start <= end && start <= range.end);
}

/**
 * Whether a new line may follow an entry: nothing of the entry is unread, and no unread lines below belong to it.
 *
 * @param at end of the entry, as {@link endOfEntry} tells
 * @param column of the entry
 */
export function canFollow(file: YamlFile, entry: Range, at: number, column: number): boolean {
  if (isUnread(file, { start: entry.start, end: at })) return false;
  const next = contentBehind(file.text, at);
  return columnOf(file.text, next) <= column || !isUnread(file, { start: next, end: next });
}

/** Offset of the first character behind `at` that is neither blank nor part of a comment. */
export function contentBehind(text: string, at: number): number {
  let next = at;
  for (;;) {
    while (next < text.length && /\s/.test(text[next] as string)) next += 1;
    if (text[next] !== '#') return next;
    next = lineEndOf(text, next);
  }
}

/** The text after changes that do not overlap, in any order. Of two at one place the first stays first. */
export function changed(text: string, changes: readonly TextChange[]): string {
  return [...changes]
    .reverse()
    .sort((one, other) => other.range.start - one.range.start || other.range.end - one.range.end)
    .reduce((result, { range, text: next }) => result.slice(0, range.start) + next + result.slice(range.end), text);
}

export function insertion(offset: number, text: string): TextChange {
  return { range: { start: offset, end: offset }, text };
}

function isBreak(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  return code === 10 || code === 13;
}
