import type { Text } from './text.ts';

/** What a workbook to be filled in says besides its headings. */
export const templateTexts = {
  title: { id: 'Templat SPBE', en: 'SPBE template' },
  guideSheet: { id: 'Petunjuk', en: 'Instructions' },
  wordsSheet: { id: 'Kosakata', en: 'Vocabulary' },
  sheet: { id: 'Lembar', en: 'Sheet' },
  column: { id: 'Kolom', en: 'Column' },
  howTo: { id: 'Cara mengisi', en: 'How to fill it in' },
  what: { id: 'Hal', en: 'What' },
  value: { id: 'Nilai', en: 'Value' },
  start: {
    id: 'Isi lembar yang diperlukan saja, lalu jalankan: spbe import NAMA.xlsx --into FOLDER, atau perintah "SPBE: Impor lembar kerja" di editor. Judul kolom jangan diubah; urutannya bebas, kolom yang tidak diperlukan boleh dihapus.',
    en: 'Fill in only the sheets that you need, then run: spbe import NAME.xlsx --into FOLDER, or the command "SPBE: Import a spreadsheet" in the editor. Keep the headings; their order is free, and columns that are not needed may be deleted.',
  },
  agencyRow: {
    id: 'Nilai di lembar ini mengganti yang tertulis pada dokumen instansi, juga instrumen dan tahun penilaian (penilaian). Sel yang kosong tidak mengubah apa pun.',
    en: 'Values of this sheet replace those of the agency document, the instrument and the assessed year (penilaian) too. Empty cells change nothing.',
  },
  evidenceRow: {
    id: 'Satu baris untuk tiap bukti. Bukti yang dipakai lagi ditulis dengan ID-nya di kolom acuan.',
    en: 'One row for each piece of evidence. Evidence that is used again is named by its id in the column of references.',
  },
  reference: { id: 'ID yang dirujuk.', en: 'The id that is referred to.' },
  yearly: {
    id: 'Satu kolom untuk tiap tahun; tambahkan kolom bila perlu.',
    en: 'One column for each year; add columns as needed.',
  },
} as const satisfies Record<string, Text>;

/** How to write what a column holds. */
export const holdingTexts = {
  text: { id: 'Teks bebas.', en: 'Free text.' },
  id: {
    id: 'Nama pendek tanpa spasi, misalnya perwal-12-2022. Boleh kosong: dibuat dari judul atau nama.',
    en: 'A short name without spaces, for instance perwal-12-2022. May be empty: it is made from the title or name.',
  },
  ids: { id: 'ID yang dirujuk; beberapa dipisahkan koma.', en: 'Ids referred to; several are separated by commas.' },
  indicator: { id: 'Nomor indikator seperti pada instrumen.', en: 'Number of the indicator as in the instrument.' },
  indicators: {
    id: 'Nomor indikator; beberapa dipisahkan koma.',
    en: 'Numbers of indicators; several are separated by commas.',
  },
  level: { id: 'Tingkat kematangan, misalnya 3.', en: 'Level of maturity, for instance 3.' },
  levels: {
    id: 'Tingkat yang dibuktikan, dipisahkan koma, misalnya 2, 3.',
    en: 'Levels that it proves, separated by commas: 2, 3.',
  },
  number: { id: 'Angka, misalnya 3,50.', en: 'A number, for instance 3.50.' },
  year: { id: 'Tahun, misalnya 2025.', en: 'A year, for instance 2025.' },
  years: { id: 'Tahun-tahun, dipisahkan koma, misalnya 2025, 2026.', en: 'Years, separated by commas: 2025, 2026.' },
  date: { id: 'Tanggal, misalnya 30 Juni 2024.', en: 'A date, for instance 2024-06-30.' },
  money: { id: 'Rupiah, misalnya 450000000.', en: 'Rupiah, for instance 450000000.' },
  office: { id: 'ID atau nama unit dari lembar Unit Kerja.', en: 'Id or name of an office from the sheet of offices.' },
  word: { id: 'Pilih dari daftar; lihat lembar Kosakata.', en: 'Choose from the list; see the sheet of vocabulary.' },
  words: {
    id: 'Kata dari lembar Kosakata; beberapa dipisahkan koma.',
    en: 'Words from the sheet of vocabulary; several are separated by commas.',
  },
  kind: { id: 'Pilih dari daftar; lihat lembar Kosakata.', en: 'Choose from the list; see the sheet of vocabulary.' },
  content: {
    id: 'Muatan dokumen, dipisahkan koma; atau: sebagian, lengkap.',
    en: 'What the document contains, separated by commas; or: sebagian, lengkap.',
  },
  file: {
    id: 'Berkas, dilihat dari folder instansi, misalnya bukti/perwal.pdf.',
    en: "A file, seen from the agency's folder: bukti/perwal.pdf.",
  },
  link: { id: 'Alamat web, misalnya https://...', en: 'A web address: https://...' },
  element: {
    id: 'Pilih dari daftar; lihat lembar Kosakata.',
    en: 'Choose from the list; see the sheet of vocabulary.',
  },
  raises: {
    id: 'Indikator dan tingkat yang dicapai, misalnya 18 -> 3 (2025); beberapa dipisahkan titik koma.',
    en: 'Indicators and the levels reached: 18 -> 3 (2025); several are separated by semicolons.',
  },
  instrument: {
    id: 'Pilih dari daftar; lihat lembar Kosakata.',
    en: 'Choose from the list; see the sheet of vocabulary.',
  },
  none: { id: 'Hanya untuk dibaca, tidak diimpor.', en: 'For reading only, not imported.' },
} as const satisfies Record<string, Text>;
