import type { AgencyRule } from '../rule.ts';
import { activitiesWithout } from '../support/activityKeys.ts';
import { addKeyTitle } from '../support/addKey.ts';
import { activityExamples } from '../support/roadMapExamples.ts';
import { roadMapPractice } from '../support/sources.ts';

const messages = {
  noOwner: {
    id: 'Kegiatan {name} belum mempunyai penanggung jawab. Isi penanggung_jawab dengan id unit pada dokumen instansi.',
    en: 'Activity {name} has no responsible office. Fill in penanggung_jawab with the id of a unit in the document of the agency.',
  },
};

export const rule: AgencyRule = {
  code: 'peta-rencana.kegiatan-tanpa-penanggung-jawab',
  scope: 'agency',
  severity: 'warning',
  title: { id: 'Kegiatan tanpa penanggung jawab', en: 'Activity without a responsible office' },
  explanation: {
    id: 'Setiap kegiatan perlu perangkat daerah atau unit yang bertanggung jawab, yang menganggarkan dan melaporkannya. Tanpa itu kegiatan cenderung tidak dilaksanakan. Isi penanggung_jawab dengan id unit.',
    en: 'Every activity needs an office that answers for it, budgets it and reports on it. Without one it tends not to happen. Fill in penanggung_jawab with the id of a unit.',
  },
  source: roadMapPractice,
  messages,
  fixTitles: { add: addKeyTitle },
  reads: ['road-map'],
  examples: activityExamples(['tahun: [2024]'], ['tahun: [2024]', 'penanggung_jawab: diskominfo']),
  check: (agency) =>
    activitiesWithout(agency, 'penanggung_jawab', messages.noOwner, ({ activity }) => activity.owner !== undefined),
};
