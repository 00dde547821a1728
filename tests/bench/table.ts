/** A table of results with a heading and what a reader has to know about it. */
export interface Table {
  readonly title: string;
  readonly notes: readonly string[];
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Markdown that is also readable as it is: the first column to the left, figures to the right. */
export function renderTable({ title, notes, columns, rows }: Table): string {
  const widths = columns.map((column, index) => Math.max(3, column.length, ...rows.map((row) => row[index]!.length)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, index) => (index === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[index]!))).join(' | ')} |`;
  const rule = widths.map((width, index) => (index === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`));
  const body = [line(columns), `| ${rule.join(' | ')} |`, ...rows.map(line)];
  return [`## ${title}`, '', ...body, '', ...notes.map((note) => `- ${note}`), ''].join('\n');
}

/** @param value milliseconds; `NaN` where it cannot be measured */
export function milliseconds(value: number): string {
  if (Number.isNaN(value)) return '-';
  if (value >= 10_000) return `${(value / 1000).toFixed(1)} s`;
  return `${value.toFixed(value >= 100 ? 0 : value >= 10 ? 1 : 2)} ms`;
}

/** @param value bytes; `NaN` where it cannot be measured */
export function megabytes(value: number): string {
  if (Number.isNaN(value)) return '-';
  return `${(value / 1_000_000).toFixed(value >= 10_000_000 ? 0 : 1)} MB`;
}

export function times(ratio: number): string {
  return `${ratio.toFixed(2)}x`;
}
