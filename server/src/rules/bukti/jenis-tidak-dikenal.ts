import type { EvidenceFacts } from '../../model/facts.ts';
import type { Instrument } from '../../schema/instrument.ts';
import { nearest } from '../../schema/nearest.ts';
import type { AgencyRule } from '../rule.ts';
import { replaceBy, replaceTitle } from '../support/replacement.ts';
import { didYouMean } from '../support/words.ts';

const messages = {
  unknown: {
    id: 'Jenis bukti "{kind}" tidak dikenal dalam {instrument}, jadi tidak dihitung untuk tingkat mana pun. Pilih salah satu: {kinds}.{suggestion}',
    en: 'The kind of evidence "{kind}" is not known in {instrument}, so it counts for no level. Choose one of: {kinds}.{suggestion}',
  },
};

export const rule: AgencyRule = {
  code: 'bukti.jenis-tidak-dikenal',
  scope: 'agency',
  severity: 'error',
  title: { id: 'Jenis bukti dukung tidak dikenal', en: 'Unknown kind of evidence' },
  explanation: {
    id: 'Setiap tingkat menyebut jenis bukti yang diterima. Bukti dukung dengan jenis yang tidak dikenal tidak cocok dengan syarat mana pun, jadi hilang dari indeks yang terbukti walau berkasnya ada.',
    en: 'Every level names the kinds of evidence it accepts. Evidence of an unknown kind fits no requirement, so it is lost to the proven index although its file is there.',
  },
  source: {
    id: 'Keputusan Menteri PANRB Nomor 962 Tahun 2021 (jenis bukti dukung); kata kuncinya aturan sendiri',
    en: 'Decree of the Minister PANRB Number 962 of 2021 (kinds of evidence); the keywords are our own',
  },
  messages,
  fixTitles: { replace: replaceTitle },
  reads: ['agency', 'evidence'],
  examples: {
    bad: {
      'bukti/daftar.spbe.yaml':
        'jenis: daftar_bukti\nbukti:\n  - { id: rapat, jenis_bukti: notulen, judul: Notulensi rapat }\n',
    },
    good: {
      'bukti/daftar.spbe.yaml':
        'jenis: daftar_bukti\nbukti:\n  - { id: rapat, jenis_bukti: notulensi, judul: Notulensi rapat }\n',
    },
  },
  *check(agency) {
    const { instrument } = agency;
    if (instrument === undefined || instrument.noEvidenceReason !== undefined) return;
    const kinds = Object.keys(instrument.evidenceKinds);
    for (const { document, fact } of agency.evidenceThat(kindUnknownTo(instrument))) {
      const kind = fact.kind;
      if (kind === undefined) continue;
      const suggestion = nearest(kind.value, kinds);
      yield {
        document,
        at: kind.at,
        message: messages.unknown,
        parameters: {
          kind: kind.value,
          instrument: instrument.regulation,
          kinds: kinds.join(', '),
          suggestion: didYouMean(suggestion),
        },
        fixes: replaceBy(document, kind, suggestion),
      };
    }
  },
};

const tests = new WeakMap<Instrument, (fact: EvidenceFacts) => boolean>();

function kindUnknownTo(instrument: Instrument): (fact: EvidenceFacts) => boolean {
  let test = tests.get(instrument);
  if (test === undefined) {
    test = ({ sameAs, kind }) =>
      sameAs === undefined && kind !== undefined && !Object.hasOwn(instrument.evidenceKinds, kind.value);
    tests.set(instrument, test);
  }
  return test;
}
