import type { Text } from './text.ts';

/** What a hover says besides names and explanations from the data. */
export const hoverTexts = {
  usualSeverity: { id: 'Tingkat keparahan bawaan: {severity}.', en: 'Severity unless set here: {severity}.' },
  indicator: { id: 'Indikator {number}: {name}', en: 'Indicator {number}: {name}' },
  weight: { id: 'Bobot {weight}%', en: 'Weight {weight}%' },
  aspect: { id: 'aspek {name}', en: 'aspect {name}' },
  domain: { id: 'domain {name}', en: 'domain {name}' },
  claimed: { id: 'Tingkat {level}', en: 'Level {level}' },
  proven: { id: 'terbukti {level}', en: 'proven {level}' },
  external: { id: 'asesor eksternal {level}', en: 'external assessor {level}' },
  internal: { id: 'asesor internal {level}', en: 'internal assessor {level}' },
  noDocument: {
    id: 'Belum ada dokumen untuk indikator ini, sehingga dihitung pada tingkat {level}.',
    en: 'There is no document for this indicator yet, so it counts at level {level}.',
  },
  noLevel: {
    id: 'Tingkatnya belum ditulis atau tidak dapat dipakai, sehingga dihitung pada tingkat {level}.',
    en: 'Its level is not written or cannot be used, so it counts at level {level}.',
  },
  notCounted: {
    id: 'Dokumen ini tidak ikut dihitung: untuk tahun lain, atau indikator ini sudah punya dokumen lain.',
    en: 'This document does not count: it is for another year, or the indicator has another document already.',
  },
  gainProven: {
    id: 'Melengkapi bukti tingkat {level} menambah {points} poin pada indeks terbukti.',
    en: 'Completing the evidence of level {level} adds {points} points to the proven index.',
  },
  gainClaimed: {
    id: 'Naik ke tingkat {level} menambah {points} poin indeks.',
    en: 'Rising to level {level} adds {points} index points.',
  },
  highest: { id: 'Tingkat tertinggi sudah tercapai.', en: 'The highest level has been reached.' },
  meaning: { id: 'Arti tingkat', en: 'What the levels mean' },
  level: { id: 'Tingkat {level}', en: 'Level {level}' },
  levelNamed: { id: 'Tingkat {level}, {name}', en: 'Level {level}, {name}' },
  present: { id: '(tingkat sekarang)', en: '(present level)' },
  reconstructed: { id: '(disusun ulang)', en: '(reconstructed)' },
  evidence: { id: 'Bukti dukung', en: 'Evidence' },
  there: { id: 'Tingkat {level}, ada: {title}{names}', en: 'Level {level}, there: {title}{names}' },
  lacking: {
    id: 'Tingkat {level}, {state}: {title}{points}.{nearest}',
    en: 'Level {level}, {state}: {title}{points}.{nearest}',
  },
  needed: { id: 'Tingkat {level}: {title}', en: 'Level {level}: {title}' },
  missing: { id: 'kurang', en: 'missing' },
  recommended: { id: 'Tingkat {level}, dianjurkan: {title}', en: 'Level {level}, recommended: {title}' },
  points: { id: ' ({points} poin)', en: ' ({points} points)' },
  nearest: { id: ' Yang terdekat: "{name}": {defects}.', en: ' The nearest: "{name}": {defects}.' },
  owners: {
    id: 'Biasanya ditangani: {owners} (contoh dari praktik).',
    en: 'Usually handled by: {owners} (examples from practice).',
  },
  externalScore: { id: 'Nilainya diambil dari {name}.', en: 'Its value is taken from {name}.' },
  source: { id: 'Sumber: {source}', en: 'Source: {source}' },
  secondary: { id: 'Sumber sekunder. {note}', en: 'Secondary source. {note}' },
  noInstrument: {
    id: 'Indikator {number}. Isi penilaian.instrumen pada dokumen instansi agar artinya dapat ditampilkan.',
    en: 'Indicator {number}. Give penilaian.instrumen in the agency document so that its meaning can be shown.',
  },

  ofKind: { id: '{name} ({kind})', en: '{name} ({kind})' },
  fact: { id: '{label}: {value}', en: '{label}: {value}' },
  unnamed: { id: '(belum bernama)', en: '(not named yet)' },
  inFile: { id: 'Di {file}, baris {line}', en: 'In {file}, line {line}' },
  usedOnce: { id: 'Dipakai 1 kali.', en: 'Used once.' },
  used: { id: 'Dipakai {count} kali.', en: 'Used {count} times.' },
  unused: { id: 'Belum dipakai di mana pun.', en: 'Not used anywhere yet.' },
  others: { id: 'dan {count} lainnya', en: 'and {count} more' },
  severalPlaces: { id: 'Id ini ditetapkan di {count} tempat.', en: 'This id is defined in {count} places.' },
  activities: { id: 'Kegiatan', en: 'Activities' },
  raises: { id: 'indikator {number} ke tingkat {level} ({year})', en: 'indicator {number} to level {level} ({year})' },
  otherInstrument: {
    id: 'Kenaikan ini ditulis menurut {written}, bukan menurut instrumen penilaian instansi, sehingga tidak dihitung dalam proyeksi dan perencanaan.',
    en: 'This rise is written for {written}, not for the instrument that scores the agency, so it counts neither in the projection nor in planning.',
  },
  budget: { id: 'Rp{amount}', en: 'IDR {amount}' },

  ownCode: {
    id: 'Tingkat {depth} dan seterusnya ditetapkan sendiri oleh instansi; di atasnya {code}.',
    en: 'Level {depth} and below are set by the agency itself; above it stands {code}.',
  },
  unknownCode: {
    id: 'Kode ini tidak ada dalam daftar nasional; yang terdekat di atasnya {code}.',
    en: 'This code is not in the national list; the nearest above it is {code}.',
  },
  variants: { id: 'Bunyi lain: {names}', en: 'Other wordings: {names}' },

  required: { id: 'Wajib diisi.', en: 'Required.' },
  values: { id: 'Pilihan:', en: 'Choices:' },
  form: { id: 'Bentuk: {form}.', en: 'Form: {form}.' },
  example: { id: 'Contoh: {example}', en: 'Example: {example}' },

  formal: {
    id: 'Dokumen formal: bernomor, bertanggal, dan baru dihitung bila statusnya ditetapkan.',
    en: 'Formal document: it has a number and a date, and counts where its status is ditetapkan (enacted).',
  },
  countsFor: { id: 'Untuk indikator {number} dihitung pada:', en: 'For indicator {number} it counts at:' },
  countsNowhere: {
    id: 'Indikator {number} tidak meminta jenis bukti ini.',
    en: 'Indicator {number} does not ask for this kind.',
  },
  countsForIndicators: { id: 'Diminta oleh indikator {numbers}.', en: 'Asked for by the indicators {numbers}.' },
  partial: {
    id: 'sebagian: dokumen belum memuat semua bagian yang diminta',
    en: 'part: the document lacks some of the parts',
  },
  complete: {
    id: 'lengkap: dokumen memuat semua bagian yang diminta',
    en: 'all: the document covers every part asked for',
  },
  completeParts: { id: 'Bagian yang diminta: {parts}.', en: 'Parts asked for: {parts}.' },
  part: { id: 'Bagian dokumen pada indikator {number}', en: 'Part of the document of indicator {number}' },
  clause: {
    id: 'Diminta tingkat {levels} indikator {number}',
    en: 'Asked for by level {levels} of indicator {number}',
  },

  yearsOpen: { id: 'Untuk penilaian tahun {first} dan seterusnya', en: 'For evaluations from {first} on' },
  years: { id: 'Untuk penilaian tahun {first}-{last}', en: 'For evaluations of {first}-{last}' },
  revoked: { id: 'Dicabut oleh {regulation}.', en: 'Revoked by {regulation}.' },
  primary: {
    id: 'Sumber primer, dari teks peraturannya. {note}',
    en: 'Primary source, the text of the regulation. {note}',
  },
  scale: { id: '{count} indikator, tingkat {min}-{max}', en: '{count} indicators, levels {min}-{max}' },
  scaleDecimal: {
    id: '{count} indikator, tingkat {min}-{max} dengan desimal',
    en: '{count} indicators, levels {min}-{max} with decimals',
  },
  predicates: { id: 'Predikat: {bands}', en: 'Predicates: {bands}' },
} as const satisfies Record<string, Text>;

