import { instrumentIds } from '../../schema/instruments.ts';
import { nearest } from '../../schema/nearest.ts';
import type { AgencyRule } from '../rule.ts';
import { replaceBy, replaceTitle } from '../support/replacement.ts';
import { didYouMean } from '../support/words.ts';

const messages = {
  unknown: {
    id: 'Instrumen "{instrument}" tidak dikenal, jadi indeks tidak dapat dihitung. Pilih salah satu: {known}.{suggestion}',
    en: 'The instrument "{instrument}" is not known, so no index can be computed. Choose one of: {known}.{suggestion}',
  },
};

export const rule: AgencyRule = {
  code: 'struktur.instrumen-tidak-dikenal',
  scope: 'agency',
  severity: 'error',
  title: { id: 'Instrumen penilaian tidak dikenal', en: 'Unknown evaluation instrument' },
  explanation: {
    id: 'Instrumen menentukan indikator, bobot, tingkat, predikat, dan bukti dukung yang diminta. Tanpa instrumen yang dikenal tidak ada yang dapat dihitung atau diperiksa untuk instansi ini.',
    en: 'The instrument decides indicators, weights, levels, predicates and the evidence that is asked for. Without a known instrument nothing can be computed or checked for this agency.',
  },
  source: {
    id: 'Peraturan Menteri PANRB Nomor 5 Tahun 2018, Nomor 59 Tahun 2020, dan Nomor 8 Tahun 2026; nama singkatnya aturan sendiri',
    en: 'Regulations of the Minister PANRB Number 5 of 2018, Number 59 of 2020 and Number 8 of 2026; the short names are our own',
  },
  messages,
  fixTitles: { replace: replaceTitle },
  reads: ['agency'],
  examples: {
    bad: {
      'instansi.spbe.yaml': `jenis: instansi
id: kota-jambi
nama: Pemerintah Kota Jambi
penilaian: { instrumen: permenpanrb-59-2021, tahun: 2023 }
`,
    },
    good: {
      'instansi.spbe.yaml': `jenis: instansi
id: kota-jambi
nama: Pemerintah Kota Jambi
penilaian: { instrumen: permenpanrb-59-2020, tahun: 2023 }
`,
    },
  },
  *check(agency) {
    const document = agency.agency;
    const instrument = document?.facts.instrument;
    if (document === undefined || instrument === undefined || instrumentIds.includes(instrument.value)) return;
    const suggestion = nearest(instrument.value, instrumentIds);
    yield {
      document,
      at: instrument.at,
      message: messages.unknown,
      parameters: {
        instrument: instrument.value,
        known: instrumentIds.join(', '),
        suggestion: didYouMean(suggestion),
      },
      fixes: replaceBy(document, instrument, suggestion),
    };
  },
};
