import { planEditTexts, planTexts } from '../messages/planning.ts';
import { effortFor } from '../planning/effort.ts';
import { planPath } from '../planning/path.ts';
import type { PlanGoal } from '../planning/planObject.ts';
import { rule as targetMissed } from '../rules/peta-rencana/target-tidak-tercapai.ts';
import type { Finding } from '../rules/rule.ts';
import { exact } from '../scoring/exact.ts';
import { formatNumber } from '../scoring/format.ts';
import type { FeatureContext } from './context.ts';
import type { AgencyContext } from './newEntry/agencyContext.ts';
import { refusal } from './newEntry/refusal.ts';
import { type PlanEdit, planEdit } from './planEdit.ts';
import type { Refusal } from './rename.ts';

/** The year whose target the road map misses, where a finding says so. */
export function missedTarget({ agency }: FeatureContext, { code, at }: Finding): number | undefined {
  if (code !== targetMissed.code) return undefined;
  return agency.agency?.facts.targets.find(({ value }) => value?.at.start === at.start)?.year?.value;
}

/**
 * The cheapest steps that the road map lacks for the target of a year, written into it: what the activities up to that year
 * bring already is not asked for again.
 */
export function writtenPath(
  context: AgencyContext & Pick<FeatureContext, 'configurations'>,
  year: number | undefined,
): PlanEdit | Refusal {
  const { agency, score, configurations, language } = context;
  const goal: PlanGoal = { from: 'road-map', ...(year === undefined ? {} : { year }) };
  const plan = planPath(agency, score, goal, effortFor(agency.folder, configurations), false);
  if (plan.state === 'refused') return refusal(context, plan.reason);
  const shown = ({ exact: value }: { readonly exact: string }) => formatNumber(exact(value), language, 2);
  if (plan.state === 'impossible') {
    return refusal(context, planTexts.impossible, { target: shown(plan.target), highest: shown(plan.highest) });
  }
  if (plan.state === 'reached') return refusal(context, planEditTexts.nothingToWrite, { year: plan.target.year ?? '' });
  return planEdit(context, plan, goal);
}
