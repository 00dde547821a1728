import { commands, env, ProgressLocation, UIKind, Uri, window, workspace } from 'vscode';
import {
  type AgencyHead,
  type ExportedFile,
  type ExportParams,
  ExportRequest,
  type ExportResult,
  type Language,
  type ReportFormat,
} from '../../../server/src/lsp/protocol.ts';
import { chosenLanguage } from '../language.ts';
import { clientTexts, reportFormats, say } from '../messages.ts';
import type { Scores } from '../scores.ts';
import type { Server } from '../server.ts';
import { askFolder, bytesOf, reasonOf, unusedFolder } from './newFiles.ts';
import { isServed } from './service.ts';
import { askInSteps, pickOne, skipped } from './steps.ts';

interface Answers {
  /** Folders of agencies; undefined until asked. */
  readonly uris?: readonly string[];
  readonly format?: ReportFormat;
}

/** What a task or another extension may give, so that nothing is asked. */
interface Given {
  readonly format: ReportFormat;
  /** Where to write: the file; with CSV the folder that takes the folder of files. */
  readonly to: Uri;
}

/** Has agency and format chosen, writes the report where the planner wants it, and offers to open it. */
export async function exportReport(scores: Scores, server: Server, given?: unknown): Promise<void> {
  if (!(await isServed(server))) return;
  const language = chosenLanguage();
  const agencies = await scores.agencies();
  if (agencies.length === 0) {
    void window.showInformationMessage(clientTexts.noAgencies[language]);
    return;
  }
  const known = isGiven(given) ? given : undefined;
  const { uris, format } = known
    ? { uris: scores.folder ? [scores.folder] : [], format: known.format }
    : ((await ask(scores, agencies, language)) ?? {});
  if (!uris || !format) return;
  const made = await make(server, { format, uris, language }, language);
  const target = made && (known?.to ?? (await askTarget(format, made, scores, language)));
  if (!made || !target) return;
  try {
    const written = await write(target, made, format);
    await offer(written, format, language);
  } catch (error) {
    const values = { file: workspace.asRelativePath(target), reason: reasonOf(error) };
    void window.showErrorMessage(say(clientTexts.cannotWrite, language, values));
  }
}

function isGiven(given: unknown): given is Given {
  const { format, to } = (given ?? {}) as Readonly<Record<string, unknown>>;
  return typeof format === 'string' && Object.hasOwn(reportFormats, format) && to instanceof Uri;
}

async function ask(scores: Scores, agencies: readonly AgencyHead[], language: Language): Promise<Answers | undefined> {
  return askInSteps<Answers>(clientTexts.exportTitle[language], {}, [
    async (answers, frame) => {
      const [only] = agencies;
      if (agencies.length === 1 && only) return skipped;
      // The agency at hand comes first, so that Enter takes it.
      const own = [...agencies].sort(
        (one, other) => Number(other.folder === scores.folder) - Number(one.folder === scores.folder),
      );
      const items = own.map(({ folder, id, name }) => ({
        label: name ?? id ?? clientTexts.unnamed[language],
        description: id ?? '',
        uris: [folder],
      }));
      const all = {
        label: `$(organization) ${say(clientTexts.allAgencies, language, { count: agencies.length })}`,
        description: '',
        uris: agencies.map(({ folder }) => folder),
      };
      const chosen = await pickOne(frame, clientTexts.chooseAgency[language], [...items, all]);
      return typeof chosen === 'object' ? { ...answers, uris: chosen.uris } : chosen;
    },
    async (answers, frame) => {
      const items = (Object.keys(reportFormats) as ReportFormat[]).map((format) => ({
        label: `$(${reportFormats[format].icon}) ${reportFormats[format].name[language]}`,
        description: `.${format}`,
        detail: reportFormats[format].use[language],
        format,
      }));
      const chosen = await pickOne(frame, clientTexts.askFormat[language], items);
      const uris = answers.uris ?? agencies.map(({ folder }) => folder);
      return typeof chosen === 'object' ? { uris, format: chosen.format } : chosen;
    },
  ]);
}

/** Has the server make the report; undefined where it cannot, which the planner is told. */
async function make(server: Server, params: ExportParams, language: Language): Promise<ExportResult | undefined> {
  const title = clientTexts.exporting[language];
  try {
    const made = await window.withProgress({ location: ProgressLocation.Notification, title }, () =>
      server.sendRequest<ExportResult | null>(ExportRequest.method, params),
    );
    if (made) return made;
    void window.showInformationMessage(clientTexts.noAgencies[language]);
  } catch (error) {
    server.log.error(String(error));
    void window.showErrorMessage(say(clientTexts.cannotExport, language, { reason: reasonOf(error) }));
  }
  return undefined;
}

async function askTarget(format: ReportFormat, { name }: ExportResult, scores: Scores, language: Language) {
  if (format === 'csv') return askFolder(clientTexts.exportFolder[language], clientTexts.useFolder[language]);
  const base = scores.folder ?? workspace.workspaceFolders?.[0]?.uri.toString();
  return window.showSaveDialog({
    title: clientTexts.exportTitle[language],
    filters: { [reportFormats[format].name[language]]: [format] },
    ...(base !== undefined && { defaultUri: Uri.joinPath(Uri.parse(base), name) }),
  });
}

/** Writes one file to the target; with CSV all into a new folder in it. Answers with what to open. */
async function write(target: Uri, { name, files }: ExportResult, format: ReportFormat): Promise<Uri> {
  const [only] = files;
  if (only && format !== 'csv') {
    if (/\.spbe\.ya?ml$/i.test(target.path)) throw new Error(clientTexts.notOverDocument[chosenLanguage()]);
    await workspace.fs.writeFile(target, contentOf(only));
    return target;
  }
  const folder = await unusedFolder(target, name);
  for (const file of files) await workspace.fs.writeFile(Uri.joinPath(folder, file.name), contentOf(file));
  return folder;
}

function contentOf({ text, base64 }: ExportedFile): Uint8Array {
  return base64 === undefined ? new TextEncoder().encode(text ?? '') : bytesOf(base64);
}

async function offer(written: Uri, format: ReportFormat, language: Language): Promise<void> {
  const open = clientTexts.open[language];
  const file = workspace.asRelativePath(written);
  void window.showInformationMessage(say(clientTexts.exported, language, { file }), open).then(async (choice) => {
    if (choice === open) await show(written, format);
  });
}

/** Text in the editor; other files in the program of the computer for them, or in the Explorer where there is none. */
async function show(written: Uri, format: ReportFormat): Promise<void> {
  if (format === 'md' || format === 'json') {
    await window.showTextDocument(written);
    return;
  }
  const isLocal = env.uiKind === UIKind.Desktop && env.remoteName === undefined && written.scheme === 'file';
  if (isLocal)
    await (format === 'csv' ? commands.executeCommand('revealFileInOS', written) : env.openExternal(written));
  else await commands.executeCommand('revealInExplorer', written);
}
