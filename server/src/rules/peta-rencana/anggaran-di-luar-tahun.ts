import type { ActivityFacts, Located } from '../../model/facts.ts';
import type { DocumentView } from '../../workspace/view.ts';
import type { AgencyRule, Fix, Report } from '../rule.ts';
import { replaceBy, replaceTitle } from '../support/replacement.ts';
import { completeActivities } from '../support/roadMap.ts';
import { activityExamples } from '../support/roadMapExamples.ts';
import { roadMapPractice } from '../support/sources.ts';
import { labelOf, spans } from '../support/wording.ts';

const messages = {
  otherYear: {
    id: 'Anggaran tahun {year} bukan untuk tahun kegiatan {name} ({years}). Perbaiki tahun anggaran, atau tambahkan tahun itu pada kegiatan.',
    en: 'The budget for {year} is not for a year of activity {name} ({years}). Correct the year of the budget, or add that year to the activity.',
  },
};

const fixTitles = {
  add: { id: 'Tambahkan tahun {year} pada kegiatan', en: 'Add {year} to the activity' },
};

export const rule: AgencyRule = {
  code: 'peta-rencana.anggaran-di-luar-tahun',
  scope: 'agency',
  severity: 'warning',
  title: { id: 'Anggaran di luar tahun kegiatan', en: 'Budget outside the years of the activity' },
  explanation: {
    id: 'Anggaran pada tahun ketika kegiatan tidak berjalan biasanya salah tulis atau tertinggal saat jadwal digeser. Samakan tahun anggaran dengan tahun kegiatan.',
    en: 'A budget in a year in which the activity does not run is usually a slip, or was left behind when the schedule moved. Make the years of budget and activity agree.',
  },
  source: roadMapPractice,
  messages,
  fixTitles: { replace: replaceTitle, ...fixTitles },
  reads: ['road-map'],
  examples: activityExamples(
    ['tahun: [2024]', 'anggaran: [{ tahun: 2024, nilai: 450000000 }, { tahun: 2026, nilai: 50000000 }]'],
    ['tahun: [2024]', 'anggaran: [{ tahun: 2024, nilai: 450000000 }]'],
  ),
  *check(agency): Iterable<Report> {
    for (const { document, activity } of completeActivities(agency)) {
      const years = [...new Set(activity.years.map(({ value }) => value))].sort((a, b) => a - b);
      if (years.length === 0) continue;
      for (const { year } of activity.budget) {
        if (year === undefined || years.includes(year.value)) continue;
        yield {
          document,
          at: year.at,
          message: messages.otherYear,
          parameters: { year: year.value, name: labelOf(activity), years: spans(years) },
          fixes: fixesFor(document, activity, year),
        };
      }
    }
  },
};

/** The year that has no budget yet, where there is one only; or another year for the activity. */
function fixesFor(document: DocumentView, activity: ActivityFacts, year: Located<number>): readonly Fix[] {
  const budgeted = new Set(activity.budget.map((entry) => entry.year?.value));
  const free = [...new Set(activity.years.map(({ value }) => value))].filter((value) => !budgeted.has(value));
  const [only] = free.length === 1 ? free : [];
  const { uri } = document.file;
  const kind = { do: 'add-item', uri, document: activity.at, key: 'tahun', yaml: String(year.value) } as const;
  return [
    ...replaceBy(document, year, only === undefined ? undefined : String(only)),
    { title: fixTitles.add, parameters: { year: year.value }, kind },
  ];
}
