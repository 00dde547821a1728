import type { AgencyRule } from '../rule.ts';
import { reportsOnFiles } from '../support/attachedFileReports.ts';

const messages = {
  outside: {
    id: 'Berkas "{path}" berada di luar ruang kerja, atau di balik tautan yang tujuannya tidak dapat dipastikan (di peramban), jadi tidak diperiksa dan tidak dihitung. Salin ke folder bukti di dalam ruang kerja, lalu tulis letaknya dari folder dokumen ini.{cost}',
    en: 'The file "{path}" lies outside the workspace, or behind a link of which nobody can tell where it leads (in a browser), so it is neither looked at nor counted. Copy it into the evidence folder of the workspace and write its path from the folder of this document.{cost}',
  },
};

export const rule: AgencyRule = {
  code: 'bukti.berkas-di-luar',
  scope: 'agency',
  severity: 'error',
  title: { id: 'Berkas bukti dukung di luar ruang kerja', en: 'Evidence file outside the workspace' },
  explanation: {
    id: 'Berkas di komputer sendiri atau di luar ruang kerja tidak terlihat oleh rekan kerja, dan demi keamanan tidak pernah dibuka. Simpan semua bukti dukung di dalam ruang kerja.',
    en: 'A file elsewhere on your computer is not seen by your colleagues, and for safety it is never looked at. Keep all evidence within the workspace.',
  },
  source: {
    id: 'Aturan keamanan Arsitek SPBE (aturan sendiri): hanya berkas di dalam ruang kerja yang dilihat',
    en: 'Safety rule of Arsitek SPBE (our own): only files within the workspace are looked at',
  },
  messages,
  reads: ['evidence', 'evidence-files', 'score'],
  examples: {
    bad: {
      'bukti/daftar.spbe.yaml': `jenis: daftar_bukti
bukti:
  - { id: perwal-12, jenis_bukti: dokumen_formal, judul: Perwal 12/2022, berkas: ../../../unduhan/perwal.pdf }
`,
    },
    good: {
      'bukti/daftar.spbe.yaml': `jenis: daftar_bukti
bukti:
  - { id: perwal-12, jenis_bukti: dokumen_formal, judul: Perwal 12/2022, berkas: Indikator11a-Perwal-ArsitekturSPBE.pdf }
`,
      'bukti/Indikator11a-Perwal-ArsitekturSPBE.pdf': '%PDF-1.4',
    },
  },
  check: (agency, score) => reportsOnFiles(agency, score, 'outside', 'file-outside', messages.outside),
};
