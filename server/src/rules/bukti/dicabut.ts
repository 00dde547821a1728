import type { AgencyRule } from '../rule.ts';
import { headOf, nameOf } from '../support/evidence.ts';
import { costOf, shortcomingsOf } from '../support/shortcomings.ts';

const messages = {
  revoked: {
    id: '"{name}" sudah dicabut, jadi tidak membuktikan keadaan sekarang. Lampirkan dokumen penggantinya; dokumen lama hanya dipakai sebagai dokumen sebelumnya pada tingkat 5.{cost}',
    en: '"{name}" has been revoked, so it does not prove the present state. Attach the document that replaced it; the old one serves only as the previous document of level 5.{cost}',
  },
};

export const rule: AgencyRule = {
  code: 'bukti.dicabut',
  scope: 'agency',
  severity: 'warning',
  title: { id: 'Dokumen yang sudah dicabut dipakai sebagai bukti', en: 'A revoked document is used as evidence' },
  explanation: {
    id: 'Dokumen yang dicabut tidak berlaku lagi. Ia tetap berguna pada tingkat 5 untuk menunjukkan apa yang diperbarui, tetapi tingkat lain membutuhkan dokumen yang masih berlaku.',
    en: 'A revoked document is no longer in force. It is still of use at level 5, to show what was renewed, but the other levels need a document that is in force.',
  },
  source: {
    id: 'Keputusan Menteri PANRB Nomor 962 Tahun 2021: dokumen yang berlaku; dokumen sebelumnya pada tingkat 5',
    en: 'Decree of the Minister PANRB Number 962 of 2021: documents in force; previous documents at level 5',
  },
  messages,
  reads: ['score', 'evidence'],
  examples: {
    bad: {
      'indikator/11.spbe.yaml': `jenis: indikator
indikator: 11
tingkat: 2
bukti:
  - id: perwal-7-2019
    jenis_bukti: dokumen_formal
    judul: Arsitektur SPBE Kota 2019
    status: dicabut
    tautan: https://jdih.jambikota.go.id/7-2019
`,
    },
    good: {
      'indikator/11.spbe.yaml': `jenis: indikator
indikator: 11
tingkat: 2
bukti:
  - id: perwal-12-2022
    jenis_bukti: dokumen_formal
    judul: Arsitektur SPBE Kota 2022
    status: ditetapkan
    tautan: https://jdih.jambikota.go.id/12-2022
`,
    },
  },
  *check(_agency, score) {
    for (const { evidence, holds } of shortcomingsOf(score, 'revoked')) {
      const { document, fact } = evidence;
      yield {
        document,
        at: fact.status?.at ?? headOf(fact),
        message: messages.revoked,
        parameters: { name: nameOf(fact), cost: costOf(holds) },
      };
    }
  },
};
