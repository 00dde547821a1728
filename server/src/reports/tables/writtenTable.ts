import type { Column, Holding } from '../../imports/headings/column.ts';
import type { Written } from '../content.ts';
import type { ColumnType, Value } from '../document.ts';
import type { Speech } from '../speech.ts';
import type { Field, Mark } from './dataTable.ts';

const types: Readonly<Partial<Record<Holding, ColumnType>>> = {
  indicator: 'count',
  level: 'level',
  number: 'points',
  year: 'year',
  money: 'money',
  date: 'date',
};

const widths: Readonly<Partial<Record<Holding, number>>> = {
  none: 44,
  indicator: 11,
  level: 11,
  levels: 12,
  number: 12,
  year: 10,
  years: 16,
  date: 16,
  money: 18,
  file: 44,
  link: 30,
  text: 40,
  kind: 22,
  raises: 26,
};

/**
 * The columns that an import reads again, with what entries of documents say in them.
 *
 * @param entries all of them: columns that are repeated by year stand for the years that occur
 * @param own values that do not stand at the column's own place, by field
 * @param marks by field
 */
export function writtenFields(
  columns: readonly Column[],
  entries: readonly Written[],
  speech: Speech,
  own: Readonly<Record<string, (entry: Written) => Value>> = {},
  marks: Readonly<Record<string, readonly Mark[]>> = {},
): readonly Field<Written>[] {
  return columns.flatMap((column) => {
    const { heading, holds, field, path } = column;
    const years = column.byYear ? yearsOf(entries, column) : [undefined];
    return years.map((year): Field<Written> => {
      const written = (entry: Written) =>
        year === undefined ? textOf(at(entry, path), holds) : ofYear(at(entry, path), year);
      const title = speech.say(heading, year === undefined ? {} : { tahun: year });
      return [title, types[holds] ?? 'text', widths[holds] ?? 16, own[field] ?? written, marks[field]];
    });
  });
}

/** What stands at a path; null where nothing does. */
export function at(entry: Written, path: readonly string[]): Written {
  let value = entry;
  for (const key of path) {
    if (value === null || typeof value !== 'object' || Array.isArray(value)) return null;
    const fields = value as { readonly [key: string]: Written };
    value = Object.hasOwn(fields, key) ? (fields[key] ?? null) : null;
  }
  return path.length === 0 ? null : value;
}

export function entriesAt(entry: Written, path: readonly string[]): readonly Written[] {
  const value = at(entry, path);
  return Array.isArray(value) ? (value as readonly Written[]) : [];
}

function yearsOf(entries: readonly Written[], { path }: Column): readonly string[] {
  const years = new Set<string>();
  for (const entry of entries) {
    for (const item of entriesAt(entry, path)) {
      const year = at(item, ['tahun']);
      if (typeof year === 'string' && /^\d{4}$/.test(year)) years.add(year);
    }
  }
  return [...years].sort();
}

/** `nilai` or `tingkat` of the first entry of a year. */
function ofYear(value: Written, year: string): Value {
  const items = Array.isArray(value) ? (value as readonly Written[]) : [];
  const item = items.find((each) => at(each, ['tahun']) === year) ?? null;
  const found = at(item, ['nilai']) ?? at(item, ['tingkat']);
  return typeof found === 'string' ? found : null;
}

function textOf(value: Written, holds: Holding): Value {
  if (value === null || typeof value === 'string') return value;
  if (!Array.isArray(value)) return null;
  if (holds === 'raises') return value.map(raiseText).join('; ') || null;
  return value.filter((item) => typeof item === 'string').join(', ') || null;
}

/** `18 -> 3 (2025)`. */
function raiseText(raise: Written): string {
  const [indicator, to, year] = ['indikator', 'ke', 'tahun'].map((key) => at(raise, [key]));
  return `${indicator ?? '?'} -> ${to ?? '?'}${year ? ` (${year})` : ''}`;
}
