import assert from 'node:assert/strict';
import { commands, type Diagnostic, languages, window, workspace } from 'vscode';
import { codeOf, file, firstFindings, picture, run, test, until } from './harness.ts';
import { isSeen } from './person.ts';
import { seen, seenInWebview } from './seen.ts';

test('another language is spoken as soon as it is chosen', async () => {
  const [first] = await firstFindings();
  assert.ok(first);
  const settings = workspace.getConfiguration('spbe');
  const before = texts();
  await settings.update('bahasa', 'en');
  await until('findings in English', () => (texts() !== before && / the | is | are /.test(texts())) || undefined);
  await settings.update('bahasa', undefined);
  await until('findings in Indonesian', () => texts() === before || undefined);
});

test('views, status bar and preview that are open speak another language as soon as it is chosen', async () => {
  if (!(await isSeen())) return;
  await firstFindings();
  await window.showTextDocument(file('indikator/01.spbe.yaml'));
  await run('spbe.openPreview');
  await commands.executeCommand('workbench.view.extension.spbe');
  const indonesian = async () => {
    await seen('sideBar', /dokumen kurang/i);
    await seen('statusBar', /terbukti 3,35/);
    await seenInWebview(/Menuju target/);
  };
  await indonesian();
  const settings = workspace.getConfiguration('spbe');
  await settings.update('bahasa', 'en');
  await seen('sideBar', /missing documents/i);
  await seen('statusBar', /proven 3\.35/);
  await seenInWebview(/^(?!.*Menuju target).*Towards a target/s);
  await picture('english');
  await settings.update('bahasa', undefined);
  await indonesian();
  await commands.executeCommand('workbench.view.explorer');
  await commands.executeCommand('workbench.action.closeAllEditors');
});

test('a rule that is switched off finds nothing, and finds it again when it is switched on', async () => {
  await firstFindings();
  const code = codeOf(all()[0]!);
  const count = () => all().filter((found) => codeOf(found) === code).length;
  const before = count();
  const settings = workspace.getConfiguration('spbe');
  await settings.update('aturan', { [code]: 'mati' });
  await until(`no finding of ${code}`, () => count() === 0 || undefined);
  await settings.update('aturan', undefined);
  await until(`the findings of ${code}`, () => count() === before || undefined);
});

function all(): readonly Diagnostic[] {
  return languages
    .getDiagnostics()
    .flatMap(([, found]) => found)
    .filter(({ source }) => source === 'SPBE');
}

function texts(): string {
  return all()
    .map(({ message }) => message)
    .sort()
    .join('\n');
}
