import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { commands, extensions, window, workspace } from 'vscode';
import { file, findings, picture, test, until } from './harness.ts';

test('every command of the manifest is there', async () => {
  const manifest = extensions.getExtension('arsitek-spbe.arsitek-spbe')?.packageJSON;
  const stated: string[] = manifest.contributes.commands.map(({ command }: { command: string }) => command);
  const known = new Set(await commands.getCommands(true));
  assert.deepEqual(
    stated.filter((command) => !known.has(command)),
    [],
  );
});

test('the side bar shows indicators and missing documents', async () => {
  await commands.executeCommand('workbench.view.extension.spbe');
  await new Promise((resolve) => setTimeout(resolve, 1500));
  await picture('views');
});

test('the preview opens beside the editor', async () => {
  await window.showTextDocument(file('indikator/01.spbe.yaml'));
  await commands.executeCommand('spbe.openPreview');
  await until('the preview', () =>
    window.tabGroups.all.flatMap(({ tabs }) => tabs).find(({ label }) => label.includes('Kota Contoh')),
  );
  await new Promise((resolve) => setTimeout(resolve, 2000));
  await picture('preview');
});

test('after a restart findings are there again', async () => {
  await commands.executeCommand('spbe.restart');
  await until('findings', async () => {
    const all = await workspace.findFiles('**/*.spbe.yaml');
    return all.some((uri) => findings(uri).length > 0) || undefined;
  });
});

test('a server that ends by itself is started again, and findings are there again', async () => {
  const uri = file('indikator/02.spbe.yaml');
  const before = serverProcess();
  assert.ok(before, 'the server runs as a process of the extension host');
  process.kill(before, 'SIGKILL');
  const after = await until('another process', () => {
    const now = serverProcess();
    return now !== before ? now : undefined;
  });
  assert.notEqual(after, before);
  const { document } = await window.showTextDocument(uri);
  const symbols = await until('an outline', async () => {
    const outline = await commands.executeCommand<unknown[]>('vscode.executeDocumentSymbolProvider', document.uri);
    return outline?.length > 0 ? outline : undefined;
  });
  assert.ok(symbols.length > 0);
});

test('a new workspace is written beside what is there, and writes over nothing', async () => {
  const agency = file('instansi.spbe.yaml');
  const before = await workspace.fs.readFile(agency);
  await commands.executeCommand('spbe.newWorkspace', {
    name: 'Pemerintah Kota Lain',
    level: 'kota',
    year: 2024,
    instrument: 'permenpanrb-59-2020',
  });
  assert.deepEqual(await workspace.fs.readFile(agency), before);
  const roadMap = await workspace.fs.readFile(file('peta-rencana/peta-rencana.spbe.yaml'));
  assert.match(new TextDecoder().decode(roadMap), /jenis: peta_rencana/);
});

/** Id of the server's process, a child of this extension host. */
function serverProcess(): number | undefined {
  const lines = execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' }).split('\n');
  for (const line of lines) {
    const [, pid, parent, program = ''] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    if (Number(parent) === process.pid && program.includes('server.cjs')) return Number(pid);
  }
  return undefined;
}
