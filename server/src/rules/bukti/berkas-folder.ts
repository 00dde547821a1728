import type { AgencyRule } from '../rule.ts';
import { reportsOnFiles } from '../support/attachedFileReports.ts';
import { ownFormat } from '../support/sources.ts';

const messages = {
  folder: {
    id: '"{path}" adalah folder, bukan berkas. Tulis nama berkas di dalamnya; satu bukti dukung untuk satu berkas.{cost}',
    en: '"{path}" is a folder, not a file. Write the name of the file in it; one piece of evidence for one file.{cost}',
  },
};

export const rule: AgencyRule = {
  code: 'bukti.berkas-folder',
  scope: 'agency',
  severity: 'error',
  title: { id: '"berkas" menunjuk folder', en: '"berkas" names a folder' },
  explanation: {
    id: 'Asesor menerima berkas, bukan folder, dan setiap berkas disebut dalam penjelasan. Bila satu folder berisi beberapa dokumen, buat satu entri bukti dukung untuk masing-masing.',
    en: 'Assessors receive files, not folders, and the explanation mentions every file. Where a folder holds several documents, make one evidence entry for each.',
  },
  source: ownFormat,
  messages,
  reads: ['evidence', 'evidence-files', 'score'],
  examples: {
    bad: {
      'bukti/daftar.spbe.yaml': `jenis: daftar_bukti
bukti:
  - { id: rapat-2023, jenis_bukti: notulensi, judul: Notulensi rapat 2023, berkas: rapat-2023 }
`,
      'bukti/rapat-2023/Indikator11b-Notulensi-Reviu.pdf': '%PDF-1.4',
    },
    good: {
      'bukti/daftar.spbe.yaml': `jenis: daftar_bukti
bukti:
  - { id: rapat-2023, jenis_bukti: notulensi, judul: Notulensi rapat, berkas: rapat-2023/Indikator11b-Notulensi-Reviu.pdf }
`,
      'bukti/rapat-2023/Indikator11b-Notulensi-Reviu.pdf': '%PDF-1.4',
    },
  },
  check: (agency, score) => reportsOnFiles(agency, score, 'folder', 'file-missing', messages.folder),
};
