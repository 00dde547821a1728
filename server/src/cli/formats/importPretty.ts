import type { Colors } from 'picocolors/types.js';
import type { FileChange } from '../../imports/drafts.ts';
import type { ImportReview, ReviewedTable } from '../../imports/importSpreadsheets.ts';
import { columnLetters } from '../../imports/reading/workbook.ts';
import { sayRemark, sayTable, sayUnused } from '../../imports/wording.ts';
import { importingTexts } from '../../messages/importing.ts';
import { type Language, type Parameters, render, type Text } from '../../messages/text.ts';
import { visible } from '../../messages/visible.ts';
import { type DiffLine, diffLines } from '../diff.ts';

/** Rows and cells of one kind of remark that are listed before the rest is counted. */
const mostUnused = 200;

/** What an import recognised, did not use, and changes, for people. */
export function importToPretty(review: ImportReview, language: Language, colors: Colors): string {
  const say = (text: Text, parameters?: Parameters) => render(text, language, parameters);
  const heading = (text: string) => colors.bold(visible(text));
  const notes = review.notes.map((note) => `  ${visible(sayRemark(note, language))}`);
  const unused = review.unused.filter(({ isExpected }) => isExpected !== true);
  const listed = review.unused.slice(0, mostUnused).map((each) => {
    const line = `  ${visible(sayUnused(each, language))}`;
    return each.isExpected ? colors.dim(line) : line;
  });
  if (review.unused.length > listed.length) {
    listed.push(`  ${say(importingTexts.more, { count: review.unused.length - listed.length })}`);
  }
  const lines = [
    heading(say(importingTexts.recognised)),
    ...review.tables.flatMap((table) => tableLines(table, language, colors)),
    ...(notes.length > 0 ? ['', heading(say(importingTexts.notes)), ...notes] : []),
    ...(listed.length > 0
      ? [
          '',
          heading(say(importingTexts.unused, { count: unused.length === 0 ? listed.length : review.unused.length })),
          ...listed,
        ]
      : []),
    ...(review.agency === 'missing' ? [] : ['', ...changeLines(review.changes, say, colors)]),
  ];
  return `${lines.join('\n')}\n`;
}

function tableLines(table: ReviewedTable, language: Language, colors: Colors): readonly string[] {
  const lines = [`  ${visible(sayTable(table, language))}`];
  const shown = (known: boolean) =>
    table.columns
      .filter(({ name }) => (name !== undefined) === known)
      .map(({ column, heading, name, year }) => {
        const field = name && render(name, language, year === undefined ? {} : { tahun: year });
        const word = field === undefined || field === heading ? heading : `${heading} = ${field}`;
        return `${columnLetters(column)} ${word.replace(/\s+/g, ' ').slice(0, 60)}`;
      });
  const [used, left] = [shown(true), shown(false)];
  if (used.length > 0)
    lines.push(`    ${visible(render(importingTexts.columns, language, { columns: used.join('; ') }))}`);
  if (left.length > 0 && table.kind !== undefined) {
    lines.push(
      colors.dim(`    ${visible(render(importingTexts.columnsLeftOut, language, { columns: left.join('; ') }))}`),
    );
  }
  for (const note of table.notes) lines.push(`    ${visible(sayRemark(note, language))}`);
  return lines;
}

function changeLines(
  changes: readonly FileChange[],
  say: (text: Text, parameters?: Parameters) => string,
  colors: Colors,
): readonly string[] {
  if (changes.length === 0) return [say(importingTexts.nothingNew)];
  const lines = [colors.bold(say(importingTexts.changes))];
  for (const { path, isNew, before, after } of changes) {
    if (isNew) {
      lines.push(`  ${say(importingTexts.newFile, { path, lines: after.split('\n').length - 1 })}`);
      continue;
    }
    const diff = diffLines(before, after);
    const count = (wanted: DiffLine['sign']) => diff.filter(({ sign }) => sign === wanted).length;
    lines.push(`  ${say(importingTexts.changedFile, { path, added: count('+'), removed: count('-') })}`);
    for (const { sign, text } of diff) {
      const line = `    ${sign === '@' ? '' : sign}${visible(text)}`;
      lines.push(
        sign === '+' ? colors.green(line) : sign === '-' ? colors.red(line) : sign === '@' ? colors.dim(line) : line,
      );
    }
  }
  return lines;
}
