import type { Text } from '../../messages/text.ts';
import type { ColumnType, Value } from '../document.ts';
import type { Speech } from '../speech.ts';

/** A tidy table: one thing a line, one kind of value a column. What sheets and CSV files are made of. */
export interface DataTable {
  /** Name of the file, without its ending. */
  readonly id: string;
  /** Name of the sheet: at most 31 characters, none of `: \ / ? * [ ]`. */
  readonly sheet: string;
  readonly columns: readonly DataColumn[];
  readonly rows: readonly (readonly Value[])[];
}

export interface DataColumn {
  readonly title: string;
  readonly type: ColumnType;
  /** Characters. */
  readonly width: number;
  /** Which values stand out, and how; for programs that show colours. */
  readonly marks?: readonly Mark[];
}

/** A column, and what of an item stands in it; `Text` is said in the table's language. */
export type Field<Item> = readonly [
  title: Text | string,
  type: ColumnType,
  width: number,
  value: (item: Item) => Value | Text | undefined,
  marks?: readonly Mark[] | undefined,
];

/** A line for each item. @param sheet see {@link DataTable} */
export function dataTableOf<Item>(
  speech: Speech,
  id: string,
  sheet: Text,
  items: readonly Item[],
  fields: readonly Field<Item>[],
): DataTable {
  const rows = items.map((item) => cellsOf(item, fields, speech));
  return { id, sheet: speech.say(sheet), columns: columnsOf(fields, speech), rows };
}

export function columnsOf(fields: readonly Field<never>[], speech: Speech): readonly DataColumn[] {
  return fields.map(([title, type, width, , marks]) => ({
    title: typeof title === 'string' ? title : speech.say(title),
    type,
    width,
    ...(marks && { marks }),
  }));
}

export function cellsOf<Item>(item: Item, fields: readonly Field<Item>[], speech: Speech): readonly Value[] {
  return fields.map(([, , , ofItem]) => {
    const value = ofItem(item) ?? null;
    return value !== null && typeof value === 'object' ? speech.say(value) : value;
  });
}

export interface Mark {
  readonly look: 'good' | 'warning' | 'bad';
  readonly when:
    | { readonly is: 'below'; readonly column: number }
    | { readonly is: 'above'; readonly value: number }
    | { readonly is: 'one-of'; readonly texts: readonly string[] };
}

/** The table with a first column that names the agency of each line. */
export function prefixed(table: DataTable, title: string, agencies: readonly (string | null)[]): DataTable {
  const columns = table.columns.map((column) => ({
    ...column,
    ...(column.marks && { marks: column.marks.flatMap((mark) => moved(mark, columnOf(mark) + 1)) }),
  }));
  return {
    ...table,
    columns: [{ title, type: 'text', width: 18 }, ...columns],
    rows: table.rows.map((row, at) => [agencies[at] ?? null, ...row]),
  };
}

/** The table without columns that are empty in every line; a table without lines stays as it is. */
export function withoutEmpty(table: DataTable): DataTable {
  if (table.rows.length === 0) return table;
  const kept = table.columns.flatMap((_, at) => (table.rows.some((row) => (row[at] ?? null) !== null) ? [at] : []));
  const columns = kept.map((at): DataColumn => {
    const { marks = [], ...column } = table.columns[at]!;
    return marks.length === 0
      ? column
      : { ...column, marks: marks.flatMap((mark) => moved(mark, kept.indexOf(columnOf(mark)))) };
  });
  return { ...table, columns, rows: table.rows.map((row) => kept.map((at) => row[at] ?? null)) };
}

/** The column that a mark compares with; -1 for none. */
function columnOf({ when }: Mark): number {
  return when.is === 'below' ? when.column : -1;
}

/** The mark with its column at another place; none where that column is gone. */
function moved(mark: Mark, column: number): readonly Mark[] {
  if (mark.when.is !== 'below') return [mark];
  return column < 0 ? [] : [{ ...mark, when: { ...mark.when, column } }];
}
