import { importTexts } from '../messages/imports.ts';
import { type Existing, scalarAt } from './existing.ts';
import { EntryList, type Fields, type FieldValue, textAt, Unresolved } from './fields.ts';
import type { Found, Harvest } from './harvest.ts';
import { plainHeading } from './headings.ts';
import { short, splitList } from './values.ts';

/** Short prefixes for the ids of new elements, as planners use them. */
const prefixes: Readonly<Record<string, string>> = {
  proses_bisnis: 'pb',
  data_informasi: 'dt',
  layanan: 'ly',
  aplikasi: 'ap',
  keamanan: 'km',
  fasilitas_komputasi: 'fk',
  server: 'sv',
  jaringan_intra: 'ji',
  sistem_penghubung_layanan: 'sp',
  komputasi_awan: 'ka',
  perangkat_lunak: 'pl',
  media_penyimpanan: 'mp',
  perangkat_jaringan: 'pj',
  perangkat_keamanan: 'pk',
  periferal: 'pf',
  inisiatif: 'ini',
  kegiatan: 'keg',
};

/** An id made of words: the first of them, in small letters with hyphens. */
export function slug(words: string, longest = 40): string {
  const parts = plainHeading(words)
    .replace(/[^a-z0-9 ]/g, '')
    .split(' ')
    .filter((part) => part !== '');
  let id = '';
  for (const part of parts) {
    if (id !== '' && id.length + part.length + 1 > longest) break;
    id = id === '' ? part.slice(0, longest) : `${id}-${part}`;
  }
  return id;
}

/** Gives everything its id and turns words that mean other things into ids. */
export class Resolver {
  readonly #existing: Existing;
  readonly #harvest: Harvest;
  readonly #taken: Set<string>;
  /** Ids by name; a name that several things have leads nowhere. */
  readonly #names = new Map<string, string | undefined>();
  readonly #units = new Map<string, string>();
  readonly newUnits: string[] = [];

  constructor(existing: Existing, harvest: Harvest) {
    this.#existing = existing;
    this.#harvest = harvest;
    this.#taken = new Set([...existing.ids, ...this.#writtenIds()]);
  }

  resolve(): void {
    for (const { kind, id, name, mapping } of this.#existing.entries) {
      if (id === undefined) continue;
      this.#know(kind, id, name);
      if (kind === 'unit') this.#know(kind, id, scalarAt(mapping, 'singkatan'));
    }
    for (const found of this.#harvest.units) {
      this.#identify(found, 'unit', slug(textAt(found.fields, 'singkatan') ?? textAt(found.fields, 'nama') ?? ''));
      const short = textAt(found.fields, 'singkatan');
      if (short !== undefined) this.#units.set(plainHeading(short), textAt(found.fields, 'id') ?? '');
    }
    for (const found of this.#harvest.elements) this.#identify(found, found.kind);
    for (const initiative of this.#harvest.initiatives) {
      this.#identify(initiative, 'inisiatif');
      for (const activity of initiative.activities) this.#identify(activity, 'kegiatan');
    }
    for (const { fields } of this.#everything()) this.#resolveFields(fields);
  }

  /** `wanted`, or the first of `wanted-2`, `wanted-3`, ... that nothing is called yet; taken from then on. */
  unusedId(wanted: string): string {
    let id = wanted;
    for (let count = 2; this.#taken.has(id); count++) id = `${wanted}-${count}`;
    this.#taken.add(id);
    return id;
  }

  *#everything(): Iterable<{ readonly fields: Fields }> {
    const { units, elements, initiatives, indicators, shared } = this.#harvest;
    yield* units;
    yield* elements;
    for (const initiative of initiatives) {
      yield initiative;
      yield* initiative.activities;
    }
    for (const indicator of indicators.values()) {
      yield indicator;
      yield* indicator.evidence;
      yield* indicator.recommendations;
    }
    yield* shared;
  }

  *#writtenIds(): Iterable<string> {
    for (const { fields } of this.#everything()) {
      const id = textAt(fields, 'id');
      if (id !== undefined) yield id;
    }
  }

  #know(kind: string, id: string, name: string | undefined): void {
    if (name === undefined) return;
    const plain = plainHeading(name);
    if (kind === 'unit') this.#units.set(plain, id);
    else this.#names.set(plain, this.#names.has(plain) && this.#names.get(plain) !== id ? undefined : id);
  }

  /** The id that a thing has, that the one of the same name has, or a new one. */
  #identify({ fields }: Found, kind: string, wanted?: string): void {
    const name = textAt(fields, 'nama');
    let id = textAt(fields, 'id');
    if (id === undefined && name !== undefined) {
      const plain = plainHeading(name);
      const same = this.#existing.entries.find(
        (entry) => entry.kind === kind && entry.id !== undefined && plainHeading(entry.name ?? '') === plain,
      );
      const prefix = prefixes[kind];
      id = same?.id ?? this.unusedId(wanted ?? (prefix === undefined ? slug(name) : `${prefix}-${slug(name, 32)}`));
      fields.set('id', id);
    }
    if (id !== undefined) this.#know(kind, id, name);
  }

  #resolveFields(fields: Fields): void {
    for (const [key, value] of fields) {
      if (value instanceof Map) this.#resolveFields(value);
      else if (value instanceof EntryList) for (const { fields: inner } of value.entries) this.#resolveFields(inner);
      else if (value instanceof Unresolved) {
        const resolved = this.#resolved(value);
        if (resolved === undefined) fields.delete(key);
        else fields.set(key, resolved);
      }
    }
  }

  #resolved(unresolved: Unresolved): FieldValue | undefined {
    const { words, holds } = unresolved;
    if (/^\s*[-–]?\s*$/.test(words)) return undefined;
    if (holds === 'office') return this.#office(words);
    const whole = this.#idOf(words.trim());
    if (whole !== undefined) return holds === 'ids' ? [whole] : whole;
    const parts = holds === 'ids' ? splitList(words) : [words.trim()];
    const ids = parts.map((part) => this.#idOf(part) ?? (/^[^\s#,[\]{}]+$/.test(part) ? part : undefined));
    const unknown = parts.find((_, at) => ids[at] === undefined);
    if (unknown !== undefined) {
      const remark = { text: importTexts.unknownReference, parameters: { value: short(unknown) } };
      this.#harvest.unused.push({ place: unresolved.place, remark });
    }
    const known = ids.flatMap((id) => id ?? []);
    if (known.length === 0) return undefined;
    return holds === 'ids' ? known : known[0];
  }

  #idOf(words: string): string | undefined {
    return this.#taken.has(words) ? words : this.#names.get(plainHeading(words));
  }

  /** `Bag. Hukum` for `bag-hukum`. */
  #unitLike(id: string): string | undefined {
    return this.#existing.byId(id)?.kind === 'unit' ? id : undefined;
  }

  /** A unit by id, name or short form; a new one where there is none. */
  #office(words: string): string {
    const name = words.trim();
    const known =
      this.#existing.byId(name)?.kind === 'unit' ||
      this.#harvest.units.some(({ fields }) => textAt(fields, 'id') === name);
    if (known) return name;
    const found = this.#units.get(plainHeading(name)) ?? this.#unitLike(slug(name));
    if (found !== undefined) return found;
    const id = this.unusedId(slug(name) || 'unit');
    const place = { file: '', sheet: '', row: 0 };
    this.#harvest.units.push({
      fields: new Map([
        ['id', id],
        ['nama', name],
      ]),
      place,
    });
    this.#units.set(plainHeading(name), id);
    this.newUnits.push(name);
    return id;
  }
}
