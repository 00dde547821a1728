import type { AgencyRule } from '../rule.ts';
import { activitiesWithout } from '../support/activityKeys.ts';
import { addKeyTitle } from '../support/addKey.ts';
import { hasOutput, raisesOnNothing } from '../support/roadMap.ts';
import { activityExamples } from '../support/roadMapExamples.ts';
import { roadMapPractice } from '../support/sources.ts';

const messages = {
  noOutput: {
    id: 'Kegiatan {name} belum menyebut keluarannya. Isi keluaran dengan hasil yang dapat diperiksa, misalnya "Portal SPBE beroperasi".',
    en: 'Activity {name} does not state its output. Fill in keluaran with a result that can be checked, for instance "Portal SPBE beroperasi".',
  },
};

export const rule: AgencyRule = {
  code: 'peta-rencana.kegiatan-tanpa-keluaran',
  scope: 'agency',
  severity: 'warning',
  title: { id: 'Kegiatan tanpa keluaran', en: 'Activity without an output' },
  explanation: {
    id: 'Keluaran menunjukkan kapan kegiatan selesai dan menjadi dasar rencana kerja dan anggaran. Kegiatan tanpa keluaran tidak dapat direviu. Tulis satu keluaran yang dapat diperiksa.',
    en: 'The output tells when an activity is finished and is the basis of work plan and budget. An activity without one cannot be reviewed. Write one output that can be checked.',
  },
  source: roadMapPractice,
  messages,
  fixTitles: { add: addKeyTitle },
  reads: ['road-map', 'agency'],
  examples: activityExamples(['tahun: [2024]'], ['tahun: [2024]', 'keluaran: Portal SPBE beroperasi']),
  // One that also raises indicators without an object has a finding of its own: nothing bears that rise out.
  check: (agency) =>
    activitiesWithout(
      agency,
      'keluaran',
      messages.noOutput,
      (site) => hasOutput(site.activity) || raisesOnNothing(site),
    ),
};
