import { commands, env, UIKind, Uri, window, workspace } from 'vscode';
import type { CancellationToken } from 'vscode-languageclient';
import type { ExportedFile, ExportResult, Language, ReportFormat, Text } from '../../../server/src/lsp/protocol.ts';
import { chosenLanguage } from '../language.ts';
import { clientTexts, reportFormats, say } from '../messages.ts';
import { showingProgress } from '../progress.ts';
import type { Scores } from '../scores.ts';
import type { Server } from '../server.ts';
import { askFolder, bytesOf, reasonOf, unusedFolder } from './newFiles.ts';
import { type Frame, pickOne } from './steps.ts';

/** What a task or another extension may give, so that nothing is asked. */
interface SavedPlace {
  readonly format: ReportFormat;
  /** Where to write: the file; with CSV the folder that takes the folder of files. Undefined: to be asked. */
  readonly to: Uri | undefined;
}

/** What is said of one sort of report. */
interface SavingWords {
  readonly title: Text;
  /** With `{file}`. */
  readonly written: Text;
}

export function isPlace(given: unknown): given is SavedPlace & { readonly to: Uri } {
  const { format, to } = (given ?? {}) as Readonly<Record<string, unknown>>;
  return typeof format === 'string' && Object.hasOwn(reportFormats, format) && to instanceof Uri;
}

/** Has the form of a report chosen; with `uses` only one of those, for what they say. */
export function pickFormat(frame: Frame, language: Language, uses: Readonly<Partial<Record<ReportFormat, Text>>> = {}) {
  const formats = Object.keys(reportFormats) as ReportFormat[];
  const some = formats.filter((format) => uses[format]);
  const items = (some.length > 0 ? some : formats).map((format) => ({
    label: `$(${reportFormats[format].icon}) ${reportFormats[format].name[language]}`,
    description: `.${format}`,
    detail: (uses[format] ?? reportFormats[format].use)[language],
    format,
  }));
  return pickOne(frame, clientTexts.askFormat[language], items);
}

/** Has the server make something; undefined where it cannot, which the planner is told, or where the planner ends it. */
export async function makeReport<Result>(
  server: Server,
  language: Language,
  ask: (token: CancellationToken) => Promise<Result | null>,
): Promise<Result | undefined> {
  try {
    const made = await showingProgress(clientTexts.exporting[language], ask);
    if (made) return made;
    if (made === null) void window.showInformationMessage(clientTexts.noAgencies[language]);
  } catch (error) {
    server.log.error(String(error));
    void window.showErrorMessage(say(clientTexts.cannotExport, language, { reason: reasonOf(error) }));
  }
  return undefined;
}

/** Writes a report where the planner wants it, and offers to open it. */
export async function saveReport(
  made: ExportResult,
  { format, to }: SavedPlace,
  scores: Scores,
  words: SavingWords,
  language: Language,
): Promise<void> {
  const target = to ?? (await askTarget(format, made, scores, words, language));
  if (!target) return;
  try {
    const written = await write(target, made, format);
    await offer(written, format, words, language);
  } catch (error) {
    const values = { file: workspace.asRelativePath(target), reason: reasonOf(error) };
    void window.showErrorMessage(say(clientTexts.cannotWrite, language, values));
  }
}

async function askTarget(
  format: ReportFormat,
  { name }: ExportResult,
  scores: Scores,
  { title }: SavingWords,
  language: Language,
): Promise<Uri | undefined> {
  if (isFolder(name, format)) return askFolder(clientTexts.exportFolder[language], clientTexts.useFolder[language]);
  const base = scores.folder ?? workspace.workspaceFolders?.[0]?.uri.toString();
  return window.showSaveDialog({
    title: title[language],
    filters: { [reportFormats[format].name[language]]: [format] },
    ...(base !== undefined && { defaultUri: Uri.joinPath(Uri.parse(base), name) }),
  });
}

/** Writes one file to the target; with CSV all into a new folder in it. Answers with what to open. */
async function write(target: Uri, { name, files }: ExportResult, format: ReportFormat): Promise<Uri> {
  const [only] = files;
  if (only && !isFolder(name, format)) {
    if (/\.spbe\.ya?ml$/i.test(target.path)) throw new Error(clientTexts.notOverDocument[chosenLanguage()]);
    await workspace.fs.writeFile(target, contentOf(only));
    return target;
  }
  const folder = await unusedFolder(target, name);
  for (const file of files) await workspace.fs.writeFile(Uri.joinPath(folder, file.name), contentOf(file));
  return folder;
}

/** Tables of CSV are files in a folder, whose name has no ending. */
function isFolder(name: string, format: ReportFormat): boolean {
  return format === 'csv' && !name.endsWith('.csv');
}

function contentOf({ text, base64 }: ExportedFile): Uint8Array {
  return base64 === undefined ? new TextEncoder().encode(text ?? '') : bytesOf(base64);
}

async function offer(
  written: Uri,
  format: ReportFormat,
  { written: text }: SavingWords,
  language: Language,
): Promise<void> {
  const open = clientTexts.open[language];
  const file = workspace.asRelativePath(written);
  void window.showInformationMessage(say(text, language, { file }), open).then(async (choice) => {
    if (choice === open) await show(written, format);
  });
}

/** Text in the editor; other files in the program of the computer for them, or in the Explorer where there is none. */
async function show(written: Uri, format: ReportFormat): Promise<void> {
  if (format === 'md' || format === 'json' || written.path.endsWith('.csv')) {
    await window.showTextDocument(written);
    return;
  }
  const isLocal = env.uiKind === UIKind.Desktop && env.remoteName === undefined && written.scheme === 'file';
  if (isLocal)
    await (format === 'csv' ? commands.executeCommand('revealFileInOS', written) : env.openExternal(written));
  else await commands.executeCommand('revealInExplorer', written);
}
