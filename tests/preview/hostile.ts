import type { PreviewContent } from '../../client/src/preview/messages.ts';
import type { Comparison } from '../../server/src/planning/comparisonObject.ts';
import type { PathSummary, PlanFound } from '../../server/src/planning/planObject.ts';
import type { AgencySummary } from '../../server/src/scoring/summaryObject.ts';
import { changesSaying, contentOf } from './contents.ts';

/** An agency, those beside it and its changes, whose every text of a document says the same. */
export function hostileContent(summary: AgencySummary, payload: string): PreviewContent {
  const heads = ['a', 'b'].map((folder) => ({ folder, id: payload, name: payload, parent: null }));
  return contentOf(hostileSummary(summary, payload), {
    folder: 'a',
    agencies: heads,
    comparison: hostileComparison(payload),
    changes: changesSaying(payload),
  });
}

function hostileSummary(summary: AgencySummary, payload: string): AgencySummary {
  const missing = summary.indicators.flatMap((indicator) => indicator.missing)[0]!;
  const place = { file: payload, line: 1 };
  const unit = { id: payload, name: payload };
  const nearest = { id: payload, title: payload, place, defects: [] };
  return {
    ...summary,
    id: payload,
    nama: payload,
    instrumen: payload,
    indicators: summary.indicators.map((indicator, index) => ({
      ...indicator,
      owner: { id: payload, name: index % 2 === 0 ? payload : null },
      place,
      missing: index < 4 ? [{ ...missing, nearest }] : [],
    })),
    history: summary.history.map((each) => ({ ...each, instrument: payload, source: payload })),
    targets: summary.targets.map((each) => ({ ...each, basis: payload })),
    roadMap: {
      ...summary.roadMap!,
      activities: summary.roadMap!.activities.slice(0, 6).map((each) => ({
        ...each,
        id: payload,
        name: payload,
        initiative: unit,
        owner: unit,
        status: payload,
        output: payload,
        place,
      })),
    },
    recommendations: summary.recommendations.slice(0, 3).map((each) => ({
      ...each,
      indicator: payload,
      text: payload,
      status: payload,
      followUp: [payload],
      place,
    })),
  };
}

/** Steps whose every text of a document says the same. */
export function hostilePlan(plan: PlanFound, payload: string): PlanFound {
  const text = { id: payload, en: payload };
  const owner = { id: payload, name: payload };
  const path = (given: PathSummary): PathSummary => ({
    ...given,
    steps: given.steps.map((step) => ({
      ...step,
      name: text,
      owner,
      place: { file: payload, line: 1 },
      tasks: step.tasks.map((task) => ({ ...task, text, sharedWith: [payload] })),
    })),
  });
  return { ...plan, best: path(plan.best), alternatives: plan.alternatives.map(path) };
}

/** Names and kinds of indicators and documents are the instrument's. */
function hostileComparison(payload: string): Comparison {
  const ours = { id: 'Kebijakan Internal Audit TIK', en: 'Internal Policy on ICT Audits' };
  const value = { exact: '3.1', basis: 'claimed' as const, instrument: payload, year: 2024, predicate: payload };
  const agency: Comparison['agencies'][number] = {
    folder: payload,
    id: payload,
    nama: payload,
    governmentLevel: payload,
    parent: payload,
    instrument: payload,
    year: 2024,
    index: null,
    value,
    rank: 1,
    ranked: 1,
    domains: [],
    history: [],
    gap: null,
    missing: 0,
    biggestGap: null,
  };
  const gap = { instrument: payload, indicator: '1', name: ours, level: 1, title: ours, points: 1 };
  return { parent: payload, parentName: payload, agencies: [agency], sharedGaps: [{ ...gap, agencies: [payload] }] };
}
