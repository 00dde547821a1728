import type { AgencyRule, Report } from '../rule.ts';
import { addKeyTitle, addKeyTo } from '../support/addKey.ts';
import { completeActivities } from '../support/roadMap.ts';
import { roadMapPractice } from '../support/sources.ts';
import { headOf, labelOf } from '../support/wording.ts';

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
    kegiatan: [{ id: keg-portal, nama: Pembangunan Portal SPBE, tahun: [2024], penanggung_jawab: diskominfo }]
`,
    },
  },
  *check(agency): Iterable<Report> {
    for (const { document, activity } of completeActivities(agency)) {
      if (activity.owner !== undefined) continue;
      yield {
        document,
        at: headOf(activity),
        message: messages.noOwner,
        parameters: { name: labelOf(activity) },
        fixes: [addKeyTo(document, activity.at, 'penanggung_jawab')],
      };
    }
  },
};
