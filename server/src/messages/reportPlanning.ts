import type { Text } from './text.ts';

/** What a report says of the way to the next target. */
export const reportPathTexts = {
  title: { id: 'Menuju target', en: 'On the way to the target' },
  intro: {
    id: 'Yang dapat ditunjukkan sekarang bernilai {start}, sedangkan target {year} adalah {target}. Langkah yang paling ringan menaikkan {steps} indikator dengan {documents} dokumen dan {effort} poin upaya, sehingga indeks menjadi {reached}.',
    en: 'What can be shown now is worth {start}, while the target of {year} is {target}. The easiest steps raise {steps} indicators by {documents} documents and {effort} points of effort, which makes the index {reached}.',
  },
  inRoadMap: {
    id: '{planned} dari {steps} langkah sudah termuat dalam peta rencana, dengan anggaran {budget}. Langkah lain belum dianggarkan.',
    en: '{planned} of {steps} steps are in the road map, with a budget of {budget}. The other steps have no budget yet.',
  },
  impossible: {
    id: 'Target {year} ({target}) tidak dapat dicapai dengan instrumen ini: dengan semua indikator di tingkat tertinggi, indeks {highest}.',
    en: 'The target of {year} ({target}) cannot be reached with this instrument: with every indicator at its highest level the index is {highest}.',
  },
  table: { id: 'Langkah menuju target {year}', en: 'Steps to the target of {year}' },
  from: { id: 'Dari', en: 'From' },
  to: { id: 'Ke', en: 'To' },
  effort: { id: 'Upaya', en: 'Effort' },
  work: { id: 'Yang dikerjakan', en: 'What to do' },
  plannedTable: { id: 'Langkah yang sudah ada dalam peta rencana', en: 'Steps that are in the road map' },
  activities: { id: 'Kegiatan', en: 'Activities' },
  total: { id: 'Jumlah', en: 'Total' },
} as const satisfies Record<string, Text>;

/** What a report says of agencies that one agency coaches. */
export const reportComparisonTexts = {
  title: { id: 'Binaan {name}', en: 'Agencies coached by {name}' },
  intro: {
    id: 'Peringkat hanya di antara instansi dengan instrumen yang sama: menurut penilaian asesor; bila belum ada menurut yang terbukti, klaim, lalu pengumuman terakhir. Perubahan hanya di antara dua hasil terakhir yang diumumkan dengan instrumen yang sama, bukan dari nilai terbukti atau klaim.',
    en: 'Ranks are among agencies with the same instrument only: by the assessed index, else the proven, the claimed, or the last published one. The change is only that between the last two published results of one instrument, not from a proven or claimed index.',
  },
  ranks: { id: 'Peringkat dan perubahan indeks', en: 'Ranks and changes of the index' },
  rank: { id: 'Peringkat', en: 'Rank' },
  index: { id: 'Indeks', en: 'Index' },
  basis: { id: 'Menurut', en: 'By' },
  change: { id: 'Perubahan', en: 'Change' },
  since: { id: 'Sejak', en: 'Since' },
  otherInstrument: { id: 'instrumen berganti', en: 'other instrument' },
  biggestGap: { id: 'Selisih terbesar antara klaim dan bukti', en: 'Biggest gap between claim and evidence' },
  gapPoints: { id: '{number} {name} ({points} poin)', en: '{number} {name} (points {points})' },
  gaps: { id: 'Kekurangan bersama', en: 'Shared gaps' },
  gapsIntro: {
    id: 'Dokumen yang kurang pada beberapa instansi sekaligus: satu kali pembinaan melayani semuanya.',
    en: 'Documents that several agencies lack: one coaching session serves them all.',
  },
  moreGaps: { id: '{count} kekurangan bersama lainnya tidak dimuat.', en: '{count} further shared gaps are left out.' },
  lacking: { id: 'Instansi', en: 'Agencies' },
  names: { id: 'Yang mana', en: 'Which ones' },
  moreNames: { id: '{names}, dan {count} lainnya', en: '{names}, and {count} more' },
  sheet: { id: 'Perbandingan', en: 'Comparison' },
  coach: { id: 'ID pembina', en: 'Id of the coach' },
  kind: { id: 'Jenis instansi', en: 'Kind of agency' },
  ranked: { id: 'Dari berapa instansi', en: 'Of how many agencies' },
  published: { id: 'Terakhir diumumkan', en: 'Last published' },
  publishedYear: { id: 'Tahun pengumuman', en: 'Year published' },
  publishedInstrument: { id: 'Instrumen pengumuman', en: 'Instrument of the published result' },
  publishedChange: { id: 'Perubahan antarpengumuman', en: 'Change between published results' },
  biggestGapIndicator: { id: 'Indikator selisih terbesar', en: 'Indicator of the biggest gap' },
} as const satisfies Record<string, Text>;

/** What an agency is ranked by, without the year. */
export const bases = {
  assessed: { id: 'penilaian asesor', en: 'assessed' },
  proven: { id: 'terbukti', en: 'proven' },
  claimed: { id: 'klaim', en: 'claimed' },
  published: { id: 'diumumkan', en: 'published' },
} as const satisfies Record<string, Text>;
