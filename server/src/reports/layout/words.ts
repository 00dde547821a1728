import { reportTexts as texts } from '../../messages/reports.ts';
import { annotationAt, type DocumentKind } from '../../schema/annotations.ts';
import type { AgencySummary, ScoreSummary } from '../../scoring/summaryObject.ts';
import type { Block, Column, ColumnType, Heading, Row, Table } from '../document.ts';
import type { Speech } from '../speech.ts';

export function heading(level: Heading['level'], text: string): Heading {
  return { kind: 'heading', level, text };
}

export function paragraph(text: string): Block {
  return { kind: 'paragraph', text };
}

export function note(text: string): Block {
  return { kind: 'note', text };
}

export function column(title: string, type: ColumnType, width: number): Column {
  return { title, type, width };
}

export function table(caption: string, columns: readonly Column[], rows: readonly Row[]): Table {
  return { kind: 'table', caption, columns, rows };
}

/** A table of which many rows may know little: a column that none of them fills is left out, the first never. */
export function filledTable(caption: string, columns: readonly Column[], rows: readonly Row[]): Table {
  const isFilled = columns.map((_, at) => at === 0 || rows.some(({ cells }) => cells[at] !== null));
  const filled = <T>(all: readonly T[]) => all.filter((_, at) => isFilled[at]);
  return table(
    caption,
    filled(columns),
    rows.map((row) => ({ ...row, cells: filled(row.cells) })),
  );
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
