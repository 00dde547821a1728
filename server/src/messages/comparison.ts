import type { Text } from './text.ts';

/** Agencies side by side. */
export const comparisonTexts = {
  title: { id: 'Perbandingan binaan {name}', en: 'Agencies coached by {name}' },
  nothing: { id: 'belum ada indeks', en: 'no index yet' },
  assessed: { id: 'penilaian asesor {year}', en: 'assessed {year}' },
  proven: { id: 'terbukti {year}', en: 'proven {year}' },
  claimed: { id: 'klaim {year}', en: 'claimed {year}' },
  published: { id: 'diumumkan {year}', en: 'published {year}' },
  mixed: {
    id: 'Hasil menurut instrumen yang berbeda tidak dapat dibandingkan; peringkat hanya di antara instrumen yang sama.',
    en: 'Results under different instruments are not comparable; ranks are among the same instrument only.',
  },
  gaps: {
    id: 'Kekurangan bersama, cukup satu kali pembinaan:',
    en: 'Shared gaps, one coaching session for all:',
  },
  gap: {
    id: 'Indikator {number}, tingkat {level}: {title}: {count} instansi, seluruhnya {points} poin',
    en: 'Indicator {number}, level {level}: {title}: agencies {count}, points {points} together',
  },
} as const satisfies Record<string, Text>;
