import type { Text } from '../../messages/text.ts';
import type { EvidenceFileState } from '../../workspace/view.ts';
import type { AgencyRule, Report } from '../rule.ts';
import { roadMapExample } from '../support/roadMapExamples.ts';
import { roadMapArticle } from '../support/sources.ts';

const messages = {
  missing: {
    id: 'Berkas reviu "{file}" tidak ditemukan. Letakkan berkasnya di sana atau perbaiki alamatnya.',
    en: 'The review file "{file}" is not there. Put the file in its place or correct the path.',
  },
  empty: {
    id: 'Berkas reviu "{file}" kosong. Ganti dengan berkas yang berisi hasil reviu.',
    en: 'The review file "{file}" is empty. Replace it by the file with the result of the review.',
  },
  folder: {
    id: 'Berkas reviu "{file}" adalah folder. Tulis alamat sampai ke nama berkasnya.',
    en: 'The review file "{file}" is a folder. Write the path down to the name of the file.',
  },
  outside: {
    id: 'Berkas reviu "{file}" berada di luar ruang kerja, jadi tidak diperiksa. Pindahkan ke dalam folder instansi.',
    en: 'The review file "{file}" lies outside the workspace and is not looked at. Move it into the folder of the agency.',
  },
  otherCase: {
    id: 'Nama berkas reviu "{file}" berbeda huruf besar-kecilnya dari berkas yang ada, "{actual}". Samakan penulisannya.',
    en: 'The name of the review file "{file}" differs in case from the file that is there, "{actual}". Write it the same.',
  },
};

const review = `inisiatif: []
reviu: [{ tahun: 2024, berkas: ../bukti/reviu-peta-rencana-2024.pdf }]
`;

export const rule: AgencyRule = {
  code: 'peta-rencana.berkas-reviu-tidak-ada',
  scope: 'agency',
  severity: 'warning',
  title: { id: 'Berkas reviu peta rencana tidak ada', en: 'File of a road map review is missing' },
  explanation: {
    id: 'Reviu peta rencana dibuktikan dengan laporan atau notulensi. Berkas yang tidak ada, kosong, atau di luar ruang kerja tidak dapat dilampirkan pada penilaian. Alamat berkas dihitung dari folder dokumen peta rencana.',
    en: 'A review of the road map is proven by a report or minutes. A file that is missing, empty or outside the workspace cannot be handed in. Paths are relative to the folder of the road map document.',
  },
  source: roadMapArticle,
  messages,
  reads: ['road-map', 'evidence-files'],
  examples: {
    bad: roadMapExample(review),
    good: roadMapExample(review, { 'bukti/reviu-peta-rencana-2024.pdf': '%PDF-1.4' }),
  },
  *check(agency): Iterable<Report> {
    for (const document of agency.roadMaps) {
      for (const { file } of document.facts.reviews) {
        if (file === undefined) continue;
        const state = agency.evidenceFile(document, file.value);
        const message = messageFor(state);
        if (message === undefined) continue;
        const actual = state.state === 'wrong-case' ? state.actual : '';
        yield { document, at: file.at, message, parameters: { file: file.value, actual } };
      }
    }
  },
};

function messageFor({ state }: EvidenceFileState): Text | undefined {
  switch (state) {
    case 'present':
      return undefined;
    case 'wrong-case':
      return messages.otherCase;
    default:
      return messages[state];
  }
}
