import type { Text } from './text.ts';

/** The way from one instrument to the next. */
export const transitionTexts = {
  noAssessment: {
    id: 'Peralihan belum dapat disusun: isi penilaian (instrumen dan tahun) pada dokumen instansi.',
    en: 'No transition yet: fill in penilaian (instrument and year) in the agency document.',
  },
  otherInstrument: {
    id: 'Peralihan hanya tersedia dari PermenPANRB 59/2020 ke PermenPANRB 8/2026; instansi ini memakai instrumen lain.',
    en: 'The transition goes from Regulation 59/2020 to Regulation 8/2026 only; this agency uses another instrument.',
  },
  wrongYear: {
    id: 'Tahun peralihan harus sesudah tahun penilaian sekarang dan dalam masa berlaku instrumen baru (mulai 2026).',
    en: 'The year of the transition has to come after the present year of assessment and lie in the term of the new instrument (from 2026).',
  },
  done: {
    id: 'Instansi ini sudah memakai PermenPANRB 8/2026. Tidak ada dokumen yang dibuat; laporannya disusun dari dokumen tahun sebelumnya.',
    en: 'This agency uses Regulation 8/2026 already. No documents are made; the report comes from the documents of the year before.',
  },
  draft: { id: 'masih draf', en: 'still a draft' },
  revoked: { id: 'sudah dicabut', en: 'revoked' },
  noFile: { id: 'berkasnya tidak ada', en: 'its file is not there' },
  old: {
    id: 'bertahun {written}, lebih dari {years} tahun sebelum {year}',
    en: 'of {written}, more than {years} years before {year}',
  },
  basisComment: {
    id: 'Dari indikator {numbers} PermenPANRB 59/2020 ({basis}).',
    en: 'From indicators {numbers} of Regulation 59/2020 ({basis}).',
  },
  byName: { id: 'menurut nama resmi', en: 'by official name' },
  byJudgement: { id: 'pertimbangan alat ini, periksa', en: 'this tool’s judgement, check it' },
  dryRun: {
    id: 'Belum ada yang ditulis: {created} dokumen akan dibuat dan {changed} berkas diubah. Tulis dengan --write.',
    en: 'Nothing is written yet: documents to be made {created}, files to be changed {changed}. Write them with --write.',
  },
  written: {
    id: '{created} dokumen dibuat, {changed} berkas diubah.',
    en: 'Documents made {created}, files changed {changed}.',
  },
  unreadable: {
    id: '{file} tidak dapat diubah karena ada bagian yang tidak terbaca. Perbaiki dahulu, lalu ulangi.',
    en: '{file} cannot be changed, for parts of it cannot be read. Correct it first, then try again.',
  },
  cannotCreate: {
    id: 'Editor ini tidak dapat membuat berkas. Pakai spbe transition --write.',
    en: 'This editor cannot make files. Use spbe transition --write.',
  },
} as const satisfies Record<string, Text>;
