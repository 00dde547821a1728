import type { Text } from './text.ts';

/** Words in and around the pictures of an index. */
export const chartTexts = {
  claimed: { id: 'Klaim', en: 'Claimed' },
  proven: { id: 'Terbukti', en: 'Proven' },
  assessed: { id: 'Penilaian', en: 'Assessed' },
  target: { id: 'Target', en: 'Target' },
  published: { id: 'Diumumkan', en: 'Published' },
  targetYear: { id: 'Target {year}', en: 'Target {year}' },
  unknown: { id: 'tidak diketahui', en: 'unknown' },
  weight: { id: 'bobot {weight}%', en: 'weight {weight}%' },
  pair: { id: '{name} {value}', en: '{name} {value}' },
  inYear: { id: '{year} {name} {value}', en: '{year} {name} {value}' },
  scaleTitle: {
    id: 'Indeks pada skala {min}-{max} beserta batas predikat: {facts}',
    en: 'Index on the scale {min}-{max} with the bounds of the predicates: {facts}',
  },
  radarTitle: { id: 'Diagram radar nilai tiap aspek: {facts}', en: 'Radar chart of the score of each aspect: {facts}' },
  barsTitle: { id: 'Diagram batang nilai: {facts}', en: 'Bar chart of scores: {facts}' },
  trajectoryTitle: {
    id: 'Perjalanan indeks dari tahun ke tahun: {facts}',
    en: 'The index over the years: {facts}',
  },
  planned: { id: 'Rencana', en: 'Planned' },
  cautious: { id: 'Hati-hati', en: 'Cautious' },
  projectionTitle: {
    id: 'Proyeksi indeks menurut peta rencana: {facts}',
    en: 'The index that follows from the road map: {facts}',
  },
  ganttTitle: { id: 'Jadwal kegiatan peta rencana: {facts}', en: 'Schedule of the road map: {facts}' },
  ganttRest: { id: '… dan {count} kegiatan lain', en: '… and {count} more activities' },
  selesai: { id: 'selesai', en: 'done' },
  berjalan: { id: 'berjalan', en: 'under way' },
  direncanakan: { id: 'direncanakan', en: 'planned' },
  tertunda: { id: 'tertunda', en: 'postponed' },
  instrumentChangeSpoken: {
    id: 'instrumen berganti: nilai sebelum dan sesudahnya tidak dapat dibandingkan',
    en: 'other instrument: values before and after it cannot be compared',
  },
  instrumentChange: { id: 'instrumen berganti', en: 'other instrument' },
} as const satisfies Record<string, Text>;
