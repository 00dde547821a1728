import assert from 'node:assert/strict';
import { commands, Uri, workspace } from 'vscode';
import { file, firstFindings, test } from './harness.ts';

test('a summary is exported as text and as a Word document', async () => {
  await firstFindings();
  const folder = file('ekspor');
  const exported = async (format: string) => {
    const to = Uri.joinPath(folder, `ringkasan.${format}`);
    await commands.executeCommand('spbe.export', { format, to });
    return new TextDecoder().decode(await workspace.fs.readFile(to));
  };
  assert.match(await exported('md'), /# .*[\s\S]*3,48/);
  assert.equal((await exported('docx')).slice(0, 2), 'PK');
  await commands.executeCommand('notifications.clearAll');
  await workspace.fs.delete(folder, { recursive: true });
});