/** What is known of an evidence file, by its state. */
export const fileStateTexts = {
  present: { id: 'Berkas ada, {size}.', en: 'The file is there, {size}.' },
  empty: {
    id: 'Berkas ada, tetapi kosong (0 bita), sehingga tidak dihitung sebagai bukti.',
    en: 'The file is there but empty (0 bytes), so it does not count as evidence.',
  },
  missing: {
    id: 'Berkas tidak ada. Letaknya ditulis dari folder dokumen ini.',
    en: 'There is no such file. Paths are relative to the folder of this document.',
  },
  'wrong-case': {
    id: 'Berkas ada, tetapi huruf besar-kecilnya berbeda: {actual}.',
    en: 'The file is there, but upper and lower case differ: {actual}.',
  },
  folder: { id: 'Ini folder, bukan berkas.', en: 'This is a folder, not a file.' },
  outside: {
    id: 'Letaknya di luar ruang kerja, sehingga tidak diperiksa dan tidak dihitung.',
    en: 'It lies outside of the workspace, so it is not looked at and does not count.',
  },
} as const satisfies Record<string, Text>;

/** Why a piece of evidence of the right kind does not count, by its defect. */
export const defectTexts = {
  'no-file': { id: 'berkas atau tautannya belum ditulis', en: 'no file or link is given' },
  'file-missing': { id: 'berkasnya tidak ada', en: 'its file is not there' },
  'file-outside': { id: 'berkasnya di luar ruang kerja', en: 'its file lies outside of the workspace' },
  'file-empty': { id: 'berkasnya kosong', en: 'its file is empty' },
  'not-enacted': { id: 'belum ditetapkan', en: 'it is not enacted' },
  revoked: { id: 'sudah dicabut', en: 'it is revoked' },
  'content-incomplete': { id: 'muatannya belum lengkap', en: 'its content is not complete' },
  'clause-missing': { id: 'muatannya belum menyebut yang diminta', en: 'its content does not name what is asked for' },
  'no-previous': {
    id: 'dokumen sebelumnya belum disebut di menggantikan',
    en: 'menggantikan names no previous document',
  },
  'not-superseded': {
    id: 'belum digantikan dokumen baru yang ditetapkan',
    en: 'no newer enacted document supersedes it',
  },
  'too-early': {
    id: 'tanggalnya mendahului dokumen yang ditindaklanjuti',
    en: 'it is dated before the document it follows',
  },
  'too-few-years': { id: 'tahunnya belum cukup', en: 'there are too few years of it' },
  'other-level': { id: 'untuk_tingkat menyebut tingkat lain', en: 'untuk_tingkat names other levels' },
  'after-year': { id: 'tanggalnya sesudah tahun penilaian', en: 'it is dated after the assessed year' },
} as const satisfies Record<string, Text>;
