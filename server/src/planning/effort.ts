import type { Text } from '../messages/text.ts';
import { effortFile } from '../schema/generated/planning.ts';
import type { EvidenceRequirement } from '../schema/instrument.ts';
import { lazy } from '../schema/lazy.ts';
import type { EvidenceDefect } from '../scoring/score.ts';
import type { Configuration } from '../workspace/config.ts';
import type { Uri } from '../workspace/fileSystem.ts';
import { isWithin } from '../workspace/uri.ts';

/** What it costs to provide evidence: relative points, whole numbers from 0 (`schemas/planning/effort.yaml`). */
export interface Effort {
  readonly source: Text;
  /** A new piece of evidence by its kind. */
  readonly kinds: Readonly<Record<string, number>>;
  readonly other_kind: number;
  readonly complete: number;
  readonly clause: number;
  readonly previous_version: number;
  readonly defects: Readonly<Record<EvidenceDefect, number>>;
  readonly explanation: number;
  readonly assessor: number;
  readonly level: number;
}

/** The estimates that the tool brings. */
const defaultEffort: () => Effort = lazy(() => JSON.parse(effortFile) as Effort);

/** The tool's estimates with the planner's own for some kinds of evidence; anything but whole numbers up to 1000 is left out. */
function effortWith(kinds: ReadonlyMap<string, number>): Effort {
  const usable = [...kinds].filter(([, points]) => Number.isInteger(points) && points >= 0 && points <= 1000);
  const effort = defaultEffort();
  return usable.length === 0 ? effort : { ...effort, kinds: { ...effort.kinds, ...Object.fromEntries(usable) } };
}

/** The estimates for an agency: `upaya` of the settings of its root, then those of the goal, before the tool's own. */
export function effortFor(
  folder: Uri,
  configurations: readonly Configuration[],
  own: Readonly<Record<string, number>> = {},
): Effort {
  const configured = configurations.find(({ root }) => isWithin(folder, root))?.effort ?? [];
  return effortWith(new Map([...configured, ...Object.entries(own)]));
}

/** The easiest of the kinds that will do. */
export function easiestKind(
  effort: Effort,
  { kinds }: EvidenceRequirement,
): { readonly kind: string; readonly points: number } {
  let easiest = { kind: kinds[0] ?? '', points: Number.POSITIVE_INFINITY };
  for (const kind of kinds) {
    const points = effort.kinds[kind] ?? effort.other_kind;
    if (points < easiest.points) easiest = { kind, points };
  }
  return easiest;
}
