import type { Text } from '../../messages/text.ts';
import type { ActivityFacts, RaiseFacts, RoadMapFacts } from '../../model/facts.ts';
import { type PlannedActivity, plannedActivities } from '../../scoring/roadMapPlan.ts';
import type { AgencyView } from '../../workspace/view.ts';

/** A content of the road map that the regulation asks for: the values of `inisiatif.muatan`. */
export interface ContentArea {
  readonly id: string;
  readonly name: Text;
}

/** The seven contents, in the order of the regulation (Presidential Regulation 95/2018). */
export const contentAreas: readonly ContentArea[] = [
  { id: 'tata_kelola', name: { id: 'tata kelola', en: 'governance' } },
  { id: 'manajemen', name: { id: 'manajemen', en: 'management' } },
  { id: 'layanan', name: { id: 'layanan', en: 'services' } },
  { id: 'infrastruktur', name: { id: 'infrastruktur', en: 'infrastructure' } },
  { id: 'aplikasi', name: { id: 'aplikasi', en: 'applications' } },
  { id: 'keamanan', name: { id: 'keamanan', en: 'security' } },
  { id: 'audit_tik', name: { id: 'audit TIK', en: 'ICT audit' } },
];

/** Contents that an initiative of any of the agency's road maps names. */
export function contentsOf(agency: AgencyView): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { fact } of agency.initiatives) {
    if (fact.contentArea !== undefined) found.add(fact.contentArea.value);
  }
  return found;
}

/** Activities of the files that could be read in full: what they lack is really not written. */
export function* completeActivities(agency: AgencyView): Iterable<PlannedActivity> {
  for (const site of plannedActivities(agency)) {
    if (!site.document.file.incomplete) yield site;
  }
}

/** Whether the present claim includes the rise already. */
export function isPastRaise(activity: ActivityFacts, raise: RaiseFacts, assessed: number | undefined): boolean {
  if (activity.status?.value === 'selesai') return true;
  return assessed !== undefined && raise.year !== undefined && raise.year.value <= assessed;
}

/** Whether an activity says what comes out of it. */
export function hasOutput({ output }: ActivityFacts): boolean {
  return output !== undefined && output.value.trim() !== '';
}

/** Whether an activity raises indicators and says neither what comes out of it nor what it works on. */
export function raisesOnNothing({ activity, raises }: PlannedActivity): boolean {
  return raises.length > 0 && !hasOutput(activity) && activity.objects.length === 0;
}

export interface Period {
  readonly first: number;
  readonly last: number;
}

/** First and last year of a road map, both included; undefined where one is missing or they are in the wrong order. */
export function periodOf(roadMap: RoadMapFacts): Period | undefined {
  const first = roadMap.start?.value;
  const last = roadMap.end?.value;
  return first === undefined || last === undefined || last < first ? undefined : { first, last };
}

export function isWithin(period: Period, year: number): boolean {
  return period.first <= year && year <= period.last;
}
