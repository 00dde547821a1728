import { window } from 'vscode';
import {
  type Language,
  type ReportFormat,
  TransitionReportRequest,
  type TransitionReportResult,
  TransitionRequest,
  type TransitionResult,
} from '../../../server/src/lsp/protocol.ts';
import { chosenLanguage } from '../language.ts';
import { say } from '../messages.ts';
import { showingProgress } from '../progress.ts';
import type { Scores } from '../scores.ts';
import type { Server } from '../server.ts';
import { planTexts } from './planTexts.ts';
import { openEdited, writeEdit } from './planWrite.ts';
import { isPlace, makeReport, pickFormat, saveReport } from './saveReport.ts';
import { isServed } from './service.ts';
import { askInSteps } from './steps.ts';
import type { TransitionPage } from './transitionPage.ts';
import { transitionTexts as texts } from './transitionTexts.ts';

/** First years of the new instrument to choose from. */
const firstYears = ['2026', '2027', '2028'];

/**
 * Shows what of the old instrument serves the new one, and makes the new documents where the planner wants them. Nothing is
 * written over.
 *
 * @param given `{ year }`, where another extension or a task has it already; the documents are made without asking. With
 * `format` and `to` the report is saved instead
 */
export async function prepareTransition(
  page: TransitionPage,
  scores: Scores,
  server: Server,
  given?: unknown,
): Promise<void> {
  if (!(await isServed(server))) return;
  const { folder } = scores;
  const language = chosenLanguage();
  if (folder === undefined) return void window.showInformationMessage(planTexts.noAgency[language]);
  const known = yearOf(given);
  const year = known ?? (await askYear(language));
  if (year === undefined) return;
  if (isPlace(given)) return saveTransition(scores, server, { folder, year }, given);
  const params = { uri: folder, year };
  const found = await showingProgress(texts.preparing[language], (token) =>
    server.sendRequest<TransitionResult | null>(TransitionRequest.method, params, token),
  );
  if (found === undefined) return;
  if (!found) return void window.showInformationMessage(planTexts.noAgency[language]);
  if ('refused' in found) {
    const buttons = found.hasReport ? [texts.save[language]] : [];
    const answer = await window.showWarningMessage(found.refused, ...buttons);
    return answer === undefined ? undefined : saveTransition(scores, server, { folder, year }, undefined);
  }
  await page.show(found.markdown);
  if (known === undefined && !(await isAgreed(scores, server, { folder, year }, language))) return;
  if (!(await writeEdit(server, found.edit))) {
    return void window.showErrorMessage(planTexts.cannotWrite[language]);
  }
  await openEdited(found.edit);
  const { documentChanges = [] } = found.edit;
  const count = documentChanges.filter((change) => 'kind' in change && change.kind === 'create').length;
  void window.showInformationMessage(say(texts.written, language, { count }));
}

function yearOf(given: unknown): number | undefined {
  if (typeof given !== 'object' || given === null) return undefined;
  const { year } = given as { readonly year?: unknown };
  return Number.isInteger(year) ? (year as number) : undefined;
}

async function askYear(language: Language): Promise<number | undefined> {
  const options = { title: texts.title[language], placeHolder: texts.askYear[language] };
  const year = await window.showQuickPick(firstYears, options);
  return year === undefined ? undefined : Number(year);
}

interface Subject {
  /** Folder of the agency. */
  readonly folder: string;
  readonly year: number;
}

/** Whether the documents are to be made. The report can be saved first: afterwards the agency has the new instrument. */
async function isAgreed(scores: Scores, server: Server, subject: Subject, language: Language): Promise<boolean> {
  const [make, save, onlyRead] = [texts.make[language], texts.save[language], texts.onlyRead[language]];
  for (;;) {
    const answer = await window.showInformationMessage(texts.ask[language], make, save, onlyRead);
    if (answer !== save) return answer === make;
    await saveTransition(scores, server, subject, undefined);
  }
}

/** Saves the report in a form that is chosen, or given. */
async function saveTransition(
  scores: Scores,
  server: Server,
  { folder, year }: Subject,
  given: Parameters<typeof saveReport>[1] | undefined,
): Promise<void> {
  const language = chosenLanguage();
  const place =
    given ??
    (await askInSteps<{ format?: ReportFormat }>(texts.saveTitle[language], {}, [
      (_, frame) => pickFormat(frame, language),
    ]));
  if (!place?.format) return;
  const { format } = place;
  const params = { uri: folder, year, format, language };
  const made = await makeReport(server, language, (token) =>
    server.sendRequest<TransitionReportResult | null>(TransitionReportRequest.method, params, token),
  );
  if (!made) return;
  if ('refused' in made) return void window.showWarningMessage(made.refused);
  await saveReport(made, { format, to: given?.to }, scores, { title: texts.saveTitle, written: texts.saved }, language);
}
