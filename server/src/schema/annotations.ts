import type { Text } from '../messages/text.ts';
import { annotationTree, documentKinds } from './generated/annotations.ts';

export { documentKinds };

/** A kind of document, as written in `jenis`. */
export type DocumentKind = (typeof documentKinds)[number];

/** Whatever has a schema of its own: the kinds of document, and the settings file. */
export type SchemaKind = DocumentKind | 'konfigurasi';

/** The kinds of thing that have an id and can be referred to. */
export type DefinitionKind = 'instansi' | 'unit' | 'indikator' | 'bukti' | ElementKind | 'inisiatif' | 'kegiatan';

/** The entities of the architecture, by their key in the document. */
export type ElementKind = 'proses_bisnis' | 'data_informasi' | 'layanan' | 'aplikasi' | 'keamanan' | InfrastructureKind;

export type InfrastructureKind =
  | 'fasilitas_komputasi'
  | 'server'
  | 'jaringan_intra'
  | 'sistem_penghubung_layanan'
  | 'komputasi_awan'
  | 'perangkat_lunak'
  | 'media_penyimpanan'
  | 'perangkat_jaringan'
  | 'perangkat_keamanan'
  | 'periferal';

/** Values that come from the instrument of the agency, not from the schema. */
type Vocabulary = 'instrumen' | 'jenis_bukti' | 'muatan' | 'indikator' | 'tingkat';

export type ValueType = 'string' | 'number' | 'integer' | 'boolean' | 'null' | 'array' | 'object';

type ReferencePrefix = 'RAB' | 'RAD' | 'RAL' | 'RAA' | 'RAI' | 'RAK';

/**
 * What the schema says of a key and its value. Where a list may also be written as one word, everything but `items`
 * speaks of the word, and `items` says the same of each item.
 */
export interface KeyAnnotation {
  readonly title: Text;
  readonly description: Text;
  /** Every type that is accepted. Free text accepts whatever is no list or mapping. */
  readonly types: readonly ValueType[];
  /** Keys of a mapping, in the order in which they are suggested. */
  readonly keys?: Readonly<Record<string, KeyAnnotation>>;
  /** What every other key of a mapping holds, where its keys are not fixed. */
  readonly otherKeys?: KeyAnnotation;
  readonly required?: readonly string[];
  /** Keys that are required as long as none of the others is there. */
  readonly requiredUnless?: { readonly keys: readonly string[]; readonly unless: readonly string[] };
  readonly items?: KeyAnnotation;
  /** Name of the validator of each item, where items are validated one by one. */
  readonly entry?: string;
  /** It is or holds a list whose items are validated one by one. */
  readonly holdsEntries?: true;
  /** It is or holds an amount in rupiah. */
  readonly holdsMoney?: true;
  readonly values?: readonly ValueAnnotation[];
  readonly vocabulary?: Vocabulary;
  /** The value is the id of a new thing of this kind. */
  readonly define?: DefinitionKind;
  /** The value is the id of a thing of one of these kinds. */
  readonly refer?: readonly DefinitionKind[];
  /** The value is a code of this reference. */
  readonly code?: ReferencePrefix;
  /** The value is the path of a file, relative to the document. */
  readonly file?: true;
  readonly link?: true;
  /** An amount in rupiah. */
  readonly money?: true;
  readonly format?: 'date';
  /** What the value has to look like, where it has a pattern. */
  readonly form?: Text;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly examples?: readonly unknown[];
  /** Schema keywords whose violation is only a warning. */
  readonly warnings?: readonly string[];
}

interface ValueAnnotation {
  readonly value: string;
  readonly label: Text;
}

let tree: Readonly<Record<SchemaKind, KeyAnnotation>> | undefined;

/** The annotation of the whole document. */
export function rootAnnotation(kind: SchemaKind): KeyAnnotation {
  tree ??= JSON.parse(annotationTree) as Readonly<Record<SchemaKind, KeyAnnotation>>;
  return tree[kind];
}

/** The annotation of what stands at a path of keys and item numbers; undefined where the schema knows nothing. */
export function annotationAt(kind: SchemaKind, path: readonly (string | number)[]): KeyAnnotation | undefined {
  return annotationBelow(rootAnnotation(kind), path);
}

/** As {@link annotationAt}, from some annotation downwards. */
export function annotationBelow(
  from: KeyAnnotation | undefined,
  path: readonly (string | number)[],
): KeyAnnotation | undefined {
  let at = from;
  for (const step of path) {
    if (at === undefined) return undefined;
    at = typeof step === 'number' ? at.items : keyAnnotation(at, step);
  }
  return at;
}

/** The keys that a mapping at a path may have, in the order in which they are suggested. */
export function keysOf(kind: SchemaKind, path: readonly (string | number)[]): readonly string[] {
  return Object.keys(annotationAt(kind, path)?.keys ?? {});
}

/** The annotation of one key of a mapping. */
export function keyAnnotation(mapping: KeyAnnotation, key: string): KeyAnnotation | undefined {
  return mapping.keys !== undefined && Object.hasOwn(mapping.keys, key) ? mapping.keys[key] : mapping.otherKeys;
}

export function isDocumentKind(kind: string): kind is DocumentKind {
  return (documentKinds as readonly string[]).includes(kind);
}
