import { Uri, workspace } from 'vscode';
import { file, firstFindings, run, test } from './harness.ts';
import { person } from './person.ts';
import { seen, told } from './seen.ts';

test('a service whose script cannot be loaded is told of, with a way on, and starts when that is taken', async () => {
  await firstFindings();
  // The runner serves the extension from a folder beside that of the workspace.
  const script = Uri.joinPath(file('.'), '..', '..', 'extension', 'dist', 'web', 'server.js');
  const aside = script.with({ path: `${script.path}.lain` });
  await workspace.fs.rename(script, aside);
  try {
    void run('spbe.restart');
    await told(/tidak dapat dimulai: berkas programnya tidak dapat dimuat/, 40_000);
    await seen('statusBar', /layanan berhenti/);
    await person('picture', 'web-not-started');
  } finally {
    await workspace.fs.rename(aside, script);
  }
  await person('answer', 'Jalankan lagi');
  await seen('statusBar', /3,48/);
});
