import type { Text } from './text.ts';

/** What the report says of the way from one instrument to the next. */
export const reportTransitionTexts = {
  title: { id: 'Laporan peralihan instrumen', en: 'Report on the change of instrument' },
  subtitle: { id: '{name} · Penilaian mulai tahun {year}', en: '{name} · Assessed from {year} on' },
  coverFrom: { id: 'Instrumen lama', en: 'Old instrument' },
  coverTo: { id: 'Instrumen baru', en: 'New instrument' },
  coverYear: { id: 'Tahun penilaian pertama', en: 'First assessed year' },

  overview: { id: 'Ringkasan', en: 'Overview' },
  withReusable: { id: 'Dapat dipakai lagi', en: 'Can be used again' },
  withRenew: { id: 'Perlu diperbarui', en: 'To be renewed' },
  withNothing: { id: 'Baru', en: 'New' },
  countOf: { id: '{count} dari {total} indikator', en: '{count} of {total} indicators' },
  reusableRemark: { id: 'ada bukti lama yang masih berlaku', en: 'old evidence there is still in force' },
  renewRemark: { id: 'semua bukti lamanya harus diperbarui', en: 'all of their old evidence is to be renewed' },
  newRemark: { id: 'belum ada bukti lama yang sesuai', en: 'no old evidence fits' },
  evidenceSentence: {
    id: 'Dari bukti menurut instrumen lama, {reusable} dapat dipakai lagi apa adanya dan {renew} perlu diperbarui dahulu.',
    en: 'Pieces of evidence for the old instrument that can be used again as they are: {reusable}; to be renewed first: {renew}.',
  },
  unusedSentence: {
    id: 'Bukti pada {count} indikator lama belum mempunyai tempat dalam instrumen baru.',
    en: 'Old indicators whose evidence has no place in the new instrument yet: {count}.',
  },
  meaning: {
    id: '"Dapat dipakai lagi" berarti dokumennya masih berlaku dan berkas atau tautannya ada. Tingkat pada instrumen baru tetap dinilai menurut kriteria instrumen baru.',
    en: '"Can be used again" means that the document is in force and its file or link is there. The level in the new instrument follows from the criteria of the new instrument.',
  },
  targets: {
    id: 'Target indeks dan kenaikan tingkat yang kini tertulis mengikuti instrumen lama. Sesuaikan keduanya dengan instrumen baru.',
    en: 'Index targets and rises of levels that are written now follow the old instrument. Adjust both to the new one.',
  },

  indicators: { id: 'Indikator baru dan bukti lamanya', en: 'New indicators and their old evidence' },
  indicatorTable: { id: 'Keadaan tiap indikator baru', en: 'State of each new indicator' },
  newIndicator: { id: 'Indikator baru', en: 'New indicator' },
  newIndicators: { id: 'Untuk indikator baru', en: 'For new indicators' },
  oldIndicator: { id: 'Indikator lama', en: 'Old indicator' },
  oldIndicators: { id: 'Dari indikator lama', en: 'From old indicators' },
  state: { id: 'Keadaan', en: 'State' },
  countReusable: { id: 'Bukti dipakai lagi', en: 'Evidence used again' },
  countRenew: { id: 'Bukti diperbarui', en: 'Evidence renewed' },
  reusable: { id: 'dapat dipakai lagi', en: 'can be used again' },
  renew: { id: 'perlu diperbarui', en: 'to be renewed' },
  new: { id: 'baru', en: 'new' },
  withJudgement: { id: '{numbers}; pertimbangan: {judged}', en: '{numbers}; by judgement: {judged}' },
  onlyJudgement: { id: 'pertimbangan: {judged}', en: 'by judgement: {judged}' },

  reusableTitle: { id: 'Bukti yang dapat dipakai lagi', en: 'Evidence that can be used again' },
  reusableIntro: {
    id: 'Setiap bukti ditulis satu kali. Bukti ini cukup dirujuk dari dokumen indikator baru dan tidak perlu disalin.',
    en: 'Each piece of evidence is listed once. The new indicators only refer to it; nothing needs to be copied.',
  },
  reusableTable: { id: 'Bukti lama yang masih berlaku', en: 'Old evidence in force' },
  noReusable: {
    id: 'Tidak ada bukti lama yang dapat dipakai apa adanya.',
    en: 'No old evidence can be used as it is.',
  },
  renewTitle: { id: 'Bukti yang perlu diperbarui', en: 'Evidence to be renewed' },
  renewTable: {
    id: 'Bukti lama yang belum memenuhi, dan sebabnya',
    en: 'Old evidence that does not do yet, and why',
  },
  noRenew: { id: 'Tidak ada bukti yang perlu diperbarui.', en: 'No evidence has to be renewed.' },
  evidence: { id: 'Bukti', en: 'Evidence' },
  why: { id: 'Sebab', en: 'Why' },
  unverified: { id: '{title} (tautan, belum diperiksa)', en: '{title} (link, not verified)' },

  newTitle: { id: 'Bukti yang harus dibuat baru', en: 'Evidence to be made new' },
  newIntro: {
    id: 'Indikator berikut tidak mempunyai bukti menurut instrumen lama.',
    en: 'These indicators have no evidence from the old instrument.',
  },
  noNew: { id: 'Setiap indikator baru sudah mempunyai bukti lama.', en: 'Every new indicator has old evidence.' },
  newTable: { id: 'Indikator tanpa bukti lama', en: 'Indicators without old evidence' },

  externalTitle: { id: 'Nilai dari lembaga lain', en: 'Scores from other bodies' },
  externalIntro: {
    id: 'Nilai indikator berikut mengikuti indeks lembaga lain. Tulis nilai, sumber, dan tanggalnya pada nilai_luar dalam dokumen indikator.',
    en: "These indicators take their score from another body's index. Write score, source and date into nilai_luar of the indicator document.",
  },
  externalTable: { id: 'Indikator dengan nilai dari lembaga lain', en: 'Indicators scored by other bodies' },
  externalScore: { id: 'Indeks yang dipakai', en: 'Index that counts' },

  unusedTitle: { id: 'Bukti lama yang belum ada tempatnya', en: 'Old evidence that has no place yet' },
  unusedIntro: {
    id: 'Periksa apakah bukti ini berguna bagi salah satu indikator baru sebelum ditinggalkan.',
    en: 'Check whether this evidence helps one of the new indicators before leaving it behind.',
  },
  unusedTable: { id: 'Indikator lama tanpa tempat', en: 'Old indicators without a place' },
  countEvidence: { id: 'Jumlah bukti', en: 'Pieces of evidence' },

  basisTitle: { id: 'Dasar pemetaan', en: 'How the instruments were matched' },
  basisTable: { id: 'Alasan tiap hubungan', en: 'Reason of each match' },
  basis: { id: 'Dasar', en: 'Basis' },
  reason: { id: 'Alasan', en: 'Reason' },
  name: { id: 'nama resmi', en: 'official name' },
  judgement: { id: 'pertimbangan', en: 'judgement' },

  provenance: { id: 'Asal laporan', en: 'Where this report comes from' },
  indicatorSheet: { id: 'Indikator Baru', en: 'New Indicators' },
  evidenceSheet: { id: 'Bukti Lama', en: 'Old Evidence' },
  unusedSheet: { id: 'Tanpa Tempat', en: 'No Place Yet' },
  byName: { id: 'Indikator lama menurut nama', en: 'Old indicators by name' },
  byJudgement: { id: 'Indikator lama menurut pertimbangan', en: 'Old indicators by judgement' },
  nameOfNew: { id: 'Nama indikator baru', en: 'Name of the new indicator' },
  nameOfOld: { id: 'Nama indikator lama', en: 'Name of the old indicator' },
  evidenceId: { id: 'ID bukti', en: 'Id of the evidence' },
  onlyLink: { id: 'Hanya tautan', en: 'Link only' },
  yes: { id: 'ya', en: 'yes' },
  place: { id: 'Berkas', en: 'File' },
} as const satisfies Record<string, Text>;
