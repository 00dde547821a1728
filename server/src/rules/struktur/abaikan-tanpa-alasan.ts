import type { EngineRule } from '../rule.ts';
import { ownFormat } from '../support/sources.ts';

const indicator = (comment: string) => ({
  'indikator/32.spbe.yaml': `jenis: indikator\nindikator: 32\n${comment}\ntingkat: 2\n`,
});

export const rule = {
  code: 'struktur.abaikan-tanpa-alasan',
  scope: 'engine',
  severity: 'warning',
  title: { id: 'Temuan diabaikan tanpa alasan', en: 'A finding is silenced without a reason' },
  explanation: {
    id: 'Komentar "# spbe-abaikan <kode>: <alasan>" menyembunyikan satu temuan pada baris sesudahnya. Alasan wajib ditulis, supaya rekan kerja dan asesor internal tahu mengapa temuan itu boleh dibiarkan. Tanpa alasan, temuan tetap ditampilkan.',
    en: 'A comment "# spbe-abaikan <code>: <reason>" hides one finding on the next line. A reason has to be given, so that colleagues and internal assessors know why the finding may stay. Without one the finding is still shown.',
  },
  source: ownFormat,
  messages: {
    noReason: {
      id: 'Temuan "{code}" tidak disembunyikan, karena alasannya belum ditulis. Tulis "# spbe-abaikan {code}: <alasan>".',
      en: 'The finding "{code}" is not hidden, because no reason is given. Write "# spbe-abaikan {code}: <reason>".',
    },
    noCode: {
      id: 'Komentar ini belum menyebut kode temuan dan alasannya. Tulis "# spbe-abaikan <kode>: <alasan>", misalnya dengan kode bukti.kurang.',
      en: 'This comment names neither the code of a finding nor a reason. Write "# spbe-abaikan <code>: <reason>", for instance with the code bukti.kurang.',
    },
  },
  reads: ['comments'],
  examples: {
    bad: indicator('# spbe-abaikan bukti.kurang'),
    good: indicator('# spbe-abaikan bukti.kurang: tangkapan layar diambil minggu depan'),
  },
} as const satisfies EngineRule;
