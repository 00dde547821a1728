import type { AgencyRule, Report } from '../rule.ts';
import { addKeyTitle, addKeyTo } from '../support/addKey.ts';
import { completeActivities } from '../support/roadMap.ts';
import { roadMapPractice } from '../support/sources.ts';
import { headOf, labelOf } from '../support/wording.ts';

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
  examples: {
    bad: {
      'peta-rencana/peta.spbe.yaml': `jenis: peta_rencana
periode: { mulai: 2022, selesai: 2026 }
inisiatif:
  - id: ini-integrasi
    nama: Integrasi layanan
    muatan: layanan
    kegiatan: [{ id: keg-portal, nama: Pembangunan Portal SPBE, penanggung_jawab: diskominfo }]
`,
    },
    good: {
      'peta-rencana/peta.spbe.yaml': `jenis: peta_rencana
periode: { mulai: 2022, selesai: 2026 }
inisiatif:
  - id: ini-integrasi
    nama: Integrasi layanan
    muatan: layanan
    kegiatan: [{ id: keg-portal, nama: Pembangunan Portal SPBE, tahun: [2024] }]
`,
    },
  },
  *check(agency): Iterable<Report> {
    for (const { document, activity } of completeActivities(agency)) {
      if (activity.years.length > 0) continue;
      yield {
        document,
        at: headOf(activity),
        message: messages.noYear,
        parameters: { name: labelOf(activity) },
        fixes: [addKeyTo(document, activity.at, 'tahun')],
      };
    }
  },
};
