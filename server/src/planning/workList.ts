import { cliTexts } from '../messages/cli.ts';
import type { Text } from '../messages/text.ts';
import type {
  AgencySummary,
  IndicatorSummary,
  MissingSummary,
  NearestSummary,
  PlaceSummary,
  UnitSummary,
} from '../scoring/summaryObject.ts';
import type { PathSummary } from './planObject.ts';

/** Something that one office has to do, complete in itself so that it can be handed out (`schemas/tasks.schema.json`). */
export interface WorkItem {
  readonly owner: UnitSummary | null;
  /** Number of the indicator. */
  readonly indicator: string;
  readonly name: Text;
  readonly level: number | null;
  readonly text: Text;
  /** Any one of these kinds of evidence will do; empty where no evidence is asked for. */
  readonly kinds: readonly Text[];
  /** Index points that hang on it; null where only the whole step has points. */
  readonly gain: number | null;
  /** ISO date. */
  readonly due: string | null;
  /** What is there already, and what is wrong with it. */
  readonly nearest: NearestSummary | null;
  /** Other indicators that the same work serves. */
  readonly sharedWith: readonly string[];
  readonly place: PlaceSummary | null;
}

/**
 * The documents that the claimed levels lack, by office (in the order of the agency's document, those without one last),
 * the most index points first.
 *
 * @param due ISO date by which all is to be done; without it the last day of the assessed year, for evidence dated later
 * does not count
 */
export function missingWork(summary: AgencySummary, due: string | undefined): readonly WorkItem[] {
  const byYear = summary.tahun === null ? null : lastDayOf(summary.tahun);
  const items = summary.indicators.flatMap((indicator) =>
    indicator.missing.map((missing) => itemOf(indicator, missing, due ?? byYear)),
  );
  return byOffice(summary, items, (one, other) => (other.gain ?? 0) - (one.gain ?? 0));
}

/** Why it is not known what the claims lack; null where {@link missingWork} knows. */
export function missingUnknown({ index, instrumen, noProvenReason }: AgencySummary): Text | null {
  if (index) return noProvenReason;
  return instrumen === null ? cliTexts.noInstrument : cliTexts.noIndicators;
}

/** The tasks of a path, by office, in the order of its steps. */
export function workOfPath(
  summary: AgencySummary,
  path: PathSummary,
  year: number | null,
  due: string | undefined,
): readonly WorkItem[] {
  const by = due ?? (year === null ? null : lastDayOf(year));
  const items = path.steps.flatMap(({ indicator, name, owner, to, gain, tasks, place }) =>
    tasks.map(
      (task, at): WorkItem => ({
        owner,
        indicator,
        name,
        level: task.level ?? to,
        text: task.text,
        kinds: [],
        gain: at === 0 ? gain : null,
        due: by,
        nearest: null,
        sharedWith: task.sharedWith,
        place: task.evidence?.place ?? place,
      }),
    ),
  );
  return byOffice(summary, items, () => 0);
}

function itemOf(indicator: IndicatorSummary, missing: MissingSummary, due: string | null): WorkItem {
  return {
    owner: indicator.owner,
    indicator: indicator.number,
    name: indicator.shortName,
    level: missing.level,
    text: missing.title,
    kinds: missing.kinds.map(({ name }) => name),
    gain: missing.gain,
    due,
    nearest: missing.nearest,
    sharedWith: [],
    place: missing.nearest?.place ?? indicator.place,
  };
}

function byOffice(
  { units }: AgencySummary,
  items: readonly WorkItem[],
  compare: (one: WorkItem, other: WorkItem) => number,
): readonly WorkItem[] {
  const order = new Map(units.map(({ id }, at) => [id, at]));
  const rank = ({ owner }: WorkItem) => (owner ? (order.get(owner.id) ?? units.length) : units.length + 1);
  const name = ({ owner }: WorkItem) => owner?.id ?? '';
  return items.toSorted(
    (one, other) => rank(one) - rank(other) || name(one).localeCompare(name(other), 'id') || compare(one, other),
  );
}

function lastDayOf(year: number): string {
  return `${year}-12-31`;
}
