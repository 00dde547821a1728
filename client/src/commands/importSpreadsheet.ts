import { commands, RelativePattern, Uri, window, workspace } from 'vscode';
import {
  type ImportParams,
  ImportRequest,
  type ImportResult,
  type Language,
  type SheetMapping,
  type SpreadsheetFile,
} from '../../../server/src/lsp/protocol.ts';
import { chosenLanguage } from '../language.ts';
import { clientTexts, say } from '../messages.ts';
import { showingProgress } from '../progress.ts';
import type { Scores } from '../scores.ts';
import type { Server } from '../server.ts';
import { agencyItem, allAgencies, atHandFirst } from './agencies.ts';
import { decideOnChanges, writeChanges } from './importChanges.ts';
import { reviewImport, showUnused } from './importReview.ts';
import { importTexts } from './importTexts.ts';
import { reasonOf } from './newFiles.ts';
import { startWorkspace } from './newWorkspace.ts';
import { isServed } from './service.ts';

/** Megabytes of a file; the server refuses more, too, and would have to be sent them first. */
const largestFile = 50;

/** Files whose names are told to the server, at most. */
const mostFileNames = 20_000;

/** What a task or another extension may give. */
interface Given {
  readonly files: readonly Uri[];
  readonly into: Uri;
  /** What was recognised and what changes is shown before it is written; without it nothing is asked. */
  readonly review?: boolean;
}

/** Has spreadsheets chosen, what is recognised corrected, the changes looked at; then writes them and offers to open. */
export async function importSpreadsheet(scores: Scores, server: Server, given?: unknown): Promise<void> {
  if (!(await isServed(server))) return;
  const language = chosenLanguage();
  const known = isGiven(given) ? given : undefined;
  const chosen = known?.files ?? (await askFiles(language));
  const folder = chosen && (known?.into ?? (await askAgency(scores, language)));
  const files = folder && (await readFiles(chosen, language));
  if (!folder || !files) return;
  const params = { folder: folder.toString(), files, fileNames: await fileNamesIn(folder) };
  const result = await agree(server, params, known !== undefined && known.review !== true, language);
  if (!result) return;
  const home = Uri.parse(result.folder);
  try {
    const failure = await writeChanges(home, result.changes, language);
    if (failure !== undefined) void window.showErrorMessage(failure);
    else void offer(result, language);
  } catch (error) {
    void window.showErrorMessage(say(importTexts.cannotWrite, language, { reason: reasonOf(error) }));
  }
}

function isGiven(given: unknown): given is Given {
  const { files, into } = (given ?? {}) as Readonly<Record<string, unknown>>;
  return Array.isArray(files) && files.every((file) => file instanceof Uri) && into instanceof Uri;
}

/** Asks the server and the planner in turn, until the changes are agreed on; undefined where there are none to be written. */
async function agree(
  server: Server,
  params: ImportParams,
  isAgreed: boolean,
  language: Language,
): Promise<ImportResult | undefined> {
  let corrections: readonly SheetMapping[] = [];
  let id: string | undefined;
  for (;;) {
    const agency = id === undefined ? params.agency : { ...params.agency, id };
    const result = await ask(server, { ...params, ...(agency && { agency }), corrections }, language);
    if (!result) return undefined;
    for (const problem of result.problems) void window.showErrorMessage(problem);
    if (result.tables.length === 0) return undefined;
    if (result.agency === 'missing') {
      if (!(await startFirst(server, language))) return undefined;
      continue;
    }
    if (!isAgreed && id === undefined && result.agency !== 'known' && result.agencies.length > 1) {
      id = await askOneOf(result.agencies, language);
      if (id === undefined) return undefined;
      continue;
    }
    const verdict = isAgreed ? { goOn: true as const } : await reviewImport(result, corrections, language);
    if (!verdict) return undefined;
    if ('corrections' in verdict) {
      corrections = verdict.corrections;
      continue;
    }
    if (result.changes.length === 0) {
      void window.showInformationMessage(importTexts.nothingNew[language]);
      return undefined;
    }
    const decision = isAgreed ? 'write' : await decideOnChanges(result.changes, language);
    if (decision === 'write') return result;
    if (decision === undefined) return undefined;
  }
}

async function ask(server: Server, params: ImportParams, language: Language): Promise<ImportResult | undefined> {
  try {
    const result = await showingProgress(importTexts.reading[language], (token) =>
      server.sendRequest<ImportResult | null>(ImportRequest.method, params, token),
    );
    if (result) return result;
    if (result === null) void window.showErrorMessage(importTexts.notInWorkspace[language]);
  } catch (error) {
    server.log.error(String(error));
    void window.showErrorMessage(say(importTexts.cannotImport, language, { reason: reasonOf(error) }));
  }
  return undefined;
}

