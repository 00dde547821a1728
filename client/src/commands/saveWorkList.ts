import { window } from 'vscode';
import { type ReportFormat, type Text, WorkListRequest } from '../../../server/src/lsp/protocol.ts';
import { chosenLanguage } from '../language.ts';
import { clientTexts } from '../messages.ts';
import type { Scores } from '../scores.ts';
import type { Server } from '../server.ts';
import { isPlace, makeReport, pickFormat, saveReport } from './saveReport.ts';
import { isServed } from './service.ts';
import { askInSteps } from './steps.ts';

const texts = {
  title: { id: 'Simpan daftar tugas', en: 'Save the list of tasks' },
  written: { id: 'Daftar tugas ditulis: {file}', en: 'List of tasks written: {file}' },
};

const uses: Readonly<Partial<Record<ReportFormat, Text>>> = {
  md: {
    id: 'Daftar centang menurut penanggung jawab, untuk surel, wiki, atau git',
    en: 'A checklist by responsible office, for mail, wikis or git',
  },
  xlsx: {
    id: 'Satu baris untuk tiap tugas, dengan batas waktu dan poin indeks',
    en: 'A row for each task, with its deadline and index points',
  },
  csv: { id: 'Untuk aplikasi pelacak tugas', en: 'For issue trackers' },
};

/**
 * Saves who has to bring which missing document by when, as a checklist, a workbook, or a table for issue trackers.
 *
 * @param given `{ format, to }`, where a task or another extension has it already
 */
export async function saveWorkList(scores: Scores, server: Server, given?: unknown): Promise<void> {
  if (!(await isServed(server))) return;
  const language = chosenLanguage();
  const { folder: uri } = scores;
  if (uri === undefined) return void window.showInformationMessage(clientTexts.noAgencies[language]);
  const known = isPlace(given) ? given : undefined;
  const chosen =
    known ??
    (await askInSteps<{ format?: ReportFormat }>(texts.title[language], {}, [
      (_, frame) => pickFormat(frame, language, uses),
    ]));
  if (!chosen?.format) return;
  const { format } = chosen;
  const made = await makeReport(server, language, (token) =>
    server.sendRequest(WorkListRequest.method, { uri, format, language }, token),
  );
  if (made) await saveReport(made, { format, to: known?.to }, scores, texts, language);
}
