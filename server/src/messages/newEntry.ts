import type { Text } from './text.ts';

/** Why an entry is not added. */
export const newEntryTexts = {
  nameless: {
    id: 'Namanya belum ditulis. Tulis nama yang dikenal di instansi Anda.',
    en: 'There is no name yet. Write the name by which your agency knows it.',
  },
  unknownIndicator: {
    id: 'Indikator {number} tidak ada dalam instrumen penilaian instansi ini. Periksa nomornya.',
    en: 'There is no indicator {number} in the evaluation instrument of this agency. Check the number.',
  },
  noInstrument: {
    id: 'Instrumen penilaian instansi ini belum diketahui. Tulis dulu "penilaian" di dokumen instansi, lalu ulangi.',
    en: 'The evaluation instrument of this agency is not known yet. Write "penilaian" in the agency document first, then try again.',
  },
  documented: {
    id: 'Indikator {number} sudah punya dokumen, yaitu berkas {file}.',
    en: 'Indicator {number} has a document already: {file}.',
  },
  unknownState: {
    id: 'Sebagian berkas instansi ini belum dapat dibaca, sehingga dokumen indikator {number} mungkin sudah ada. Perbaiki dulu berkas itu, lalu ulangi.',
    en: 'Some files of this agency cannot be read yet, so a document of indicator {number} may be there. Correct those files first, then try again.',
  },
  noInitiative: {
    id: 'Kegiatan berada di bawah inisiatif, tetapi peta rencana belum berisi inisiatif. Buat inisiatifnya dulu.',
    en: 'Activities belong to an initiative, and the road map has none yet. Create an initiative first.',
  },
  unknownInitiative: {
    id: 'Inisiatif "{id}" tidak ada dalam peta rencana. Pilih salah satu yang ada: {known}.',
    en: 'There is no initiative "{id}" in the road map. Choose one of these: {known}.',
  },
  whichInitiative: {
    id: 'Ada beberapa inisiatif. Pilih inisiatif tempat kegiatan ini berada: {known}.',
    en: 'There are several initiatives. Choose the one that this activity belongs to: {known}.',
  },
  noEvidencePlace: {
    id: 'Bukti dukung ditulis di dokumen indikator atau daftar bukti. Buka salah satunya, lalu ulangi.',
    en: 'Evidence is written in the document of an indicator or a list of evidence. Open one of them, then try again.',
  },
  whichIndicator: {
    id: 'Berkas ini berisi beberapa indikator. Pilih indikator yang memerlukan bukti dukung ini.',
    en: 'This file holds several indicators. Choose the one that this evidence is for.',
  },
  undocumented: {
    id: 'Indikator {number} belum punya dokumen. Buat dulu dokumennya.',
    en: 'Indicator {number} has no document yet. Create it first.',
  },
  notMissing: {
    id: 'Indikator {number} tidak lagi kekurangan dokumen itu. Muat ulang daftar dokumen kurang.',
    en: 'Indicator {number} does not lack that document any more. Load the list of missing documents again.',
  },
  unknownEvidenceKind: {
    id: 'Jenis bukti "{kind}" tidak dikenal oleh instrumen penilaian instansi ini. Pilih jenis lain.',
    en: 'The evaluation instrument of this agency knows no evidence of kind "{kind}". Choose another kind.',
  },
  unreadable: {
    id: 'Tidak ada tempat yang aman untuk menulis di berkas {file}, karena yang tertulis di sana belum dapat dibaca sebagai daftar. Perbaiki dulu kesalahan penulisannya, lalu ulangi.',
    en: 'There is no safe place to write in {file}, because what stands there cannot be read as a list yet. Correct the mistakes in it first, then try again.',
  },
  cannotCreate: {
    id: 'Editor ini tidak dapat membuat berkas lewat perluasan. Buat sendiri berkas {file}, lalu ulangi.',
    en: 'This editor cannot create files for an extension. Create the file {file} yourself, then try again.',
  },
} as const satisfies Record<string, Text>;
