import type { Indicator, Instrument } from '../../schema/instrument.ts';
import type { AgencyView } from '../../workspace/view.ts';
import type { AgencyRule, Fix, Report } from '../rule.ts';
import { indicatorPath, newIndicatorText } from '../support/newIndicator.ts';
import { indicatorSpans } from '../support/wording.ts';

const messages = {
  missing: {
    id: 'Belum ada dokumen untuk {count} dari {all} indikator tahun {year}: {numbers}. Indikator tanpa dokumen dihitung tingkat {min}. Buat dokumennya (jenis: indikator).',
    en: 'There is no document for {count} of {all} indicators of {year}: {numbers}. An indicator without a document counts as level {min}. Create the documents (jenis: indikator).',
  },
};

const fixTitles = {
  create: { id: 'Buat dokumen indikator {number}: {name}', en: 'Create the document of indicator {number}: {name}' },
};

/** More documents than this are created all at once rather than chosen from a list of fixes. */
const fewDocuments = 5;

export const rule: AgencyRule = {
  code: 'lintas.indikator-tanpa-dokumen',
  scope: 'agency',
  severity: 'warning',
  title: { id: 'Indikator tanpa dokumen', en: 'Indicator without a document' },
  explanation: {
    id: 'Indeks dihitung dari semua indikator instrumen. Indikator yang tidak mempunyai dokumen untuk tahun penilaian dihitung tingkat terendah dan menurunkan indeks. Buat satu dokumen untuk setiap indikator, walaupun tingkatnya masih terendah.',
    en: 'The index is computed from all indicators of the instrument. One without a document for the year assessed counts as the lowest level and lowers the index. Create a document for every indicator, even where its level is the lowest.',
  },
  source: {
    id: 'Rumus indeks dalam instrumen instansi; bahwa setiap indikator mempunyai dokumen adalah ketentuan alat ini.',
    en: 'Formula of the index in the instrument of the agency; that each indicator has a document is a convention of this tool.',
  },
  messages,
  fixTitles,
  reads: ['agency', 'indicators'],
  examples: {
    bad: {
      'instansi.spbe.yaml': `jenis: instansi
id: kota-contoh
nama: Pemerintah Kota Contoh
penilaian: { instrumen: permenpanrb-59-2020, tahun: 2023 }
`,
      'indikator/11.spbe.yaml': 'jenis: indikator\nindikator: 11\ntingkat: 3\n',
    },
    good: {
      'instansi.spbe.yaml': `jenis: instansi
id: kota-contoh
nama: Pemerintah Kota Contoh
riwayat_indeks: [{ tahun: 2023, instrumen: permenpanrb-59-2020, nilai: 2.79, sumber: KemenPANRB }]
`,
    },
  },
  *check(agency): Iterable<Report> {
    const { agency: document, instrument } = agency;
    if (document === undefined || instrument === undefined || agency.incomplete) return;
    const missing = instrument.indicators.filter(({ number }) => agency.indicatorOf(number) === undefined);
    if (missing.length === 0) return;
    yield {
      document,
      at: document.facts.instrument?.at ?? document.facts.at,
      message: messages.missing,
      parameters: {
        count: missing.length,
        all: instrument.indicators.length,
        year: agency.year ?? '',
        numbers: indicatorSpans(missing.map(({ number }) => number)),
        min: instrument.scale.min,
      },
      fixes:
        missing.length > fewDocuments ? [] : missing.map((indicator) => newDocument(agency, instrument, indicator)),
    };
  },
};

function newDocument(agency: AgencyView, instrument: Instrument, indicator: Indicator): Fix {
  return {
    title: fixTitles.create,
    parameters: { number: indicator.number, name: indicator.shortName },
    kind: {
      do: 'create',
      uri: `${agency.folder}/${indicatorPath(indicator, instrument)}`,
      text: newIndicatorText(indicator, instrument, 'id'),
    },
  };
}
