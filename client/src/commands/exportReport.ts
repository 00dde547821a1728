import { type AgencyHead, ExportRequest, type Language, type ReportFormat } from '../../../server/src/lsp/protocol.ts';
import { chosenLanguage } from '../language.ts';
import { clientTexts, say } from '../messages.ts';
import type { Scores } from '../scores.ts';
import type { Server } from '../server.ts';
import { agencyItem, atHandFirst, knownAgencies } from './agencies.ts';
import { isPlace, makeReport, pickFormat, saveReport } from './saveReport.ts';
import { isServed } from './service.ts';
import { askInSteps, pickOne, skipped } from './steps.ts';

interface Answers {
  /** Folders of agencies; undefined until asked. */
  readonly uris?: readonly string[];
  readonly format?: ReportFormat;
}

/**
 * Has agency and format chosen, writes the report where the planner wants it, and offers to open it.
 *
 * @param given `{ format, to }`, where a task or another extension has it already; nothing is asked then
 */
export async function exportReport(scores: Scores, server: Server, given?: unknown): Promise<void> {
  if (!(await isServed(server))) return;
  const language = chosenLanguage();
  const agencies = await knownAgencies(scores, language);
  if (!agencies) return;
  const known = isPlace(given) ? given : undefined;
  const { uris, format } = known
    ? { uris: scores.folder ? [scores.folder] : [], format: known.format }
    : ((await ask(scores, agencies, language)) ?? {});
  if (!uris || !format) return;
  const made = await makeReport(server, language, (token) =>
    server.sendRequest(ExportRequest.method, { format, uris, language }, token),
  );
  const words = { title: clientTexts.exportTitle, written: clientTexts.exported };
  if (made) await saveReport(made, { format, to: known?.to }, scores, words, language);
}

async function ask(scores: Scores, agencies: readonly AgencyHead[], language: Language): Promise<Answers | undefined> {
  return askInSteps<Answers>(clientTexts.exportTitle[language], {}, [
    async (answers, frame) => {
      const [only] = agencies;
      if (agencies.length === 1 && only) return skipped;
      const items = atHandFirst(agencies, scores).map((agency) => {
        return { ...agencyItem(agency, language), uris: [agency.folder] };
      });
      const all = {
        label: `$(organization) ${say(clientTexts.allAgencies, language, { count: agencies.length })}`,
        description: '',
        uris: agencies.map(({ folder }) => folder),
      };
      const chosen = await pickOne(frame, clientTexts.chooseAgency[language], [...items, all]);
      return typeof chosen === 'object' ? { ...answers, uris: chosen.uris } : chosen;
    },
    async (answers, frame) => {
      const chosen = await pickFormat(frame, language);
      const uris = answers.uris ?? agencies.map(({ folder }) => folder);
      return typeof chosen === 'object' ? { uris, format: chosen.format } : chosen;
    },
  ]);
}
