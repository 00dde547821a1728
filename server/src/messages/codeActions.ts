import type { Text } from './text.ts';

/** Titles of actions that belong to no single rule, and what they write. */
export const codeActionTexts = {
  silence: { id: 'Abaikan temuan ini dengan alasan ({code})', en: 'Silence this finding with a reason ({code})' },
  reason: { id: 'TULIS ALASAN DI SINI', en: 'WRITE THE REASON HERE' },
  fixAll: { id: 'Perbaiki semua yang pasti pada berkas ini', en: 'Fix everything certain in this file' },
  createIndicators: {
    id: 'Buat dokumen untuk {count} indikator yang belum punya',
    en: 'Create documents for the {count} indicators without one',
  },
  addAllEvidence: {
    id: 'Tambahkan semua entri bukti yang kurang ({count}) sampai tingkat {level}',
    en: 'Add all missing evidence entries ({count}) up to level {level}',
  },
  prepareNextLevel: {
    id: 'Siapkan entri bukti untuk tingkat {level} ({count})',
    en: 'Prepare evidence entries for level {level} ({count})',
  },
  writePath: {
    id: 'Tulis langkah termurah menuju target {year} ke peta rencana',
    en: 'Write the cheapest steps to the target of {year} into the road map',
  },
  extractEvidence: {
    id: 'Pindahkan bukti "{name}" ke daftar bersama',
    en: 'Move the evidence "{name}" to the shared list',
  },
} as const satisfies Record<string, Text>;
