import type { Text } from './text.ts';

/** What the language server itself says to the planner. */
export const lspTexts = {
  reading: { id: 'Membaca dokumen SPBE', en: 'Reading SPBE documents' },
  readingFiles: { id: '{count} berkas', en: '{count} files' },
  updating: { id: 'Memeriksa perubahan berkas', en: 'Checking changed files' },
  updatedAgencies: { id: '{count} instansi', en: '{count} agencies' },
  stopped: {
    id: 'Pembacaan dihentikan: baru {count} berkas terbaca, jadi temuan dan indeks instansi yang belum terbaca belum ada.',
    en: 'Reading was stopped after {count} files: there are no findings and no index yet of agencies that were not read.',
  },
  goOn: { id: 'Lanjutkan membaca', en: 'Go on reading' },
  moreSymbols: {
    id: 'Ada {count} hasil lain yang tidak ditampilkan. Ketik kata yang lebih khusus, misalnya dengan nama instansinya.',
    en: '{count} more results are not shown. Type something more specific, for instance with the name of the agency.',
  },
  renaming: { id: 'Mengganti id', en: 'Renaming an id' },
  findingReferences: { id: 'Mencari acuan', en: 'Looking for references' },
  findingSymbols: { id: 'Mencari di ruang kerja', en: 'Searching the workspace' },
  unknownCommand: { id: 'Perintah ini tidak dikenal.', en: 'This command is not known.' },
} as const satisfies Record<string, Text>;
