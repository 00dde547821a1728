import type { RoadMapFacts } from '../../model/facts.ts';
import type { AgencyRule, Fix, Report } from '../rule.ts';
import { type Period, periodOf } from '../support/roadMap.ts';
import { roadMapArticle } from '../support/sources.ts';

const messages = {
  midTerm: {
    id: 'Reviu paruh waktu peta rencana {first}-{last} (sekitar tahun {year}) belum ada, padahal tahun penilaian sudah {assessed}. Laksanakan reviu dan tulis pada reviu.',
    en: 'The mid-term review of the road map {first}-{last} (around {year}) is missing, although the year assessed is {assessed}. Carry it out and write it under reviu.',
  },
  lastYear: {
    id: 'Reviu tahun terakhir peta rencana {first}-{last} belum ada, padahal tahun penilaian sudah {assessed}. Laksanakan reviu tahun {year} dan tulis pada reviu.',
    en: 'The review in the last year of the road map {first}-{last} is missing, although the year assessed is {assessed}. Carry out the review of {year} and write it under reviu.',
  },
};

const fixTitles = {
  add: { id: 'Tambahkan reviu tahun {year}', en: 'Add the review of {year}' },
};

const example = (rest: string) => ({
  'peta-rencana/peta.spbe.yaml': `jenis: peta_rencana\nperiode: { mulai: 2021, selesai: 2025 }\n${rest}`,
});

export const rule: AgencyRule = {
  code: 'peta-rencana.reviu-belum-ada',
  scope: 'agency',
  severity: 'warning',
  title: { id: 'Reviu peta rencana belum ada', en: 'Review of the road map is missing' },
  explanation: {
    id: 'Peta Rencana SPBE direviu pada paruh waktu dan pada tahun terakhir pelaksanaannya. Reviu juga menjadi bukti dukung tingkat 4 indikator peta rencana. Reviu dianggap terlambat bila tahun penilaian instansi sudah mencapai tahunnya; reviu paruh waktu boleh di tahun mana pun sesudah tahun pertama dan sebelum tahun terakhir.',
    en: 'An SPBE road map is reviewed at mid-term and in its last year. The review is also evidence for level 4 of the indicators on the road map. A review counts as due when the year assessed has reached its year; the mid-term review may be in any year after the first and before the last.',
  },
  source: roadMapArticle,
  messages,
  fixTitles,
  reads: ['road-map', 'agency'],
  examples: { bad: example('inisiatif: []\n'), good: example('inisiatif: []\nreviu: [{ tahun: 2023 }]\n') },
  *check(agency): Iterable<Report> {
    const assessed = agency.year;
    if (assessed === undefined) return;
    for (const document of agency.roadMaps) {
      const period = periodOf(document.facts);
      if (period === undefined || document.file.incomplete) continue;
      for (const due of dueReviews(document.facts, period, assessed)) {
        yield {
          document,
          at: document.facts.periodAt ?? document.facts.at,
          message: due.message,
          parameters: { ...period, year: due.year, assessed },
          fixes: [reviewOf(due.year, document.file.uri, document.facts)],
        };
      }
    }
  },
};

function* dueReviews(
  roadMap: RoadMapFacts,
  period: Period,
  assessed: number,
): Iterable<{ readonly message: Report['message']; readonly year: number }> {
  const years = roadMap.reviews.flatMap(({ year }) => year?.value ?? []);
  const middle = period.first + Math.floor((period.last - period.first) / 2);
  const midTermPossible = period.first < middle && middle < period.last;
  if (midTermPossible && assessed >= middle && !years.some((year) => period.first < year && year < period.last)) {
    yield { message: messages.midTerm, year: middle };
  }
  if (assessed >= period.last && !years.includes(period.last)) yield { message: messages.lastYear, year: period.last };
}

function reviewOf(year: number, uri: string, roadMap: RoadMapFacts): Fix {
  return {
    title: fixTitles.add,
    parameters: { year },
    kind: { do: 'add-item', uri, document: roadMap.whole, key: 'reviu', yaml: `tahun: ${year}` },
  };
}
