import { ConfigurationTarget, Uri, window, workspace } from 'vscode';
import { file, picture, run, test } from './harness.ts';
import { isSeen, person } from './person.ts';
import { seenInWebview } from './seen.ts';

/** This module runs twice: until the window is loaded again, and then from the beginning. */
test('after the window is loaded again the preview is there, with the agency that it showed', async () => {
  if (!(await isSeen())) return;
  const mark = Uri.joinPath(file('.'), '..', 'dimuat-ulang');
  if (await exists(mark)) {
    await untilShown().finally(() => picture('reloaded'));
    return;
  }
  // Another agency than that of the text at hand: only what was kept can say which one it was.
  const settings = workspace.getConfiguration('spbe.pratinjau');
  await settings.update('ikutiInstansi', false, ConfigurationTarget.Workspace);
  await window.showTextDocument(file('indikator/01.spbe.yaml'));
  await run('spbe.openPreview', workspace.workspaceFolders?.[1]?.uri);
  await untilShown();
  await workspace.fs.writeFile(mark, new Uint8Array());
  await person('reload');
});

async function untilShown(): Promise<void> {
  await seenInWebview(/Kementerian Koordinator/, 45_000);
}

async function exists(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
