import type { Text } from './text.ts';

/** Headings of outlines, lists of symbols and of what depends on what. */
export const symbolTexts = {
  agency: { id: 'Instansi', en: 'Agency' },
  indicator: { id: 'Indikator', en: 'Indicator' },
  evidenceList: { id: 'Daftar bukti dukung', en: 'List of evidence' },
  architecture: { id: 'Arsitektur SPBE', en: 'SPBE architecture' },
  roadMap: { id: 'Peta rencana SPBE', en: 'SPBE road map' },
  unknown: { id: 'Dokumen tanpa jenis', en: 'Document without a kind' },
  unnamed: { id: '(belum bernama)', en: '(not named yet)' },
  level: { id: 'tingkat {level}', en: 'level {level}' },
  uses: { id: 'memakai "{id}"', en: 'uses "{id}"' },
  recommendation: { id: 'Rekomendasi {year}', en: 'Recommendation {year}' },
  recommendationText: { id: 'Rekomendasi {year}: {text}', en: 'Recommendation {year}: {text}' },
  review: { id: 'Reviu {year}', en: 'Review {year}' },
  asIs: { id: 'saat ini', en: 'as-is' },
  toBe: { id: 'target', en: 'to-be' },
  proses_bisnis: { id: 'Proses bisnis', en: 'Business processes' },
  data_informasi: { id: 'Data dan informasi', en: 'Data and information' },
  layanan: { id: 'Layanan', en: 'Services' },
  aplikasi: { id: 'Aplikasi', en: 'Applications' },
  infrastruktur: { id: 'Infrastruktur', en: 'Infrastructure' },
  keamanan: { id: 'Keamanan', en: 'Security' },
} as const satisfies Record<string, Text>;
