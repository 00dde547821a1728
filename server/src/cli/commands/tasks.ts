import { resolve } from 'node:path';
import { version } from '../../host/version.ts';
import { type AgencyResult, summaryOf } from '../../languageService.ts';
import { exportTexts } from '../../messages/export.ts';
import { planTexts } from '../../messages/planning.ts';
import { type Language, type Parameters, render, type Text } from '../../messages/text.ts';
import { visible } from '../../messages/visible.ts';
import { effortFor } from '../../planning/effort.ts';
import { planPath } from '../../planning/path.ts';
import { missingUnknown, missingWork, workOfPath } from '../../planning/workList.ts';
import { type WorkListFormat, workListFormats } from '../../reports/formats.ts';
import { makingAt } from '../../reports/making.ts';
import type { WorkList } from '../../reports/workList.ts';
import { scoreText } from '../../scoring/format.ts';
import type { AgencySummary } from '../../scoring/summary.ts';
import type { WorkspaceStore } from '../../workspace/store.ts';
import { readAgencies } from '../agencies.ts';
import type { TasksCommand } from '../command.ts';
import { loadReports, saveFile } from '../reportTarget.ts';
import { UsageError } from '../usageError.ts';

/** Prints who has to bring what by when. Exit code 1 where a target is named that cannot be reached. */
export async function tasks(command: TasksCommand, asked: Language | undefined): Promise<number> {
  const { paths, out } = command;
  const format = formatFor(command);
  if (format === 'xlsx' && out === undefined) {
    throw new UsageError(exportTexts.needsOut, { format, command: 'tasks', name: 'tugas.xlsx' });
  }
  const { found, language } = await readAgencies(paths, asked, (result, { store }) => {
    const summary = summaryOf(result);
    return summary && workOf(result, summary, command, store);
  });
  const outcomes = found.map(({ value }) => value);
  for (const outcome of outcomes) {
    if (!('refused' in outcome)) continue;
    const { agency, refused, about } = outcome;
    const whose = outcomes.length > 1 ? `${visible(agency.nama ?? agency.id ?? '?')}: ` : '';
    process.stderr.write(`${whose}${render(refused, language, about)}\n`);
  }
  const lists = outcomes.filter((outcome) => 'items' in outcome);
  if (lists.length === 0) return 1;
  const made = makingAt(new Date(), version);
  const { files } = (await loadReports()).writeWorkLists(lists, made, format, language);
  for (const { content } of files) {
    if (out === undefined) process.stdout.write(content);
    else saveFile(resolve(out), content, format);
  }
  return 0;
}

/** Why an agency has no work for a target. */
interface Refused extends Pick<WorkList, 'agency'> {
  readonly refused: Text;
  readonly about?: Parameters;
}

/** The work of an agency, or why there is none for the target. */
function workOf(
  { view, score }: AgencyResult,
  summary: AgencySummary,
  { goal, due }: TasksCommand,
  { configurations }: WorkspaceStore,
): WorkList | Refused {
  const agency = { id: summary.id, nama: summary.nama, tahun: summary.tahun };
  if (!goal) return { agency, target: null, unknown: missingUnknown(summary), items: missingWork(summary, due) };
  const plan = planPath(view, score, goal, effortFor(view.folder, configurations, goal.effort));
  if (plan.state === 'refused') return { agency, refused: plan.reason };
  if (plan.state === 'impossible') {
    const about = { target: scoreText(plan.target), highest: scoreText(plan.highest) };
    return { agency, refused: planTexts.impossible, about };
  }
  const items = workOfPath(summary, plan.best, plan.target.year, due);
  return { agency, target: plan.target, unknown: null, items };
}

/** As asked, else as the name of the file says. Throws {@link UsageError} where it says nothing. */
function formatFor({ format, out }: TasksCommand): WorkListFormat {
  if (format !== undefined || out === undefined) return format ?? 'md';
  const named = workListFormats.find((each) => out.toLowerCase().endsWith(`.${each}`));
  if (named) return named;
  throw new UsageError(exportTexts.needsFormat, { out, allowed: workListFormats.join(', ') });
}
