import type { ElementFacts } from '../../model/facts.ts';
import type { AgencyView, Site } from '../../workspace/view.ts';
import type { AgencyRule, Report } from '../rule.ts';
import { intendedIds } from '../support/intended.ts';
import { kindNames } from '../support/kindNames.ts';
import { activityExample, targetApplication } from '../support/roadMapExamples.ts';
import { roadMapPractice } from '../support/sources.ts';
import { headOf, labelOf } from '../support/wording.ts';

const messages = {
  noActivity: {
    id: 'Belum ada kegiatan peta rencana yang mewujudkan {kind} {name}. Tambahkan id-nya pada objek sebuah kegiatan, atau ubah kondisinya menjadi saat_ini bila sudah ada.',
    en: 'No activity of the road map brings about {kind} {name}. Add its id to objek of an activity, or set kondisi to saat_ini if it exists already.',
  },
  noRoadMap: {
    id: 'Arsitektur target menyebut {count} elemen, tetapi peta rencana belum ada. Tulis peta rencana dengan kegiatan yang mewujudkannya.',
    en: 'The target architecture names {count} elements, but there is no road map. Write a road map with the activities that bring them about.',
  },
};

function isTarget({ state }: ElementFacts): boolean {
  return state === 'target';
}

export const rule: AgencyRule = {
  code: 'arsitektur.target-tanpa-kegiatan',
  scope: 'agency',
  severity: 'warning',
  title: { id: 'Elemen target tanpa kegiatan', en: 'Target element without an activity' },
  explanation: {
    id: 'Arsitektur target menjadi kenyataan melalui kegiatan dalam peta rencana. Elemen target tanpa kegiatan tidak mempunyai tahun, anggaran, dan penanggung jawab. Sebutkan id elemen pada objek sebuah kegiatan.',
    en: 'The target architecture becomes real through the activities of the road map. A target element without one has no year, no budget and no responsible office. Name the id of the element under objek of an activity.',
  },
  source: roadMapPractice,
  messages,
  reads: ['architecture', 'road-map', 'references'],
  *check(agency): Iterable<Report> {
    if (agency.incomplete) return;
    const objects = objectsOf(agency);
    const forgotten = agency.elementsThat(isTarget).filter(({ fact }) => isForgotten(fact, objects));
    const first = forgotten[0];
    if (first === undefined) return;
    if (forgotten.length > 1 && agency.roadMaps.length === 0) {
      yield report(first, messages.noRoadMap, { count: forgotten.length });
      return;
    }
    const meant = intendedIds(agency, 'objek');
    for (const site of forgotten) {
      if (site.fact.id !== undefined && meant.has(site.fact.id.value)) continue;
      const parameters = { kind: kindNames[site.fact.kind], name: labelOf(site.fact) };
      yield report(site, messages.noActivity, parameters);
    }
  },
  examples: {
    bad: activityExample(['tahun: [2024]'], targetApplication),
    good: activityExample(['tahun: [2024]', 'objek: [ap-portal]'], targetApplication),
  },
};

function objectsOf(agency: AgencyView): ReadonlySet<string> {
  const objects = new Set<string>();
  for (const { fact } of agency.activities) {
    for (const { value } of fact.objects) objects.add(value);
  }
  return objects;
}

/** A target element whose id no activity names; one without an id is left to the schema. */
function isForgotten(element: ElementFacts, objects: ReadonlySet<string>): boolean {
  return element.state === 'target' && element.id !== undefined && !objects.has(element.id.value);
}

function report(
  { document, fact }: Site<ElementFacts>,
  message: Report['message'],
  parameters: NonNullable<Report['parameters']>,
): Report {
  return { document, at: headOf(fact), message, parameters };
}
