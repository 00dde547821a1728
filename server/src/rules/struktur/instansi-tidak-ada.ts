import type { AgencyRule } from '../rule.ts';
import { ownFormat } from '../support/sources.ts';

const messages = {
  absent: {
    id: 'Belum ada dokumen instansi di folder ini atau di atasnya, jadi indeks tidak dapat dihitung. Buat berkas instansi.spbe.yaml berisi "jenis: instansi", id, nama, instrumen, dan tahun penilaian.',
    en: 'There is no agency document in this folder or above it, so no index can be computed. Create a file instansi.spbe.yaml with "jenis: instansi", id, name, instrument and year of the evaluation.',
  },
};

const fixTitles = { create: { id: 'Buat instansi.spbe.yaml', en: 'Create instansi.spbe.yaml' } };

/** Only what must be there: instrument and year are the planner's own choice, and a rule asks for them. */
const template = `jenis: instansi
id: instansi-saya
nama: Nama Instansi
`;

export const rule: AgencyRule = {
  code: 'struktur.instansi-tidak-ada',
  scope: 'agency',
  severity: 'error',
  title: { id: 'Dokumen instansi tidak ada', en: 'Missing agency document' },
  explanation: {
    id: 'Berkas SPBE dimiliki instansi pada folder terdekat di atasnya yang berisi dokumen "jenis: instansi". Dokumen itu menyebut instrumen dan tahun penilaian; tanpanya tidak ada indeks, dan nomor indikator tidak dapat diperiksa.',
    en: 'An SPBE file belongs to the agency of the nearest folder upwards that holds a document "jenis: instansi". That document names instrument and year of the evaluation; without it there is no index and indicator numbers cannot be checked.',
  },
  source: ownFormat,
  messages,
  fixTitles,
  reads: ['agency', 'indicators', 'evidence', 'architecture', 'road-map'],
  examples: {
    bad: {
      'kota/instansi.spbe.yaml': 'jenis: instansi\nid: kota-jambi\nnama: Pemerintah Kota Jambi\n',
      'indikator/11.spbe.yaml': 'jenis: indikator\nindikator: 11\ntingkat: 2\n',
    },
    good: {
      'kota/instansi.spbe.yaml': 'jenis: instansi\nid: kota-jambi\nnama: Pemerintah Kota Jambi\n',
      'kota/indikator/11.spbe.yaml': 'jenis: indikator\nindikator: 11\ntingkat: 2\n',
    },
  },
  *check(agency) {
    if (agency.agency !== undefined || agency.incomplete) return;
    const document = agency.documents.find(({ facts }) => facts.kind !== 'unknown');
    if (document === undefined) return;
    yield {
      document,
      at: document.facts.at,
      message: messages.absent,
      fixes: [
        {
          title: fixTitles.create,
          kind: { do: 'create', uri: `${agency.folder}/instansi.spbe.yaml`, text: template },
        },
      ],
    };
  },
};
