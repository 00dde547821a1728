import type { Text } from '../../messages/text.ts';
import type { AgencyRule } from '../rule.ts';

const messages = {
  incomplete: {
    id: 'Instansi ini punya {count} dokumen indikator, tetapi {absent} penilaian belum disebut, jadi {consequence}. Lengkapi: "penilaian: { instrumen: permenpanrb-59-2020, tahun: 2023 }".',
    en: 'This agency has {count} indicator documents, but the {absent} of the evaluation is not given, so {consequence}. Complete it: "penilaian: { instrumen: permenpanrb-59-2020, tahun: 2023 }".',
  },
};

const noIndex: Text = { id: 'indeks tidak dapat dihitung', en: 'no index can be computed' };
const noDates: Text = {
  id: 'tanggal bukti dukung tidak dapat diperiksa terhadap tahun penilaian',
  en: 'the dates of evidence cannot be held against the year',
};

export const rule: AgencyRule = {
  code: 'struktur.penilaian-tidak-lengkap',
  scope: 'agency',
  severity: 'warning',
  title: {
    id: 'Instrumen atau tahun penilaian belum disebut',
    en: 'Instrument or year of the evaluation is not given',
  },
  explanation: {
    id: 'Indikator yang sama berarti lain dalam instrumen yang lain, karena itu instrumen tidak pernah ditebak. Sebut instrumen dan tahun penilaian pada dokumen instansi; indeks langsung muncul sesudahnya.',
    en: 'The same indicator number means something else in another instrument, so the instrument is never guessed. Name instrument and year of the evaluation in the agency document; the index appears at once.',
  },
  source: { id: 'Format dokumen Arsitek SPBE (aturan sendiri)', en: 'Document format of Arsitek SPBE (our own rule)' },
  messages,
  reads: ['agency', 'indicators'],
  examples: {
    bad: {
      'instansi.spbe.yaml': 'jenis: instansi\nid: kota-jambi\nnama: Pemerintah Kota Jambi\n',
      'indikator/11.spbe.yaml': 'jenis: indikator\nindikator: 11\ntingkat: 2\n',
    },
    good: {
      'instansi.spbe.yaml': `jenis: instansi
id: kota-jambi
nama: Pemerintah Kota Jambi
penilaian: { instrumen: permenpanrb-59-2020, tahun: 2023 }
`,
      'indikator/11.spbe.yaml': 'jenis: indikator\nindikator: 11\ntingkat: 2\n',
    },
  },
  *check(agency) {
    const document = agency.agency;
    const count = agency.indicators.length;
    if (document === undefined || count === 0 || document.file.incomplete) return;
    const { instrument, year } = document.facts;
    if (instrument !== undefined && year !== undefined) return;
    yield {
      document,
      at: instrument?.at ?? year?.at ?? document.facts.at,
      message: messages.incomplete,
      parameters: {
        count,
        absent: absentWords(instrument !== undefined, year !== undefined),
        consequence: instrument === undefined ? noIndex : noDates,
      },
    };
  },
};

function absentWords(hasInstrument: boolean, hasYear: boolean): Text {
  if (hasInstrument) return { id: 'tahun', en: 'year' };
  if (hasYear) return { id: 'instrumen', en: 'instrument' };
  return { id: 'instrumen dan tahun', en: 'instrument and year' };
}
