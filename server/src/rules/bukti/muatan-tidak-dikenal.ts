import type { Text } from '../../messages/text.ts';
import type { EvidenceFacts } from '../../model/facts.ts';
import type { Indicator, Instrument } from '../../schema/instrument.ts';
import { indicatorByNumber } from '../../schema/instruments.ts';
import { nearest } from '../../schema/nearest.ts';
import type { AgencyRule } from '../rule.ts';
import { usersOfEvidence } from '../support/evidence.ts';
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
    const vocabularies = vocabulariesOf(instrument);
    for (const site of agency.evidenceThat(namesParts)) {
      const { document, fact } = site;
      const numbers = usersOfEvidence(agency, site).flatMap(({ facts }) => facts.number?.value ?? []);
      const vocabulary = vocabularies.of(numbers);
      for (const word of fact.content) {
        if (vocabulary.words.has(word.value)) continue;
        const suggestion = vocabulary.wordLike(word.value);
        yield {
          document,
          at: word.at,
          message: messages.unknown,
          parameters: {
            word: word.value,
            indicators: vocabulary.indicators,
            known: vocabulary.inShort,
            suggestion: didYouMean(suggestion),
          },
          fixes: replaceBy(document, word, suggestion),
        };
      }
    }
  },
};

/** Words that every piece of evidence may hold. */
const everywhere: ReadonlySet<string> = new Set(['sebagian', 'lengkap']);

function namesParts({ sameAs, content }: EvidenceFacts): boolean {
  return sameAs === undefined && content.some(({ value }) => !everywhere.has(value));
}

/** More words than this are no help in a message. */
const shownWords = 20;

/** The words that `muatan` may hold in evidence that certain indicators use. */
class Vocabulary {
  readonly words: ReadonlySet<string>;
  /** How a message names the indicators. */
  readonly indicators: Text;
  /** The words for a message. */
  readonly inShort: string;
  readonly #suggestions = new Map<string, string | undefined>();

  constructor(words: ReadonlySet<string>, indicators: Text) {
    this.words = words;
    this.indicators = indicators;
    this.inShort = [...words].slice(0, shownWords).join(', ') + (words.size > shownWords ? ', ...' : '');
  }

  wordLike(written: string): string | undefined {
    if (!this.#suggestions.has(written)) this.#suggestions.set(written, nearest(written, this.words));
    return this.#suggestions.get(written);
  }
}

/** Works out each vocabulary once; evidence that nothing uses yet may hold the words of any indicator. */
class Vocabularies {
  readonly #instrument: Instrument;
  readonly #known = new Map<string, Vocabulary>();

  constructor(instrument: Instrument) {
    this.#instrument = instrument;
  }

  of(numbers: readonly string[]): Vocabulary {
    const key = numbers.join(' ');
    let vocabulary = this.#known.get(key);
    if (vocabulary === undefined) {
      const found = numbers.flatMap((number) => indicatorByNumber(this.#instrument, number) ?? []);
      vocabulary =
        found.length === 0
          ? new Vocabulary(wordsOf(this.#instrument.indicators), { id: 'indikator mana pun', en: 'any indicator' })
          : new Vocabulary(wordsOf(found), indicatorNames(found));
      this.#known.set(key, vocabulary);
    }
    return vocabulary;
  }
}

const known = new WeakMap<Instrument, Vocabularies>();

function vocabulariesOf(instrument: Instrument): Vocabularies {
  let vocabularies = known.get(instrument);
  if (vocabularies === undefined) {
    vocabularies = new Vocabularies(instrument);
    known.set(instrument, vocabularies);
  }
  return vocabularies;
}

function indicatorNames(indicators: readonly Indicator[]): Text {
  const numbers = allOf(indicators.map(({ number }) => same(number)));
  return { id: `indikator ${numbers.id}`, en: `indicator ${numbers.en}` };
}

function wordsOf(indicators: readonly Indicator[]): ReadonlySet<string> {
  const words = new Set(everywhere);
  for (const indicator of indicators) {
    for (const { id } of indicator.content) words.add(id);
    for (const { requirements } of indicator.evidence) {
      for (const { covers } of requirements) for (const { id } of covers) words.add(id);
    }
  }
  return words;
}
