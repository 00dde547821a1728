import type { Row, Sheet } from './reading/workbook.ts';
import { columnsOfTable, matchHeading, type TableKind } from './tableKinds.ts';
import { indicatorNumberOf } from './values.ts';

export interface RecognisedColumn {
  /** From 0. */
  readonly column: number;
  readonly heading: string;
  /** Undefined: the column is not imported. */
  readonly field: string | undefined;
  /** For a column that is repeated by year. */
  readonly year?: number;
}

export interface Heading {
  /** The words of all heading rows, from above. */
  readonly full: string;
  /** Those of the lowest. */
  readonly leaf: string;
}

/** The words over each column, by its number from the left. */
export function headingsOf(rows: readonly Row[]): Map<number, Heading> {
  const parts = new Map<number, string[]>();
  for (const { cells } of rows) {
    for (const [column, { value }] of cells) {
      const text = String(value);
      if (text.length > 200) continue;
      const known = parts.get(column) ?? [];
      if (known.at(-1) !== text) known.push(text);
      parts.set(column, known);
    }
  }
  return new Map(
    [...parts]
      .sort(([a], [b]) => a - b)
      .map(([column, texts]) => [column, { full: texts.join(' '), leaf: texts.at(-1) ?? '' }]),
  );
}

interface Candidate {
  readonly column: number;
  readonly field: string;
  readonly rank: number;
  readonly year?: number;
}

/** Gives each heading the column it most likely stands for, no column twice. */
export function assign(
  sheet: Sheet,
  kind: TableKind,
  headings: ReadonlyMap<number, Heading>,
  firstData: number,
): readonly RecognisedColumn[] {
  const candidates: Candidate[] = [];
  for (const [column, { full, leaf }] of headings) {
    const texts = full === leaf ? [full] : [full, leaf];
    for (const [lower, text] of texts.entries()) {
      for (const { field, rank, year } of matchHeading(kind, text)) {
        candidates.push({ column, field, rank: rank + lower * 0.5, ...(year !== undefined && { year }) });
      }
    }
  }
  candidates.sort((one, other) => one.rank - other.rank || one.column - other.column);
  const byColumn = new Map<number, Candidate>();
  const taken = new Set<string>();
  const definitions = new Map(columnsOfTable(kind).map((column) => [column.field, column]));
  for (const candidate of candidates) {
    const key = `${candidate.field} ${candidate.year ?? ''}`;
    if (byColumn.has(candidate.column) || taken.has(key)) continue;
    const holds = definitions.get(candidate.field)?.holds;
    if (holds === 'indicator' && !holdsIndicators(sheet, candidate.column, firstData)) continue;
    byColumn.set(candidate.column, candidate);
    taken.add(key);
  }
  return [...headings].map(([column, { full }]) => {
    const { field, year } = byColumn.get(column) ?? {};
    return { column, heading: full, field, ...(year !== undefined && { year }) };
  });
}

/** Whether a column holds numbers of indicators, rather than names or nothing. */
function holdsIndicators(sheet: Sheet, column: number, firstData: number): boolean {
  const cells = sheet.rows.slice(firstData, firstData + 100).flatMap(({ cells }) => cells.get(column) ?? []);
  if (cells.length === 0) return firstData >= sheet.rows.length;
  const fitting = cells.filter(
    ({ value }) => indicatorNumberOf(value) !== undefined || /^(daftar|list|bersama)/i.test(String(value)),
  );
  return fitting.length * 2 >= cells.length;
}
