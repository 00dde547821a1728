import type { Value } from '../document.ts';
import { plainText } from '../plainText.ts';
import { isNumber } from '../speech.ts';
import type { DataTable } from '../tables/dataTable.ts';

/**
 * A table as CSV (RFC 4180): UTF-8, comma, CRLF, quotes where they are needed. Made for programs: numbers have a decimal
 * point, dates are ISO. Text that a spreadsheet would take for a formula gets an apostrophe in front.
 */
export function toCsv({ columns, rows }: DataTable): string {
  const lines = [
    columns.map(({ title }) => quoted(harmless(title))),
    ...rows.map((cells) => columns.map(({ type }, at) => field(cells[at] ?? null, type === 'text'))),
  ];
  return lines.map((line) => `${line.join(',')}\r\n`).join('');
}

function field(value: Value, isText: boolean): string {
  if (value === null) return '';
  return !isText && isNumber(value) ? String(value) : quoted(harmless(String(value)));
}

/** Formulas begin with one of these, also behind spaces and in their wide forms. */
function harmless(text: string): string {
  const clean = plainText(text);
  return /^[\s\uFEFF]*[=+\-@|%\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/.test(clean) ? `'${clean}` : clean;
}

function quoted(text: string): string {
  return /[",\r\n']/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
}