/** Which of several agencies of a spreadsheet goes into the folder; undefined where the planner goes no further. */
async function askOneOf(agencies: ImportResult['agencies'], language: Language): Promise<string | undefined> {
  const items = agencies.map(({ id, name }) => ({ label: name ?? id, description: name === null ? '' : id, id }));
  const options = { title: importTexts.title[language], placeHolder: importTexts.whichOfSeveral[language] };
  return (await window.showQuickPick(items, options))?.id;
}

async function askFiles(language: Language): Promise<readonly Uri[] | undefined> {
  return window.showOpenDialog({
    title: importTexts.title[language],
    openLabel: importTexts.chooseFiles[language],
    canSelectMany: true,
    filters: {
      [importTexts.spreadsheets[language]]: ['xlsx', 'xlsm', 'csv', 'tsv'],
      [importTexts.allFiles[language]]: ['*'],
    },
  });
}

/** The folder of an agency, the one at hand first; where there is none, a folder of the workspace. */
async function askAgency(scores: Scores, language: Language): Promise<Uri | undefined> {
  const agencies = await allAgencies(scores, language);
  if (!agencies) return undefined;
  const [only, ...others] = agencies;
  if (only && others.length === 0) return Uri.parse(only.folder);
  if (only) {
    const items = atHandFirst(agencies, scores).map((agency) => agencyItem(agency, language));
    const chosen = await window.showQuickPick(items, { placeHolder: importTexts.whichAgency[language] });
    return chosen && Uri.parse(chosen.folder);
  }
  const folders = workspace.workspaceFolders ?? [];
  if (folders.length === 0) {
    const open = importTexts.openFolder[language];
    const choice = await window.showInformationMessage(importTexts.needsFolder[language], open);
    if (choice === open) await commands.executeCommand('vscode.openFolder');
    return undefined;
  }
  if (folders.length === 1) return folders[0]?.uri;
  return (await window.showWorkspaceFolderPick({ placeHolder: clientTexts.whichFolder[language] }))?.uri;
}

/** Undefined where one cannot be read, which the planner is told. */
async function readFiles(uris: readonly Uri[], language: Language): Promise<readonly SpreadsheetFile[] | undefined> {
  const files: SpreadsheetFile[] = [];
  for (const uri of uris) {
    const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
    try {
      const size = Math.round((await workspace.fs.stat(uri)).size / (1024 * 1024));
      if (size > largestFile) {
        const values = { file: name, size, limit: largestFile };
        void window.showErrorMessage(say(importTexts.tooLarge, language, values));
        return undefined;
      }
      files.push({ name, base64: toBase64(await workspace.fs.readFile(uri)) });
    } catch (error) {
      void window.showErrorMessage(say(importTexts.cannotRead, language, { file: name, reason: reasonOf(error) }));
      return undefined;
    }
  }
  return files.length > 0 ? files : undefined;
}

/** In pieces that are whole groups of three bytes, so that they can be joined, and no longer than a call may have arguments. */
function toBase64(bytes: Uint8Array): string {
  const piece = 3 * 8192;
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += piece) {
    pieces.push(btoa(String.fromCharCode(...bytes.subarray(at, at + piece))));
  }
  return pieces.join('');
}

/** Files that evidence may mean, seen from the folder. */
async function fileNamesIn(folder: Uri): Promise<readonly string[]> {
  const found = await workspace.findFiles(
    new RelativePattern(folder, '**/*'),
    '**/{node_modules,.*}/**',
    mostFileNames,
  );
  const start = folder.path.length + 1;
  return found
    .map(({ path }) => path.slice(start))
    .filter((path) => !/\.spbe\.ya?ml$/i.test(path))
    .sort();
}

/** Offers to start a workspace; whether it is there now. */
async function startFirst(server: Server, language: Language): Promise<boolean> {
  const start = importTexts.startFirst[language];
  const choice = await window.showWarningMessage(importTexts.agencyMissing[language], start);
  if (choice !== start) return false;
  await startWorkspace(server);
  return true;
}

async function offer(result: ImportResult, language: Language): Promise<void> {
  const created = result.changes.filter(({ isNew }) => isNew).length;
  const message = say(importTexts.written, language, { created, changed: result.changes.length - created });
  const preview = importTexts.openPreview[language];
  const unused = importTexts.showUnused[language];
  const choice = await window.showInformationMessage(message, preview, ...(result.unusedCount > 0 ? [unused] : []));
  if (choice === preview) await commands.executeCommand('spbe.openPreview', Uri.parse(result.folder));
  if (choice === unused) await showUnused(result, language);
}
