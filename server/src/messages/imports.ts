import type { Text } from './text.ts';

/** What is said of spreadsheets that are read. */
export const spreadsheetTexts = {
  password: {
    id: '"{file}" dikunci dengan kata sandi, sehingga isinya tidak dapat dibaca. Buka di Excel, hapus kata sandinya (Berkas > Info > Proteksi Buku Kerja > Enkripsi dengan Kata Sandi), simpan, lalu ulangi.',
    en: '"{file}" is protected by a password, so its content cannot be read. Open it in Excel, remove the password (File > Info > Protect Workbook > Encrypt with Password), save, and repeat.',
  },
  oldExcel: {
    id: '"{file}" memakai format Excel lama (.xls). Buka di Excel atau LibreOffice, simpan sebagai .xlsx, lalu ulangi.',
    en: '"{file}" is in the old Excel format (.xls). Open it in Excel or LibreOffice, save it as .xlsx, and repeat.',
  },
  binaryExcel: {
    id: '"{file}" memakai format Excel biner (.xlsb). Buka di Excel, simpan sebagai .xlsx, lalu ulangi.',
    en: '"{file}" is in the binary Excel format (.xlsb). Open it in Excel, save it as .xlsx, and repeat.',
  },
  openDocument: {
    id: '"{file}" memakai format OpenDocument (.ods). Buka di LibreOffice, simpan sebagai .xlsx, lalu ulangi.',
    en: '"{file}" is in the OpenDocument format (.ods). Open it in LibreOffice, save it as .xlsx, and repeat.',
  },
  webPage: {
    id: '"{file}" sebenarnya halaman web atau XML, walaupun namanya seperti lembar kerja. Buka di Excel atau LibreOffice, simpan sebagai .xlsx, lalu ulangi.',
    en: '"{file}" is really a web page or XML, although it is named like a spreadsheet. Open it in Excel or LibreOffice, save it as .xlsx, and repeat.',
  },
  otherType: {
    id: '"{file}" bukan lembar kerja. Yang dapat diimpor: .xlsx, .xlsm (makronya diabaikan), dan .csv.',
    en: '"{file}" is not a spreadsheet. What can be imported: .xlsx, .xlsm (its macros are ignored) and .csv.',
  },
  damaged: {
    id: '"{file}" rusak atau terpotong, sehingga tidak dapat dibaca. Salin atau unduh sekali lagi; bila masih gagal, buka di Excel dan simpan ulang.',
    en: '"{file}" is damaged or cut off and cannot be read. Copy or download it once more; if that does not help, open it in Excel and save it again.',
  },
  empty: { id: '"{file}" kosong.', en: '"{file}" is empty.' },
  tooLarge: {
    id: '"{file}" berukuran {size} MB; paling besar {limit} MB. Simpan lembar yang diperlukan saja ke berkas baru, tanpa gambar dan lampiran.',
    en: '"{file}" is {size} MB large; at most {limit} MB can be read. Save only the sheets that are needed to a new file, without pictures and attachments.',
  },
  unpacksTooLarge: {
    id: '"{file}" ditolak: isinya menjadi {size} MB setelah dibuka dari kompresi, jauh di luar ukuran lembar kerja biasa. Simpan lembar yang diperlukan saja ke berkas baru.',
    en: '"{file}" is refused: its content unpacks to {size} MB, far beyond any usual spreadsheet. Save only the sheets that are needed to a new file.',
  },
  tooManyCells: {
    id: '"{file}" berisi lebih dari {limit} sel. Simpan lembar yang diperlukan saja ke berkas baru.',
    en: '"{file}" holds more than {limit} cells. Save only the sheets that are needed to a new file.',
  },
  noSheets: { id: '"{file}" tidak berisi lembar dengan tabel.', en: '"{file}" holds no sheet with a table.' },
  macros: {
    id: '"{file}" berisi makro. Makro tidak dibaca dan tidak dijalankan; hanya isi selnya yang diimpor.',
    en: '"{file}" holds macros. They are neither read nor run; only the content of the cells is imported.',
  },
  hiddenSheet: {
    id: 'Lembar ini tersembunyi di dalam berkas; isinya tetap dibaca.',
    en: 'This sheet is hidden in the file; it is read all the same.',
  },
  hiddenRows: {
    id: '{count} baris tersembunyi (misalnya oleh penyaring) tetap dibaca.',
    en: '{count} hidden rows (for instance by a filter) are read all the same.',
  },
  formulas: {
    id: '{count} sel berisi rumus; yang dipakai hasil terakhir yang tersimpan, tidak dihitung ulang.',
    en: '{count} cells hold formulas; their last saved results are used, nothing is computed again.',
  },
  formulasWithoutResult: {
    id: '{count} sel berisi rumus tanpa hasil tersimpan dan dianggap kosong (misalnya {cell}). Buka berkas di Excel, simpan, lalu ulangi.',
    en: '{count} cells hold formulas without a saved result and count as empty (for instance {cell}). Open the file in Excel, save it, and repeat.',
  },
  errorCells: {
    id: '{count} sel berisi kesalahan rumus seperti #REF! dan dianggap kosong (misalnya {cell}).',
    en: '{count} cells hold formula errors such as #REF! and count as empty (for instance {cell}).',
  },
  longCells: {
    id: '{count} sel lebih panjang dari {limit} karakter dan dipotong (misalnya {cell}).',
    en: '{count} cells are longer than {limit} characters and were cut (for instance {cell}).',
  },
  oldEncoding: {
    id: '"{file}" tidak memakai UTF-8; dibaca sebagai Windows-1252. Periksa huruf beraksen dan tanda kutipnya.',
    en: '"{file}" is not UTF-8; it was read as Windows-1252. Check accented letters and quotation marks.',
  },
  separator: {
    id: 'Kolom dipisahkan dengan {separator}.',
    en: 'Columns are separated by {separator}.',
  },
  unclosedQuote: {
    id: 'Tanda kutip yang dibuka di baris {row} tidak ditutup; sisanya dibaca sebagai satu sel.',
    en: 'The quotation mark opened in row {row} is not closed; the rest was read as one cell.',
  },
} as const satisfies Record<string, Text>;

