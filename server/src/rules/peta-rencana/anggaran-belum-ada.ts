import type { ActivityFacts, Located } from '../../model/facts.ts';
import type { DocumentView } from '../../workspace/view.ts';
import type { AgencyRule, Fix, Report } from '../rule.ts';
import { completeActivities } from '../support/roadMap.ts';
import { activityExamples } from '../support/roadMapExamples.ts';
import { roadMapPractice } from '../support/sources.ts';
import { labelOf, spans } from '../support/wording.ts';

const messages = {
  noBudget: {
    id: 'Anggaran kegiatan {name} untuk tahun {years} belum ditulis. Tambahkan tahun dan nilainya pada anggaran; tulis nilai 0 bila tanpa biaya.',
    en: 'Activity {name} has no budget for {years}. Add year and amount under anggaran; write an amount of 0 where it costs nothing.',
  },
};

const fixTitles = {
  add: { id: 'Tambahkan anggaran {year} untuk diisi', en: 'Add the budget of {year} to be filled in' },
};

/** A road map has five years; of more there is something else wrong. */
const mostFixes = 5;

export const rule: AgencyRule = {
  code: 'peta-rencana.anggaran-belum-ada',
  scope: 'agency',
  severity: 'warning',
  title: { id: 'Anggaran belum ada untuk tahun kegiatan', en: 'Budget missing for a year of an activity' },
  explanation: {
    id: 'Anggaran SPBE harus mengikuti peta rencana: setiap tahun kegiatan dianggarkan dalam RKA atau DPA. Tahun tanpa anggaran menunjukkan rencana dan anggaran yang tidak terpadu, dan itu dinilai. Tulis anggaran setiap tahun kegiatan.',
    en: 'The ICT budget has to follow the road map: every year of an activity is budgeted in the RKA or DPA. A year without a budget shows that plan and budget do not match, which is assessed. Write the budget of each year.',
  },
  source: roadMapPractice,
  messages,
  fixTitles,
  reads: ['road-map'],
  examples: activityExamples(
    ['tahun: [2024, 2025]', 'anggaran: [{ tahun: 2024, nilai: 450000000, sumber: DPA-SKPD }]'],
    ['tahun: [2024, 2025]', 'anggaran: [{ tahun: 2024, nilai: 450000000 }, { tahun: 2025, nilai: 200000000 }]'],
  ),
  *check(agency): Iterable<Report> {
    for (const { document, activity } of completeActivities(agency)) {
      const years = unbudgeted(activity);
      const first = years[0];
      if (first === undefined) continue;
      const numbers = [...new Set(years.map(({ value }) => value))].sort((a, b) => a - b);
      yield {
        document,
        at: first.at,
        message: messages.noBudget,
        parameters: { name: labelOf(activity), years: spans(numbers) },
        fixes: numbers.slice(0, mostFixes).map((year) => addBudget(document, activity, year)),
      };
    }
  },
};

/** Years of the activity for which no budget entry stands, in the order written. */
function unbudgeted(activity: ActivityFacts): readonly Located<number>[] {
  const budgeted = new Set(activity.budget.map(({ year }) => year?.value));
  return activity.years.filter(({ value }) => !budgeted.has(value));
}

/** The amount is left to the planner: 0 would say that the year costs nothing. */
function addBudget(document: DocumentView, activity: ActivityFacts, year: number): Fix {
  const { uri } = document.file;
  const yaml = `tahun: ${year}\nnilai:`;
  return {
    title: fixTitles.add,
    parameters: { year },
    kind: { do: 'add-item', uri, document: activity.at, key: 'anggaran', yaml },
  };
}
