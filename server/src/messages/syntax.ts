import type { Text } from './text.ts';

/** Texts of the syntax problems of `yaml`, by code. Parameters are those of the problem. */
export const syntaxTexts: Readonly<Record<string, Text>> = {
  'yaml.kutip-tidak-ditutup': {
    id: 'Tanda kutip dibuka tetapi tidak ditutup. Tambahkan tanda kutip yang sama di akhir teks ini.',
    en: 'A quote is opened but never closed. Add the same quote at the end of this text.',
  },
  'yaml.teks-setelah-kutip': {
    id: 'Ada teks di belakang tanda kutip penutup. Hapus teks itu, atau masukkan seluruhnya ke dalam tanda kutip.',
    en: 'There is text behind the closing quote. Remove it, or put all of it inside the quotes.',
  },
  'yaml.garis-miring-dalam-kutip': {
    id: 'Garis miring terbalik (\\) di dalam kutip ganda punya arti khusus. Tulis dua kali (\\\\), atau pakai kutip tunggal.',
    en: 'A backslash (\\) inside double quotes has a special meaning. Write it twice (\\\\), or use single quotes.',
  },
  'yaml.titik-dua-dalam-nilai': {
    id: 'Nilai ini memuat titik dua yang diikuti spasi, sehingga terbaca sebagai kunci baru. Apit seluruh nilai dengan tanda kutip.',
    en: 'This value holds a colon followed by a space, which reads as a new key. Put the whole value in quotes.',
  },
  'yaml.titik-dua-hilang': {
    id: 'Titik dua setelah nama kunci tidak ada. Tulis kunci, titik dua, spasi, lalu nilainya, misalnya "status: draf".',
    en: 'The colon after the key is missing. Write the key, a colon, a space, then the value, for instance "status: draf".',
  },
  'yaml.spasi-setelah-titik-dua': {
    id: 'Setelah titik dua harus ada spasi sebelum nilainya. Tambahkan spasi.',
    en: 'A space is needed between the colon and the value. Add a space.',
  },
  'yaml.spasi-setelah-strip': {
    id: 'Setelah tanda strip (-) di awal butir harus ada spasi. Tambahkan spasi.',
    en: 'A space is needed after the dash (-) that begins a list item. Add a space.',
  },
  'yaml.karakter-awal': {
    id: 'Teks tanpa tanda kutip tidak boleh diawali "{karakter}". Hapus tanda itu, atau apit teks dengan tanda kutip.',
    en: 'A text without quotes cannot begin with "{karakter}". Remove that sign, or put the text in quotes.',
  },
  'yaml.kurung-tidak-ditutup': {
    id: 'Kurung dibuka tetapi tidak ditutup. Tambahkan "{kurung}" di akhir daftar ini.',
    en: 'A bracket is opened but never closed. Add "{kurung}" at the end of this list.',
  },
  'yaml.kurung-tutup-lebih': {
    id: 'Kurung tutup "{kurung}" ini tidak punya pasangan. Hapus, atau tambahkan kurung bukanya.',
    en: 'This closing bracket "{kurung}" has no partner. Remove it, or add the opening one.',
  },
  'yaml.koma-hilang': {
    id: 'Isi di dalam kurung harus dipisahkan koma. Tambahkan koma, atau apit nilai yang memuat titik dua dengan tanda kutip.',
    en: 'What stands inside brackets must be separated by commas. Add a comma, or put a value that holds a colon in quotes.',
  },
  'yaml.koma-berlebih': {
    id: 'Ada koma tanpa isi di depannya. Hapus koma itu, atau tulis isinya.',
    en: 'There is a comma with nothing before it. Remove it, or write what is missing.',
  },
  'yaml.indentasi': {
    id: 'Baris ini menjorok {kolom} spasi, padahal kunci atau butir yang sederajat menjorok {seharusnya} spasi. Samakan jaraknya.',
    en: 'This line is indented by {kolom} spaces, its neighbours of the same level by {seharusnya}. Make them equal.',
  },
  'yaml.indentasi-kurang': {
    id: 'Lanjutan nilai ini harus menjorok lebih dalam daripada kuncinya. Tambahkan spasi di awal baris lanjutannya.',
    en: 'What continues this value must be indented deeper than its key. Add spaces at the start of the continued lines.',
  },
  'yaml.indentasi-tidak-cocok': {
    id: 'Jarak menjorok baris ini tidak cocok dengan baris di sekitarnya. Samakan dengan kunci atau butir yang sederajat.',
    en: 'The indentation of this line does not fit the lines around it. Make it equal to keys or items of the same level.',
  },
  'yaml.tab': {
    id: 'Baris ini menjorok dengan tab, padahal YAML hanya menerima spasi. Ganti tab dengan spasi.',
    en: 'This line is indented with a tab, yet YAML accepts spaces only. Replace the tab with spaces.',
  },
  'yaml.daftar-sebaris': {
    id: 'Daftar bertanda strip tidak boleh dimulai di baris kuncinya. Pindahkan ke baris berikutnya, atau pakai kurung siku.',
    en: 'A list with dashes cannot begin on the line of its key. Move it to the next line, or use square brackets.',
  },
  'yaml.butir-tidak-pada-tempatnya': {
    id: 'Butir daftar ini berada di tempat yang tidak menerima daftar. Periksa jarak menjoroknya, atau hapus nilai di belakang kunci di atasnya.',
    en: 'This list item stands where no list can be. Check its indentation, or remove the value behind the key above it.',
  },
  'yaml.baris-tidak-terbaca': {
    id: 'Baris ini tidak dapat dibaca sebagai kunci, butir, atau nilai. Perbaiki atau hapus; baris lain tetap diperiksa.',
    en: 'This line cannot be read as a key, an item or a value. Correct or remove it; the other lines are still checked.',
  },
  'yaml.tanda-blok-salah': {
    id: 'Di belakang tanda "|" atau ">" hanya boleh ada "+", "-", satu angka 1 sampai 9, atau komentar. Tulis teksnya mulai baris berikutnya.',
    en: 'Behind "|" or ">" only "+", "-", one digit from 1 to 9 or a comment may stand. Begin the text on the next line.',
  },
  'yaml.tanda-bintang-dan': {
    id: 'Tanda "*" dan "&" di awal nilai harus langsung diikuti sebuah nama. Jika maksudnya teks biasa, apit dengan tanda kutip.',
    en: 'The signs "*" and "&" at the start of a value must be followed by a name. If plain text is meant, put it in quotes.',
  },
  'yaml.tag-salah': {
    id: 'Tanda seru di awal nilai menyatakan jenis data dan penulisannya salah. Jika maksudnya teks biasa, apit dengan tanda kutip.',
    en: 'An exclamation mark at the start of a value states a data type, and it is not well formed. If plain text is meant, put it in quotes.',
  },
  'yaml.arahan-salah': {
    id: 'Baris yang diawali "%" adalah arahan YAML dan penulisannya salah. Dokumen SPBE tidak memerlukannya; hapus baris ini.',
    en: 'A line that begins with "%" is a YAML directive, and it is not well formed. SPBE documents do not need one; remove it.',
  },
  'yaml.setelah-akhir-dokumen': {
    id: 'Setelah tanda akhir dokumen "..." tidak boleh ada teks di baris yang sama. Pindahkan teks itu ke baris baru.',
    en: 'No text may follow the end mark "..." on its line. Move the text to a new line.',
  },
  'yaml.terlalu-dalam': {
    id: 'Isi di sini bersarang lebih dari {batas} tingkat dan tidak dibaca. Sederhanakan susunannya.',
    en: 'What stands here is nested deeper than {batas} levels and is not read. Simplify the structure.',
  },
  'yaml.karakter-terlarang': {
    id: 'Ada karakter yang tidak terlihat dan tidak diizinkan di sini ({kode}). Hapus, lalu ketik ulang teksnya.',
    en: 'There is an invisible character here that is not allowed ({kode}). Remove it and type the text again.',
  },
  'yaml.konflik-git': {
    id: 'Dua versi berkas belum digabungkan. Pilih salah satu isi, lalu hapus baris bertanda "<<<<<<<", "=======", dan ">>>>>>>".',
    en: 'Two versions of the file are not merged yet. Choose one of them, then remove the lines with "<<<<<<<", "=======" and ">>>>>>>".',
  },
  'yaml.berkas-terlalu-besar': {
    id: 'Berkas ini ({ukuran} MB) melebihi batas {batas} MB sehingga isinya tidak diperiksa. Pecah menjadi beberapa berkas.',
    en: 'This file ({ukuran} MB) is above the limit of {batas} MB, so its content is not checked. Split it into several files.',
  },
  'yaml.terlalu-banyak-temuan': {
    id: 'Masalah penulisan di berkas ini terlalu banyak; selebihnya tidak ditampilkan. Perbaiki dahulu yang di atas.',
    en: 'This file has too many syntax problems; the rest is not shown. Correct those above first.',
  },
  'yaml.kunci-ganda': {
    id: 'Kunci "{kunci}" sudah ada; nilai di atasnya tidak terpakai. Hapus salah satu, atau gabungkan isinya.',
    en: 'The key "{kunci}" is already there; its earlier value has no effect. Remove one of them, or join their content.',
  },
  'yaml.alias-tidak-dikenal': {
    id: 'Rujukan "*{nama}" tidak punya tanda "&{nama}" sebelumnya. Tambahkan tanda itu; jika maksudnya teks biasa, apit dengan tanda kutip.',
    en: 'The alias "*{nama}" has no anchor "&{nama}" before it. Add the anchor; if plain text is meant, put it in quotes.',
  },
  'yaml.alias-melingkar': {
    id: 'Rujukan "*{nama}" berada di dalam isi yang dirujuknya sendiri sehingga tidak berujung. Hapus rujukan ini.',
    en: 'The alias "*{nama}" stands inside what it refers to, so following it would never end. Remove the alias.',
  },
  'yaml.alias-berlebihan': {
    id: 'Rujukan di dokumen ini melipatgandakan isi hingga lebih dari {batas} butir; mulai "*{nama}" tidak diikuti lagi. Kurangi rujukan.',
    en: 'The aliases of this document multiply its content beyond {batas} nodes; from "*{nama}" on they are not followed. Use fewer.',
  },
  'yaml.gabung-bukan-peta': {
    id: 'Kunci "<<" hanya dapat menggabungkan kumpulan kunci, atau daftar kumpulan kunci. Rujuk kumpulan kunci dengan "*nama".',
    en: 'The key "<<" can only merge a mapping, or a list of mappings. Refer to a mapping with "*name".',
  },
};

/** Texts for the other places that a syntax problem names, by code. */
export const syntaxRelatedTexts: Readonly<Record<string, Text>> = {
  'yaml.kunci-pertama': { id: 'Kunci yang sama pertama kali ditulis di sini.', en: 'The same key is first used here.' },
  'yaml.jangkar': { id: 'Isi yang dirujuk dimulai di sini.', en: 'What is referred to begins here.' },
};
