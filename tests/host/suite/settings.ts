import assert from 'node:assert/strict';
import { type Diagnostic, languages, workspace } from 'vscode';
import { codeOf, firstFindings, test, until } from './harness.ts';

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
