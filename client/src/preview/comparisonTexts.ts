import type { Text } from '../../../server/src/lsp/protocol.ts';

/** What a planner reads in the comparison of agencies. */
export const comparisonTexts = {
  title: { id: 'Perbandingan instansi binaan', en: 'Comparison of coached agencies' },
  titleOf: { id: 'Perbandingan instansi binaan {name}', en: 'Comparison of agencies coached by {name}' },
  note: {
    id: 'Peringkat hanya di antara instansi dengan instrumen yang sama. Dasarnya indeks hasil penilaian; bila belum ada, indeks terbukti, lalu klaim, lalu yang terakhir diumumkan.',
    en: 'Ranks are among agencies with the same instrument only. They follow the assessed index; without one the proven, then the claimed, then the last published one.',
  },
  search: { id: 'Cari instansi', en: 'Search agencies' },
  searchHint: { id: 'nama instansi', en: 'name of the agency' },
  kind: { id: 'Jenis instansi', en: 'Kind of agency' },
  allKinds: { id: 'Semua jenis', en: 'All kinds' },
  kindCount: { id: '{kind} ({count})', en: '{kind} ({count})' },
  otherKind: { id: 'Jenis belum diisi', en: 'Kind not given' },
  grouped: { id: 'Kelompokkan menurut jenis', en: 'Group by kind' },
  shownOf: { id: '{shown} dari {total} instansi', en: '{shown} of {total} agencies' },
  noMatch: { id: 'Tidak ada instansi yang cocok.', en: 'No agency matches.' },
  rank: { id: 'Peringkat', en: 'Rank' },
  value: { id: 'Dasar peringkat', en: 'Ranked by' },
  change: { id: 'Perubahan', en: 'Change' },
  changeFrom: { id: '{change} ({from}\u2060–\u2060{to})', en: '{change} ({from}\u2060–\u2060{to})' },
  newInstrument: { id: 'instrumen berganti {year}', en: 'another instrument {year}' },
  biggestGap: { id: 'Selisih terbesar', en: 'Biggest gap' },
  gapOf: { id: '{number}. {name} (−{points})', en: '{number}. {name} (−{points})' },
  missing: { id: 'Dokumen kurang', en: 'Missing documents' },
  sharedGaps: { id: 'Kekurangan bersama', en: 'Shared gaps' },
  sharedNote: {
    id: 'Dokumen yang kurang di beberapa instansi: satu kali pembinaan cukup untuk semuanya.',
    en: 'Documents that several agencies lack: one coaching session would serve them all.',
  },
  document: { id: 'Dokumen', en: 'Document' },
  agencies: { id: 'Instansi', en: 'Agencies' },
  points: { id: 'Poin bersama', en: 'Points together' },
  forLevel: { id: 'Indikator {number} {name}, tingkat {level}', en: 'Indicator {number} {name}, level {level}' },
  countAndNames: { id: '{count}: {names}', en: '{count}: {names}' },
  andMore: { id: '{names}, dan lainnya', en: '{names}, and others' },
} as const satisfies Record<string, Text>;

/** What an agency is ranked by. */
export const bases = {
  assessed: { id: 'penilaian', en: 'assessed' },
  proven: { id: 'terbukti', en: 'proven' },
  claimed: { id: 'klaim', en: 'claimed' },
  published: { id: 'diumumkan', en: 'published' },
} as const satisfies Record<string, Text>;
