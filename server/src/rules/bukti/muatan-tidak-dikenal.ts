import type { Indicator, Instrument } from '../../schema/instrument.ts';
import { indicatorByNumber } from '../../schema/instruments.ts';
import { nearest } from '../../schema/nearest.ts';
import type { AgencyRule } from '../rule.ts';
import { ownEvidence, usersOfEvidence } from '../support/evidence.ts';
import { replaceBy, replaceTitle } from '../support/replacement.ts';
import { allOf, didYouMean, same } from '../support/words.ts';

const messages = {
  unknown: {
    id: '"{word}" bukan muatan yang dikenal untuk {indicators}, jadi tidak diperhitungkan. Yang dikenal: {known}.{suggestion}',
    en: '"{word}" is not a content that is known for {indicators}, so it does not count. Known are: {known}.{suggestion}',
  },
};

export const rule: AgencyRule = {
  code: 'bukti.muatan-tidak-dikenal',
  scope: 'agency',
  severity: 'warning',
  title: { id: 'Muatan tidak dikenal untuk indikatornya', en: 'Content is not known for the indicator' },
  explanation: {
    id: '"muatan" menyebut bagian yang ada dalam dokumen: "sebagian", "lengkap", bagian-bagian yang diminta indikatornya, atau muatan khusus seperti "integrasi". Kata lain tidak membuktikan apa pun; biasanya hanya salah tulis.',
    en: '"muatan" names the parts that are in a document: "sebagian", "lengkap", the parts that the indicator asks for, or a clause such as "integrasi". Other words prove nothing; usually they are just misspelt.',
  },
  source: {
    id: 'Bagian yang diminta: Peraturan Menteri PANRB Nomor 59 Tahun 2020, Lampiran; kata kuncinya aturan sendiri',
    en: 'Parts that are asked for: Regulation of the Minister PANRB Number 59 of 2020, annex; the keywords are our own',
  },
  messages,
  fixTitles: { replace: replaceTitle },
  reads: ['agency', 'indicators', 'evidence'],
  examples: {
    bad: {
      'indikator/11.spbe.yaml': `jenis: indikator
indikator: 11
tingkat: 2
bukti:
  - { id: perwal-12, jenis_bukti: dokumen_formal, judul: Perwal 12/2022, muatan: [layanan, aplikasii] }
`,
    },
    good: {
      'indikator/11.spbe.yaml': `jenis: indikator
indikator: 11
tingkat: 2
bukti:
  - { id: perwal-12, jenis_bukti: dokumen_formal, judul: Perwal 12/2022, muatan: [layanan, aplikasi] }
`,
    },
  },
  *check(agency) {
    const { instrument } = agency;
    if (instrument === undefined || instrument.noEvidenceReason !== undefined) return;
    const users = usersOfEvidence(agency);
    const vocabulary = new Vocabulary();
    for (const { document, fact } of ownEvidence(agency)) {
      if (fact.content.length === 0) continue;
      const numbers = [...(users.get(fact) ?? [])].flatMap((user) => user.facts.number?.value ?? []);
      const indicators = indicatorsOf(instrument, numbers);
      for (const word of fact.content) {
        if (indicators.some((indicator) => vocabulary.of(indicator).has(word.value))) continue;
        const known = [...new Set(indicators.flatMap((indicator) => [...vocabulary.of(indicator)]))];
        const suggestion = nearest(word.value, known);
        yield {
          document,
          at: word.at,
          message: messages.unknown,
          parameters: {
            word: word.value,
            indicators: numbers.length === 0 ? anyIndicator : indicatorNames(indicators),
            known: known.slice(0, shownWords).join(', ') + (known.length > shownWords ? ', ...' : ''),
            suggestion: didYouMean(suggestion),
          },
          fixes: replaceBy(document, word, suggestion),
        };
      }
    }
  },
};

/** More words than this are no help in a message. */
const shownWords = 20;

const anyIndicator = { id: 'indikator mana pun', en: 'any indicator' };

function indicatorNames(indicators: readonly Indicator[]) {
  const numbers = allOf(indicators.map(({ number }) => same(number)));
  return { id: `indikator ${numbers.id}`, en: `indicator ${numbers.en}` };
}

/** The indicators of these numbers; all where none is known, for evidence that nothing uses yet. */
function indicatorsOf(instrument: Instrument, numbers: readonly string[]): readonly Indicator[] {
  const found = numbers.flatMap((number) => indicatorByNumber(instrument, number) ?? []);
  return found.length > 0 ? found : instrument.indicators;
}

/** The words that `muatan` may hold, worked out once for each indicator. */
class Vocabulary {
  readonly #words = new Map<Indicator, ReadonlySet<string>>();

  of(indicator: Indicator): ReadonlySet<string> {
    let words = this.#words.get(indicator);
    if (words === undefined) {
      const requirements = indicator.evidence.flatMap((level) => level.requirements);
      const clauses = requirements.flatMap(({ covers }) => covers.map(({ id }) => id));
      words = new Set(['sebagian', 'lengkap', ...indicator.content.map(({ id }) => id), ...clauses]);
      this.#words.set(indicator, words);
    }
    return words;
  }
}
