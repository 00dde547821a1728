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
