import type { Text } from './text.ts';

/** Parts of the lines above indicators and ids. */
export const codeLensTexts = {
  level: { id: 'tingkat {level}', en: 'level {level}' },
  noLevel: { id: 'tingkat belum ada, dihitung {level}', en: 'no level yet, counts as {level}' },
  proven: { id: 'terbukti {level}', en: 'proven {level}' },
  missingOne: { id: 'kurang 1 dokumen', en: '1 document missing' },
  missing: { id: 'kurang {count} dokumen', en: '{count} documents missing' },
  complete: { id: 'bukti lengkap', en: 'evidence complete' },
  gain: { id: '+{points} bila naik', en: '+{points} if raised' },
  notCounted: { id: 'tidak ikut dihitung', en: 'does not count' },
  used: { id: 'dipakai {count} kali', en: 'used {count} times' },
  usedOnce: { id: 'dipakai 1 kali', en: 'used once' },
  unused: { id: 'belum dipakai', en: 'not used yet' },
  usedElsewhere: { id: 'dipakai juga {count} kali di tempat lain', en: 'used {count} more times elsewhere' },
  usedElsewhereOnce: { id: 'dipakai juga 1 kali di tempat lain', en: 'used once more elsewhere' },
  onlyHere: { id: 'hanya untuk indikator ini', en: 'for this indicator only' },
  limit: {
    id: 'Jumlah pemakaian hanya ditampilkan untuk {shown} dari {count} id dalam berkas ini',
    en: 'Uses are shown for {shown} of the {count} ids in this file only',
  },
} as const satisfies Record<string, Text>;
