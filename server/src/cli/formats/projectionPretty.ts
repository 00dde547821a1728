import type { Colors } from 'picocolors/types.js';
import { cliTexts } from '../../messages/cli.ts';
import { reportTexts } from '../../messages/reports.ts';
import type { Language } from '../../messages/text.ts';
import { exact } from '../../scoring/exact.ts';
import { formatNumber } from '../../scoring/format.ts';
import { projectedRows } from '../../scoring/projectedRows.ts';
import type { AgencySummary, ProjectedYearSummary } from '../../scoring/summaryObject.ts';
import { clip } from './clip.ts';

const nameColumns = 46;
const scoreColumns = 8;
/** More do not fit a terminal. */
const mostYears = 6;

/** The index of the coming years beside the targets; empty where nothing is projected. */
export function projectionToPretty(years: readonly ProjectedYearSummary[], language: Language, colors: Colors): string {
  if (years.length < 2) return '';
  const number = (value: string | number) => formatNumber(exact(value), language, 2);
  const heads = [
    cliTexts.projectionPlanned,
    cliTexts.projectionCautious,
    cliTexts.projectionTarget,
    cliTexts.projectionDistance,
    cliTexts.projectionBudget,
  ].map((text) => text[language]);
  const cell = (text: string, at: number) => text.padStart(Math.max(heads[at]!.length, 7) + 3);
  const rows = years.map(({ year, planned, cautious, target, distance, budget, inForce }) => {
    const missed = distance !== null && distance.planned < 0;
    const cells = [
      number(planned.exact),
      number(cautious.exact),
      target ? number(target.exact) : '–',
      distance ? `${distance.planned > 0 ? '+' : ''}${number(distance.planned)}` : '–',
      budget > 0 ? formatNumber(exact(budget).div(1_000_000), language, 1) : '–',
    ].map((text, at) => (missed && at === 3 ? colors.yellow(cell(text, at)) : cell(text, at)));
    return `    ${year}${inForce ? ' ' : '*'}${cells.join('')}`;
  });
  const head = colors.dim(`${' '.repeat(9)}${heads.map(cell).join('')}`);
  const note = years.every(({ inForce }) => inForce)
    ? []
    : [colors.dim(`    ${cliTexts.projectionOtherInstrument[language]}`)];
  return [`  ${cliTexts.projection[language]}`, head, ...rows, ...note].join('\n');
}

/** Domains and aspects over the coming years if all activities succeed; empty where nothing is projected. */
export function projectedGroupsToPretty(agency: AgencySummary, language: Language, colors: Colors): string {
  const years = (agency.roadMap?.years ?? []).slice(0, mostYears);
  const rows = projectedRows(agency, years);
  if (rows.length === 0) return '';
  const cell = (text: string) => text.padStart(scoreColumns);
  const lines = rows.map(({ group, kind, scores }) => {
    const name = clip(`${kind === 'aspect' ? '      ' : '    '}${group.id} ${group.name[language]}`, nameColumns);
    const values = scores.map((score) => (score ? formatNumber(exact(score.planned.exact), language, 2) : '–'));
    return `${name}${values.map((value) => cell(`${value} `)).join('')}`.trimEnd();
  });
  const heads = years.map(({ year, inForce }) => cell(`${year}${inForce ? ' ' : '*'}`)).join('');
  const title = agency.domains.length > 0 ? reportTexts.projectedGroups : reportTexts.projectedAspects;
  return [`  ${title[language]}`, colors.dim(`${' '.repeat(nameColumns)}${heads}`.trimEnd()), ...lines].join('\n');
}
