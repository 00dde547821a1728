import { spawn } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { agencyText, Folder, spawnClient, startClient } from './workshop.ts';

describe('from the greeting to the farewell', () => {
  test('ends with 0 after a farewell, with 1 without one', async () => {
    const polite = await startClient([]);
    await polite.request('shutdown', undefined);
    polite.notify('exit', undefined);
    expect(await polite.exited).toBe(0);
    const abrupt = await startClient([]);
    abrupt.notify('exit', undefined);
    expect(await abrupt.exited).toBe(1);
  });

  test('requests before the greeting and after the farewell are refused', async () => {
    const client = spawnClient();
    const hover = { textDocument: { uri: 'file:///a.spbe.yaml' }, position: { line: 0, character: 0 } };
    await expect(client.request('textDocument/hover', hover)).rejects.toMatchObject({ code: -32002 });
    await expect(client.settled()).rejects.toMatchObject({ code: -32002 });
    await client.request('initialize', { processId: null, rootUri: null, capabilities: {} });
    client.notify('initialized', {});
    expect(await client.request('textDocument/hover', hover)).toBeNull();
    await client.request('shutdown', undefined);
    await expect(client.request('textDocument/hover', hover)).rejects.toMatchObject({ code: -32600 });
    client.notify('exit', undefined);
    expect(await client.exited).toBe(0);
  });

  test('the farewell takes back every finding', async () => {
    const folder = Folder.sample();
    const client = await startClient([folder.path]);
    await client.settled();
    await client.request('shutdown', undefined);
    expect([...client.diagnostics.values()].filter((found) => found.length > 0)).toEqual([]);
  });

  test('a farewell while the workspace is still being read', async () => {
    const folder = new Folder();
    for (let agency = 0; agency < 100; agency++)
      folder.write(`${agency}/instansi.spbe.yaml`, agencyText(`k-${agency}`));
    const client = await startClient([folder.path]);
    const asked = client.settled().catch((error: { code: number }) => error.code);
    await client.stop();
    expect(await client.exited).toBe(0);
    await asked;
  });

  test('the server ends when its input ends', async () => {
    const client = await startClient([]);
    client.process.stdin!.end();
    expect(await client.exited).toBe(1);
  });

  test('the server ends when the process that asked for it is gone', async () => {
    const parent = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    const client = await startClient([], { params: { processId: parent.pid } });
    await client.settled();
    parent.kill('SIGKILL');
    expect(await client.exited).toBe(1);
  });
});
