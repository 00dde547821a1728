import { commands, Range, type TextDocument, Uri, WorkspaceEdit, window, workspace } from 'vscode';
import type { ImportChange, Language } from '../../../server/src/lsp/protocol.ts';
import { say } from '../messages.ts';
import { importTexts } from './importTexts.ts';

/** Documents that exist in no file: texts before and after an import. */
const scheme = 'spbe-import';

export type Decision = 'write' | 'back' | undefined;

/** Shows every change in one editor of differences, and asks whether to write. */
export async function decideOnChanges(changes: readonly ImportChange[], language: Language): Promise<Decision> {
  const texts = new Map<string, string>();
  const shown = (place: 'before' | 'after', { path }: ImportChange, text: string) => {
    const uri = Uri.from({ scheme, path: `/${path}`, query: place });
    texts.set(uri.toString(), text);
    return uri;
  };
  const provider = workspace.registerTextDocumentContentProvider(scheme, {
    provideTextDocumentContent: (uri) => texts.get(uri.toString()) ?? '',
  });
  const title = importTexts.changesTitle[language];
  try {
    const resources = changes.map((change) => {
      const after = shown('after', change, change.after);
      return [after, change.isNew ? undefined : shown('before', change, change.before), after];
    });
    await commands.executeCommand('vscode.changes', title, resources);
    return await ask(changes.length, language);
  } finally {
    // The editor adds the number of files to the title.
    const tabs = window.tabGroups.all.flatMap(({ tabs: own }) => own).filter(({ label }) => label.startsWith(title));
    if (tabs.length > 0) await window.tabGroups.close(tabs);
    provider.dispose();
  }
}

async function ask(count: number, language: Language): Promise<Decision> {
  const items = [
    { label: `$(save-all) ${say(importTexts.write, language, { count })}`, decision: 'write' as const },
    { label: `$(arrow-left) ${importTexts.backToReview[language]}`, decision: 'back' as const },
    { label: `$(close) ${importTexts.cancel[language]}`, decision: undefined },
  ];
  const options = {
    title: importTexts.title[language],
    placeHolder: importTexts.askWrite[language],
    ignoreFocusOut: true,
  };
  return (await window.showQuickPick(items, options))?.decision;
}

/**
 * Writes changes through the editor, so that each can be undone, and saves what was not being edited before. Nothing is
 * written where some document is not as the import has seen it.
 *
 * @returns why nothing was written; undefined where all is
 */
export async function writeChanges(
  folder: Uri,
  changes: readonly ImportChange[],
  language: Language,
): Promise<string | undefined> {
  const edit = new WorkspaceEdit();
  const toSave: TextDocument[] = [];
  for (const { path, isNew, before, after } of changes) {
    const uri = Uri.joinPath(folder, ...path.split('/'));
    if (isNew) {
      edit.createFile(uri, { contents: new TextEncoder().encode(after), overwrite: false, ignoreIfExists: false });
      continue;
    }
    const document = await workspace.openTextDocument(uri);
    const present = document.getText();
    // The editor keeps a byte order mark to itself.
    if (present !== before.replace(/^\uFEFF/, '')) return say(importTexts.changedMeanwhile, language, { file: path });
    const { start, end, text } = difference(present, after.replace(/^\uFEFF/, ''));
    edit.replace(uri, new Range(document.positionAt(start), document.positionAt(end)), text);
    if (!document.isDirty) toSave.push(document);
  }
  if (!(await workspace.applyEdit(edit))) {
    return say(importTexts.cannotWrite, language, { reason: importTexts.refused[language] });
  }
  for (const document of toSave) await document.save();
  return undefined;
}

/** The one stretch in which two texts differ. */
function difference(
  before: string,
  after: string,
): { readonly start: number; readonly end: number; readonly text: string } {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let same = 0;
  while (same < shorter - start && before[before.length - 1 - same] === after[after.length - 1 - same]) same++;
  return { start, end: before.length - same, text: after.slice(start, after.length - same) };
}