/** What is said of rows and cells while they become documents. */
export const importTexts = {
  emptySheet: { id: 'Lembar ini kosong.', en: 'This sheet is empty.' },
  forReaders: {
    id: 'Lembar ini hanya untuk dibaca (petunjuk atau hasil hitungan), tidak diimpor.',
    en: 'This sheet is for readers only (instructions or computed results) and is not imported.',
  },
  notRecognised: {
    id: 'Judul kolomnya tidak dikenal. Sebutkan isi lembar ini dan kolom-kolomnya bila perlu diimpor.',
    en: 'Its headings are not known. Say what the sheet holds, and its columns, if it is to be imported.',
  },

  agencyMissing: {
    id: 'Folder tujuan belum mempunyai dokumen instansi, dan lembar kerja tidak menyebut nama instansi serta tahun penilaiannya. Sebutkan nama, tingkat pemerintahan, dan tahunnya, atau mulai ruang kerja dahulu.',
    en: 'The folder has no agency document yet, and the spreadsheet does not give the name of the agency and the year of evaluation. Give its name, level of government and year, or start a workspace first.',
  },

  noLevel: { id: '"{value}" bukan tingkat', en: '"{value}" is no level' },
  levelOutside: {
    id: 'tingkat "{value}" di luar skala {min} sampai {max}',
    en: 'level "{value}" is outside of the scale {min} to {max}',
  },
  levelWhole: {
    id: 'tingkat "{value}" bukan bilangan bulat, padahal instrumen ini tidak memakai desimal',
    en: 'level "{value}" is no whole number, and this instrument has no decimals',
  },
  noNumber: { id: '"{value}" bukan angka', en: '"{value}" is no number' },
  noYear: { id: '"{value}" bukan tahun', en: '"{value}" is no year' },
  noDate: {
    id: '"{value}" bukan tanggal; tulis misalnya 2024-03-18 atau 18 Maret 2024',
    en: '"{value}" is no date; write for instance 2024-03-18 or 18 March 2024',
  },
  unknownWord: {
    id: '"{value}" tidak dikenal; pilihannya: {allowed}',
    en: '"{value}" is not known; one of: {allowed}',
  },
  unknownKind: {
    id: 'jenis bukti "{value}" tidak dikenal; pilihannya: {allowed}',
    en: 'kind of evidence "{value}" is not known; one of: {allowed}',
  },
  unknownContent: {
    id: 'muatan "{value}" tidak dikenal oleh instrumen',
    en: 'content "{value}" is not known to the instrument',
  },
  noRaise: {
    id: '"{value}" tidak dapat dibaca; tulis misalnya "18 -> 3 (2025)" untuk indikator 18 naik ke tingkat 3 tahun 2025',
    en: '"{value}" cannot be read; write for instance "18 -> 3 (2025)" for indicator 18 rising to level 3 in 2025',
  },
  unknownInstrument: {
    id: 'instrumen "{value}" tidak dikenal; pilihannya: {allowed}',
    en: 'instrument "{value}" is not known; one of: {allowed}',
  },
  noId: {
    id: '"{value}" tidak dapat menjadi ID: harus satu kata tanpa spasi, koma, atau kurung',
    en: '"{value}" cannot be an id: it has to be one word without spaces, commas or brackets',
  },
  unknownReference: {
    id: '"{value}" tidak ditemukan sebagai ID maupun nama',
    en: '"{value}" is found neither as an id nor as a name',
  },
  noLink: {
    id: '"{value}" bukan alamat internet (http:// atau https://)',
    en: '"{value}" is no internet address (http:// or https://)',
  },
  fileOutside: {
    id: 'berkas "{value}" di luar folder instansi; salin ke dalam folder itu, lalu tulis letaknya dari sana',
    en: 'file "{value}" lies outside of the agency\'s folder; copy it into the folder and write its path from there',
  },

  noIndicator: {
    id: 'tidak ada nomor indikator',
    en: 'there is no indicator number',
  },
  unknownIndicator: {
    id: 'indikator "{value}" tidak ada dalam instrumen {instrument}',
    en: 'there is no indicator "{value}" in instrument {instrument}',
  },
  severalAgencies: {
    id: 'Lembar kerja memuat {count} instansi: {names}. Yang diimpor hanya {id}.',
    en: 'The spreadsheet holds several agencies ({count}): {names}. Only {id} is imported.',
  },
  agencyNotThere: {
    id: 'Lembar kerja tidak memuat instansi {id}; yang ada: {names}.',
    en: 'The spreadsheet does not hold the agency {id}; there are: {names}.',
  },
  otherAgency: { id: 'baris ini milik instansi lain', en: 'this row belongs to another agency' },
  headingAgain: { id: 'judul kolom yang berulang', en: 'the headings once more' },
  columnNumbers: { id: 'baris nomor kolom', en: 'a row of column numbers' },
  nothingToUse: { id: 'tidak ada isi pada kolom yang dikenal', en: 'nothing stands in the columns that are known' },
  noName: { id: 'nama kosong', en: 'the name is empty' },
  noTitle: { id: 'judul, berkas, dan tautan bukti kosong', en: 'title, file and link of the evidence are empty' },
  noElementKind: {
    id: 'jenis unsur "{value}" tidak dikenal; pilihannya: {allowed}',
    en: 'kind of element "{value}" is not known; one of: {allowed}',
  },
  noActivity: { id: 'nama kegiatan kosong', en: 'the name of the activity is empty' },
  noInitiative: {
    id: 'kegiatan ini tidak berada di bawah inisiatif mana pun',
    en: 'this activity is below no initiative',
  },
  sameTwice: {
    id: '{what} sudah disebut di baris {row} dengan isi lain; yang pertama dipakai',
    en: '{what} is given in row {row} already, with another content; the first one counts',
  },
  idTaken: {
    id: 'ID "{id}" sudah dipakai untuk hal lain di {path}; beri ID yang berbeda',
    en: 'id "{id}" stands for something else in {path} already; give another id',
  },
  documentUnreadable: {
    id: '{path} berisi kesalahan tulis, sehingga tidak diubah; perbaiki dahulu, lalu ulangi impor',
    en: '{path} holds syntax errors and is left as it is; correct them first, then repeat the import',
  },
  cannotChange: {
    id: '"{key}" di {path} tidak dapat diubah dengan aman; ubah sendiri menjadi {value}',
    en: '"{key}" in {path} cannot be changed safely; change it to {value} yourself',
  },

  carriedDown: {
    id: '{count} baris tanpa nomor indikator dianggap lanjutan baris di atasnya (misalnya baris {row}, indikator {number}).',
    en: '{count} rows without an indicator number were taken as continuing the row above (for instance row {row}, indicator {number}).',
  },
  kindGuessed: {
    id: 'Jenis bukti {count} bukti ditebak dari judulnya; periksa kembali (misalnya "{title}": {kind}).',
    en: 'Evidence whose kind was guessed from its title: {count}; check it (for instance "{title}": {kind}).',
  },
  kindUnknown: {
    id: 'Jenis bukti {count} bukti belum diketahui dan perlu dilengkapi sesudah impor (misalnya "{title}").',
    en: 'Evidence whose kind is not known: {count}; complete it after the import (for instance "{title}").',
  },
  officeAdded: {
    id: 'Unit kerja baru ditambahkan ke dokumen instansi: {names}.',
    en: "New offices were added to the agency's document: {names}.",
  },
  otherInstrument: {
    id: 'Kenaikan indikator ({count}) masuk ke {path}, yang ditulis menurut {written}, sedangkan instansi dinilai dengan {instrument}, jadi kenaikan itu tidak dihitung. Bila yang dimaksud indikator {instrument}, beri inisiatif dan kegiatannya ID lain, lalu ulangi impor.',
    en: 'Rises of indicators ({count}) go into {path}, which is written for {written}, but the agency is scored by {instrument}, so they will not count. If indicators of {instrument} are meant, give the initiative and its activities other ids, then repeat the import.',
  },
  fileFound: {
    id: '{count} nama berkas tanpa folder dicocokkan dengan berkas yang ada (misalnya {path}).',
    en: '{count} file names without a folder were matched with files that are there (for instance {path}).',
  },
} as const satisfies Record<string, Text>;

