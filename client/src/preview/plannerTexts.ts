import type { Text } from '../../../server/src/lsp/protocol.ts';

/** What a planner reads in the part of the preview that leads to a target. */
export const plannerTexts = {
  title: { id: 'Menuju target', en: 'Towards a target' },
  intro: {
    id: 'Langkah paling ringan untuk mencapai target, dihitung dari yang sekarang dapat dibuktikan. Berkas baru berubah bila Anda menekan tombol untuk menuliskannya.',
    en: 'The easiest steps to the target, counted from what can be proven now. Files change only when you press the button that writes the steps.',
  },
  aim: { id: 'Target', en: 'Target' },
  aimOfYear: { id: 'Target {year}: {value}', en: 'Target of {year}: {value}' },
  aimOfPredicate: { id: 'Predikat {predicate}: {value}', en: 'Predicate {predicate}: {value}' },
  aimValue: { id: 'Nilai lain', en: 'Another value' },
  value: { id: 'Nilai indeks', en: 'Index value' },
  year: { id: 'Tahun', en: 'Year' },
  find: { id: 'Cari langkah', en: 'Find the steps' },
  finding: { id: 'Mencari langkah …', en: 'Looking for the steps …' },
  failed: {
    id: 'Langkah tidak dapat dicari: layanan SPBE tidak menjawab. Coba lagi, atau jalankan lagi layanannya.',
    en: 'The steps cannot be found: the SPBE service does not answer. Try again, or restart the service.',
  },
  found: {
    id: 'Dari {start} ke {end} ({predicate}): {steps} langkah, {documents} dokumen, {effort} poin upaya.',
    en: 'From {start} to {end}, {predicate}: {steps} steps, {documents} documents, {effort} points of effort.',
  },
  budgetKnown: {
    id: 'Anggaran yang sudah tertulis untuk langkah ini: {budget}.',
    en: 'Budget already written for these steps: {budget}.',
  },
  budgetUnknown: {
    id: 'Peta rencana belum memuat anggaran untuk langkah ini.',
    en: 'The road map has no budget for these steps yet.',
  },
  effortBy: { id: 'Poin upaya: {source}', en: 'Points of effort: {source}' },
  notProvenBest: {
    id: 'Pencarian dihentikan sebelum selesai; tidak ada cara dengan upaya di bawah {atLeast} poin.',
    en: 'The search ended early; no way takes less than {atLeast} points of effort.',
  },
  reached: {
    id: 'Target {target} sudah tercapai: yang dapat dibuktikan bernilai {start}.',
    en: 'The target {target} is reached already: what can be proven is worth {start}.',
  },
  impossible: {
    id: 'Target {target} tidak dapat dicapai: dengan semua langkah yang mungkin, indeks paling tinggi {highest}.',
    en: 'The target {target} cannot be reached: with every possible step the index is {highest} at most.',
  },
  steps: { id: 'Langkah', en: 'Steps' },
  levels: { id: 'Tingkat', en: 'Level' },
  fromTo: { id: '{from} → {to}', en: '{from} → {to}' },
  points: { id: 'Poin indeks', en: 'Index points' },
  effort: { id: 'Upaya', en: 'Effort' },
  work: { id: 'Yang dikerjakan', en: 'What to do' },
  alsoFor: { id: '{text} (juga untuk indikator {numbers})', en: '{text} (also for indicator {numbers})' },
  without: { id: 'Lewati', en: 'Leave out' },
  withoutIndicator: {
    id: 'Lewati: cari cara tanpa indikator {number}',
    en: 'Leave out: find a way without indicator {number}',
  },
  kept: { id: 'Dibiarkan seperti sekarang: indikator {numbers}.', en: 'Left as they are: indicators {numbers}.' },
  dropKept: { id: 'Pertimbangkan semua lagi', en: 'Consider all again' },
  write: { id: 'Tulis ke peta rencana', en: 'Write into the road map' },
  tryPath: { id: 'Coba tingkat dari langkah ini', en: 'Try the levels of these steps' },
  others: { id: 'Cara lain', en: 'Other ways' },
  other: {
    id: 'Tanpa indikator {numbers}: {steps} langkah, {documents} dokumen, {effort} poin upaya, indeks {end}.',
    en: 'Without indicator {numbers}: {steps} steps, {documents} documents, {effort} points of effort, index {end}.',
  },
  take: { id: 'Pakai cara ini', en: 'Take this way' },
  takeWithout: { id: 'Pakai cara ini: tanpa indikator {numbers}', en: 'Take this way: without indicator {numbers}' },
  whatIf: { id: 'Coba tingkat lain', en: 'Try other levels' },
  whatIfIntro: {
    id: 'Pilih tingkat untuk melihat indeksnya. Ini hanya hitungan; dokumen tidak berubah.',
    en: 'Choose levels to see the index. This is a calculation only; documents do not change.',
  },
  tried: {
    id: 'Indeks bila dicoba: {index} ({predicate}), {change} poin dari klaim {claimed}.',
    en: 'Index if tried: {index}, {predicate}; {change} points from the claimed {claimed}.',
  },
  triedTarget: { id: 'Terhadap target: {distance}.', en: 'Against the target: {distance}.' },
  nothingTried: { id: 'Belum ada tingkat yang dicoba.', en: 'No level is tried yet.' },
  reset: { id: 'Kembali ke klaim', en: 'Back to the claims' },
  triedLevel: { id: 'Tingkat yang dicoba', en: 'Level tried' },
  triedLevelOf: { id: 'Tingkat yang dicoba, indikator {number} {name}', en: 'Level tried, indicator {number} {name}' },
} as const satisfies Record<string, Text>;
