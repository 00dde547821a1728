import type { ColumnType, Value } from '../document.ts';

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

export interface Mark {
  readonly look: 'good' | 'warning' | 'bad';
  readonly when:
    | { readonly is: 'below'; readonly column: number }
    | { readonly is: 'above'; readonly value: number }
    | { readonly is: 'one-of'; readonly texts: readonly string[] };
}

/** Number of the agency's column, where there is one, to be put before the columns of a table. */
export function prefixed(table: DataTable, title: string, agencies: readonly (string | null)[]): DataTable {
  const columns = table.columns.map((column) => ({
    ...column,
    ...(column.marks && { marks: column.marks.map(shifted) }),
  }));
  return {
    ...table,
    columns: [{ title, type: 'text', width: 18 }, ...columns],
    rows: table.rows.map((row, at) => [agencies[at] ?? null, ...row]),
  };
}

function shifted({ look, when }: Mark): Mark {
  return { look, when: when.is === 'below' ? { ...when, column: when.column + 1 } : when };
}
