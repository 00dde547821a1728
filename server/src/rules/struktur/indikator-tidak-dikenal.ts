import { indicatorByNumber } from '../../schema/instruments.ts';
import type { AgencyRule } from '../rule.ts';
import { numberLike, numbersOf } from '../support/indicatorNumbers.ts';
import { instrumentOfDocument } from '../support/instrumentOfDocument.ts';
import { replaceBy, replaceTitle } from '../support/replacement.ts';
import { didYouMean } from '../support/words.ts';

const messages = {
  unknown: {
    id: 'Indikator {number} tidak ada dalam {instrument}, jadi dokumen ini tidak ikut dihitung. Nomor yang ada: {numbers}.{suggestion}',
    en: 'There is no indicator {number} in {instrument}, so this document does not count. The numbers are: {numbers}.{suggestion}',
  },
};

export const rule: AgencyRule = {
  code: 'struktur.indikator-tidak-dikenal',
  scope: 'agency',
  severity: 'error',
  title: { id: 'Nomor indikator tidak ada dalam instrumen', en: 'Indicator number is not in the instrument' },
  explanation: {
    id: 'Nomor indikator mengikuti instrumen yang disebut pada dokumen instansi. Nomor yang tidak ada di sana tidak mempunyai bobot, jadi tingkat dan bukti dukungnya hilang dari indeks.',
    en: 'Indicator numbers follow the instrument named in the agency document. A number that is not there has no weight, so its level and evidence are lost to the index.',
  },
  source: {
    id: 'Daftar indikator dalam lampiran instrumen instansi (untuk 2021-2025: Peraturan Menteri PANRB Nomor 59 Tahun 2020)',
    en: "List of indicators in the annex of the agency's instrument (2021-2025: Regulation of the Minister PANRB Number 59 of 2020)",
  },
  messages,
  fixTitles: { replace: replaceTitle },
  reads: ['agency', 'indicators'],
  examples: {
    bad: { 'indikator/48.spbe.yaml': 'jenis: indikator\nindikator: 48\ntingkat: 2\n' },
    good: { 'indikator/47.spbe.yaml': 'jenis: indikator\nindikator: 47\ntingkat: 2\n' },
  },
  *check(agency) {
    for (const document of agency.indicators) {
      const instrument = instrumentOfDocument(agency, document);
      if (instrument === undefined) continue;
      const number = document.facts.number;
      if (number === undefined || indicatorByNumber(instrument, number.value) !== undefined) continue;
      const suggestion = numberLike(instrument, number.value);
      yield {
        document,
        at: number.at,
        message: messages.unknown,
        parameters: {
          number: number.value,
          instrument: instrument.regulation,
          numbers: numbersOf(instrument),
          suggestion: didYouMean(suggestion),
        },
        fixes: replaceBy(document, number, suggestion),
      };
    }
  },
};
