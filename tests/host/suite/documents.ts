import { commands, RelativePattern, type Uri, workspace } from 'vscode';
import { file, settled } from './harness.ts';

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
  for (const [key, { uri, text }] of await documents()) {
    const old = before.get(key);
    if (!old) await workspace.fs.delete(uri);
    else if (old.text !== text) await workspace.fs.writeFile(uri, new TextEncoder().encode(old.text));
  }
  await settled();
}

/** Which documents are not as they were: changed or new. */
export async function changedSince(before: Documents): Promise<readonly Uri[]> {
  return [...(await documents())].filter(([key, { text }]) => before.get(key)?.text !== text).map(([, { uri }]) => uri);
}
