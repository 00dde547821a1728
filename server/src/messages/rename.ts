import type { Text } from './text.ts';

/** Why something is not renamed. */
export const renameTexts = {
  nothing: {
    id: 'Yang dapat diganti namanya hanya id, misalnya id unit, bukti dukung, elemen arsitektur, inisiatif, atau kegiatan. Letakkan kursor pada id itu atau pada acuannya.',
    en: 'Only ids can be renamed, for instance of a unit, evidence, an architecture element, an initiative or an activity. Put the cursor on the id or on a reference to it.',
  },
  indicator: {
    id: 'Nomor indikator ditetapkan oleh instrumen penilaian, jadi tidak dapat diganti namanya. Bila nomornya keliru, ketik nomor yang benar.',
    en: 'Numbers of indicators are laid down by the evaluation instrument and are not renamed. If the number is wrong, type the right one.',
  },
  ambiguous: {
    id: 'Id "{id}" dipakai di {count} tempat untuk hal yang berbeda, sehingga tidak jelas acuan mana yang ikut diganti. Beri salah satunya id lain dengan mengetiknya sendiri, lalu ulangi.',
    en: 'The id "{id}" stands for different things in {count} places, so it is not clear which references to change. Type another id for one of them first, then try again.',
  },
  unread: {
    id: 'Id "{id}" disebut di bagian berkas {file} yang belum dapat dibaca, sehingga acuan di sana akan terlewat. Perbaiki dulu kesalahan penulisan di berkas itu, lalu ulangi.',
    en: 'The id "{id}" is mentioned in a part of {file} that cannot be read yet, so a reference there would be missed. Correct the mistakes in that file first, then try again.',
  },
  form: {
    id: 'Id baru "{id}" tidak dapat dipakai. Tulis satu kata tanpa spasi, koma, tanda pagar, atau kurung; sebaiknya huruf kecil, angka, dan tanda hubung.',
    en: 'The new id "{id}" cannot be used. Write one word without spaces, commas, hash signs or brackets; best small letters, digits and hyphens.',
  },
  taken: {
    id: 'Id "{id}" sudah dipakai untuk {kind} "{name}" di berkas {file}. Pilih id lain, supaya setiap acuan menunjuk satu hal saja.',
    en: 'The id "{id}" is already used for the {kind} "{name}" in {file}. Choose another id, so that every reference means one thing only.',
  },
} as const satisfies Record<string, Text>;
