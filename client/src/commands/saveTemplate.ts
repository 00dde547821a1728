import type { Uri } from 'vscode';
import { TemplateRequest } from '../../../server/src/lsp/protocol.ts';
import { chosenLanguage } from '../language.ts';
import { clientTexts } from '../messages.ts';
import type { Scores } from '../scores.ts';
import type { Server } from '../server.ts';
import { isPlace, makeReport, saveReport } from './saveReport.ts';
import { isServed } from './service.ts';

/**
 * Saves the empty workbook that fits the import where the planner wants it: for the instrument of the agency at hand, else
 * for that of the year.
 *
 * @param given `{ to }`, where a task or another extension has it already
 */
export async function saveTemplate(scores: Scores, server: Server, given?: unknown): Promise<void> {
  if (!(await isServed(server))) return;
  const language = chosenLanguage();
  const place = { ...(given as { readonly to?: Uri } | undefined), format: 'xlsx' as const };
  const params = { ...(scores.folder !== undefined && { uri: scores.folder }), language };
  const made = await makeReport(server, language, (token) => server.sendRequest(TemplateRequest.method, params, token));
  const words = { title: clientTexts.templateTitle, written: clientTexts.templateWritten };
  if (made) await saveReport(made, isPlace(place) ? place : { format: 'xlsx', to: undefined }, scores, words, language);
}
