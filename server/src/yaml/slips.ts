import { columnOf, isBlank, lineFrom, lineStart } from './lexis.ts';
import { insertion, type Recovery, report } from './recovery.ts';

/** A line that begins in the wrong column, or is indented with tabs. `column` is where it should begin. */
export function reportIndentation(recovery: Recovery, first: number, column: number): void {
  const { source } = recovery;
  let start = first;
  while (start > 0 && isBlank(source.charCodeAt(start - 1))) start--;
  const { end } = lineFrom(source, first, source.length);
  const wholeIndent = start === lineStart(source, first);
  const fix = wholeIndent ? { range: { start, end: first }, text: ' '.repeat(column) } : undefined;
  const tab = source.slice(start, first).indexOf('\t');
  if (tab !== -1) report(recovery, 'yaml.tab', { start: start + tab, end: first }, fix);
  else
    report(recovery, 'yaml.indentasi', { start: first, end }, fix, {
      kolom: columnOf(source, first),
      seharusnya: column,
    });
}

/** A dash with text right behind it. */
export function reportMissingSpace(recovery: Recovery, offset: number): void {
  report(recovery, 'yaml.spasi-setelah-strip', { start: offset - 1, end: offset + 1 }, insertion(offset, ' '));
}
