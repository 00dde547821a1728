import type { Text } from './text.ts';

/**
 * What the schema finds, by code. `{key}` is the key as written, `{where}` the thing it belongs to, `{advice}` what to
 * do about it.
 */
export const schemaTexts = {
  'skema.kunci-wajib': {
    id: 'Kunci "{key}" belum ada pada {where}. {advice}',
    en: 'The key "{key}" is missing in {where}. {advice}',
  },
  'skema.kunci-tidak-dikenal': {
    id: 'Kunci "{key}" tidak dikenal pada {where}, jadi isinya tidak dibaca. {advice}',
    en: 'The key "{key}" is not known in {where}, so what it says is not read. {advice}',
  },
  'skema.nilai-tidak-dikenal': {
    id: 'Nilai "{value}" tidak dikenal untuk {key}. {advice}',
    en: 'The value "{value}" is not known for {key}. {advice}',
  },
  'skema.nilai-kosong': {
    id: 'Isi {key} masih kosong. Isilah dengan {expected}, atau hapus barisnya bila belum ada.',
    en: '{key} is still empty. Fill in {expected}, or remove the line if there is none yet.',
  },
  'skema.tipe-salah': {
    id: 'Isi {key} harus berupa {expected}, tetapi yang tertulis {found}. {advice}',
    en: '{key} has to hold {expected}, but {found} is written there. {advice}',
  },
  'skema.tanggal-salah': {
    id: '"{value}" pada {key} bukan tanggal yang dapat dibaca. Tulis tahun-bulan-tanggal, misalnya 2023-03-01, dan pastikan tanggalnya ada di kalender.',
    en: '"{value}" in {key} is no date that can be read. Write year-month-day, for instance 2023-03-01, and make sure that the day exists.',
  },
  'skema.bentuk-salah': {
    id: '"{value}" pada {key} tidak sesuai bentuknya: {form}. {advice}',
    en: '"{value}" in {key} does not have the right form: {form}. {advice}',
  },
  'skema.di-luar-rentang': {
    id: '{value} pada {key} di luar rentang: {range}.',
    en: '{value} in {key} is out of range: {range}.',
  },
  'skema.titik-ribuan': {
    id: '{value} pada {key} terbaca sebagai {read} rupiah, karena titik adalah tanda desimal di sini. Tulis {text} bila itu maksudnya.',
    en: '{value} in {key} is read as {read} rupiah, since the point is the decimal mark here. Write {text} if that is meant.',
  },
  'skema.folder-diabaikan': {
    id: 'Folder "{path}" pada "abaikan" tidak berpengaruh, karena {reason}',
    en: 'The folder "{path}" under "abaikan" changes nothing, because {reason}',
  },
} as const satisfies Readonly<Record<string, Text>>;

/** Why a folder that is to be left out makes no difference. */
export const ignoredFolderTexts = {
  outside: {
    id: 'letaknya di luar ruang kerja. Hanya folder di bawah berkas pengaturan ini yang diperiksa; tulis jalurnya dari sini, misalnya arsip/2019.',
    en: 'it lies outside the workspace. Only folders below this settings file are looked at; write the path from here, for instance arsip/2019.',
  },
  whole: {
    id: 'itu folder ruang kerja sendiri. Tulis folder di dalamnya.',
    en: 'it is the workspace folder itself. Write a folder in it.',
  },
  wildcard: {
    id: 'tanda bintang dan tanda tanya dibaca sebagai bagian dari nama folder. Tulis nama foldernya; semua isinya ikut diabaikan.',
    en: 'asterisks and question marks are read as part of the name. Write the name of the folder; all that is in it is left out.',
  },
} as const satisfies Record<string, Text>;

export type SchemaCode = keyof typeof schemaTexts;

/** The code of the finding for each schema keyword that can fail; `if` only steers and has none. */
export const codeOfKeyword: Readonly<Record<string, SchemaCode>> = {
  required: 'skema.kunci-wajib',
  additionalProperties: 'skema.kunci-tidak-dikenal',
  enum: 'skema.nilai-tidak-dikenal',
  const: 'skema.nilai-tidak-dikenal',
  type: 'skema.tipe-salah',
  format: 'skema.tanggal-salah',
  pattern: 'skema.bentuk-salah',
  minimum: 'skema.di-luar-rentang',
  maximum: 'skema.di-luar-rentang',
};

