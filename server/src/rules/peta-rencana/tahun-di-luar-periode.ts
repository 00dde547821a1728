import type { Located } from '../../model/facts.ts';
import { plannedActivities } from '../../scoring/roadMapPlan.ts';
import type { DocumentView } from '../../workspace/view.ts';
import type { AgencyRule, Fix, Report } from '../rule.ts';
import { isWithin, periodOf } from '../support/roadMap.ts';
import { activityExamples } from '../support/roadMapExamples.ts';
import { roadMapArticle } from '../support/sources.ts';
import { labelOf } from '../support/wording.ts';

const messages = {
  outside: {
    id: 'Tahun {year} pada kegiatan {name} di luar periode peta rencana {first}-{last}. Perbaiki tahunnya atau periodenya.',
    en: 'Year {year} of activity {name} is outside the period of the road map, {first}-{last}. Correct the year or the period.',
  },
  period: { id: 'Periode peta rencana', en: 'Period of the road map' },
};

const fixTitles = {
  remove: { id: 'Hapus tahun {year} dari kegiatan', en: 'Remove {year} from the activity' },
};

export const rule: AgencyRule = {
  code: 'peta-rencana.tahun-di-luar-periode',
  scope: 'agency',
  severity: 'error',
  title: { id: 'Tahun kegiatan di luar periode', en: 'Year of an activity outside the period' },
  explanation: {
    id: 'Peta rencana berlaku untuk periodenya. Kegiatan di luar periode tidak termasuk peta rencana itu dan tidak ikut dalam proyeksi indeks. Perbaiki tahun kegiatan, atau pindahkan kegiatan ke peta rencana berikutnya.',
    en: 'A road map holds for its period. An activity outside it is not part of that road map and does not count in the projected index. Correct the year, or move the activity to the next road map.',
  },
  source: roadMapArticle,
  messages,
  fixTitles,
  reads: ['road-map'],
  examples: activityExamples(['tahun: [2026, 2027]'], ['tahun: [2022, 2026]']),
  *check(agency): Iterable<Report> {
    for (const { document, activity } of plannedActivities(agency)) {
      const period = periodOf(document.facts);
      if (period === undefined) continue;
      for (const year of activity.years) {
        if (isWithin(period, year.value)) continue;
        const { periodAt } = document.facts;
        yield {
          document,
          at: year.at,
          message: messages.outside,
          parameters: { year: year.value, name: labelOf(activity), first: period.first, last: period.last },
          fixes: activity.years.length > 1 ? [removal(document, year)] : [],
          related: periodAt === undefined ? [] : [{ uri: document.file.uri, at: periodAt, text: messages.period }],
        };
      }
    }
  },
};

function removal(document: DocumentView, { value: year, at }: Located<number>): Fix {
  return {
    title: fixTitles.remove,
    parameters: { year },
    kind: { do: 'remove-entry', uri: document.file.uri, at },
  };
}
