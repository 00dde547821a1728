import { commands, Uri, window, workspace } from 'vscode';
import {
  type InstrumentHead,
  InstrumentsRequest,
  instrumentName,
  type Language,
  type NewFile,
  type NewWorkspaceParams,
  NewWorkspaceRequest,
} from '../../../server/src/lsp/protocol.ts';
import { chosenLanguage } from '../language.ts';
import { clientTexts, governmentLevels, say } from '../messages.ts';
import { showingProgress } from '../progress.ts';
import type { Server } from '../server.ts';
import { askFolder, writeNewFiles } from './newFiles.ts';
import { isServed } from './service.ts';

/**
 * Asks name, kind, year and instrument, and writes the files of a new workspace. Nothing is written over, nothing is
 * written where a question is left unanswered.
 *
 * @param given the answers, where another extension or a task has them already; asked for where they are not complete
 */
export async function startWorkspace(server: Server, given?: unknown): Promise<void> {
  const folder = await chosenFolder();
  if (!folder || !(await isServed(server))) return;
  const answers = isComplete(given) ? given : await askAll(server);
  if (!answers) return;
  const write = async () => {
    const files = await server.sendRequest<readonly NewFile[] | null>(NewWorkspaceRequest.method, answers);
    return files && writeNewFiles(folder, files);
  };
  const counts = await showingProgress(clientTexts.writingWorkspace[chosenLanguage()], write, false);
  if (!counts) return;
  if (!workspace.getWorkspaceFolder(folder)) {
    await commands.executeCommand('vscode.openFolder', folder);
    return;
  }
  await window.showTextDocument(Uri.joinPath(folder, 'instansi.spbe.yaml'));
  const language = chosenLanguage();
  const preview = clientTexts.openPreview[language];
  const text = counts.kept > 0 ? clientTexts.writtenBeside : clientTexts.written;
  const choice = await window.showInformationMessage(say(text, language, { ...counts }), preview);
  if (choice === preview) await commands.executeCommand('spbe.openPreview');
}

function isComplete(given: unknown): given is NewWorkspaceParams {
  if (typeof given !== 'object' || given === null) return false;
  const { name, level, year, instrument } = given as Readonly<Record<string, unknown>>;
  const isLevel = typeof level === 'string' && Object.hasOwn(governmentLevels, level);
  return (
    typeof name === 'string' &&
    name.trim() !== '' &&
    isLevel &&
    Number.isInteger(year) &&
    typeof instrument === 'string'
  );
}

/** A folder of the workspace; without any, one of the computer, which is opened when the documents are written. */
async function chosenFolder(): Promise<Uri | undefined> {
  const language = chosenLanguage();
  const folders = workspace.workspaceFolders ?? [];
  if (folders.length === 1) return folders[0]?.uri;
  if (folders.length > 1) {
    const chosen = await window.showWorkspaceFolderPick({ placeHolder: clientTexts.whichFolder[language] });
    return chosen?.uri;
  }
  return askFolder(clientTexts.whichFolder[language], clientTexts.useFolder[language]);
}

async function askAll(server: Server): Promise<NewWorkspaceParams | undefined> {
  const language = chosenLanguage();
  const title = clientTexts.startTitle[language];
  const name = await window.showInputBox({
    title,
    prompt: clientTexts.askName[language],
    placeHolder: clientTexts.exampleName[language],
    ignoreFocusOut: true,
    validateInput: (value) => (value.trim() === '' ? clientTexts.nameMissing[language] : undefined),
  });
  if (name === undefined) return undefined;
  const levels = Object.entries(governmentLevels).map(([level, text]) => ({ label: text[language], level }));
  const words = name.toLowerCase().split(/\s+/);
  // What the name tells comes first.
  levels.sort((one, other) => Number(words.includes(other.level)) - Number(words.includes(one.level)));
  const level = await window.showQuickPick(levels, {
    title,
    placeHolder: clientTexts.askLevel[language],
    ignoreFocusOut: true,
  });
  if (!level) return undefined;
  const thisYear = String(new Date().getFullYear());
  const year = await window.showInputBox({
    title,
    prompt: clientTexts.askYear[language],
    value: thisYear,
    ignoreFocusOut: true,
    validateInput: (value) =>
      /^\d{4}$/.test(value.trim()) ? undefined : say(clientTexts.yearWrong, language, { year: thisYear }),
  });
  if (year === undefined) return undefined;
  const instrument = await askInstrument(server, Number(year));
  return instrument === undefined
    ? undefined
    : { name: name.trim(), level: level.level, year: Number(year), instrument };
}

/** The instrument in force for the year comes first, so that Enter takes it. */
async function askInstrument(server: Server, year: number): Promise<string | undefined> {
  const language = chosenLanguage();
  const instruments = await server.sendRequest<readonly InstrumentHead[]>(InstrumentsRequest.method);
  const items = instruments.map(({ id, name, years, source }) => {
    const inForce = years.first <= year && year <= (years.last ?? year);
    return {
      label: `${instrumentName(id)} · ${name[language]}`,
      description: inForce ? say(clientTexts.inForce, language, { year }) : yearsText(years, language),
      ...(source === 'secondary' && { detail: clientTexts.secondary[language] }),
      inForce,
      id,
    };
  });
  items.sort((one, other) => Number(other.inForce) - Number(one.inForce));
  const chosen = await window.showQuickPick(items, {
    title: clientTexts.startTitle[language],
    placeHolder: clientTexts.askInstrument[language],
    ignoreFocusOut: true,
  });
  return chosen?.id;
}

function yearsText({ first, last }: InstrumentHead['years'], language: Language): string {
  if (last === null) return say(clientTexts.fromYear, language, { first });
  return say(clientTexts.forYears, language, { first, last });
}
