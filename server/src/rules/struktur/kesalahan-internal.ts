import type { EngineRule } from '../rule.ts';

export const rule = {
  code: 'struktur.kesalahan-internal',
  scope: 'engine',
  severity: 'warning',
  title: { id: 'Pemeriksaan gagal karena kesalahan alat ini', en: 'A check failed because of an error of this tool' },
  explanation: {
    id: 'Satu aturan berhenti di tengah jalan karena kesalahan dalam Arsitek SPBE, bukan dalam dokumen Anda. Aturan lain tetap berjalan, tetapi hasil aturan ini tidak lengkap. Laporkan pesannya bersama dokumen yang menyebabkannya.',
    en: 'One rule stopped halfway because of an error in Arsitek SPBE, not in your documents. The other rules went on, but the result of this one is incomplete. Please report the message together with the document that causes it.',
  },
  source: { id: 'Arsitek SPBE (aturan sendiri)', en: 'Arsitek SPBE (our own rule)' },
  messages: {
    failed: {
      id: 'Aturan "{rule}" gagal karena kesalahan dalam Arsitek SPBE, jadi hasilnya tidak lengkap. Dokumen Anda tidak salah; mohon laporkan: {error}',
      en: 'The rule "{rule}" failed because of an error in Arsitek SPBE, so its result is incomplete. Your documents are not at fault; please report: {error}',
    },
  },
  reads: [],
} as const satisfies EngineRule;
