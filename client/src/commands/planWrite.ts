import { Range, Uri, ViewColumn, window, workspace } from 'vscode';
import type { CancellationToken, WorkspaceEdit } from 'vscode-languageserver-protocol';
import {
  type Language,
  PlanEditRequest,
  type PlanEditResult,
  type PlanGoal,
} from '../../../server/src/lsp/protocol.ts';
import { decimal, say } from '../messages.ts';
import { showingProgress } from '../progress.ts';
import { planTexts } from './planTexts.ts';

/** What writing needs of the server. */
export interface Writing {
  sendRequest<R>(method: string, params?: unknown, token?: CancellationToken): Promise<R>;
  applyEdit(edit: WorkspaceEdit): Promise<boolean>;
}

/**
 * Writes the easiest steps to a goal into the road map, after asking, and opens it. Says why where nothing is written.
 *
 * @param isAgreed the planner was asked before
 * @throws where the server does not answer
 */
export async function writePath(
  server: Writing,
  folder: string,
  goal: PlanGoal,
  language: Language,
  isAgreed = false,
): Promise<void> {
  const found = await showingProgress(planTexts.searching[language], (token) =>
    server.sendRequest<PlanEditResult | null>(PlanEditRequest.method, { uri: folder, goal }, token),
  );
  if (found === undefined) return;
  const why = refusal(found, language);
  if (!found || !('edit' in found)) return void window.showWarningMessage(why);
  const { edit, activities, targets } = found;
  const uris = urisOf(edit);
  if (uris.length === 0) return void window.showInformationMessage(planTexts.nothingToWrite[language]);
  const question = say(planTexts.confirm, language, { activities, targets });
  const detail = say(planTexts.confirmDetail, language, { count: uris.length });
  if (!isAgreed) {
    const yes = planTexts.write[language];
    if ((await window.showWarningMessage(question, { modal: true, detail }, yes)) !== yes) return;
  }
  if (!(await writeEdit(server, edit))) return void window.showErrorMessage(planTexts.cannotWrite[language]);
  await openEdited(edit);
  void window.showInformationMessage(say(planTexts.written, language, { activities, targets }));
}

/** Applies an edit and saves what was not being edited before; each step can be undone. */
export async function writeEdit(server: Writing, edit: WorkspaceEdit): Promise<boolean> {
  const dirty = new Set(workspace.textDocuments.filter(({ isDirty }) => isDirty).map(({ uri }) => uri.toString()));
  if (!(await server.applyEdit(edit))) return false;
  const edited = new Set(urisOf(edit).map((uri) => uri.toString()));
  for (const document of workspace.textDocuments) {
    const uri = document.uri.toString();
    if (edited.has(uri) && !dirty.has(uri) && document.isDirty) await document.save();
  }
  return true;
}

/** Opens the first document of an edit, where what is new begins; not in place of a preview. */
export async function openEdited(edit: WorkspaceEdit): Promise<void> {
  const [first] = urisOf(edit);
  if (!first) return;
  const line = lineOf(edit, first);
  const shown = window.visibleTextEditors.find(({ viewColumn }) => viewColumn !== undefined);
  const viewColumn = window.activeTextEditor ? ViewColumn.Active : (shown?.viewColumn ?? ViewColumn.Beside);
  await window.showTextDocument(first, { viewColumn, selection: new Range(line, 0, line, 0) });
}

function refusal(found: PlanEditResult | null, language: Language): string {
  if (!found) return planTexts.noAgency[language];
  if ('refused' in found) return found.refused;
  if ('edit' in found) return '';
  const { target, highest } = found;
  const parameters = { target: decimal(target.rounded, language), highest: decimal(highest.rounded, language) };
  return say(planTexts.impossible, language, parameters);
}

/** The documents of an edit, each once; new ones first. */
function urisOf({ documentChanges = [], changes = {} }: WorkspaceEdit): readonly Uri[] {
  const found = documentChanges.flatMap((change) => {
    if ('textDocument' in change) return [change.textDocument.uri];
    return change.kind === 'create' ? [change.uri] : [];
  });
  return [...new Set([...found, ...Object.keys(changes)])].map((uri) => Uri.parse(uri));
}

function lineOf({ documentChanges = [], changes = {} }: WorkspaceEdit, uri: Uri): number {
  const texts = documentChanges.flatMap((change) => {
    return 'textDocument' in change && Uri.parse(change.textDocument.uri).toString() === uri.toString()
      ? change.edits
      : [];
  });
  const own = texts.length > 0 ? texts : (changes[uri.toString()] ?? []);
  const [edit] = own;
  if (!edit || !('range' in edit)) return 0;
  // What is added behind a line begins with its end.
  const added = 'newText' in edit ? (/^\s*\n/.exec(edit.newText)?.[0] ?? '') : '';
  return edit.range.start.line + added.split('\n').length - 1;
}
