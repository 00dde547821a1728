import type { Text } from '../../../server/src/lsp/protocol.ts';

/** What the import of spreadsheets says. */
export const importTexts = {
  title: { id: 'Impor lembar kerja', en: 'Import a spreadsheet' },
  chooseFiles: { id: 'Impor', en: 'Import' },
  spreadsheets: { id: 'Lembar kerja', en: 'Spreadsheets' },
  allFiles: { id: 'Semua berkas', en: 'All files' },
  reading: { id: 'Membaca lembar kerja …', en: 'Reading the spreadsheet …' },
  cannotRead: { id: '{file} tidak dapat dibaca: {reason}', en: '{file} cannot be read: {reason}' },
  tooLarge: {
    id: '{file} berukuran {size} MB; paling besar {limit} MB. Simpan lembar yang diperlukan saja ke berkas baru.',
    en: '{file} is {size} MB large; at most {limit} MB can be read. Save only the sheets that are needed to a new file.',
  },
  cannotImport: {
    id: 'Lembar kerja tidak dapat diimpor: {reason}',
    en: 'The spreadsheet cannot be imported: {reason}',
  },
  notInWorkspace: {
    id: 'Folder tujuan tidak berada dalam ruang kerja yang terbuka.',
    en: 'The folder is no part of the workspace that is open.',
  },
  whichAgency: { id: 'Instansi yang akan diisi', en: 'The agency to be filled in' },
  whichOfSeveral: {
    id: 'Lembar kerja memuat beberapa instansi. Yang mana untuk folder ini?',
    en: 'The spreadsheet holds several agencies. Which one is for this folder?',
  },
  needsFolder: {
    id: 'Buka dahulu folder instansi: isi lembar kerja ditulis sebagai dokumen di dalamnya.',
    en: "Open the agency's folder first: what the spreadsheet says is written as documents in it.",
  },
  openFolder: { id: 'Buka folder', en: 'Open folder' },
  agencyMissing: {
    id: 'Folder ini belum mempunyai dokumen instansi, dan lembar kerja tidak menyebut nama instansi serta tahun penilaiannya.',
    en: 'This folder has no agency document yet, and the spreadsheet does not give the name of the agency and the year of evaluation.',
  },
  startFirst: { id: 'Mulai ruang kerja', en: 'Start a workspace' },
  reviewHint: {
    id: 'Periksa apa yang dikenali. Pilih lembar untuk memperbaikinya.',
    en: 'Check what was recognised. Choose a sheet to correct it.',
  },
  goOn: { id: 'Lihat perubahan', en: 'Look at the changes' },
  goOnDetail: {
    id: '{created} berkas baru, {changed} berkas diubah; belum ada yang ditulis',
    en: '{created} new files, {changed} changed files; nothing is written yet',
  },
  nothingNew: {
    id: 'Semua isi lembar kerja sudah ada dalam dokumen; tidak ada yang diubah.',
    en: 'The documents say everything that the spreadsheet says already; nothing is changed.',
  },
  unused: { id: '{count} baris atau sel tidak dipakai', en: '{count} rows or cells are not used' },
  unusedDetail: { id: 'lihat baris, sel, dan alasannya', en: 'look at rows, cells and reasons' },
  unusedTitle: {
    id: '# Baris dan sel lembar kerja yang tidak dipakai ({count})',
    en: '# Rows and cells of the spreadsheet that are not used ({count})',
  },
  unusedMore: { id: '... dan {count} lagi', en: '... and {count} more' },
  notes: { id: 'Catatan', en: 'Notes' },
  sheets: { id: 'Lembar', en: 'Sheets' },
  leftOut: { id: 'tidak diimpor', en: 'not imported' },
  correctSheet: { id: 'Apa isi lembar "{sheet}"?', en: 'What does sheet "{sheet}" hold?' },
  done: { id: 'Selesai', en: 'Done' },
  kindIs: { id: 'Isi lembar: {kind}', en: 'The sheet holds: {kind}' },
  headingRowIs: { id: 'Judul kolom di baris {row}', en: 'Headings in row {row}' },
  headingRowUnknown: { id: 'Judul kolom di baris ...', en: 'Headings in row ...' },
  askHeadingRow: {
    id: 'Nomor baris paling bawah yang berisi judul kolom',
    en: 'Number of the lowest row that holds headings',
  },
  noRow: { id: 'Tulis nomor baris, misalnya 4.', en: 'Write a row number, for instance 4.' },
  askKind: { id: 'Tabel apa yang ada pada lembar ini?', en: 'What table is on this sheet?' },
  leaveOutSheet: { id: 'Jangan impor lembar ini', en: 'Leave this sheet out' },
  askField: { id: 'Apa isi kolom {letters} "{heading}"?', en: 'What does column {letters} "{heading}" hold?' },
  leaveOutColumn: { id: 'Jangan impor kolom ini', en: 'Leave this column out' },
  askYear: { id: 'Tahun kolom ini', en: 'The year of this column' },
  noYear: { id: 'Tulis tahun, misalnya 2025.', en: 'Write a year, for instance 2025.' },
  columns: { id: 'Kolom', en: 'Columns' },
  changesTitle: { id: 'Impor: perubahan sebelum ditulis', en: 'Import: changes before they are written' },
  askWrite: { id: 'Tulis perubahan ini ke dokumen?', en: 'Write these changes into the documents?' },
  write: { id: 'Tulis {count} berkas', en: 'Write {count} files' },
  backToReview: { id: 'Kembali ke yang dikenali', en: 'Back to what was recognised' },
  cancel: { id: 'Batalkan impor', en: 'Cancel the import' },
  changedMeanwhile: {
    id: '{file} berubah selagi impor berjalan. Tidak ada yang ditulis; ulangi impor.',
    en: '{file} changed while the import was running. Nothing was written; repeat the import.',
  },
  cannotWrite: {
    id: 'Perubahan tidak dapat ditulis: {reason}',
    en: 'The changes cannot be written: {reason}',
  },
  refused: { id: 'editor menolak perubahan', en: 'the editor refused the changes' },
  written: {
    id: 'Impor selesai: {created} berkas baru, {changed} berkas diubah.',
    en: 'Imported: {created} new files, {changed} changed files.',
  },
  openPreview: { id: 'Buka pratinjau', en: 'Open preview' },
  showUnused: { id: 'Lihat yang tidak dipakai', en: 'Show what was not used' },
} as const satisfies Record<string, Text>;