/** What is said in and of the file that corrects what was recognised. */
export const mappingTexts = {
  introduction: {
    id: 'Apa yang dikenali dari lembar kerja. Perbaiki yang keliru, lalu impor dengan --mapping berkas-ini.\nisi: tabel apa yang ada pada lembar; kolom: isian menurut huruf kolom; "abaikan" berarti tidak diimpor.',
    en: 'What was recognised in the spreadsheet. Correct what is wrong, then import with --mapping this-file.\nisi: what table the sheet holds; kolom: fields by the letters of the column; "abaikan" means: not imported.',
  },
  kinds: { id: 'Pilihan untuk isi:', en: 'What isi may be:' },
  leftOut: { id: 'Tidak diimpor sesuai pilihan Anda.', en: 'Left out as you chose.' },
  noYaml: {
    id: 'Berkas pemetaan tidak dapat dibaca: kesalahan tulis di baris {row}.',
    en: 'The mapping file cannot be read: syntax error in row {row}.',
  },
  noSheets: {
    id: 'Berkas pemetaan tidak berisi daftar "lembar". Mulai dari keluaran --dry-run.',
    en: 'The mapping file has no list "lembar". Start from what --dry-run prints.',
  },
  noName: {
    id: 'Sebuah butir "lembar" dalam berkas pemetaan tidak mempunyai "nama".',
    en: 'An entry of "lembar" in the mapping file has no "nama".',
  },
  unknownKind: {
    id: 'Lembar "{sheet}": isi "{value}" tidak dikenal; pilihannya: {allowed}, abaikan.',
    en: 'Sheet "{sheet}": isi "{value}" is not known; one of: {allowed}, abaikan.',
  },
  wrongRow: {
    id: 'Lembar "{sheet}": baris_judul "{value}" bukan nomor baris.',
    en: 'Sheet "{sheet}": baris_judul "{value}" is no row number.',
  },
  wrongColumn: {
    id: 'Lembar "{sheet}": "{value}" bukan huruf kolom.',
    en: 'Sheet "{sheet}": "{value}" is no column letter.',
  },
  unknownField: {
    id: 'Lembar "{sheet}": isian "{value}" untuk kolom {column} tidak dikenal pada tabel ini.',
    en: 'Sheet "{sheet}": field "{value}" of column {column} is not known in this table.',
  },
} as const satisfies Record<string, Text>;
