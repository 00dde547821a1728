import type { Text } from '../messages/text.ts';
import type { ElementKind } from '../model/facts.ts';
import { elementKinds } from '../model/kinds.ts';
import { architectureColumns, columnsOfElement, elementName } from './architectureColumns.ts';
import type { Column } from './headings/column.ts';
import { indicatorYear } from './headings/indicatorYear.ts';
import { plainHeading, type TableId, tables } from './headings.ts';

/** What a sheet can hold: a table of the list, or one entity of the architecture. */
export type TableKind = TableId | ElementKind;

const tableIds = Object.keys(tables) as readonly TableId[];

/** Every kind of table; of two that fit equally well the earlier one counts. */
export const tableKinds: readonly TableKind[] = [
  'bukti',
  ...tableIds.filter((id) => id !== 'bukti'),
  ...elementKinds.filter((kind) => !(tableIds as readonly string[]).includes(kind)),
];

export function isTableKind(word: string): word is TableKind {
  return (tableKinds as readonly string[]).includes(word);
}

export function isElementKind(kind: TableKind): kind is ElementKind {
  return !Object.hasOwn(tables, kind);
}

/** What a table is called where it is shown: as its sheet. */
export function tableName(kind: TableKind): Text {
  return isElementKind(kind) ? elementName(kind) : tables[kind].sheet;
}

export function columnsOfTable(kind: TableKind): readonly Column[] {
  if (isElementKind(kind)) return columnsOfElement(kind);
  if (kind === 'arsitektur') return architectureColumns();
  const { columns } = tables[kind];
  return kind === 'bukti' || kind === 'rekomendasi' ? [...columns, indicatorYear] : columns;
}

/** How well the name of a sheet speaks for a kind of table. */
export function nameFit(sheetName: string, kind: TableKind): number {
  const name = plainHeading(sheetName);
  const { id, en } = tableName(kind);
  const names = [kind, id, en].map(plainHeading);
  if (names.includes(name)) return 3;
  const variants = isElementKind(kind) ? [] : tables[kind].sheetVariants;
  if (variants.includes(name)) return 2.5;
  const words = ` ${name} `;
  return [...names, ...variants].some((other) => words.includes(` ${other} `)) ? 1.5 : 0;
}

/** A column that a heading may stand for. */
export interface HeadingMatch {
  readonly field: string;
  /** 0: the heading that we write; from 1: a variant, the surest first. */
  readonly rank: number;
  /** For a column that is repeated by year. */
  readonly year?: number;
}

type Index = ReadonlyMap<string, readonly HeadingMatch[]>;

const indexes = new Map<TableKind, { readonly plain: Index; readonly byYear: Index }>();

/** The columns of a kind of table that a heading may stand for, the likeliest first. */
export function matchHeading(kind: TableKind, heading: string): readonly HeadingMatch[] {
  const index = indexOf(kind);
  const texts = new Set([plainHeading(heading), plainHeading(heading.replace(/\([^)]*\)|\[[^\]]*\]/g, ' '))]);
  const found: HeadingMatch[] = [];
  for (const text of texts) {
    found.push(...(index.plain.get(text) ?? []));
    const year = /\b(20\d\d)\b/.exec(text)?.[1];
    const rest = year === undefined ? undefined : plainHeading(text.replace(/\b(tahun|th|ta)?\s*20\d\d\b/, ' '));
    if (rest === undefined) continue;
    for (const match of index.byYear.get(rest) ?? []) found.push({ ...match, year: Number(year) });
  }
  return found.sort((one, other) => one.rank - other.rank);
}

function indexOf(kind: TableKind): { readonly plain: Index; readonly byYear: Index } {
  let index = indexes.get(kind);
  if (index === undefined) {
    const columns = columnsOfTable(kind);
    index = {
      plain: indexed(columns.filter(({ byYear }) => byYear === undefined)),
      byYear: indexed(columns.filter(({ byYear }) => byYear === true)),
    };
    indexes.set(kind, index);
  }
  return index;
}

function indexed(columns: readonly Column[]): Index {
  const index = new Map<string, HeadingMatch[]>();
  const add = (text: string, match: HeadingMatch) => {
    const known = index.get(text) ?? [];
    index.set(text, known);
    if (!known.some(({ field }) => field === match.field)) known.push(match);
  };
  for (const { field, heading } of columns) {
    for (const text of [heading.id, heading.en]) add(plainHeading(text.replace('{tahun}', '')), { field, rank: 0 });
  }
  for (const { field, variants } of columns) {
    for (const [place, text] of variants.entries()) add(text, { field, rank: 1 + place / 100 });
  }
  return index;
}
