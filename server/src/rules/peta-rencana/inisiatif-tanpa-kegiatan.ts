import type { AgencyRule, Report } from '../rule.ts';
import { addKeyTitle, addKeyTo } from '../support/addKey.ts';
import { activityExample, roadMapExample } from '../support/roadMapExamples.ts';
import { roadMapPractice } from '../support/sources.ts';
import { headOf, labelOf } from '../support/wording.ts';

const messages = {
  noActivity: {
    id: 'Inisiatif {name} belum mempunyai kegiatan. Tambahkan kegiatan dengan tahun, penanggung jawab, keluaran, dan anggaran.',
    en: 'Initiative {name} has no activity. Add activities with year, responsible office, output and budget.',
  },
};

export const rule: AgencyRule = {
  code: 'peta-rencana.inisiatif-tanpa-kegiatan',
  scope: 'agency',
  severity: 'warning',
  title: { id: 'Inisiatif tanpa kegiatan', en: 'Initiative without an activity' },
  explanation: {
    id: 'Inisiatif baru terlaksana melalui kegiatan. Muatan yang hanya berisi judul inisiatif tidak dianggap direncanakan. Tulis sekurang-kurangnya satu kegiatan.',
    en: 'An initiative is carried out through activities. A content that is only the title of an initiative does not count as planned. Write at least one activity.',
  },
  source: roadMapPractice,
  messages,
  fixTitles: { add: addKeyTitle },
  reads: ['road-map'],
  examples: {
    bad: roadMapExample('inisiatif:\n  - { id: ini-integrasi, nama: Integrasi layanan, muatan: layanan }\n'),
    good: activityExample(['tahun: [2024]']),
  },
  *check(agency): Iterable<Report> {
    for (const { document, fact } of agency.initiatives) {
      if (fact.activities.length > 0 || document.file.incomplete) continue;
      yield {
        document,
        at: headOf(fact),
        message: messages.noActivity,
        parameters: { name: labelOf(fact) },
        fixes: [addKeyTo(document, fact.at, 'kegiatan')],
      };
    }
  },
};
