import type { Scale } from '../../schema/instrument.ts';
import { decimalOf } from '../../scoring/level.ts';
import { plannedActivities } from '../../scoring/roadMapPlan.ts';
import type { AgencyRule, Report } from '../rule.ts';
import { replaceTitle } from '../support/replacement.ts';
import { activityExamples } from '../support/roadMapExamples.ts';
import { moveOntoScale } from '../support/scale.ts';
import { ownConvention } from '../support/sources.ts';
import { decimalText, labelOf } from '../support/wording.ts';

const messages = {
  outside: {
    id: 'Kegiatan {name} menaikkan indikator {number} ke tingkat {level}, padahal skala {instrument} adalah {min} sampai {max}. Perbaiki tingkatnya.',
    en: 'Activity {name} raises indicator {number} to level {level}, but the scale of {instrument} goes from {min} to {max}. Correct the level.',
  },
  tooFine: {
    id: 'Kegiatan {name} menaikkan indikator {number} ke tingkat {level}; {instrument} memakai {decimals} angka di belakang koma. Bulatkan tingkatnya.',
    en: 'Activity {name} raises indicator {number} to level {level}; {instrument} uses {decimals} decimals. Round the level.',
  },
};

export const rule: AgencyRule = {
  code: 'peta-rencana.menaikkan-di-luar-skala',
  scope: 'agency',
  severity: 'error',
  title: { id: 'Kenaikan tingkat di luar skala', en: 'Raised level outside the scale' },
  explanation: {
    id: 'Tingkat pada menaikkan dipakai untuk proyeksi indeks per tahun. Tingkat di luar skala instrumen tidak dapat dihitung. Tulis tingkat yang ada pada instrumen instansi.',
    en: 'The level under menaikkan is used to project the index by year. A level outside the scale of the instrument cannot be counted. Write a level that the instrument of the agency has.',
  },
  source: ownConvention,
  messages,
  fixTitles: { replace: replaceTitle },
  reads: ['road-map', 'agency'],
  examples: activityExamples(
    ['tahun: [2025]', 'menaikkan: [{ indikator: 18, ke: 6, tahun: 2025 }]'],
    ['tahun: [2025]', 'menaikkan: [{ indikator: 18, ke: 5, tahun: 2025 }]'],
  ),
  *check(agency): Iterable<Report> {
    const instrument = agency.instrument;
    if (instrument === undefined) return;
    const { scale } = instrument;
    for (const { document, activity, raises } of plannedActivities(agency)) {
      for (const { indicator, to } of raises) {
        if (to === undefined) continue;
        const message = problemOf(to.value, scale);
        if (message === undefined) continue;
        yield {
          document,
          at: to.at,
          message,
          parameters: {
            name: labelOf(activity),
            number: indicator?.value ?? '?',
            level: decimalText(to.value),
            instrument: instrument.regulation,
            min: scale.min,
            max: scale.max,
            decimals: scale.decimals,
          },
          fixes: moveOntoScale(document, to, scale),
        };
      }
    }
  },
};

function problemOf(level: string, scale: Scale): Report['message'] | undefined {
  const value = decimalOf(level);
  if (value === undefined || value.lt(scale.min) || value.gt(scale.max)) return messages.outside;
  return value.mul(10 ** scale.decimals).d === 1n ? undefined : messages.tooFine;
}
