import type { Mapping } from '../yaml/tree.ts';
import type { Scalar } from './values.ts';

/** What an import wants to say in one mapping of a document, by key. */
export type Fields = Map<string, FieldValue>;

export type FieldValue = Scalar | readonly Scalar[] | Fields | EntryList | Unresolved;

/** Entries of a list, each to be found among those that are there, or added. */
export class EntryList {
  readonly entries: readonly Entry[];

  constructor(entries: readonly Entry[]) {
    this.entries = entries;
  }
}

export interface Entry {
  readonly fields: Fields;
  /** Whether an entry that is there is this one. */
  isSame(existing: Mapping): boolean;
}

/** Words that mean other things by id or name; which ones is known once everything has been read. */
export class Unresolved {
  readonly words: string;
  /** `office`: a unit, made where there is none; `ids`: several things; `id`: one. */
  readonly holds: 'office' | 'ids' | 'id';
  readonly place: Place;

  constructor(words: string, holds: Unresolved['holds'], place: Place) {
    this.words = words;
    this.holds = holds;
    this.place = place;
  }
}

/** Where something stood in the spreadsheet. */
export interface Place {
  readonly file: string;
  readonly sheet: string;
  readonly row: number;
  /** From 0; undefined for the whole row. */
  readonly column?: number;
}

/** Sets a value at a path of keys, making the mappings on the way. What is there already stays. */
export function setAt(fields: Fields, path: readonly string[], value: FieldValue): void {
  const [key, ...rest] = path;
  if (key === undefined) return;
  if (rest.length === 0) {
    if (!fields.has(key)) fields.set(key, value);
    return;
  }
  const known = fields.get(key);
  const inner: Fields = known instanceof Map ? known : new Map();
  if (inner !== known) fields.set(key, inner);
  setAt(inner, rest, value);
}

/** The text of a scalar among fields; undefined where there is none. */
export function textAt(fields: Fields, key: string): string | undefined {
  const value = fields.get(key);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}
