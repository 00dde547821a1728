import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { commands, window } from 'vscode';
import { editor, file, run, test, until } from './harness.ts';
import { isSeen, person } from './person.ts';
import { seen, told } from './seen.ts';

test('a server that ends by itself is started again, and answers again', async () => {
  const before = serverProcess();
  assert.ok(before, 'the server runs as a process of the extension host');
  process.kill(before, 'SIGKILL');
  assert.notEqual(await nextProcess(before), before);
  await outline();
});

test('a server that keeps ending is left, and the planner is told so and offered a restart', async () => {
  await commands.executeCommand('notifications.clearAll');
  // It is started again four times within three minutes; the test before used one of these.
  let last = serverProcess();
  for (let stop = 0; stop < 3; stop++) {
    assert.ok(last);
    process.kill(last, 'SIGKILL');
    last = await nextProcess(last);
  }
  assert.ok(last);
  process.kill(last, 'SIGKILL');
  await until('the end of the server', () => serverProcess() === undefined || undefined);
  if (await isSeen()) {
    if (editor.isTested) await commands.executeCommand('notifications.showList');
    await told(/berulang kali berhenti/);
    // Nothing else is said, neither of single stops nor by the protocol's library.
    await commands.executeCommand('notifications.showList');
    const all = await person('notifications');
    assert.equal(all.length, 1, all.join('\n'));
    await seen('statusBar', /berhenti/);
    await person('picture', 'stopped');
    await person('answer', 'Jalankan lagi');
  } else {
    await run('spbe.restart');
  }
  await until('a new process', () => serverProcess());
  await outline();
});

async function outline(): Promise<void> {
  const { document } = await window.showTextDocument(file('indikator/02.spbe.yaml'));
  await until('an outline', async () => {
    const symbols = await commands.executeCommand<unknown[]>('vscode.executeDocumentSymbolProvider', document.uri);
    return symbols?.length > 0 || undefined;
  });
}

function nextProcess(before: number): Promise<number> {
  return until('another process', () => {
    const now = serverProcess();
    return now !== before ? now : undefined;
  });
}

/** Id of the server's process, a child of this extension host. */
function serverProcess(): number | undefined {
  const isWindows = process.platform === 'win32';
  if (isWindows) return serverOnWindows();
  const lines = execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' }).split('\n');
  for (const line of lines) {
    const [, pid, parent, program = ''] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    if (Number(parent) === process.pid && program.includes('server.cjs')) return Number(pid);
  }
  return undefined;
}

function serverOnWindows(): number | undefined {
  const query = `Get-CimInstance Win32_Process -Filter 'ParentProcessId=${process.pid}' | Where-Object CommandLine -like '*server.cjs*' | ForEach-Object ProcessId`;
  const id = execFileSync('powershell', ['-NoProfile', '-Command', query], { encoding: 'utf8' }).trim();
  return id ? Number(id.split(/\s/)[0]) : undefined;
}
