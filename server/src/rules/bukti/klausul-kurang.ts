import type { ContentPart } from '../../schema/instrument.ts';
import type { AgencyRule } from '../rule.ts';
import { headOf, nameOf } from '../support/evidence.ts';
import { byIndicator, costOf, type HeldRequirement, shortcomingsOf } from '../support/shortcomings.ts';
import { spanOf } from '../support/spans.ts';
import { allOf } from '../support/words.ts';

const messages = {
  unstated: {
    id: '"{name}" belum dinyatakan memuat: {clauses}. Bila dokumennya memang memuat itu, tambahkan {words} pada "muatan"; bila belum, lengkapi dokumennya.{cost}',
    en: '"{name}" is not stated to cover: {clauses}. If the document does cover it, add {words} to "muatan"; if not, complete the document.{cost}',
  },
};

const fixTitles = { state: { id: 'Tulis muatan: {words}', en: 'Write muatan: {words}' } };

export const rule: AgencyRule = {
  code: 'bukti.klausul-kurang',
  scope: 'agency',
  severity: 'warning',
  title: {
    id: 'Muatan khusus yang diminta tingkat ini belum ada',
    en: 'A clause that the level asks for is not there',
  },
  explanation: {
    id: 'Sebagian tingkat meminta hal tertentu dalam dokumen: integrasi atau keselarasan pada kebijakan, penerapan di seluruh unit, auditor eksternal, dan lain-lain. Hal itu disebut pada "muatan" supaya dapat diperiksa; sebutkan juga pasal atau halamannya pada "rujukan".',
    en: 'Some levels ask for something particular in a document: integration or alignment in a policy, execution in all units, an external auditor, and so on. It is named in "muatan", so that it can be checked; give article or page in "rujukan" as well.',
  },
  source: {
    id: 'Peraturan Menteri PANRB Nomor 59 Tahun 2020, Lampiran (kriteria tiap tingkat); Keputusan Menteri PANRB Nomor 962 Tahun 2021',
    en: 'Regulation of the Minister PANRB Number 59 of 2020, annex (criteria of each level); Decree of the Minister PANRB Number 962 of 2021',
  },
  messages,
  fixTitles,
  reads: ['score', 'evidence'],
  examples: {
    bad: {
      'indikator/01.spbe.yaml': `jenis: indikator
indikator: 1
tingkat: 4
bukti:
  - id: perwal-5
    jenis_bukti: dokumen_kebijakan
    judul: Perwal tentang SPBE
    status: ditetapkan
    muatan: lengkap
    tautan: https://jdih.jambikota.go.id/5-2021
`,
    },
    good: {
      'indikator/01.spbe.yaml': `jenis: indikator
indikator: 1
tingkat: 4
bukti:
  - id: perwal-5
    jenis_bukti: dokumen_kebijakan
    judul: Perwal tentang SPBE
    status: ditetapkan
    muatan: [lengkap, integrasi]
    tautan: https://jdih.jambikota.go.id/5-2021
`,
    },
  },
  *check(_agency, score) {
    for (const { evidence, holds } of shortcomingsOf(score, 'clause-missing')) {
      const { document, fact } = evidence;
      const named = new Set(fact.content.map(({ value }) => value));
      for (const [, held] of byIndicator(holds)) {
        const clauses = clausesOf(held).filter(({ id }) => !named.has(id));
        const words = clauses.map(({ id }) => id).join(', ');
        yield {
          document,
          at: spanOf(fact.content) ?? headOf(fact),
          message: messages.unstated,
          parameters: {
            name: nameOf(fact),
            clauses: allOf(clauses.map(({ name }) => name)),
            words,
            cost: costOf(held),
          },
          fixes:
            fact.content.length > 0
              ? []
              : [
                  {
                    title: fixTitles.state,
                    parameters: { words },
                    kind: { do: 'add-key', uri: document.file.uri, at: fact.at, key: 'muatan', yaml: `[${words}]` },
                  },
                ],
        };
      }
    }
  },
};

/** The clauses that the requirements ask for, each once. */
function clausesOf(holds: readonly HeldRequirement[]): readonly ContentPart[] {
  const clauses = new Map<string, ContentPart>();
  for (const { missing } of holds) for (const clause of missing.requirement.covers) clauses.set(clause.id, clause);
  return [...clauses.values()];
}
