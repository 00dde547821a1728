import { commands } from 'vscode';
import { test } from './harness.ts';
import { person } from './person.ts';
import { asked, seen } from './seen.ts';

test('without an open folder the views say how to come to one', async () => {
  await commands.executeCommand('workbench.view.extension.spbe');
  await seen(
    'sideBar',
    /Buka folder yang berisi dokumen SPBE, atau mulai di folder baru\.\s+Buka folder\s+Mulai ruang kerja SPBE\s+Buka contoh\s+Langkah pertama/,
  );
  await person('picture', 'no-folder');
  await person('pressInSideBar', 'Mulai ruang kerja SPBE');
  await asked(/Di folder mana dokumen ditulis\?/);
  await person('press', 'Escape');
});
