import type { Indicator, Instrument } from '../schema/instrument.ts';
import { dossierOf } from '../scoring/dossier.ts';
import { requirementStates } from '../scoring/evidence.ts';
import { type Exact, exact } from '../scoring/exact.ts';
import { isMissing } from '../scoring/proven.ts';
import type { IndicatorScore } from '../scoring/score.ts';
import { pointsPerLevel } from '../scoring/weightedIndex.ts';
import type { AgencyView } from '../workspace/view.ts';
import type { Effort } from './effort.ts';
import { type EvidenceKeys, type Task, waysToMeet } from './tasks.ts';

/** One way to bring an indicator to a level. */
export interface LevelOption {
  readonly indicator: Indicator;
  readonly from: Exact;
  readonly to: number;
  /** Index points. */
  readonly gain: Exact;
  readonly tasks: readonly Task[];
}

/**
 * Every way to bring an indicator from where it stands to each higher whole level. Levels are cumulative: what the levels in
 * between lack belongs to it.
 *
 * @param year evidence up to its end counts
 */
export function optionsOf(
  agency: AgencyView,
  instrument: Instrument,
  indicator: Indicator,
  score: IndicatorScore,
  from: Exact,
  year: number | undefined,
  effort: Effort,
  evidence: EvidenceKeys,
): readonly LevelOption[] {
  const { scale } = instrument;
  const document = agency.indicatorOf(indicator.number);
  const dossier = document && dossierOf(agency, document);
  const missing = requirementStates(instrument, indicator, dossier, year).filter(isMissing);
  const perLevel = pointsPerLevel(instrument, indicator.id);
  const options: LevelOption[] = [];
  for (let to = from.floor().valueOf() + 1; to <= scale.max; to++) {
    const gain = perLevel.mul(exact(to).sub(from));
    const open = missing.filter(({ level }) => {
      const climbed = Math.max(level, scale.min + 1);
      return climbed <= to && from.lt(climbed);
    });
    const ways =
      indicator.evidence.length > 0
        ? waysToMeet(indicator.number, open, effort, evidence)
        : [unknownLevels(indicator.number, from.floor().valueOf() + 1, to, effort)];
    for (const way of ways) {
      options.push({ indicator, from, to, gain, tasks: [...way, ...wording(score, to, way.length > 0, effort)] });
    }
  }
  return options;
}

function unknownLevels(indicator: string, first: number, last: number, effort: Effort): readonly Task[] {
  const levels = Array.from({ length: last - first + 1 }, (_, at) => first + at);
  return levels.map((level) => ({
    key: `level;${indicator};${level}`,
    points: effort.level,
    work: { do: 'level', indicator, level },
  }));
}

/** What has to be written or talked about, whatever evidence there is. */
function wording(
  { number: indicator, claimed, assessed }: IndicatorScore,
  to: number,
  hasWork: boolean,
  effort: Effort,
): readonly Task[] {
  if (claimed.lt(to)) {
    return [{ key: `explain;${indicator}`, points: effort.explanation, work: { do: 'explain', indicator } }];
  }
  if (hasWork || !assessed?.lt(to)) return [];
  return [{ key: `convince;${indicator}`, points: effort.assessor, work: { do: 'convince', indicator } }];
}
