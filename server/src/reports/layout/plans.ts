import { reportTexts as texts } from '../../messages/reports.ts';
import { instrumentName } from '../../schema/instrumentName.ts';
import { exact, toDecimalString, zero } from '../../scoring/exact.ts';
import type {
  ActivitySummary,
  AgencySummary,
  ProjectedYearSummary,
  RecommendationSummary,
  RoadMapSummary,
} from '../../scoring/summaryObject.ts';
import { gantt, projection, trajectory } from '../charts/charts.ts';
import type { AgencyContent } from '../content.ts';
import type { Block, Row } from '../document.ts';
import type { Speech } from '../speech.ts';
import { figure } from './figure.ts';
import { officeName } from './missing.ts';
import { projectedGroups } from './projectedGroups.ts';
import { column, filledTable, heading, note, paragraph, table, wordName } from './words.ts';

/** What the evaluations asked for, and what became of it. */
export function recommendationsSection({ summary }: AgencyContent, speech: Speech): readonly Block[] {
  const { recommendations, roadMap } = summary;
  const title = heading(2, speech.say(texts.recommendations));
  if (recommendations.length === 0) return [title, paragraph(speech.say(texts.noRecommendations))];
  const names = new Map((roadMap?.activities ?? []).map(({ id, name }) => [id, name]));
  const columns = [
    column(speech.say(texts.year), 'year', 7),
    column(speech.say(texts.number), 'text', 6),
    column(speech.say(texts.recommendation), 'text', 42),
    column(speech.say(texts.followUp), 'text', 32),
    column(speech.say(texts.status), 'text', 17),
  ];
  const rows = [...recommendations].sort(latestFirst).map(({ year, indicator, text, followUp, status }): Row => {
    const activities = followUp.map((id) => names.get(id) ?? id).join('; ');
    const state = status === null ? null : wordName('indikator', ['rekomendasi', 0, 'status'], status, speech);
    return { cells: [year, indicator, text, activities || null, state] };
  });
  return [title, table(speech.say(texts.recommendationTable), columns, rows)];
}

function latestFirst(one: RecommendationSummary, other: RecommendationSummary): number {
  return (other.year ?? 0) - (one.year ?? 0);
}

/** Published results and targets over the years. */
export function historySection({ summary }: AgencyContent, speech: Speech): readonly Block[] {
  const title = heading(2, speech.say(texts.history));
  const { history, targets } = summary;
  const published = history.map(({ year, value, instrument, source }) => {
    return { year, cells: [year, value, null, instrument && instrumentName(instrument), source] };
  });
  const aims = targets.map(({ year, value, basis }) => ({ year, cells: [year, null, value, null, basis] }));
  const rows: Row[] = [...published, ...aims].sort((a, b) => a.year - b.year).map(({ cells }) => ({ cells }));
  if (rows.length === 0) return [title, paragraph(speech.say(texts.noHistory))];
  const columns = [
    column(speech.say(texts.year), 'year', 10),
    column(speech.say(texts.published), 'score', 14),
    column(speech.say(texts.target), 'score', 12),
    column(speech.say(texts.instrument), 'text', 26),
    column(speech.say(texts.basis), 'text', 30),
  ];
  return [
    title,
    ...figure(trajectory, summary, speech, texts.trajectoryFigure),
    ...(hasOtherInstrument(summary) ? [note(speech.say(texts.historyBreak))] : []),
    filledTable(speech.say(texts.historyTable), columns, rows),
  ];
}

/** Results of more than one instrument stand in one series. */
function hasOtherInstrument({ history, index, instrumen }: AgencySummary): boolean {
  const own = index && instrumen !== null ? [instrumen] : [];
  return new Set([...history.flatMap(({ instrument }) => instrument ?? []), ...own]).size > 1;
}

/** What is planned, what it costs, and where it leads. */
export function roadMapSection({ summary }: AgencyContent, speech: Speech): readonly Block[] {
  const { roadMap } = summary;
  const title = heading(2, speech.say(texts.roadMap));
  if (!roadMap) return [title, paragraph(speech.say(texts.noRoadMap))];
  const budget = roadMap.budget.reduce((sum, { total }) => sum.add(exact(total)), zero);
  const parameters = { activities: roadMap.activities.length, budget: speech.money(toDecimalString(budget)) };
  return [
    title,
    paragraph(speech.say(texts.roadMapIntro, parameters)),
    ...projectionBlocks(roadMap, speech),
    ...projectedGroups(summary, speech),
    ...figure(projection, summary, speech, texts.projectionFigure),
    ...figure(gantt, summary, speech, texts.ganttFigure),
    activityTable(roadMap, speech),
  ];
}

function projectionBlocks({ years }: RoadMapSummary, speech: Speech): readonly Block[] {
  if (years.length === 0) return [];
  const columns = [
    column(speech.say(texts.year), 'year', 8),
    column(speech.say(texts.planned), 'score', 11),
    column(speech.say(texts.cautious), 'score', 12),
    column(speech.say(texts.target), 'score', 9),
    column(speech.say(texts.againstTarget), 'change', 11),
    column(speech.say(texts.budget), 'money', 19),
    column(speech.say(texts.lifts), 'text', 32),
  ];
  const rows = years.map(({ year, planned, cautious, target, distance, budget, raises }): Row => {
    const index = [planned.exact, cautious.exact, target?.exact ?? null, distance?.planned ?? null];
    return { cells: [year, ...index, budget, liftsText(raises, speech)] };
  });
  const elsewhere = years.filter(({ inForce }) => !inForce).map(({ year }) => year);
  return [
    table(speech.say(texts.projectionTable), columns, rows),
    paragraph(speech.say(texts.projectionNote)),
    ...(elsewhere.length > 0 ? [note(speech.say(texts.notInForce, { years: elsewhere.join(', ') }))] : []),
  ];
}

function liftsText(raises: ProjectedYearSummary['raises'], speech: Speech): string | null {
  const all = raises.map(({ indicator, from, to }) => {
    return speech.say(texts.lift, { number: indicator, from: speech.short(from), to: speech.short(to) });
  });
  return all.length > 0 ? all.join(', ') : null;
}

function activityTable({ activities }: RoadMapSummary, speech: Speech) {
  const columns = [
    column(speech.say(texts.activity), 'text', 32),
    column(speech.say(texts.years), 'text', 10),
    column(speech.say(texts.office), 'text', 22),
    column(speech.say(texts.output), 'text', 30),
    column(speech.say(texts.budget), 'money', 18),
    column(speech.say(texts.status), 'text', 13),
  ];
  const rows = activities.map((activity): Row => {
    const { name, id, owner, output, status } = activity;
    const state = status === null ? null : statusName(status, speech);
    const office = owner ? officeName(owner, speech) : null;
    return { cells: [name ?? id, yearsText(activity.years), office, output, totalBudget(activity), state] };
  });
  return table(speech.say(texts.activityTable), columns, rows);
}

export function statusName(status: string, speech: Speech): string {
  return wordName('peta_rencana', ['inisiatif', 0, 'kegiatan', 0, 'status'], status, speech);
}

function totalBudget({ budget }: ActivitySummary): string | null {
  return budget.length === 0 ? null : toDecimalString(budget.reduce((sum, { value }) => sum.add(exact(value)), zero));
}

/** `2024–2026, 2028`. */
export function yearsText(years: readonly number[]): string | null {
  const runs: [number, number][] = [];
  for (const year of [...new Set(years)].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && last[1] === year - 1) last[1] = year;
    else runs.push([year, year]);
  }
  return runs.length === 0 ? null : runs.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ');
}
