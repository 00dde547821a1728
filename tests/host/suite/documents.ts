import { commands, RelativePattern, type Uri, workspace } from 'vscode';
import { file, run, settled, until } from './harness.ts';

/** Documents on the disk, by address. */
export type Documents = ReadonlyMap<string, { readonly uri: Uri; readonly text: string }>;

export async function documents(): Promise<Documents> {
  const found = await workspace.findFiles(new RelativePattern(file('.'), '**/*.spbe.yaml'));
  const read = found.map(async (uri) => [uri.toString(), { uri, text: await textOf(uri) }] as const);
  return new Map(await Promise.all(read));
}

export async function textOf(uri: Uri): Promise<string> {
  return new TextDecoder().decode(await workspace.fs.readFile(uri));
}

/** Makes the workspace again what it was, for the tests that follow. */
export async function restore(before: Documents): Promise<void> {
  await commands.executeCommand('workbench.action.closeAllEditors');
  const restored = [...(await documents())].map(async ([key, { uri, text }]) => {
    const old = before.get(key);
    if (!old) await workspace.fs.delete(uri);
    else if (old.text !== text) await writeText(uri, old.text);
  });
  await Promise.all(restored);
  await settled();
}

/** Which documents are not as they were: changed or new. */
export async function changedSince(before: Documents): Promise<readonly Uri[]> {
  return [...(await documents())].filter(([key, { text }]) => before.get(key)?.text !== text).map(([, { uri }]) => uri);
}

export async function writeText(uri: Uri, text: string): Promise<void> {
  await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
}

/** What a document says after a spreadsheet was imported into the workspace; both are then as they were before. */
export async function imported(spreadsheet: Uri, content: Uint8Array, document: Uri): Promise<string> {
  const before = await textOf(document);
  await workspace.fs.writeFile(spreadsheet, content);
  await run('spbe.import', { files: [spreadsheet], into: file('.') });
  const after = await until('the change', async () => {
    const present = await textOf(document);
    return present === before ? undefined : present;
  });
  await writeText(document, before);
  await workspace.fs.delete(spreadsheet);
  await commands.executeCommand('notifications.clearAll');
  return after;
}
