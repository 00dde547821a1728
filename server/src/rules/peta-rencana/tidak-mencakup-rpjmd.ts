import type { RoadMapFacts } from '../../model/facts.ts';
import type { AgencyView, DocumentView } from '../../workspace/view.ts';
import type { AgencyRule, Report } from '../rule.ts';
import { periodOf } from '../support/roadMap.ts';
import { roadMapExample } from '../support/roadMapExamples.ts';
import { roadMapArticle } from '../support/sources.ts';
import { spans } from '../support/wording.ts';

const messages = {
  uncovered: {
    id: 'Peta rencana belum mencakup tahun {years} dari RPJMD {first}-{last}. Sesuaikan periode, atau tulis peta rencana untuk tahun itu.',
    en: 'The road map does not cover {years} of the development plan (RPJMD) {first}-{last}. Adjust the period, or write a road map for these years.',
  },
  plan: { id: 'Periode RPJMD', en: 'Period of the development plan (RPJMD)' },
};

const example = (developmentPlan: string) =>
  roadMapExample('inisiatif: []\n', {
    'instansi.spbe.yaml': `jenis: instansi
id: kota-contoh
nama: Pemerintah Kota Contoh
penilaian: { instrumen: permenpanrb-59-2020, tahun: 2023 }
rpjmd: ${developmentPlan}
`,
  });

export const rule: AgencyRule = {
  code: 'peta-rencana.tidak-mencakup-rpjmd',
  scope: 'agency',
  severity: 'warning',
  title: { id: 'Peta rencana tidak mencakup periode RPJMD', en: 'Road map does not cover the development plan' },
  explanation: {
    id: 'Peta Rencana SPBE disusun berdasarkan rencana pembangunan instansi. Tahun RPJMD tanpa peta rencana tidak mempunyai kegiatan SPBE yang mendukung target indeks. Semua peta rencana instansi dilihat bersama; tahun di luar RPJMD diperbolehkan.',
    en: 'An SPBE road map follows the development plan of the agency. Years of that plan without a road map have no SPBE activities to reach the target of the index. All road maps of the agency are looked at together; years beyond the plan are allowed.',
  },
  source: roadMapArticle,
  messages,
  reads: ['road-map', 'agency'],
  examples: { bad: example('{ mulai: 2025, selesai: 2029 }'), good: example('{ mulai: 2024, selesai: 2026 }') },
  *check(agency): Iterable<Report> {
    const own = agency.agency;
    const first = own?.facts.planStart;
    const last = own?.facts.planEnd;
    const document = latest(agency);
    if (own === undefined || first === undefined || last === undefined || document === undefined) return;
    if (agency.incomplete) return;
    const years = uncovered(agency, first.value, last.value);
    if (years.length === 0) return;
    yield {
      document,
      at: document.facts.periodAt ?? document.facts.at,
      message: messages.uncovered,
      parameters: { years: spans(years), first: first.value, last: last.value },
      related: [{ uri: own.file.uri, at: first.at, text: messages.plan }],
    };
  },
};

/** The road map that ends last: the one to be extended. Undefined where none has a usable period. */
function latest(agency: AgencyView): DocumentView<RoadMapFacts> | undefined {
  let found: DocumentView<RoadMapFacts> | undefined;
  let end = Number.NEGATIVE_INFINITY;
  for (const document of agency.roadMaps) {
    const period = periodOf(document.facts);
    if (period === undefined || period.last <= end) continue;
    found = document;
    end = period.last;
  }
  return found;
}

/** Years from `first` to `last` in no road map's period; the years of a plan are few, whatever is written. */
function uncovered(agency: AgencyView, first: number, last: number): readonly number[] {
  const periods = agency.roadMaps.flatMap(({ facts }) => periodOf(facts) ?? []);
  const years: number[] = [];
  for (let year = first; year <= Math.min(last, first + longestPlan); year++) {
    if (!periods.some((period) => period.first <= year && year <= period.last)) years.push(year);
  }
  return years;
}

/** Keeps a mistyped year (20290) from being counted through. */
const longestPlan = 30;
