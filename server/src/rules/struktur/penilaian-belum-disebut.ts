import { allInstruments } from '../../schema/instruments.ts';
import type { AgencyRule } from '../rule.ts';
import { ownFormat } from '../support/sources.ts';

const messages = {
  absent: {
    id: 'Instansi ini punya {count} dokumen indikator, tetapi instrumen dan tahun penilaian belum disebut, jadi indeks tidak dapat dihitung. Tambahkan misalnya "penilaian: { instrumen: permenpanrb-59-2020, tahun: 2023 }".',
    en: 'This agency has {count} indicator documents, but instrument and year of the evaluation are not given, so no index can be computed. Add for instance "penilaian: { instrumen: permenpanrb-59-2020, tahun: 2023 }".',
  },
};

const fixTitles = {
  add: {
    id: 'Tambahkan penilaian menurut {instrument}, tahunnya diisi',
    en: 'Add an evaluation by {instrument}, its year to be filled in',
  },
};

export const rule: AgencyRule = {
  code: 'struktur.penilaian-belum-disebut',
  scope: 'agency',
  severity: 'warning',
  title: {
    id: 'Instrumen dan tahun penilaian belum disebut',
    en: 'Instrument and year of the evaluation are not given',
  },
  explanation: {
    id: 'Indikator yang sama berarti lain dalam instrumen yang lain, karena itu instrumen tidak pernah ditebak. Sebut instrumen dan tahun penilaian pada dokumen instansi; indeks langsung muncul sesudahnya.',
    en: 'The same indicator number means something else in another instrument, so the instrument is never guessed. Name instrument and year of the evaluation in the agency document; the index appears at once.',
  },
  source: ownFormat,
  messages,
  fixTitles,
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
    // One of the two without the other is a finding of the schema.
    if (document.facts.instrument !== undefined || document.facts.year !== undefined) return;
    yield {
      document,
      at: document.facts.at,
      message: messages.absent,
      parameters: { count },
      fixes: [...allInstruments()].reverse().map(({ id, regulation }) => ({
        title: fixTitles.add,
        parameters: { instrument: regulation },
        kind: {
          do: 'add-key',
          uri: document.file.uri,
          at: document.facts.whole,
          key: 'penilaian',
          yaml: `{ instrumen: ${id}, tahun: }`,
        },
      })),
    };
  },
};
