import type { Text } from '../../../server/src/lsp/protocol.ts';

/** What a planner reads about the time since the last commit. */
export const changesTexts = {
  since: { id: 'Sejak commit terakhir: {changes}', en: 'Since the last commit: {changes}' },
  tooMany: {
    id: 'Sejak commit terakhir: terlalu banyak berkas berubah untuk dibandingkan.',
    en: 'Since the last commit: too many files have changed to be compared.',
  },
  claimed: { id: 'klaim {change}', en: 'claimed {change}' },
  proven: { id: 'terbukti {change}', en: 'proven {change}' },
  assessed: { id: 'penilaian {change}', en: 'assessed {change}' },
  instrument: { id: 'instrumen berganti', en: 'another instrument' },
  year: { id: 'tahun penilaian berganti', en: 'another year of assessment' },
  levels: { id: 'indikator berubah: {count}', en: 'indicators changed: {count}' },
  added: { id: '{count} dokumen bukti baru', en: 'new evidence documents: {count}' },
  removed: { id: '{count} dokumen bukti dihapus', en: 'evidence documents removed: {count}' },
  activities: { id: '{count} kegiatan berubah', en: 'activities changed: {count}' },
  targets: { id: '{count} target berubah', en: 'targets changed: {count}' },
  changed: { id: '{count} dokumen bukti berubah', en: 'evidence documents changed: {count}' },
} as const satisfies Record<string, Text>;
