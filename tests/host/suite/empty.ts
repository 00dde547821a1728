import assert from 'node:assert/strict';
import { commands, extensions, window, workspace } from 'vscode';
import { textOf, writeText } from './documents.ts';
import { file, run, test, until } from './harness.ts';
import { person } from './person.ts';
import { asked, seen } from './seen.ts';
import { end, nextProcess, serverProcess, withProgram } from './service.ts';

/** What the views say in a folder in which there is nothing yet, and as long as there is nothing to show. */

const agency = 'jenis: instansi\nid: kota-baru\nnama: Pemerintah Kota Baru\n';

test('the extension sleeps in a folder without documents, also when other files are opened', async () => {
  const extension = extensions.getExtension('arsitek-spbe.arsitek-spbe');
  await writeText(file('lain.yaml'), 'kunci: nilai\n');
  await window.showTextDocument(file('lain.yaml'));
  await new Promise((resolve) => setTimeout(resolve, 1000));
  assert.equal(extension?.isActive, false);
  await commands.executeCommand('workbench.action.closeAllEditors');
});

test('a folder without documents: each view says what to do', async () => {
  await commands.executeCommand('workbench.view.extension.spbe');
  await seen(
    'sideBar',
    /Belum ada dokumen instansi di folder ini\.\s+Mulai ruang kerja SPBE\s[\s\S]*Buka contoh\s+Langkah pertama\s/,
  );
  await seen('sideBar', /Dokumen yang kurang tampil di sini setelah ruang kerja SPBE dimulai\./);
  await commands.executeCommand('spbe.architecture.focus');
  await seen('sideBar', /Elemen arsitektur tampil di sini menurut domain setelah ruang kerja SPBE dimulai\./);
  await seen('statusBar', /SPBE/);
  await person('picture', 'empty');
});

test('what they say is there in English, too', async () => {
  const settings = workspace.getConfiguration('spbe');
  await settings.update('bahasa', 'en');
  await seen(
    'sideBar',
    /There is no agency document in this folder yet\.\s+Start an SPBE workspace\s[\s\S]*Open the sample/,
  );
  await seen('sideBar', /Missing documents are shown here once an SPBE workspace is started\./);
  await settings.update('bahasa', undefined);
  await seen('sideBar', /Belum ada dokumen instansi/);
});

test('their buttons and links do what they say', async () => {
  for (const button of ['Mulai ruang kerja SPBE', 'ruang kerja SPBE dimulai']) {
    await person('pressInSideBar', button);
    await asked(/Nama lengkap instansi/);
    await person('press', 'Escape');
    await seen('question', /^$/);
  }
  await person('pressInSideBar', 'Langkah pertama');
  await until(
    'the first steps',
    () =>
      window.tabGroups.all.some(({ tabs }) => tabs.some(({ label }) => /Welcome|Walkthrough/.test(label))) || undefined,
  );
  await commands.executeCommand('workbench.action.closeAllEditors');
});

test('a service that is starting is said to read; one that has stopped is started again from the view', async () => {
  const before = serverProcess();
  end();
  const held = await nextProcess(before);
  assert.ok(held);
  process.kill(held, 'SIGSTOP');
  try {
    await seen('statusBar', /SPBE: memulai/);
    await seen('sideBar', /Membaca dokumen SPBE …[\s\S]*Membaca dokumen SPBE …/);
    await person('picture', 'starting');
  } finally {
    process.kill(held, 'SIGCONT');
  }
  await seen('sideBar', /Belum ada dokumen instansi/);
  await withProgram(undefined, async () => {
    await run('spbe.restart');
    await seen('statusBar', /layanan berhenti/);
    await seen('sideBar', /Layanan SPBE berhenti, sehingga dokumen tidak diperiksa\.\s+Jalankan lagi\s+Buka catatan/);
    await seen('sideBar', /Dokumen yang kurang tampil di sini setelah layanan SPBE dijalankan lagi\./);
    await person('picture', 'stopped-empty');
  });
  await seen('sideBar', /Belum ada dokumen instansi/);
});

test('an agency whose instrument is not given, and one without indicators, are told of in the lists', async () => {
  const uri = file('instansi.spbe.yaml');
  await writeText(uri, agency);
  await seen('sideBar', /Isi instrumen di dokumen instansi[\s\S]*Isi instrumen di dokumen instansi/);
  await person('picture', 'no-instrument');
  await person('pressLine', 'Isi instrumen di dokumen instansi');
  await until('the agency', () => window.activeTextEditor?.document.uri.toString() === uri.toString() || undefined);
  await writeText(uri, `${agency}penilaian: { instrumen: permenpanrb-59-2020, tahun: 2024 }\n`);
  await seen('sideBar', /Belum ada indikator: buat dokumennya/);
  assert.doesNotMatch(await person('sideBar'), /Tidak ada dokumen yang kurang/);
  await person('picture', 'no-indicators');
  await person('pressLine', 'Belum ada indikator');
  await until('47 documents', async () => {
    const found = await workspace.findFiles('**/*.spbe.yaml');
    return found.length === 48 || undefined;
  });
  assert.match(await textOf(uri), /kota-baru/);
});
