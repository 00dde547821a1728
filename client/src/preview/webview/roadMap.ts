import { gantt, projection } from '../../../../server/src/reports/charts/charts.ts';
import { knownResults } from '../../../../server/src/scoring/knownResults.ts';
import { projectedRows } from '../../../../server/src/scoring/projectedRows.ts';
import type {
  ActivitySummary,
  AgencySummary,
  ProjectedYearSummary,
  RoadMapSummary,
} from '../../../../server/src/scoring/summaryObject.ts';
import { previewTexts as texts } from '../texts.ts';
import { firstOf } from './fields.ts';
import { Part } from './remembered.ts';
import { isolated } from './said.ts';
import { type Head, plainTable } from './table.ts';
import { type Branch, branch, type Child } from './tree.ts';
import {
  figure,
  folding,
  fullWidth,
  placeLink,
  plain,
  rupiah,
  scoreText,
  section,
  signed,
  statusText,
  type View,
  words,
} from './view.ts';

/** Activities shown before the reader asks for all. */
const firstShown = 60;

/** Where the road map leads: the projected index beside the targets, and the activities over the years. */
export function roadMapSection(all: AgencySummary, view: View): Branch {
  const summary = knownResults(all);
  const { roadMap } = summary;
  const title = words(view, texts.roadMap);
  if (!roadMap) return section('roadmap', title, branch('p', { class: 'nothing' }, words(view, texts.noRoadMap)));
  const { years } = roadMap;
  const width = fullWidth(view.width, 900);
  const course = projection(summary, { language: view.language, width });
  const other = years.filter(({ inForce }) => !inForce).map(({ year }) => year);
  return section(
    'roadmap',
    title,
    branch('p', {}, extent(roadMap, view)),
    figure(words(view, texts.projection), course),
    years.length > 0 && branch('p', { class: 'muted' }, words(view, texts.projectionNote)),
    other.length > 0 &&
      branch('p', { class: 'muted' }, words(view, texts.otherInstrument, { years: yearsText(other) })),
    years.length > 0 &&
      folding(view, 'projection-table', words(view, texts.sameFacts), !course, yearTable(years, view)),
    projectedGroups(summary, years, view),
    activityParts.of(roadMap, view),
  );
}

/** A level that is typed changes the course of the index, but not the activities. */
const activityParts = new Part((roadMap: RoadMapSummary, view: View): readonly Child[] => {
  const schedule = gantt({ roadMap }, { language: view.language, width: fullWidth(view.width, 1240) });
  return [
    figure(words(view, texts.schedule), schedule),
    roadMap.activities.length > 0 &&
      folding(view, 'activity-table', words(view, texts.activityTable), !schedule, activityTable(roadMap, view)),
  ];
});

function extent({ activities, budget, start, end }: RoadMapSummary, view: View): string {
  const total = budget.reduce((sum, year) => sum + year.total, 0);
  const parameters = { count: activities.length, budget: rupiah(view, total), years: `${start ?? '…'}–${end ?? '…'}` };
  return words(view, total > 0 ? texts.roadMapExtent : texts.roadMapExtentWithoutBudget, parameters);
}

function yearTable(years: readonly ProjectedYearSummary[], view: View): Branch {
  const heads: readonly Head[] = [
    { title: words(view, texts.historyYear) },
    { title: words(view, texts.planned), kind: 'number' },
    { title: words(view, texts.cautious), kind: 'number' },
    { title: words(view, texts.target), kind: 'number' },
    { title: words(view, texts.againstTarget), kind: 'number' },
    { title: words(view, texts.budget), kind: 'money' },
    { title: words(view, texts.raises), kind: 'words' },
  ];
  const rows = years.map(({ year, planned, cautious, target, distance, budget, raises }) => ({
    key: String(year),
    cells: [
      String(year),
      scoreText(view, planned),
      scoreText(view, cautious),
      scoreText(view, target),
      distance && signed(view, distance.planned),
      budget > 0 && rupiah(view, budget),
      raises.map(({ indicator, from, to }) => `${indicator}\u00a0(${plain(view, from)}→${plain(view, to)})`).join(', '),
    ],
  }));
  return plainTable(words(view, texts.projection), heads, rows, view);
}

/** Domains and aspects over the years, planned and cautious. Undefined where the years show no course. */
function projectedGroups(
  summary: AgencySummary,
  years: readonly ProjectedYearSummary[],
  view: View,
): Branch | undefined {
  const rows = projectedRows(summary, years).map(({ group, kind, scores }) => ({
    key: group.id,
    ...(kind && { kind }),
    cells: [
      `${group.id} ${group.name[view.language]}`,
      ...scores.map((score) => score && `${scoreText(view, score.planned)} / ${scoreText(view, score.cautious)}`),
    ],
  }));
  if (rows.length === 0) return undefined;
  const title = words(view, summary.domains.length > 0 ? texts.projectedGroups : texts.projectedAspects);
  const heads: readonly Head[] = [
    { title: words(view, texts.group) },
    ...years.map(({ year }) => ({ title: String(year), kind: 'pair' as const })),
  ];
  const note = branch('p', { class: 'muted' }, words(view, texts.projectedGroupsNote));
  return folding(view, 'projected-groups', title, false, note, plainTable(title, heads, rows, view));
}

function activityTable({ activities }: RoadMapSummary, view: View): readonly Child[] {
  const heads: readonly Head[] = [
    { title: words(view, texts.activity) },
    { title: words(view, texts.initiative) },
    { title: words(view, texts.owner) },
    { title: words(view, texts.years) },
    { title: words(view, texts.status) },
    { title: words(view, texts.output) },
    { title: words(view, texts.budget), kind: 'money' },
    { title: words(view, texts.raises), kind: 'words' },
  ];
  const { shown, more } = firstOf(activities, firstShown, 'all-activities', view);
  const rows = shown.map((activity, place) => ({ key: `${activity.id}:${place}`, cells: cellsOf(activity, view) }));
  return [plainTable(words(view, texts.activityTable), heads, rows, view), more];
}

function cellsOf(activity: ActivitySummary, view: View): readonly Child[] {
  const { place, name, id, initiative, owner, years, status, output, budget, raises } = activity;
  const total = budget.reduce((sum, { value }) => sum + value, 0);
  const aims = raises.map(({ indicator, level }) =>
    words(view, texts.raiseTo, { indicator, level: plain(view, level) }),
  );
  const heading = initiative.name ?? initiative.id;
  return [
    placeLink(view, place, name ?? id ?? words(view, texts.unnamedActivity)),
    heading && isolated(heading),
    owner && isolated(owner.name ?? owner.id),
    yearsText(years),
    statusText(view, status),
    output && isolated(output),
    total > 0 && rupiah(view, total),
    aims.join('; '),
  ];
}

/** `2024–2026, 2028` */
function yearsText(years: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const year of [...new Set(years)].sort((one, other) => one - other)) {
    const run = runs.at(-1);
    if (run && run[1] === year - 1) run[1] = year;
    else runs.push([year, year]);
  }
  return runs.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(', ');
}
