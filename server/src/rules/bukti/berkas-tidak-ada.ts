import type { AgencyRule } from '../rule.ts';
import { reportsOnFiles } from '../support/attachedFileReports.ts';
import { attachedDocuments } from '../support/sources.ts';

const messages = {
  missing: {
    id: 'Berkas "{path}" tidak ditemukan. Letak berkas dibaca dari folder dokumen ini; simpan berkasnya di sana, atau betulkan penulisannya.{cost}',
    en: 'The file "{path}" was not found. Its place is read from the folder of this document; put the file there, or correct the path.{cost}',
  },
};

export const rule: AgencyRule = {
  code: 'bukti.berkas-tidak-ada',
  scope: 'agency',
  severity: 'error',
  title: { id: 'Berkas bukti dukung tidak ditemukan', en: 'Evidence file not found' },
  explanation: {
    id: 'Bukti dukung yang berkasnya tidak ada tidak dapat diunggah dan tidak membuktikan tingkat apa pun. Penyebab yang sering: nama berkas berubah, berkas belum disimpan, atau letaknya ditulis dari folder lain.',
    en: 'Evidence whose file is not there cannot be uploaded and proves no level. The usual causes: the file was renamed, it was not saved yet, or its path was written from another folder.',
  },
  source: attachedDocuments,
  messages,
  reads: ['evidence', 'evidence-files', 'score'],
  examples: {
    bad: {
      'indikator/11.spbe.yaml': `jenis: indikator
indikator: 11
tingkat: 1
bukti:
  - id: konsep
    jenis_bukti: draf_dokumen
    judul: Konsep Arsitektur SPBE
    berkas: ../bukti/Indikator11a-Draf-ArsitekturSPBE.pdf
`,
    },
    good: {
      'indikator/11.spbe.yaml': `jenis: indikator
indikator: 11
tingkat: 1
bukti:
  - id: konsep
    jenis_bukti: draf_dokumen
    judul: Konsep Arsitektur SPBE
    berkas: ../bukti/Indikator11a-Draf-ArsitekturSPBE.pdf
`,
      'bukti/Indikator11a-Draf-ArsitekturSPBE.pdf': '%PDF-1.4',
    },
  },
  check: (agency, score) => reportsOnFiles(agency, score, 'missing', 'file-missing', messages.missing),
};
