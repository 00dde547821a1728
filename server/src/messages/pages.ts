import type { Text } from './text.ts';

/** How pages name the severities of findings. */
export const severityNames = {
  error: { id: 'galat', en: 'error' },
  warning: { id: 'peringatan', en: 'warning' },
  information: { id: 'informasi', en: 'information' },
  hint: { id: 'petunjuk', en: 'hint' },
} as const satisfies Record<string, Text>;

/** Headings and fixed sentences of generated pages. */
export const pageTexts = {
  bad: { id: 'Contoh yang keliru', en: 'A bad example' },
  findings: { id: 'Temuannya:', en: 'What is found:' },
  good: { id: 'Contoh yang benar', en: 'A good example' },
  fixes: { id: 'Perbaikan yang ditawarkan', en: 'Remedies that are offered' },
  basis: { id: 'Dasar', en: 'Source' },
  line: { id: 'baris', en: 'line' },

  indicator: { id: 'Indikator {number}: {name}', en: 'Indicator {number}: {name}' },
  subject: { id: 'Hal', en: 'Subject' },
  value: { id: 'Isi', en: 'Value' },
  instrument: { id: 'Instrumen', en: 'Instrument' },
  domain: { id: 'Domain', en: 'Domain' },
  aspect: { id: 'Aspek', en: 'Aspect' },
  weight: { id: 'Bobot', en: 'Weight' },
  perLevel: { id: 'Nilai satu tingkat', en: 'Worth of one level' },
  points: { id: '{points} poin indeks', en: '{points} index points' },
  owners: { id: 'Biasanya ditangani (contoh dari praktik)', en: 'Usually handled by (examples from practice)' },
  externalScore: { id: 'Nilai diambil dari', en: 'Value taken from' },
  noCriteria: {
    id: 'Kriteria tiap tingkat tidak tersedia untuk instrumen ini.',
    en: 'The criteria of the levels are not available for this instrument.',
  },
  levels: { id: 'Tingkat dan buktinya', en: 'Levels and their evidence' },
  evidence: { id: 'Bukti yang diminta:', en: 'Evidence asked for:' },
  optional: { id: 'dianjurkan', en: 'recommended' },
  anyKind: { id: 'jenis bukti: {kinds}', en: 'kind of evidence: {kinds}' },
  enacted: { id: 'sudah ditetapkan (`status: ditetapkan`)', en: 'enacted (`status: ditetapkan`)' },
  complete: { id: 'memuat semua bagian (`muatan: lengkap`)', en: 'covers every part (`muatan: lengkap`)' },
  covers: { id: '`muatan` menyebut {clauses}', en: '`muatan` names {clauses}' },
  supersedes: {
    id: 'menyebut dokumen sebelumnya di `menggantikan`',
    en: 'names the previous document in `menggantikan`',
  },
  superseded: {
    id: 'disebut di `menggantikan` oleh dokumen baru yang ditetapkan',
    en: 'is named in `menggantikan` by a newer, enacted document',
  },
  notBefore: { id: 'tanggalnya tidak mendahului: {title}', en: 'not dated before: {title}' },
  years: { id: 'dari {years} tahun yang berbeda', en: 'of {years} different years' },
  parts: { id: 'Bagian dokumen yang lengkap', en: 'Parts of a complete document' },
  secondary: { id: '**Sumber sekunder.** {note}', en: '**Secondary source.** {note}' },
} as const satisfies Record<string, Text>;
