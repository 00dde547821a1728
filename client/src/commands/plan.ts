import { window } from 'vscode';
import {
  type AgencySummary,
  type Language,
  type PlanFound,
  type PlanGoal,
  PlanRequest,
  type PlanResult,
} from '../../../server/src/lsp/protocol.ts';
import { chosenLanguage } from '../language.ts';
import { decimal, say } from '../messages.ts';
import { showingProgress } from '../progress.ts';
import type { Scores } from '../scores.ts';
import type { Server } from '../server.ts';
import { planTexts as texts } from './planTexts.ts';
import { writePath } from './planWrite.ts';
import { isServed } from './service.ts';

/** How many years ahead can be chosen. */
const yearsAhead = 6;

/**
 * Asks for a target, shows the easiest steps to it, and writes them into the road map where the planner wants that.
 *
 * @param given a goal, where another extension or a task has it already; its steps are written without asking
 */
export async function planToTarget(scores: Scores, server: Server, given?: unknown): Promise<void> {
  if (!(await isServed(server))) return;
  const { folder, summary } = scores;
  const language = chosenLanguage();
  if (folder === undefined || !summary?.index) return void window.showInformationMessage(texts.noAgency[language]);
  if (isGoal(given)) return writePath(server, folder, given, language, true);
  const goal = await askGoal(summary, language);
  if (!goal) return;
  const plan = await showingProgress(texts.searching[language], (token) =>
    server.sendRequest<PlanResult | null>(PlanRequest.method, { uri: folder, goal }, token),
  );
  if (plan === undefined) return;
  if (plan?.state !== 'found') return void window.showInformationMessage(withoutSteps(plan, language));
  if (await wantsWriting(plan, language)) await writePath(server, folder, goal, language);
}

function isGoal(given: unknown): given is PlanGoal {
  if (typeof given !== 'object' || given === null) return false;
  const { target, year } = given as Readonly<Record<string, unknown>>;
  return typeof target === 'string' || Number.isInteger(year);
}

async function askGoal(summary: AgencySummary, language: Language): Promise<PlanGoal | undefined> {
  const title = texts.title[language];
  const now = Number(summary.index?.proven?.exact ?? summary.index?.claimed.exact ?? 0);
  const items = [
    ...summary.targets
      .filter(({ year }) => summary.tahun === null || year > summary.tahun)
      .map(({ year, value }) => ({
        label: say(texts.aimOfYear, language, { year, value: decimal(value, language) }),
        goal: { year },
      })),
    ...(summary.regulation?.predicates ?? [])
      .filter(({ min }) => min > now)
      .map(({ name, min }) => ({
        label: say(texts.aimOfPredicate, language, { predicate: name[language], value: decimal(min, language) }),
        goal: { target: name.id },
      })),
    { label: texts.aimValue[language], goal: undefined },
  ];
  const chosen = await window.showQuickPick<{ label: string; goal: PlanGoal | undefined }>(items, {
    title,
    placeHolder: texts.askAim[language],
  });
  if (!chosen) return undefined;
  if (chosen.goal?.year !== undefined) return chosen.goal;
  const target = chosen.goal?.target ?? (await askValue(language));
  if (target === undefined) return undefined;
  if (summary.tahun === null) return { target };
  const first = summary.tahun + 1;
  const years = Array.from({ length: yearsAhead }, (_, ahead) => String(first + ahead));
  const year = await window.showQuickPick(years, { title, placeHolder: texts.askYear[language] });
  return year === undefined ? undefined : { target, year: Number(year) };
}

function askValue(language: Language): Thenable<string | undefined> {
  return window.showInputBox({
    title: texts.title[language],
    prompt: texts.askValue[language],
    validateInput: (value) => (/^\s*\d+([.,]\d+)?\s*$/.test(value) ? undefined : texts.notNumber[language]),
  });
}

function withoutSteps(plan: Exclude<PlanResult, { readonly state: 'found' }> | PlanFound | null, language: Language) {
  if (!plan) return texts.noAgency[language];
  if (plan.state === 'refused') return plan.reason[language];
  const target = decimal(plan.target.rounded, language);
  if (plan.state !== 'impossible') return say(texts.reached, language, { target });
  return say(texts.impossible, language, { target, highest: decimal(plan.highest.rounded, language) });
}

/** Shows the steps as a list whose first line writes them. */
async function wantsWriting({ start, best }: PlanFound, language: Language): Promise<boolean> {
  const write = { label: `$(save-all) ${texts.writeItem[language]}` };
  const steps = best.steps.map(({ indicator: number, name, from, to, owner, tasks }) => ({
    label: say(texts.step, language, { number, name: name[language], from, to }),
    description: owner?.name ?? owner?.id ?? '',
    detail: tasks.map(({ text }) => text[language]).join('; '),
  }));
  const placeHolder = say(texts.found, language, {
    start: decimal(start.rounded, language),
    end: decimal(best.index.rounded, language),
    predicate: best.index.predicate,
    steps: best.steps.length,
    documents: best.documents,
    effort: best.effort,
  });
  const options = { title: texts.title[language], placeHolder, ignoreFocusOut: true };
  return (await window.showQuickPick([write, ...steps], options)) === write;
}
