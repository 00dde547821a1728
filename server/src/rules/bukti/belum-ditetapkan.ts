import type { AgencyRule } from '../rule.ts';
import { headOf, nameOf } from '../support/evidence.ts';
import { costOf, shortcomingsOf } from '../support/shortcomings.ts';

const messages = {
  draft: {
    id: '"{name}" masih berstatus {status}, sedangkan yang diakui hanya dokumen yang sudah ditetapkan. Tetapkan dokumennya, lalu ubah "status" menjadi ditetapkan.{cost}',
    en: '"{name}" still has the status {status}, but only an enacted document is accepted. Have it enacted, then set "status" to ditetapkan.{cost}',
  },
  unstated: {
    id: '"{name}" belum menyebut "status", jadi dianggap belum ditetapkan. Tulis "status: ditetapkan" bila memang sudah.{cost}',
    en: '"{name}" has no "status", so it is taken as not enacted. Write "status: ditetapkan" if it has been.{cost}',
  },
};

const fixTitles = { enact: { id: 'Tulis status: ditetapkan', en: 'Write status: ditetapkan' } };

export const rule: AgencyRule = {
  code: 'bukti.belum-ditetapkan',
  scope: 'agency',
  severity: 'warning',
  title: { id: 'Dokumen belum ditetapkan', en: 'Document is not enacted' },
  explanation: {
    id: 'Kebijakan dan dokumen formal hanya diakui bila sudah ditetapkan oleh pimpinan, misalnya sebagai Peraturan atau Keputusan. Konsep, walau lengkap, hanya membuktikan tingkat 1.',
    en: 'Policies and formal documents are accepted only once the head of the agency has enacted them, for instance as a regulation or decree. A draft, however complete, proves level 1 only.',
  },
  source: {
    id: 'Keputusan Menteri PANRB Nomor 962 Tahun 2021: dokumen kebijakan yang sudah ditetapkan',
    en: 'Decree of the Minister PANRB Number 962 of 2021: policy documents that have been enacted',
  },
  messages,
  fixTitles,
  reads: ['score', 'evidence'],
  examples: {
    bad: {
      'indikator/11.spbe.yaml': `jenis: indikator
indikator: 11
tingkat: 2
bukti:
  - id: perwal-12
    jenis_bukti: dokumen_formal
    judul: Arsitektur SPBE Kota
    status: draf
    tautan: https://jdih.jambikota.go.id/12-2022
`,
    },
    good: {
      'indikator/11.spbe.yaml': `jenis: indikator
indikator: 11
tingkat: 2
bukti:
  - id: perwal-12
    jenis_bukti: dokumen_formal
    judul: Arsitektur SPBE Kota
    status: ditetapkan
    tautan: https://jdih.jambikota.go.id/12-2022
`,
    },
  },
  *check(_agency, score) {
    for (const { evidence, holds } of shortcomingsOf(score, 'not-enacted')) {
      const { document, fact } = evidence;
      const uri = document.file.uri;
      const status = fact.status;
      yield {
        document,
        at: status?.at ?? headOf(fact),
        message: status === undefined ? messages.unstated : messages.draft,
        parameters: {
          name: nameOf(fact),
          cost: costOf(holds),
          ...(status === undefined ? {} : { status: status.value }),
        },
        fixes: [
          {
            title: fixTitles.enact,
            kind:
              status === undefined
                ? { do: 'add-key', uri, at: fact.at, key: 'status', yaml: 'ditetapkan' }
                : { do: 'replace', uri, at: status.at, text: 'ditetapkan' },
          },
        ],
      };
    }
  },
};
