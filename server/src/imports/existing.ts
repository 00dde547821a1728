import type { ElementKind } from '../model/facts.ts';
import { elementKinds } from '../model/kinds.ts';
import { type DocumentKind, isDocumentKind } from '../schema/annotations.ts';
import { followAlias, type Mapping, type Node, pairOf, parse, type YamlFile } from '../yaml/index.ts';
import { listPathOf } from './architectureColumns.ts';
import type { Entry, Fields } from './fields.ts';
import { plainHeading } from './headings.ts';

/** A document file that is there. */
export interface GivenDocument {
  /** Seen from the agency's folder, with forward slashes: `indikator/11.spbe.yaml`. */
  readonly path: string;
  readonly text: string;
}

/** One document of such a file. */
export interface ExistingDocument {
  readonly file: ExistingFile;
  readonly kind: DocumentKind;
  readonly root: Mapping;
}

export interface ExistingFile {
  readonly path: string;
  readonly text: string;
  readonly yaml: YamlFile;
  readonly isNew: boolean;
}

/** Something with an id or a name that documents define. */
export interface ExistingEntry {
  readonly kind: string;
  readonly id: string | undefined;
  readonly name: string | undefined;
  readonly mapping: Mapping;
  readonly document: ExistingDocument;
}

/** The documents of an agency as they are before an import. */
export class Existing {
  readonly files: readonly ExistingFile[];
  readonly documents: readonly ExistingDocument[];
  readonly entries: readonly ExistingEntry[];
  readonly #ids: ReadonlyMap<string, ExistingEntry>;

  constructor(files: readonly GivenDocument[]) {
    const inOrder = [...files].sort((one, other) => (one.path < other.path ? -1 : 1));
    this.files = inOrder.map(({ path, text }) => existingFile(path, text, false));
    this.documents = this.files.flatMap(documentsOf);
    this.entries = this.documents.flatMap(entriesIn);
    this.#ids = new Map(
      this.entries.toReversed().flatMap((entry) => (entry.id === undefined ? [] : [[entry.id, entry] as const])),
    );
  }

  of(kind: DocumentKind): readonly ExistingDocument[] {
    return this.documents.filter((document) => document.kind === kind);
  }

  byId(id: string): ExistingEntry | undefined {
    return this.#ids.get(id);
  }

  get ids(): Iterable<string> {
    return this.#ids.keys();
  }
}

export function existingFile(path: string, text: string, isNew: boolean): ExistingFile {
  return { path, text, yaml: parse(text), isNew };
}

/** The documents of a file that say what they are. */
export function documentsOf(file: ExistingFile): readonly ExistingDocument[] {
  return file.yaml.documents.flatMap(({ root }) => {
    const kind = root.kind === 'mapping' ? scalarAt(root, 'jenis') : undefined;
    return root.kind === 'mapping' && kind !== undefined && isDocumentKind(kind) ? [{ file, kind, root }] : [];
  });
}

function entriesIn(document: ExistingDocument): readonly ExistingEntry[] {
  const { root, kind } = document;
  const entriesOf = (list: readonly Mapping[], entryKind: string, nameKey = 'nama') =>
    list.map((mapping) => ({
      kind: entryKind,
      id: scalarAt(mapping, 'id'),
      name: scalarAt(mapping, nameKey),
      mapping,
      document,
    }));
  switch (kind) {
    case 'instansi':
      return entriesOf(itemsAt(root, ['unit']), 'unit');
    case 'indikator':
    case 'daftar_bukti':
      return entriesOf(itemsAt(root, ['bukti']), 'bukti', 'judul');
    case 'arsitektur':
      return elementKinds.flatMap((element: ElementKind) => entriesOf(itemsAt(root, listPathOf(element)), element));
    default: {
      const initiatives = itemsAt(root, ['inisiatif']);
      return [
        ...entriesOf(initiatives, 'inisiatif'),
        ...initiatives.flatMap((initiative) => entriesOf(itemsAt(initiative, ['kegiatan']), 'kegiatan')),
      ];
    }
  }
}

/** The mappings of a list at a path of keys. */
export function itemsAt(mapping: Mapping, path: readonly string[]): readonly Mapping[] {
  let node: Node | undefined = mapping;
  for (const key of path) node = node?.kind === 'mapping' ? nodeUnder(node, key) : undefined;
  return node?.kind === 'sequence' ? node.items.flatMap((item) => (item.kind === 'mapping' ? [item] : [])) : [];
}

export function nodeUnder(mapping: Mapping, key: string): Node | undefined {
  const value = pairOf(mapping, key)?.value;
  return value && followAlias(value);
}

/** The text of a scalar under a key; undefined where there is none. */
export function scalarAt(mapping: Mapping, key: string): string | undefined {
  const value = nodeUnder(mapping, key);
  return value?.kind === 'scalar' && value.value !== null && value.text.trim() !== '' ? value.text.trim() : undefined;
}

/** Whether an entry that is there has the same value under a key as fields do; false where neither has any. */
export function sameScalar(existing: Mapping, fields: Fields, key: string): boolean {
  const value = fields.get(key);
  const known = scalarAt(existing, key);
  if (known === undefined || value === undefined || typeof value === 'object') return false;
  const plain = plainHeading(known);
  return known === String(value) || (plain !== '' && plain === plainHeading(String(value)));
}

/** An entry that is found again by its id. */
export function byId(fields: Fields): Entry {
  return { fields, isSame: (other) => sameScalar(other, fields, 'id') };
}
