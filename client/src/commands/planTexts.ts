import type { Text } from '../../../server/src/lsp/protocol.ts';

/** What is said about the way to a target, outside the preview. */
export const planTexts = {
  title: { id: 'Rencanakan menuju target', en: 'Plan towards a target' },
  askAim: { id: 'Indeks mana yang hendak dicapai?', en: 'Which index is to be reached?' },
  aimOfYear: { id: 'Target {year}: {value}', en: 'Target of {year}: {value}' },
  aimOfPredicate: { id: 'Predikat {predicate}: {value}', en: 'Predicate {predicate}: {value}' },
  aimValue: { id: 'Nilai lain …', en: 'Another value …' },
  askValue: { id: 'Nilai indeks yang hendak dicapai, misalnya 3,5', en: 'The index to be reached, such as 3.5' },
  notNumber: { id: 'Tuliskan angka, misalnya 3,5.', en: 'Write a number, such as 3.5.' },
  askYear: { id: 'Tahun berapa paling lambat?', en: 'By which year?' },
  searching: { id: 'Mencari langkah menuju target …', en: 'Looking for the steps to the target …' },
  noAgency: {
    id: 'Belum ada instansi yang indeksnya dapat dihitung. Mulailah dengan perintah "SPBE: Mulai ruang kerja".',
    en: 'There is no agency with an index yet. Begin with the command "SPBE: Start a workspace".',
  },
  impossible: {
    id: 'Target {target} tidak dapat dicapai: indeks paling tinggi yang mungkin {highest}.',
    en: 'The target {target} cannot be reached: the highest possible index is {highest}.',
  },
  reached: { id: 'Target {target} sudah tercapai.', en: 'The target {target} is reached already.' },
  found: {
    id: '{start} → {end} ({predicate}): {steps} langkah, {documents} dokumen, {effort} poin upaya',
    en: '{start} → {end} ({predicate}): {steps} steps, {documents} documents, {effort} points of effort',
  },
  step: { id: '{number}. {name}: tingkat {from} → {to}', en: '{number}. {name}: level {from} → {to}' },
  writeItem: { id: 'Tulis langkah ini ke peta rencana', en: 'Write these steps into the road map' },
  nothingToWrite: {
    id: 'Semua langkah dan target ini sudah ada dalam peta rencana.',
    en: 'The road map has all of these steps and targets already.',
  },
  confirm: {
    id: 'Tulis {activities} kegiatan ke peta rencana dan {targets} target ke dokumen indikator?',
    en: 'Write {activities} activities into the road map and {targets} targets into indicator documents?',
  },
  confirmDetail: {
    id: '{count} berkas berubah. Yang sudah ada tidak ditimpa, dan Anda dapat membatalkannya (Undo).',
    en: '{count} files change. Nothing that is there is written over, and you can undo it.',
  },
  write: { id: 'Tulis', en: 'Write' },
  written: {
    id: '{activities} kegiatan dan {targets} target ditulis. Lengkapi anggaran dan objeknya; panel Masalah (Problems) menunjukkan yang masih kurang.',
    en: '{activities} activities and {targets} targets written. Fill in their budgets and objects; the Problems panel shows what is left.',
  },
  cannotWrite: {
    id: 'Tidak ada yang ditulis: sebuah dokumen berubah selagi perintah berjalan, atau tidak dapat ditulis. Coba lagi.',
    en: 'Nothing was written: a document changed meanwhile, or cannot be written. Try again.',
  },
} as const satisfies Record<string, Text>;
