import { type DocumentKind, isDocumentKind } from '../schema/annotations.ts';
import { pairOf } from '../yaml/index.ts';
import type { Node, Range, YamlDocument } from '../yaml/tree.ts';
import type { ElementKind, InfrastructureKind, Located } from './facts.ts';
import { mappingOf, textOf } from './scalars.ts';

export type { DocumentKind };

export const infrastructureKinds: readonly InfrastructureKind[] = [
  'fasilitas_komputasi',
  'server',
  'jaringan_intra',
  'sistem_penghubung_layanan',
  'komputasi_awan',
  'perangkat_lunak',
  'media_penyimpanan',
  'perangkat_jaringan',
  'perangkat_keamanan',
  'periferal',
];

/** Every kind of architecture element. */
export const elementKinds: readonly ElementKind[] = [
  'proses_bisnis',
  'data_informasi',
  'layanan',
  'aplikasi',
  ...infrastructureKinds,
  'keamanan',
];

/** What `jenis` says: as written, and as a kind where it is one. */
export interface WrittenKind {
  readonly written: Located<string> | undefined;
  readonly kind: DocumentKind | undefined;
  /** The value of `jenis`; where there is none, the first key, else the whole document. */
  readonly at: Range;
}

export function kindOf(document: YamlDocument): WrittenKind {
  const root = mappingOf(document.root);
  const written = root && textOf(pairOf(root, 'jenis')?.value);
  const kind = written !== undefined && isDocumentKind(written.value) ? written.value : undefined;
  return { written, kind, at: written?.at ?? startOf(root ?? document.root) };
}

function startOf(root: Node): Range {
  return (root.kind === 'mapping' ? root.pairs[0]?.key : undefined) ?? root;
}
