import type { AgencyRule, Report } from '../rule.ts';
import { addKeyTitle, addKeyTo } from '../support/addKey.ts';
import { completeActivities, hasOutput, raisesOnNothing } from '../support/roadMap.ts';
import { roadMapPractice } from '../support/sources.ts';
import { headOf, labelOf } from '../support/wording.ts';

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
  reads: ['road-map'],
  examples: {
    bad: {
      'peta-rencana/peta.spbe.yaml': `jenis: peta_rencana
periode: { mulai: 2022, selesai: 2026 }
inisiatif:
  - id: ini-integrasi
    nama: Integrasi layanan
    muatan: layanan
    kegiatan: [{ id: keg-portal, nama: Pembangunan Portal SPBE, tahun: [2024] }]
`,
    },
    good: {
      'peta-rencana/peta.spbe.yaml': `jenis: peta_rencana
periode: { mulai: 2022, selesai: 2026 }
inisiatif:
  - id: ini-integrasi
    nama: Integrasi layanan
    muatan: layanan
    kegiatan: [{ id: keg-portal, nama: Pembangunan Portal SPBE, tahun: [2024], keluaran: Portal SPBE beroperasi }]
`,
    },
  },
  *check(agency): Iterable<Report> {
    for (const { document, activity } of completeActivities(agency)) {
      // Where it also raises indicators without an object, nothing bears that out: a finding of its own.
      if (hasOutput(activity) || raisesOnNothing(activity)) continue;
      yield {
        document,
        at: headOf(activity),
        message: messages.noOutput,
        parameters: { name: labelOf(activity) },
        fixes: [addKeyTo(document, activity.at, 'keluaran')],
      };
    }
  },
};
