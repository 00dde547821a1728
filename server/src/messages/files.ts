import type { Text } from './text.ts';

/** What can be wrong with a file or folder as a whole, by the code of the finding. */
export const fileTexts = {
  'berkas.tidak-terbaca': {
    id: 'Berkas ini tidak dapat dibaca, jadi isinya tidak ikut diperiksa dan dihitung. Periksa izin aksesnya.',
    en: 'This file cannot be read, so its content is neither checked nor counted. Check its access rights.',
  },
  'berkas.hilang': {
    id: 'Berkas ini hilang sewaktu dibaca. Jalankan lagi pemeriksaan setelah penyalinan atau pemindahan berkas selesai.',
    en: 'This file vanished while it was read. Run the check again when copying or moving has ended.',
  },
  'berkas.terlalu-besar': {
    id: 'Berkas ini lebih besar dari 5 MB, jadi isinya tidak diperiksa. Bagi menjadi beberapa berkas yang lebih kecil.',
    en: 'This file is larger than 5 MB, so its content is not checked. Split it into several smaller files.',
  },
  'berkas.bukan-teks': {
    id: 'Berkas ini bukan teks UTF-8, jadi isinya tidak dapat dibaca. Simpan ulang dengan penyandian UTF-8.',
    en: 'This file is not UTF-8 text, so its content cannot be read. Save it again with the encoding UTF-8.',
  },
  'berkas.di-luar': {
    id: 'Tautan ini mengarah ke luar ruang kerja, atau tujuannya tidak dapat dipastikan (di peramban), jadi tidak dibuka. Simpan berkasnya sendiri di dalam ruang kerja.',
    en: 'This link leads out of the workspace, or where it leads cannot be told (in a browser), so it is not followed. Keep the file itself inside the workspace.',
  },
  'berkas.tautan-putus': {
    id: 'Tautan ini tidak mengarah ke berkas mana pun. Perbaiki tujuannya atau hapus tautannya.',
    en: 'This link leads to no file. Correct where it leads or remove it.',
  },
  'berkas.tautan-berputar': {
    id: 'Tautan folder ini mengarah ke folder di atasnya sendiri, jadi tidak ditelusuri. Hapus tautannya.',
    en: 'This folder link leads to a folder above itself, so it is not followed. Remove the link.',
  },
  'berkas.folder-tidak-terbaca': {
    id: 'Isi folder ini tidak dapat dilihat, jadi berkas di dalamnya tidak diperiksa. Periksa izin aksesnya.',
    en: 'The content of this folder cannot be seen, so the files in it are not checked. Check its access rights.',
  },
  'berkas.pengaturan-tidak-dipakai': {
    id: 'Pengaturan ini tidak dipakai: yang dibaca hanya spbe.config.yaml di folder paling atas yang dibuka. Pindahkan isinya ke sana, atau hapus berkas ini.',
    en: 'These settings are not used: only spbe.config.yaml in the topmost open folder is read. Move its content there, or remove this file.',
  },
} as const satisfies Readonly<Record<string, Text>>;

export type FileCode = keyof typeof fileTexts;
