import type { AgencyRule } from '../rule.ts';
import { reportsOnFiles } from '../support/attachedFileReports.ts';
import { attachedDocuments } from '../support/sources.ts';

const messages = {
  empty: {
    id: 'Berkas "{path}" ada, tetapi kosong (0 bita). Simpan ulang dokumen aslinya; penyalinan mungkin terputus.{cost}',
    en: 'The file "{path}" is there but empty (0 bytes). Save the original again; copying it may have been interrupted.{cost}',
  },
};

export const rule: AgencyRule = {
  code: 'bukti.berkas-kosong',
  scope: 'agency',
  severity: 'error',
  title: { id: 'Berkas bukti dukung kosong', en: 'Evidence file is empty' },
  explanation: {
    id: 'Berkas tanpa isi tidak membuktikan apa pun, tetapi mudah terlewat karena namanya ada di folder. Biasanya penyalinan atau pengunduhan terputus di tengah jalan.',
    en: 'A file without content proves nothing, but is easily overlooked because its name is in the folder. Usually a copy or a download was interrupted.',
  },
  source: attachedDocuments,
  messages,
  reads: ['evidence', 'evidence-files', 'score'],
  examples: {
    bad: {
      'bukti/daftar.spbe.yaml': `jenis: daftar_bukti
bukti:
  - { id: perwal-12, jenis_bukti: dokumen_formal, judul: Perwal 12/2022, berkas: Indikator11a-Perwal-ArsitekturSPBE.pdf }
`,
      'bukti/Indikator11a-Perwal-ArsitekturSPBE.pdf': '',
    },
    good: {
      'bukti/daftar.spbe.yaml': `jenis: daftar_bukti
bukti:
  - { id: perwal-12, jenis_bukti: dokumen_formal, judul: Perwal 12/2022, berkas: Indikator11a-Perwal-ArsitekturSPBE.pdf }
`,
      'bukti/Indikator11a-Perwal-ArsitekturSPBE.pdf': '%PDF-1.4',
    },
  },
  check: (agency, score) => reportsOnFiles(agency, score, 'empty', 'file-empty', messages.empty),
};
