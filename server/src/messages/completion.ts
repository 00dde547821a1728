import type { Text } from './text.ts';

/** What stands beside and behind the proposals while typing. */
export const completionTexts = {
  newEntry: { id: '{title}: butir baru', en: '{title}: new entry' },
  wholeMapping: { id: '{title}: isian', en: '{title}: form' },
  newDocument: { id: 'Dokumen baru: {title}', en: 'New document: {title}' },
  indicatorDocument: { id: 'indikator {number}', en: 'indicator {number}' },
  documented: { id: 'sudah ada dokumennya', en: 'has a document' },
  newId: { id: 'ID baru dari namanya', en: 'new id from the name' },
  level: { id: 'tingkat {level}', en: 'level {level}' },
  forClaim: { id: 'kurang untuk tingkat {level}', en: 'missing for level {level}' },
  forNext: { id: 'untuk naik ke tingkat {level}', en: 'for rising to level {level}' },
  usedByIndicator: { id: 'dipakai indikator ini', en: 'used by this indicator' },
  gain: { id: '{points} poin indeks', en: '{points} index points' },
  partial: { id: 'Baru sebagian isinya', en: 'Only part of the content' },
  complete: { id: 'Lengkap isinya', en: 'All of the content' },
  today: { id: 'hari ini', en: 'today' },
  assessedYear: { id: 'tahun penilaian', en: 'assessed year' },
  inYear: { id: 'tanggal pada tahun {year}', en: 'a date in {year}' },
  years: { id: 'penilaian {first}-{last}', en: 'evaluations {first}-{last}' },
  yearsSince: { id: 'penilaian sejak {first}', en: 'evaluations since {first}' },
  folder: { id: 'folder', en: 'folder' },
  file: { id: 'berkas', en: 'file' },
  folderAbove: { id: 'folder di atasnya', en: 'folder above' },
  fileOfIndicator: { id: 'berkas indikator {number}', en: 'file of indicator {number}' },
} as const satisfies Record<string, Text>;

/** Parts of the documentation of a proposal. */
export const completionDocTexts = {
  example: { id: 'Contoh:', en: 'Example:' },
  weight: { id: 'Bobot {weight}%.', en: 'Weight {weight}%.' },
  level: { id: 'Tingkat {level}', en: 'Level {level}' },
  needs: { id: 'Perlu:', en: 'Needs:' },
  recommended: { id: 'Dianjurkan:', en: 'Recommended:' },
  askedFor: { id: 'Diminta indikator {number}:', en: 'Asked for by indicator {number}:' },
  formal: {
    id: 'Dokumen formal: baru dihitung bila sudah ditetapkan, dengan nomor dan tanggal.',
    en: 'A formal document: it counts once it is enacted, with number and date.',
  },
  alsoCalled: { id: 'Juga disebut:', en: 'Also called:' },
  source: { id: 'Sumber: {source}', en: 'Source: {source}' },
  revoked: { id: 'Dicabut dengan: {by}', en: 'Revoked by: {by}' },
  secondary: {
    id: 'Data instrumen ini dari sumber sekunder; periksa dengan naskah peraturannya.',
    en: 'The data of this instrument come from secondary sources; compare with the regulation itself.',
  },
} as const satisfies Record<string, Text>;
