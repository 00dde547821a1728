import type { IndicatorFacts } from '../../model/facts.ts';
import type { AgencyView, DocumentView } from '../../workspace/view.ts';
import type { AgencyRule, Fix, Report } from '../rule.ts';
import { ownConvention } from '../support/sources.ts';

const messages = {
  noOwner: {
    id: 'Indikator {number} belum mempunyai penanggung jawab. Isi penanggung_jawab dengan id unit yang menyiapkan buktinya.',
    en: 'Indicator {number} has no responsible office. Fill in penanggung_jawab with the id of the unit that prepares its evidence.',
  },
  none: {
    id: 'Belum satu pun dari {count} dokumen indikator mempunyai penanggung jawab. Isi penanggung_jawab pada setiap dokumen dengan id unit.',
    en: 'None of the {count} indicator documents has a responsible office. Fill in penanggung_jawab of each document with the id of a unit.',
  },
};

const fixTitles = {
  add: { id: 'Tetapkan {unit} sebagai penanggung jawab', en: 'Make {unit} the responsible office' },
};

/** More units than this are chosen by completion rather than from a list of fixes. */
const fewUnits = 3;

export const rule: AgencyRule = {
  code: 'lintas.indikator-tanpa-penanggung-jawab',
  scope: 'agency',
  severity: 'information',
  title: { id: 'Indikator tanpa penanggung jawab', en: 'Indicator without a responsible office' },
  explanation: {
    id: 'Dokumen paling sering kurang karena tidak jelas siapa yang harus menyiapkannya. Tetapkan satu unit untuk setiap indikator; daftar dokumen yang kurang kemudian dapat dibagi menurut unit.',
    en: 'Documents are mostly missing because it is unclear who has to prepare them. Name one unit for each indicator; the list of missing documents can then be split by unit.',
  },
  source: ownConvention,
  messages,
  fixTitles,
  reads: ['indicators', 'agency'],
  examples: {
    bad: { 'indikator/11.spbe.yaml': 'jenis: indikator\nindikator: 11\ntingkat: 3\n' },
    good: {
      'instansi.spbe.yaml': `jenis: instansi
id: kota-contoh
nama: Pemerintah Kota Contoh
penilaian: { instrumen: permenpanrb-59-2020, tahun: 2023 }
unit: [{ id: bappeda, nama: Badan Perencanaan Pembangunan Daerah }]
`,
      'indikator/11.spbe.yaml': 'jenis: indikator\nindikator: 11\ntingkat: 3\npenanggung_jawab: bappeda\n',
    },
  },
  *check(agency): Iterable<Report> {
    const bare = agency.indicators.filter(({ facts, file }) => facts.owner === undefined && !file.incomplete);
    const own = agency.agency;
    if (bare.length > 1 && bare.length === agency.indicators.length && own !== undefined) {
      yield { document: own, at: own.facts.at, message: messages.none, parameters: { count: bare.length } };
      return;
    }
    for (const document of bare) {
      const { number } = document.facts;
      if (number === undefined) continue;
      yield {
        document,
        at: number.at,
        message: messages.noOwner,
        parameters: { number: number.value },
        fixes: ownersFor(agency, document),
      };
    }
  },
};

function ownersFor(agency: AgencyView, document: DocumentView<IndicatorFacts>): readonly Fix[] {
  const units = agency.agency?.facts.units.flatMap(({ id }) => id?.value ?? []) ?? [];
  if (units.length > fewUnits) return [];
  return units.map((unit) => ({
    title: fixTitles.add,
    parameters: { unit },
    kind: {
      do: 'add-key',
      uri: document.file.uri,
      at: document.facts.whole,
      key: 'penanggung_jawab',
      yaml: unit,
    },
  }));
}
