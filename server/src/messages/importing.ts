import type { Text } from './text.ts';

/** What an import says of itself, on the command line and in the editor. */
export const importingTexts = {
  usage: {
    id: `  import: --into FOLDER   folder instansi; tidak ada yang ditulis di luarnya
          --dry-run       hanya tunjukkan; pemetaan untuk diperbaiki ke keluaran standar
          --mapping FILE  pemetaan lembar dan kolom yang sudah diperbaiki
          --nama --tingkat --tahun --instrumen --id   bila folder belum mempunyai dokumen instansi;
                          --id juga memilih satu dari beberapa instansi dalam lembar kerja`,
    en: `  import: --into FOLDER   the agency's folder; nothing is written outside of it
          --dry-run       only show; the mapping to be corrected goes to standard output
          --mapping FILE  corrected mapping of sheets and columns
          --nama --tingkat --tahun --instrumen --id   where the folder has no agency document yet;
                          --id also chooses one of several agencies in the spreadsheet`,
  },
  needsFile: {
    id: 'Sebutkan lembar kerja yang akan diimpor: spbe import BERKAS.xlsx --into FOLDER',
    en: 'Name the spreadsheet to be imported: spbe import FILE.xlsx --into FOLDER',
  },
  needsInto: {
    id: 'Sebutkan folder instansi yang akan diisi: --into FOLDER',
    en: "Name the agency's folder: --into FOLDER",
  },
  fileMissing: { id: 'Berkas tidak ada: {path}', en: 'No such file: {path}' },
  fileUnreadable: {
    id: 'Berkas tidak dapat dibaca: {path} ({reason})',
    en: 'The file cannot be read: {path} ({reason})',
  },
  intoIsFile: { id: '{path} bukan folder.', en: '{path} is no folder.' },
  intoInside: {
    id: '{path} berada di dalam folder instansi {folder}. Pakai --into {folder}',
    en: '{path} lies in the folder of the agency {folder}. Use --into {folder}',
  },
  intoSeveral: {
    id: '{path} berisi beberapa instansi ({folders}). Sebutkan salah satunya dengan --into',
    en: '{path} holds several agencies ({folders}). Name one of them by --into',
  },
  chooseAgency: {
    id: 'Lembar kerja memuat beberapa instansi ({ids}) dan folder belum mempunyai dokumen instansi. Sebutkan yang diimpor, misalnya: --id {id}',
    en: 'The spreadsheet holds several agencies ({ids}) and the folder has no agency document yet. Name the one to be imported, for instance: --id {id}',
  },
  nothingRead: {
    id: 'Tidak ada yang dapat diimpor.',
    en: 'There is nothing that can be imported.',
  },
  recognised: { id: 'Yang dikenali', en: 'What was recognised' },
  table: {
    id: '{sheet}: {name}, {used} dari {rows} baris dipakai',
    en: '{sheet}: {name}, {used} of {rows} rows used',
  },
  tableWithHeadings: {
    id: '{sheet}: {name}, judul kolom di baris {row}, {used} dari {rows} baris dipakai',
    en: '{sheet}: {name}, headings in row {row}, {used} of {rows} rows used',
  },
  tableLeftOut: { id: '{sheet}: tidak diimpor. {reason}', en: '{sheet}: not imported. {reason}' },
  columns: { id: 'kolom: {columns}', en: 'columns: {columns}' },
  columnsLeftOut: { id: 'kolom yang tidak dipakai: {columns}', en: 'columns that are not used: {columns}' },
  notes: { id: 'Catatan', en: 'Notes' },
  unused: { id: 'Baris dan sel yang tidak dipakai ({count})', en: 'Rows and cells that were not used ({count})' },
  unusedRow: { id: '{sheet} baris {row}: {reason}', en: '{sheet} row {row}: {reason}' },
  unusedCell: { id: '{sheet} sel {cell}: {reason}', en: '{sheet} cell {cell}: {reason}' },
  more: { id: '... dan {count} lagi', en: '... and {count} more' },
  changes: { id: 'Perubahan', en: 'Changes' },
  newFile: { id: 'baru  {path} ({lines} baris)', en: 'new  {path} ({lines} lines)' },
  changedFile: { id: 'ubah  {path} (+{added} -{removed} baris)', en: 'edit  {path} (+{added} -{removed} lines)' },
  nothingNew: {
    id: 'Semua isi lembar kerja sudah ada dalam dokumen; tidak ada yang diubah.',
    en: 'The documents say everything that the spreadsheet says already; nothing is changed.',
  },
  dryRun: {
    id: 'Belum ada yang ditulis. Untuk menulis, jalankan lagi tanpa --dry-run; untuk memperbaiki pengenalan, simpan pemetaan dari keluaran standar dan pakai --mapping.',
    en: 'Nothing has been written. To write, run again without --dry-run; to correct what was recognised, save the mapping from standard output and use --mapping.',
  },
  done: {
    id: '{created} berkas baru dan {changed} berkas diubah di {path}. Periksa dengan: spbe check {path}',
    en: '{created} new and {changed} changed files in {path}. Check them: spbe check {path}',
  },
  changedMeanwhile: {
    id: '{path} berubah selagi impor berjalan. Tidak ada yang ditulis ke berkas itu; ulangi impor.',
    en: '{path} changed while the import was running. Nothing was written to it; repeat the import.',
  },
  outside: {
    id: '{path} mengarah ke luar folder instansi, sehingga tidak ditulis.',
    en: "{path} leads out of the agency's folder and was not written.",
  },
  cannotWrite: { id: '{path} tidak dapat ditulis: {reason}', en: '{path} cannot be written: {reason}' },
} as const satisfies Record<string, Text>;
