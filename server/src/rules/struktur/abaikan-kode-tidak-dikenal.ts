import type { EngineRule } from '../rule.ts';
import { replaceTitle } from '../support/replacement.ts';
import { ownFormat } from '../support/sources.ts';

const indicator = (code: string) => ({
  'indikator/32.spbe.yaml': `jenis: indikator
indikator: 32
# spbe-abaikan ${code}: tangkapan layar diambil minggu depan
tingkat: 2
`,
});

export const rule = {
  code: 'struktur.abaikan-kode-tidak-dikenal',
  scope: 'engine',
  severity: 'information',
  title: { id: 'Kode pada komentar abaikan tidak dikenal', en: 'Unknown code in a silencing comment' },
  explanation: {
    id: 'Komentar "# spbe-abaikan" hanya menyembunyikan temuan dengan kode yang disebut. Kode yang salah tulis tidak menyembunyikan apa pun. Kodenya tertera pada setiap temuan.',
    en: 'A comment "# spbe-abaikan" hides only a finding with the code it names. A misspelt code hides nothing. Every finding shows its code.',
  },
  source: ownFormat,
  messages: {
    unknown: {
      id: 'Tidak ada temuan dengan kode "{code}", jadi komentar ini tidak menyembunyikan apa pun.{suggestion}',
      en: 'There is no finding with the code "{code}", so this comment hides nothing.{suggestion}',
    },
  },
  fixTitles: { replace: replaceTitle },
  reads: ['comments'],
  examples: { bad: indicator('bukti.kurangg'), good: indicator('bukti.kurang') },
} as const satisfies EngineRule;
