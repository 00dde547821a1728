import { reportTexts as texts } from '../../messages/reports.ts';
import { instrumentName } from '../../schema/instrumentName.ts';
import { exact, toDecimalString, zero } from '../../scoring/exact.ts';
import type {
  ActivitySummary,
  AgencySummary,
  ProjectedYearSummary,
  RoadMapSummary,
} from '../../scoring/summaryObject.ts';
import { gantt, projection, trajectory } from '../charts/charts.ts';
import type { AgencyContent } from '../content.ts';
import type { Block } from '../document.ts';
import type { Speech } from '../speech.ts';
import { figure } from './figure.ts';
import { officeName } from './missing.ts';
import { projectedGroups } from './projectedGroups.ts';
import { filled, heading, note, paragraph, tableOf, wordName } from './words.ts';

/** What the evaluations asked for, and what became of it. */
export function recommendationsSection({ summary }: AgencyContent, speech: Speech): readonly Block[] {
  const { recommendations, roadMap } = summary;
  const title = heading(2, speech.say(texts.recommendations));
  if (recommendations.length === 0) return [title, paragraph(speech.say(texts.noRecommendations))];
  const names = new Map((roadMap?.activities ?? []).map(({ id, name }) => [id, name]));
  const sorted = recommendations.toSorted((one, other) => (other.year ?? 0) - (one.year ?? 0));
  const table = tableOf(speech, speech.say(texts.recommendationTable), sorted, [
    [texts.year, 'year', 7, ({ year }) => year],
    [texts.number, 'text', 6, ({ indicator }) => indicator],
    [texts.recommendation, 'text', 42, ({ text }) => text],
    [texts.followUp, 'text', 32, ({ followUp }) => followUp.map((id) => names.get(id) ?? id).join('; ') || null],
    [
      texts.status,
      'text',
      17,
      ({ status }) => status && wordName('indikator', ['rekomendasi', 0, 'status'], status, speech),
    ],
  ]);
  return [title, table];
}

/** Published results and targets over the years. */
export function historySection({ summary }: AgencyContent, speech: Speech): readonly Block[] {
  const title = heading(2, speech.say(texts.history));
  const { history, targets } = summary;
  const published = history.map(({ year, value, instrument, source }) => {
    return { year, value, target: null, instrument: instrument && instrumentName(instrument), basis: source };
  });
  const aims = targets.map(({ year, value, basis }) => ({ year, value: null, target: value, instrument: null, basis }));
  const items = [...published, ...aims].sort((a, b) => a.year - b.year);
  if (items.length === 0) return [title, paragraph(speech.say(texts.noHistory))];
  const table = tableOf(speech, speech.say(texts.historyTable), items, [
    [texts.year, 'year', 10, ({ year }) => year],
    [texts.published, 'score', 14, ({ value }) => value],
    [texts.target, 'score', 12, ({ target }) => target],
    [texts.instrument, 'text', 26, ({ instrument }) => instrument],
    [texts.basis, 'text', 30, ({ basis }) => basis],
  ]);
  return [
    title,
    ...figure(trajectory, summary, speech, texts.trajectoryFigure),
    ...(hasOtherInstrument(summary) ? [note(speech.say(texts.historyBreak))] : []),
    filled(table),
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
  const table = tableOf(speech, speech.say(texts.projectionTable), years, [
    [texts.year, 'year', 8, ({ year }) => year],
    [texts.planned, 'score', 11, ({ planned }) => planned.exact],
    [texts.cautious, 'score', 12, ({ cautious }) => cautious.exact],
    [texts.target, 'score', 9, ({ target }) => target?.exact],
    [texts.againstTarget, 'change', 11, ({ distance }) => distance?.planned],
    [texts.budget, 'money', 19, ({ budget }) => budget],
    [texts.lifts, 'text', 32, ({ raises }) => liftsText(raises, speech)],
  ]);
  const elsewhere = years.filter(({ inForce }) => !inForce).map(({ year }) => year);
  return [
    table,
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
  return tableOf(speech, speech.say(texts.activityTable), activities, [
    [texts.activity, 'text', 32, ({ name, id }) => name ?? id],
    [texts.years, 'text', 10, ({ years }) => yearsText(years)],
    [texts.office, 'text', 22, ({ owner }) => owner && officeName(owner, speech)],
    [texts.output, 'text', 30, ({ output }) => output],
    [texts.budget, 'money', 18, totalBudget],
    [texts.status, 'text', 13, ({ status }) => status && statusName(status, speech)],
  ]);
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
