import type { AgencyRule } from '../rule.ts';
import { attachedFiles } from '../support/evidence.ts';
import { replaceBy, replaceTitle } from '../support/replacement.ts';
import { ownFormat } from '../support/sources.ts';

const messages = {
  otherCase: {
    id: 'Huruf besar-kecil "{path}" berbeda dengan nama aslinya "{actual}". Di sebagian komputer dan di server berkas ini tidak akan ditemukan; samakan penulisannya.',
    en: '"{path}" differs in upper or lower case from the real name "{actual}". On some computers and on servers the file will not be found; write it the same way.',
  },
};

export const rule: AgencyRule = {
  code: 'bukti.berkas-beda-huruf',
  scope: 'agency',
  severity: 'warning',
  title: { id: 'Huruf besar-kecil nama berkas berbeda', en: 'Upper and lower case of a file name differ' },
  explanation: {
    id: 'Windows dan macOS menganggap "Perwal.pdf" dan "perwal.pdf" sama, tetapi server tidak. Berkas yang ditemukan di komputer Anda dapat hilang di komputer rekan atau pada pemeriksaan otomatis.',
    en: 'Windows and macOS take "Perwal.pdf" and "perwal.pdf" as the same, servers do not. A file that is found on your computer may be missing on that of a colleague or in the automatic check.',
  },
  source: ownFormat,
  messages,
  fixTitles: { replace: replaceTitle },
  reads: ['evidence', 'evidence-files'],
  examples: {
    bad: {
      'bukti/daftar.spbe.yaml': `jenis: daftar_bukti
bukti:
  - { id: perwal-12, jenis_bukti: dokumen_formal, judul: Perwal 12/2022, berkas: indikator11a-perwal-arsitekturspbe.pdf }
`,
      'bukti/Indikator11a-Perwal-ArsitekturSPBE.pdf': '%PDF-1.4',
    },
    good: {
      'bukti/daftar.spbe.yaml': `jenis: daftar_bukti
bukti:
  - { id: perwal-12, jenis_bukti: dokumen_formal, judul: Perwal 12/2022, berkas: Indikator11a-Perwal-ArsitekturSPBE.pdf }
`,
      'bukti/Indikator11a-Perwal-ArsitekturSPBE.pdf': '%PDF-1.4',
    },
  },
  *check(agency) {
    for (const { document, file, found } of attachedFiles(agency, 'wrong-case')) {
      if (found.state !== 'wrong-case') continue;
      yield {
        document,
        at: file.at,
        message: messages.otherCase,
        parameters: { path: file.value, actual: found.actual },
        fixes: replaceBy(document, file, found.actual, true),
      };
    }
  },
};
