import type { AgencyRule, Report } from '../rule.ts';
import { addKeyTitle, addKeyTo } from '../support/addKey.ts';
import { completeActivities, contentAreas } from '../support/roadMap.ts';
import { activityExample, targetApplication } from '../support/roadMapExamples.ts';
import { roadMapPractice } from '../support/sources.ts';
import { headOf, labelOf } from '../support/wording.ts';

/** Contents whose activities build or improve something that stands in the architecture. */
const building: ReadonlySet<string> = new Set(['layanan', 'aplikasi', 'infrastruktur']);

const messages = {
  noObject: {
    id: 'Kegiatan {name} (muatan {area}) belum menyebut elemen arsitektur yang dibangun atau ditingkatkan. Isi objek dengan id elemen berkondisi target.',
    en: 'Activity {name} (content: {area}) does not name the architecture element it builds or improves. Fill in objek with the id of an element of the target architecture.',
  },
};

export const rule: AgencyRule = {
  code: 'peta-rencana.kegiatan-tanpa-objek',
  scope: 'agency',
  severity: 'information',
  title: { id: 'Kegiatan tanpa objek arsitektur', en: 'Activity without an architecture object' },
  explanation: {
    id: 'Kegiatan layanan, aplikasi, dan infrastruktur mewujudkan arsitektur target. Tanpa objek, hubungan peta rencana dengan arsitektur tidak terlihat dan pengadaan ganda sulit dicegah. Kegiatan tata kelola, manajemen, keamanan, dan audit tidak wajib mempunyai objek.',
    en: 'Activities on services, applications and infrastructure bring about the target architecture. Without an object the link between road map and architecture is lost and double procurement is hard to avoid. Activities on governance, management, security and audit need none.',
  },
  source: roadMapPractice,
  messages,
  fixTitles: { add: addKeyTitle },
  reads: ['road-map'],
  examples: {
    bad: activityExample(['tahun: [2024]']),
    good: activityExample(['tahun: [2024]', 'objek: [ap-portal]'], targetApplication),
  },
  *check(agency): Iterable<Report> {
    for (const { document, initiative, activity } of completeActivities(agency)) {
      const area = contentAreas.find(({ id }) => id === initiative.contentArea?.value);
      if (area === undefined || !building.has(area.id) || activity.objects.length > 0) continue;
      yield {
        document,
        at: headOf(activity),
        message: messages.noObject,
        parameters: { name: labelOf(activity), area: area.name },
        fixes: [addKeyTo(document, activity.at, 'objek')],
      };
    }
  },
};
