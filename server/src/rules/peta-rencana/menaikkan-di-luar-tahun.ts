import type { ActivityFacts } from '../../model/facts.ts';
import { plannedActivities } from '../../scoring/roadMapPlan.ts';
import type { AgencyRule, Report } from '../rule.ts';
import { replaceBy, replaceTitle } from '../support/replacement.ts';
import { isWithin, type Period, periodOf } from '../support/roadMap.ts';
import { activityExamples } from '../support/roadMapExamples.ts';
import { ownConvention } from '../support/sources.ts';
import { labelOf } from '../support/wording.ts';

const messages = {
  tooEarly: {
    id: 'Kegiatan {name} baru dimulai tahun {start}, jadi belum dapat menaikkan indikator {number} pada tahun {year}. Perbaiki tahunnya.',
    en: 'Activity {name} only starts in {start}, so it cannot raise indicator {number} in {year}. Correct the year.',
  },
  outside: {
    id: 'Kenaikan indikator {number} oleh kegiatan {name} pada tahun {year} di luar periode peta rencana {first}-{last}. Perbaiki tahunnya.',
    en: 'Activity {name} raises indicator {number} in {year}, outside the period of the road map, {first}-{last}. Correct the year.',
  },
};

export const rule: AgencyRule = {
  code: 'peta-rencana.menaikkan-di-luar-tahun',
  scope: 'agency',
  severity: 'warning',
  title: { id: 'Tahun kenaikan tidak sesuai', en: 'Year of a rise does not fit' },
  explanation: {
    id: 'Indikator naik setelah kegiatannya berjalan, dalam periode peta rencana. Tahun yang terlalu awal atau di luar periode membuat proyeksi indeks salah. Kenaikan boleh jatuh sesudah tahun terakhir kegiatan.',
    en: 'An indicator rises once its activity runs, within the period of the road map. A year that is too early or outside the period makes the projected index wrong. A rise may come after the last year of the activity.',
  },
  source: ownConvention,
  messages,
  fixTitles: { replace: replaceTitle },
  reads: ['road-map', 'agency'],
  examples: activityExamples(
    ['tahun: [2024, 2025]', 'menaikkan: [{ indikator: 18, ke: 3, tahun: 2023 }]'],
    ['tahun: [2024, 2025]', 'menaikkan: [{ indikator: 18, ke: 3, tahun: 2024 }]'],
  ),
  *check(agency): Iterable<Report> {
    for (const { document, activity, raises } of plannedActivities(agency)) {
      const period = periodOf(document.facts);
      const start = firstYear(activity);
      for (const { indicator, year } of raises) {
        if (year === undefined) continue;
        const message = problemOf(year.value, activity, start, period);
        if (message === undefined) continue;
        yield {
          document,
          at: year.at,
          message,
          parameters: {
            name: labelOf(activity),
            number: indicator?.value ?? '?',
            year: year.value,
            start: start ?? '',
            first: period?.first ?? '',
            last: period?.last ?? '',
          },
          fixes: replaceBy(document, year, suggestionFor(year.value, start, period)),
        };
      }
    }
  },
};

function firstYear(activity: ActivityFacts): number | undefined {
  return activity.years.length === 0 ? undefined : Math.min(...activity.years.map(({ value }) => value));
}

/** A year of the activity itself that lies outside the period is a finding there, not here. */
function problemOf(
  year: number,
  activity: ActivityFacts,
  start: number | undefined,
  period: Period | undefined,
): Report['message'] | undefined {
  if (start !== undefined && year < start) return messages.tooEarly;
  if (period === undefined || isWithin(period, year)) return undefined;
  return activity.years.some(({ value }) => value === year) ? undefined : messages.outside;
}

/** The nearest year in which the activity can have an effect and the road map holds. */
function suggestionFor(year: number, start: number | undefined, period: Period | undefined): string | undefined {
  const first = Math.max(start ?? Number.NEGATIVE_INFINITY, period?.first ?? Number.NEGATIVE_INFINITY);
  const last = period?.last ?? Number.POSITIVE_INFINITY;
  return first > last ? undefined : String(Math.min(Math.max(year, first), last));
}
