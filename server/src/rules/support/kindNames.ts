import type { Text } from '../../messages/text.ts';
import type { DefinitionKind } from '../../model/facts.ts';
import { anyOf } from './words.ts';

/** What a planner calls each kind of thing that has an id. */
export const kindNames: Readonly<Record<DefinitionKind, Text>> = {
  instansi: { id: 'instansi', en: 'agency' },
  unit: { id: 'unit', en: 'unit' },
  indikator: { id: 'indikator', en: 'indicator' },
  bukti: { id: 'bukti dukung', en: 'evidence' },
  proses_bisnis: { id: 'proses bisnis', en: 'business process' },
  data_informasi: { id: 'data dan informasi', en: 'data and information' },
  layanan: { id: 'layanan', en: 'service' },
  aplikasi: { id: 'aplikasi', en: 'application' },
  keamanan: { id: 'keamanan', en: 'security record' },
  fasilitas_komputasi: { id: 'fasilitas komputasi', en: 'computing facility' },
  server: { id: 'server', en: 'server' },
  jaringan_intra: { id: 'jaringan intra', en: 'intranet' },
  sistem_penghubung_layanan: { id: 'sistem penghubung layanan', en: 'service bus' },
  komputasi_awan: { id: 'komputasi awan', en: 'cloud computing' },
  perangkat_lunak: { id: 'perangkat lunak', en: 'software' },
  media_penyimpanan: { id: 'media penyimpanan', en: 'storage' },
  perangkat_jaringan: { id: 'perangkat jaringan', en: 'network device' },
  perangkat_keamanan: { id: 'perangkat keamanan', en: 'security device' },
  periferal: { id: 'periferal', en: 'peripheral' },
  inisiatif: { id: 'inisiatif', en: 'initiative' },
  kegiatan: { id: 'kegiatan', en: 'activity' },
};

/** `unit` or `layanan atau aplikasi`; many kinds together are called architecture elements. */
export function expectedNames(kinds: readonly DefinitionKind[]): Text {
  if (kinds.length > 3) return { id: 'elemen arsitektur', en: 'architecture element' };
  return anyOf(kinds.map((kind) => kindNames[kind]));
}
