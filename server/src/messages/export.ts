import type { Text } from './text.ts';

/** What `spbe export` says besides the report itself. */
export const exportTexts = {
  written: { id: 'Laporan ditulis: {path} ({size} kB)', en: 'Report written: {path} ({size} kB)' },
  needsOut: {
    id: 'Format {format} memerlukan tempat menyimpan. Tambahkan --out, misalnya: spbe {command} --format {format} --out {name}',
    en: 'The format {format} needs a place to be saved. Add --out, for instance: spbe {command} --format {format} --out {name}',
  },
  templateNeedsOut: {
    id: 'Templat adalah lembar kerja Excel. Tambahkan nama yang berakhiran .xlsx: spbe export --template --out templat.xlsx',
    en: 'The template is an Excel workbook. Add a name that ends in .xlsx: spbe export --template --out template.xlsx',
  },
  needsFormat: {
    id: 'Format laporan tidak terbaca dari "{out}". Tambahkan --format dengan salah satu dari: {allowed}.',
    en: 'The format of the report cannot be told from "{out}". Add --format with one of: {allowed}.',
  },
  csvIsSeveral: {
    id: 'CSV terdiri atas beberapa tabel, satu berkas untuk tiap tabel. Ganti "{out}" dengan nama folder, atau dengan nama yang berakhiran .zip.',
    en: 'CSV means several tables, one file for each. Give the name of a folder in place of "{out}", or a name that ends in .zip.',
  },
  badTime: {
    id: '"{value}" bukan waktu untuk --time. Tulis misalnya 2026-01-31 atau 2026-01-31T08:00:00Z.',
    en: '"{value}" is no time for --time. Write for instance 2026-01-31 or 2026-01-31T08:00:00Z.',
  },
  isDocument: {
    id: '"{path}" adalah dokumen ruang kerja dan tidak ditimpa. Pilih nama lain dengan --out.',
    en: '"{path}" is a document of the workspace and is not overwritten. Choose another name with --out.',
  },
  isOther: {
    id: '"{path}" sudah ada dan tidak tampak sebagai laporan dalam format ini, sehingga tidak ditimpa. Pilih nama lain dengan --out.',
    en: '"{path}" exists and does not look like a report in this format, so it is not overwritten. Choose another name with --out.',
  },
  failed: {
    id: 'Laporan "{path}" tidak dapat ditulis: {reason}',
    en: 'The report "{path}" cannot be written: {reason}',
  },
} as const satisfies Record<string, Text>;
