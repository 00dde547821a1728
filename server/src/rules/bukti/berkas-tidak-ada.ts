import type { AgencyRule } from '../rule.ts';
import { attachedFiles } from '../support/evidence.ts';
import { costOf, heldBack } from '../support/shortcomings.ts';

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
  source: {
    id: 'Keputusan Menteri PANRB Nomor 962 Tahun 2021: setiap tingkat dibuktikan dengan dokumen yang dilampirkan',
    en: 'Decree of the Minister PANRB Number 962 of 2021: every level is proven by attached documents',
  },
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
  *check(agency, score) {
    const held = heldBack(score, 'file-missing');
    for (const { document, file, evidence } of attachedFiles(agency, 'missing')) {
      yield {
        document,
        at: file.at,
        message: messages.missing,
        parameters: { path: file.value, cost: costOf(held.get(evidence)) },
      };
    }
  },
};
