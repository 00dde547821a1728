import type { Text } from '../../../server/src/lsp/protocol.ts';

/** What the transition to the next instrument says. */
export const transitionTexts = {
  title: { id: 'Siapkan peralihan ke 8/2026', en: 'Prepare the transition to 8/2026' },
  askYear: {
    id: 'Tahun penilaian pertama dengan PermenPANRB 8/2026',
    en: 'First assessed year with PermenPANRB 8/2026',
  },
  preparing: { id: 'Menyiapkan peralihan …', en: 'Preparing the transition …' },
  ask: {
    id: 'Laporan peralihan terbuka di editor. Buat dokumen indikator baru? Bukti lama dirujuk, tidak disalin; tidak ada berkas yang ditimpa.',
    en: 'The transition report is open in the editor. Make the new indicator documents? Old evidence is referred to, not copied; no file is written over.',
  },
  make: { id: 'Buat dokumen', en: 'Make the documents' },
  save: { id: 'Simpan laporan…', en: 'Save the report…' },
  saveTitle: { id: 'Simpan laporan peralihan', en: 'Save the transition report' },
  saved: { id: 'Laporan peralihan ditulis: {file}', en: 'Transition report written: {file}' },
  onlyRead: { id: 'Baca saja', en: 'Only read' },
  written: {
    id: '{count} dokumen dibuat. Periksa tingkat dan bukti tiap indikator sebelum mengklaimnya.',
    en: '{count} documents made. Check the level and evidence of each indicator before you claim it.',
  },
} as const satisfies Record<string, Text>;
