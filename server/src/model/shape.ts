import type { DefinitionKind } from './facts.ts';
import { type DocumentKind, elementKinds, infrastructureKinds } from './kinds.ts';

/** Where a kind of document defines ids and where it refers to them: the part of its schema that the facts need. */
export interface Shape {
  readonly define?: DefinitionKind;
  readonly refer?: readonly DefinitionKind[];
  readonly keys?: ReadonlyMap<string, Shape>;
  /** Shape of the items of a list; a single value in its place is read alike. */
  readonly items?: Shape;
}

export function shapeOf(kind: DocumentKind): Shape {
  return shapes[kind];
}

const element = (kind: DefinitionKind): Shape => ({
  items: keys({
    id: { define: kind },
    unit: refer('unit'),
    penanggung_jawab: refer('unit'),
    unit_pelaksana: refer('unit'),
    unit_pengelola: refer('unit'),
    unit_operasional: refer('unit'),
    unit_penanggung_jawab: refer('unit'),
    proses_bisnis: refer('proses_bisnis'),
    data: refer('data_informasi'),
    data_digunakan: refer('data_informasi'),
    layanan_didukung: refer('layanan'),
    server: refer('server'),
    ...(kind === 'server' || kind === 'media_penyimpanan' || kind === 'periferal'
      ? { lokasi: refer('fasilitas_komputasi') }
      : {}),
    perangkat_lunak: refer('perangkat_lunak'),
    jaringan_intra: refer('jaringan_intra'),
    aplikasi: refer('aplikasi'),
    melindungi: refer(...elementKinds),
    id_metadata_terkait: refer(...elementKinds),
    indikator: refer('indikator'),
  }),
});

const evidence: Shape = {
  items: keys({ id: { define: 'bukti' }, acuan: refer('bukti'), menggantikan: refer('bukti') }),
};

const elements = (kinds: readonly DefinitionKind[]): Record<string, Shape> =>
  Object.fromEntries(kinds.map((kind) => [kind, element(kind)]));

const shapes: Readonly<Record<DocumentKind, Shape>> = {
  instansi: keys({
    id: { define: 'instansi' },
    induk: refer('instansi'),
    unit: { items: keys({ id: { define: 'unit' } }) },
  }),
  indikator: keys({
    indikator: { define: 'indikator' },
    penanggung_jawab: refer('unit'),
    bukti: evidence,
    rekomendasi: { items: keys({ tindak_lanjut: refer('kegiatan') }) },
  }),
  daftar_bukti: keys({ bukti: evidence }),
  arsitektur: keys({
    ...elements(elementKinds.filter((kind) => !infrastructureKinds.some((other) => other === kind))),
    infrastruktur: keys(elements(infrastructureKinds)),
  }),
  peta_rencana: keys({
    inisiatif: {
      items: keys({
        id: { define: 'inisiatif' },
        kegiatan: {
          items: keys({
            id: { define: 'kegiatan' },
            penanggung_jawab: refer('unit'),
            objek: refer(...elementKinds),
            menaikkan: { items: keys({ indikator: refer('indikator') }) },
          }),
        },
      }),
    },
  }),
};

function keys(shapesByKey: Readonly<Record<string, Shape>>): Shape {
  return { keys: new Map(Object.entries(shapesByKey)) };
}

/** The reference may be a single id or a list of ids. */
function refer(...kinds: readonly DefinitionKind[]): Shape {
  return { refer: kinds, items: { refer: kinds } };
}
