import assert from 'node:assert/strict';
import { languages, type Uri, window, workspace } from 'vscode';
import { firstFindings, run, settled, test, until } from './harness.ts';
import { isSeen, person } from './person.ts';
import { seen, seenInWebview } from './seen.ts';

test('both folders are checked', async () => {
  assert.deepEqual(
    workspace.workspaceFolders?.map(({ name }) => name),
    ['kota-contoh', 'kemenko'],
  );
  await firstFindings();
  for (const folder of workspace.workspaceFolders ?? []) {
    await until(`findings in ${folder.name}`, () => languages.getDiagnostics().some(isIn(folder.uri)) || undefined);
  }
});

test('severities of one folder leave the other as it is', async () => {
  await settled();
  const [city, ministry] = workspace.workspaceFolders ?? [];
  assert.ok(city && ministry);
  const count = (uri: Uri) => languages.getDiagnostics().filter(isIn(uri)).length;
  const before = count(ministry.uri);
  const rules = Object.fromEntries(
    languages
      .getDiagnostics()
      .filter(isIn(city.uri))
      .flatMap(([, found]) => found.map(({ code }) => [typeof code === 'object' ? code.value : code, 'mati'])),
  );
  const settings = workspace.getConfiguration('spbe', city.uri);
  await settings.update('aturan', rules, 3);
  await until('no findings in the city', () => count(city.uri) === 0 || undefined);
  assert.equal(count(ministry.uri), before);
  await settings.update('aturan', undefined, 3);
  await until('findings in the city', () => count(city.uri) > 0 || undefined);
});

test('the preview shows the agency of the file at hand', async () => {
  const [city, ministry] = workspace.workspaceFolders ?? [];
  assert.ok(city && ministry);
  await show(city.uri);
  await run('spbe.openPreview');
  await until('the city', () => tabs().find(({ label }) => label.includes('Kota Contoh')));
  await show(ministry.uri);
  await until('the ministry', () => tabs().find(({ label }) => label.includes('Perekonomian')));
  if (await isSeen()) {
    await seenInWebview(/Perekonomian/);
    await seen('statusBar', /2,95/);
    await person('picture', 'roots');
  }
});

function isIn(folder: Uri) {
  return ([uri, found]: readonly [Uri, readonly { source?: string }[]]): boolean =>
    uri.path.startsWith(`${folder.path}/`) && found.some(({ source }) => source === 'SPBE');
}

async function show(folder: Uri): Promise<void> {
  const uri = folder.with({ path: `${folder.path}/instansi.spbe.yaml` });
  await window.showTextDocument(uri, { viewColumn: 1 });
}

function tabs() {
  return window.tabGroups.all.flatMap((group) => group.tabs);
}
