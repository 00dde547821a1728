import { agencyFields } from './headings/agency.ts';
import type { Column } from './headings/column.ts';
import { plainHeading } from './headings.ts';
import type { Cell, Row, Sheet } from './reading/workbook.ts';
import { nameFit } from './tableKinds.ts';

/** The line of an agency's value: what it is, by the column that it stands for, and the cell beside it. */
export function agencyLine({ cells }: Row): { readonly column: Column; readonly cell: Cell | undefined } | undefined {
  const [first] = cells;
  if (first === undefined) return undefined;
  const [start, label] = first;
  const text = plainHeading(String(label.value));
  const column = agencyFields.find(
    ({ heading, variants }) => [heading.id, heading.en].map(plainHeading).includes(text) || variants.includes(text),
  );
  if (column === undefined) return undefined;
  let place = start + 1;
  // A label over several cells, a colon in a cell of its own.
  while (cells.get(place)?.isMerged || /^[\s:]+$/.test(String(cells.get(place)?.value ?? ''))) place++;
  return { column, cell: cells.get(place) };
}

/** How sure it is that a sheet holds one value of the agency in each line; a template has none yet. */
export function agencyWeight(sheet: Sheet): number {
  const lines = sheet.rows.slice(0, 60).flatMap((row) => agencyLine(row) ?? []);
  const fields = new Set(lines.map(({ column }) => column.field));
  const isTold = fields.has('nama') && (fields.has('tahun') || fields.has('instrumen') || fields.has('id'));
  const fit = nameFit(sheet.name, 'instansi');
  return isTold && (fit > 0 || lines.some(({ cell }) => cell !== undefined)) ? fields.size + fit : 0;
}
