import { reportTexts as texts } from '../../messages/reports.ts';
import { annotationAt, type DocumentKind } from '../../schema/annotations.ts';
import type { AgencySummary, ScoreSummary } from '../../scoring/summaryObject.ts';
import type { Block, Heading, Row, Table } from '../document.ts';
import type { Speech } from '../speech.ts';
import { cellsOf, columnsOf, type Field } from '../tables/dataTable.ts';

export function heading(level: Heading['level'], text: string): Heading {
  return { kind: 'heading', level, text };
}

export function paragraph(text: string): Block {
  return { kind: 'paragraph', text };
}

export function note(text: string): Block {
  return { kind: 'note', text };
}

/** Rows that stand out. */
interface Emphasis<Item> {
  /** Of an item that sums up others. */
  isStrong?(item: Item): boolean;
  /** A last row that sums up all. */
  readonly total?: Row['cells'];
}

/** A row for each item. */
export function tableOf<Item>(
  speech: Speech,
  caption: string,
  items: readonly Item[],
  fields: readonly Field<Item>[],
  { isStrong, total }: Emphasis<Item> = {},
): Table {
  const rows = items.map((item): Row => {
    const cells = cellsOf(item, fields, speech);
    return isStrong?.(item) ? { cells, strong: true } : { cells };
  });
  const last: readonly Row[] = total ? [{ cells: total, strong: true }] : [];
  return { kind: 'table', caption, columns: columnsOf(fields, speech), rows: [...rows, ...last] };
}

/** A table of which many rows may know little: a column that none of them fills is left out, the first never. */
export function filled({ columns, rows, ...table }: Table): Table {
  const isFilled = columns.map((_, at) => at === 0 || rows.some(({ cells }) => cells[at] !== null));
  const kept = <T>(all: readonly T[]) => all.filter((_, at) => isFilled[at]);
  return { ...table, columns: kept(columns), rows: rows.map((row) => ({ ...row, cells: kept(row.cells) })) };
}

export function nameOf({ nama, id }: AgencySummary, speech: Speech): string {
  return nama ?? id ?? speech.say(texts.unnamed);
}

/** The official name of a predicate, with its meaning where the report is not Indonesian. */
export function predicateName({ regulation }: AgencySummary, predicate: string, speech: Speech): string {
  const meaning = regulation?.predicates.find(({ name }) => name.id === predicate)?.name[speech.language];
  return meaning === undefined || meaning === predicate ? predicate : `${predicate} (${meaning})`;
}

export function scoreText(agency: AgencySummary, score: ScoreSummary, speech: Speech): string {
  const parameters = {
    value: speech.number(score.exact, 2),
    predicate: predicateName(agency, score.predicate, speech),
  };
  return speech.say(texts.valueAndPredicate, parameters);
}

/** The name of a value of the schema (`jangka_pendek`); as it is where the schema does not know it. */
export function wordName(kind: DocumentKind, path: readonly (string | number)[], word: string, speech: Speech): string {
  const known = annotationAt(kind, path)?.values?.find(({ value }) => value === word);
  return known?.label[speech.language] ?? word;
}
