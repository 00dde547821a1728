import { agencyFields } from './headings/agency.ts';
import { plainHeading } from './headings.ts';
import type { Row } from './reading/workbook.ts';
import { isHeadingAgain, type RecognisedSheet } from './recognise.ts';

/** An agency that a spreadsheet has rows of. */
export interface FoundAgency {
  readonly id: string;
  /** Where the spreadsheet tells it. */
  readonly name: string | null;
}

const idHeadings = agencyFields
  .filter(({ field }) => field === 'id')
  .flatMap(({ heading }) => [plainHeading(heading.id), plainHeading(heading.en)]);

/** The agency that a row belongs to; undefined where the sheet holds the rows of one only. */
export function agencyOfRow({ columns }: RecognisedSheet, { cells }: Row): string | undefined {
  const column = columns.find(({ heading }) => idHeadings.includes(plainHeading(heading)))?.column;
  const id = column === undefined ? undefined : cells.get(column)?.value;
  return id === undefined ? undefined : String(id);
}

/** The agencies that rows are told to belong to, in the order of the sheets. */
export function agenciesIn(sheets: readonly RecognisedSheet[]): readonly FoundAgency[] {
  const names = new Map<string, string | null>();
  for (const recognised of sheets) {
    const last = recognised.headingRows.at(-1);
    if (recognised.kind === undefined || last === undefined) continue;
    const nameAt =
      recognised.kind === 'instansi' ? recognised.columns.find(({ field }) => field === 'nama')?.column : undefined;
    for (const row of recognised.sheet.rows) {
      const id = row.number > last && !isHeadingAgain(row, recognised) ? agencyOfRow(recognised, row) : undefined;
      if (id === undefined) continue;
      const name = nameAt === undefined ? undefined : row.cells.get(nameAt)?.value;
      names.set(id, names.get(id) ?? (name === undefined ? null : String(name)));
    }
  }
  return [...names].map(([id, name]) => ({ id, name }));
}