/** Pieces of the `{advice}` of a finding. */
export const schemaAdvice = {
  none: { id: '', en: '' },
  meant: { id: 'Mungkin maksudnya "{near}".', en: 'Perhaps "{near}" is meant.' },
  meantOf: {
    id: 'Mungkin maksudnya "{near}". Yang dikenal: {known}.',
    en: 'Perhaps "{near}" is meant. Known are: {known}.',
  },
  known: { id: 'Yang dikenal: {known}.', en: 'Known are: {known}.' },
  alreadyThere: {
    id: 'Mungkin maksudnya "{near}", tetapi kunci itu sudah ada di sini; satukan keduanya.',
    en: 'Perhaps "{near}" is meant, but that key is already here; put the two together.',
  },
  knownKeys: {
    id: 'Kunci yang masih dapat dipakai di sini: {known}.',
    en: 'Keys that can still be used here: {known}.',
  },
  noMoreKeys: { id: 'Semua kunci di sini sudah dipakai.', en: 'All keys of this place are in use.' },
  belongsBelow: {
    id: 'Kunci ini tempatnya di bawah "{owner}", menjorok dua spasi.',
    en: 'This key belongs below "{owner}", indented by two spaces.',
  },
  belongsAbove: {
    id: 'Kunci ini milik {owner}; kurangi jorokannya.',
    en: 'This key belongs to {owner}; indent it less.',
  },
  add: { id: '{meaning} Tambahkan, misalnya: {example}', en: '{meaning} Add it, for instance: {example}' },
  addPlain: { id: '{meaning} Tambahkan kunci itu.', en: '{meaning} Add that key.' },
  addUnless: {
    id: '{meaning} Tambahkan, atau pakai "{other}" bila sudah ditulis di tempat lain.',
    en: '{meaning} Add it, or use "{other}" if it is written elsewhere.',
  },
  write: { id: 'Tulis {text}.', en: 'Write {text}.' },
  writeDecimal: {
    id: 'Tulis {text}, dengan titik sebagai tanda desimal dan tanpa titik ribuan.',
    en: 'Write {text}, with a decimal point and without thousands separators.',
  },
  dash: {
    id: 'Awali tiap butir dengan tanda - di baris sendiri.',
    en: 'Start each item with a - on a line of its own.',
  },
  example: { id: 'Misalnya: {example}', en: 'For instance: {example}' },
} as const satisfies Readonly<Record<string, Text>>;

/** What may be expected, in a planner's words. */
export const expectedTexts = {
  text: { id: 'teks', en: 'text' },
  number: { id: 'angka', en: 'a number' },
  integer: { id: 'bilangan bulat', en: 'a whole number' },
  year: { id: 'tahun, misalnya 2024', en: 'a year, for instance 2024' },
  date: { id: 'tanggal, misalnya 2023-03-01', en: 'a date, for instance 2023-03-01' },
  list: { id: 'daftar (baris diawali tanda -)', en: 'a list (lines that start with -)' },
  mapping: {
    id: 'beberapa baris "kunci: nilai" yang menjorok',
    en: 'some indented lines of the form "key: value"',
  },
  id: { id: 'satu ID', en: 'one id' },
  indicator: { id: 'nomor indikator, misalnya 11', en: 'the number of an indicator, for instance 11' },
  oneOf: { id: 'salah satu dari {known}', en: 'one of {known}' },
  or: { id: ' atau ', en: ' or ' },
} as const satisfies Readonly<Record<string, Text>>;

/** What may be found instead. */
export const foundTexts = {
  string: { id: 'teks', en: 'text' },
  quoted: { id: 'teks di dalam tanda kutip', en: 'text in quotes' },
  number: { id: 'angka', en: 'a number' },
  boolean: { id: 'true atau false', en: 'true or false' },
  null: { id: 'tidak ada isinya', en: 'nothing' },
  array: { id: 'daftar', en: 'a list' },
  object: { id: 'kelompok kunci', en: 'a group of keys' },
} as const satisfies Readonly<Record<string, Text>>;

/** Names of places, and ranges of numbers. */
export const placeTexts = {
  item: { id: 'butir ke-{number} pada {list}', en: 'item {number} of {list}' },
  document: { id: 'dokumen {title}', en: 'the document "{title}"' },
  entry: { id: 'butir {title}', en: 'the entry "{title}"' },
  between: { id: 'antara {minimum} dan {maximum}', en: 'between {minimum} and {maximum}' },
  atLeast: { id: 'paling kecil {minimum}', en: 'at least {minimum}' },
  atMost: { id: 'paling besar {maximum}', en: 'at most {maximum}' },
} as const satisfies Readonly<Record<string, Text>>;

/** Titles of the fixes. */
export const schemaFixTexts = {
  renameKey: { id: 'Ganti kunci "{key}" menjadi "{near}"', en: 'Rename the key "{key}" to "{near}"' },
  replaceValue: { id: 'Ganti menjadi {text}', en: 'Change to {text}' },
  addKey: { id: 'Tambahkan kunci "{key}"', en: 'Add the key "{key}"' },
} as const satisfies Readonly<Record<string, Text>>;
