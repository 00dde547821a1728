import type { EngineRule } from '../rule.ts';
import { ownFormat } from '../support/sources.ts';

const indicator = (level: number) => ({
  'indikator/32.spbe.yaml': `jenis: indikator
indikator: 32
# spbe-abaikan bukti.kurang: tangkapan layar diambil minggu depan
tingkat: ${level}
`,
});

export const rule = {
  code: 'struktur.abaikan-tidak-terpakai',
  scope: 'engine',
  severity: 'information',
  title: { id: 'Komentar abaikan tidak terpakai', en: 'Silencing comment hides nothing' },
  explanation: {
    id: 'Temuan yang dulu disembunyikan sudah tidak ada, atau komentarnya tidak lagi tepat di atas barisnya. Komentar yang tertinggal dapat menyembunyikan temuan baru tanpa disadari; hapus, atau pindahkan tepat di atas baris yang dimaksud.',
    en: 'The finding it once hid is gone, or the comment no longer stands right above its line. A comment left behind may hide a new finding unnoticed; remove it, or move it right above the line that is meant.',
  },
  source: ownFormat,
  messages: {
    unused: {
      id: 'Tidak ada temuan "{code}" pada baris sesudah komentar ini. Hapus komentarnya, atau pindahkan tepat di atas baris yang dimaksud.',
      en: 'There is no finding "{code}" on the line after this comment. Remove the comment, or move it right above the line that is meant.',
    },
  },
  fixTitles: { remove: { id: 'Hapus komentar ini', en: 'Remove this comment' } },
  reads: ['comments'],
  examples: { bad: indicator(1), good: indicator(2) },
} as const satisfies EngineRule;
