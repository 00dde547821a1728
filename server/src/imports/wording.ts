import { importingTexts } from '../messages/importing.ts';
import { type Language, render } from '../messages/text.ts';
import type { Unused } from './harvest.ts';
import type { ReviewedTable } from './importSpreadsheets.ts';
import { columnLetters, type Remark } from './reading/workbook.ts';

/** A remark in a language. */
export function sayRemark({ text, parameters }: Remark, language: Language): string {
  return render(text, language, parameters);
}

/** What was recognised in a sheet, in one sentence. */
export function sayTable(
  { sheet, name, reason, headingRows, rows, usedRows }: ReviewedTable,
  language: Language,
): string {
  if (name === undefined) {
    const why = reason ? sayRemark(reason, language) : '';
    return render(importingTexts.tableLeftOut, language, { sheet, reason: why }).trim();
  }
  const row = headingRows.at(-1);
  const text = row === undefined ? importingTexts.table : importingTexts.tableWithHeadings;
  return render(text, language, { sheet, name, row: row ?? 0, used: usedRows, rows });
}

/** A row or cell that was not used, with its place and the reason. */
export function sayUnused({ place, remark }: Unused, language: Language): string {
  const reason = sayRemark(remark, language);
  const { sheet, row, column } = place;
  if (column === undefined) return render(importingTexts.unusedRow, language, { sheet, row, reason });
  return render(importingTexts.unusedCell, language, { sheet, cell: `${columnLetters(column)}${row}`, reason });
}
