import type { AgencyRule } from '../rule.ts';
import { activitiesWithout } from '../support/activityKeys.ts';
import { addKeyTitle } from '../support/addKey.ts';
import { activityExamples } from '../support/roadMapExamples.ts';
import { roadMapPractice } from '../support/sources.ts';

const messages = {
  noYear: {
    id: 'Kegiatan {name} belum menyebut tahun pelaksanaan. Isi tahun, misalnya [2024, 2025].',
    en: 'Activity {name} does not say in which years it takes place. Fill in tahun, for instance [2024, 2025].',
  },
};

export const rule: AgencyRule = {
  code: 'peta-rencana.kegiatan-tanpa-tahun',
  scope: 'agency',
  severity: 'warning',
  title: { id: 'Kegiatan tanpa tahun', en: 'Activity without a year' },
  explanation: {
    id: 'Tahun menentukan anggaran kegiatan dan kapan indeks diperkirakan naik. Kegiatan tanpa tahun tidak dapat disandingkan dengan rencana kerja dan anggaran. Isi tahun dengan daftar tahun dalam periode peta rencana.',
    en: 'The year decides on the budget of an activity and on when the index is expected to rise. An activity without one cannot be matched with work plan and budget. Fill in tahun with the years within the period of the road map.',
  },
  source: roadMapPractice,
  messages,
  fixTitles: { add: addKeyTitle },
  reads: ['road-map'],
  examples: activityExamples(['penanggung_jawab: diskominfo'], ['tahun: [2024]', 'penanggung_jawab: diskominfo']),
  check: (agency) => activitiesWithout(agency, 'tahun', messages.noYear, ({ activity }) => activity.years.length > 0),
};
