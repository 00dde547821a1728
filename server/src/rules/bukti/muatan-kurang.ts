import type { EvidenceFacts } from '../../model/facts.ts';
import type { ContentPart } from '../../schema/instrument.ts';
import { indicatorByNumber } from '../../schema/instruments.ts';
import type { AgencyRule } from '../rule.ts';
import { headOf, nameOf } from '../support/evidence.ts';
import { byIndicator, costOf, shortcomingsOf } from '../support/shortcomings.ts';
import { spanOf } from '../support/spans.ts';
import { allOf } from '../support/words.ts';

const messages = {
  parts: {
    id: '"{name}" belum memuat {parts}. Lengkapi dokumennya, atau sebutkan bagian itu pada "muatan" bila sebenarnya sudah ada.{cost}',
    en: '"{name}" does not cover {parts} yet. Complete the document, or name these parts in "muatan" if it does cover them.{cost}',
  },
  unstated: {
    id: '"{name}" belum menyatakan isinya lengkap. Tulis "muatan: lengkap" bila dokumennya memang sudah lengkap.{cost}',
    en: '"{name}" is not stated to be complete. Write "muatan: lengkap" if the document is complete.{cost}',
  },
};

const fixTitles = { complete: { id: 'Tulis muatan: lengkap', en: 'Write muatan: lengkap' } };

export const rule: AgencyRule = {
  code: 'bukti.muatan-kurang',
  scope: 'agency',
  severity: 'warning',
  title: { id: 'Isi dokumen belum lengkap', en: 'Content of the document is incomplete' },
  explanation: {
    id: 'Mulai tingkat 3 dokumen harus lengkap: keenam domain untuk arsitektur, ketujuh muatan untuk peta rencana, ketiga audit untuk kebijakan audit, dan seterusnya. "muatan" menyebut bagian mana yang sudah ada; satu bagian yang kurang menahan tingkat 3 dan semua tingkat di atasnya.',
    en: 'From level 3 a document has to be complete: six domains for the architecture, seven content areas for the road map, three audits for the audit policy, and so on. "muatan" names the parts that are there; one missing part holds back level 3 and every level above.',
  },
  source: {
    id: 'Peraturan Menteri PANRB Nomor 59 Tahun 2020, Lampiran (kriteria tingkat 3); Keputusan Menteri PANRB Nomor 962 Tahun 2021',
    en: 'Regulation of the Minister PANRB Number 59 of 2020, annex (criteria of level 3); Decree of the Minister PANRB Number 962 of 2021',
  },
  messages,
  fixTitles,
  reads: ['score', 'evidence'],
  examples: {
    bad: {
      'indikator/11.spbe.yaml': `jenis: indikator
indikator: 11
tingkat: 3
bukti:
  - id: perwal-12
    jenis_bukti: dokumen_formal
    judul: Arsitektur SPBE Kota
    status: ditetapkan
    muatan: [proses_bisnis, data_informasi, layanan, aplikasi]
    tautan: https://jdih.jambikota.go.id/12-2022
`,
    },
    good: {
      'indikator/11.spbe.yaml': `jenis: indikator
indikator: 11
tingkat: 3
bukti:
  - id: perwal-12
    jenis_bukti: dokumen_formal
    judul: Arsitektur SPBE Kota
    status: ditetapkan
    muatan: [proses_bisnis, data_informasi, layanan, aplikasi, infrastruktur, keamanan]
    tautan: https://jdih.jambikota.go.id/12-2022
`,
    },
  },
  *check(_agency, score) {
    if (score === undefined) return;
    for (const { evidence, holds } of shortcomingsOf(score, 'content-incomplete')) {
      const { document, fact } = evidence;
      for (const [indicator, held] of byIndicator(holds)) {
        const parts = partsMissing(fact, indicatorByNumber(score.instrument, indicator.number)?.content ?? []);
        const common = { name: nameOf(fact), cost: costOf(held) };
        yield {
          document,
          at: spanOf(fact.content) ?? headOf(fact),
          message: parts.length === 0 ? messages.unstated : messages.parts,
          parameters: parts.length === 0 ? common : { ...common, parts: allOf(parts.map((part) => part.name)) },
          fixes:
            fact.content.length > 0
              ? []
              : [
                  {
                    title: fixTitles.complete,
                    kind: { do: 'add-key', uri: document.file.uri, at: fact.at, key: 'muatan', yaml: 'lengkap' },
                  },
                ],
        };
      }
    }
  },
};

function partsMissing(evidence: EvidenceFacts, parts: readonly ContentPart[]): readonly ContentPart[] {
  const named = new Set(evidence.content.map(({ value }) => value));
  return parts.filter(({ id }) => !named.has(id));
}
