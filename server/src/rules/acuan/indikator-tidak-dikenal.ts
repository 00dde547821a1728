import type { Reference } from '../../model/facts.ts';
import { indicatorByNumber } from '../../schema/instruments.ts';
import type { AgencyRule } from '../rule.ts';
import { numberLike, numbersOf } from '../support/indicatorNumbers.ts';
import { instrumentsInUse } from '../support/instrumentOfDocument.ts';
import { replaceBy, replaceTitle } from '../support/replacement.ts';
import { didYouMean } from '../support/words.ts';

const messages = {
  unknown: {
    id: 'Indikator {number} tidak ada dalam {instrument}. Nomor yang ada: {numbers}.{suggestion}',
    en: 'There is no indicator {number} in {instrument}. The numbers are: {numbers}.{suggestion}',
  },
};

function meansIndicator({ expects }: Reference): boolean {
  return expects.includes('indikator');
}

export const rule: AgencyRule = {
  code: 'acuan.indikator-tidak-dikenal',
  scope: 'agency',
  severity: 'error',
  title: { id: 'Acuan ke nomor indikator yang tidak ada', en: 'Reference to an indicator that does not exist' },
  explanation: {
    id: 'Layanan dalam arsitektur dan kegiatan dalam peta rencana menyebut indikator yang didukungnya. Nomor yang tidak ada dalam instrumen membuat hubungan itu, dan proyeksi indeks dari kegiatannya, tidak terhitung.',
    en: 'Services of the architecture and activities of the road map name the indicators they support. With a number that is not in the instrument the relation, and the projected index of the activity, does not count.',
  },
  source: {
    id: 'Daftar indikator dalam lampiran instrumen instansi (untuk 2021-2025: Peraturan Menteri PANRB Nomor 59 Tahun 2020)',
    en: "List of indicators in the annex of the agency's instrument (2021-2025: Regulation of the Minister PANRB Number 59 of 2020)",
  },
  messages,
  fixTitles: { replace: replaceTitle },
  reads: ['agency', 'references', 'architecture', 'road-map', 'indicators'],
  examples: {
    bad: {
      'arsitektur/layanan.spbe.yaml': `jenis: arsitektur
layanan:
  - { id: ly-izin, nama: Perizinan Daring, indikator: 54 }
`,
    },
    good: {
      'arsitektur/layanan.spbe.yaml': `jenis: arsitektur
layanan:
  - { id: ly-izin, nama: Perizinan Daring, indikator: 45 }
`,
    },
  },
  *check(agency) {
    const instrument = agency.instrument;
    if (instrument === undefined) return;
    const known = instrumentsInUse(agency);
    for (const { document, fact: reference } of agency.referencesThat(meansIndicator)) {
      if (known.some((one) => indicatorByNumber(one, reference.id) !== undefined)) continue;
      const suggestion = numberLike(instrument, reference.id);
      yield {
        document,
        at: reference.at,
        message: messages.unknown,
        parameters: {
          number: reference.id,
          instrument: instrument.regulation,
          numbers: numbersOf(instrument),
          suggestion: didYouMean(suggestion),
        },
        fixes: replaceBy(document, reference, suggestion),
      };
    }
  },
};
