import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { commands, extensions, Uri, window, workspace } from 'vscode';
import { file, until } from './harness.ts';
import { person } from './person.ts';

/** The server as a process, in hosts that have processes. */

/** Waits until the server answers a question about a document. */
export async function answersAgain(): Promise<void> {
  const { document } = await window.showTextDocument(file('indikator/02.spbe.yaml'));
  await until('an outline', async () => {
    const symbols = await commands.executeCommand<unknown[]>('vscode.executeDocumentSymbolProvider', document.uri);
    return symbols?.length > 0 || undefined;
  });
}

/** Id of the process that comes after another one. */
export function nextProcess(before: number | undefined): Promise<number> {
  return until('another process', () => {
    const now = serverProcess();
    return now !== before ? now : undefined;
  });
}

/** Id of the server's process, a child of this extension host. */
export function serverProcess(): number | undefined {
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

/** Puts another program in place of the service's, or none, and does something; then the planner has it started again. */
export async function withProgram(text: string | undefined, deed: () => Promise<void>): Promise<void> {
  const extension = extensions.getExtension('arsitek-spbe.arsitek-spbe');
  assert.ok(extension);
  const program = Uri.joinPath(extension.extensionUri, 'dist', 'server.cjs');
  const aside = program.with({ path: `${program.path}.lain` });
  await commands.executeCommand('notifications.clearAll');
  await workspace.fs.rename(program, aside);
  try {
    if (text !== undefined) await workspace.fs.writeFile(program, new TextEncoder().encode(text));
    await deed();
  } finally {
    await workspace.fs.rename(aside, program, { overwrite: true });
  }
  await person('answer', 'Jalankan lagi');
  await until('a new process', () => serverProcess());
}

/** Ends the server as a fault of its own would. */
export function end(): void {
  const server = serverProcess();
  assert.ok(server);
  process.kill(server, 'SIGKILL');
}
