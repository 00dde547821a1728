import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ImportParams, ImportRequest, type ImportResult } from '../../server/src/lsp/protocol.ts';
import { launchBrowser } from '../preview/chromium.ts';
import { csv, sheet } from '../unit/imports/workbooks.ts';
import { Client } from './client.ts';
import { projectRoot } from './spbe.ts';
import { inBrowser } from './webChannels.ts';
import { WebClient, WebFiles } from './webClient.ts';

const sample = join(projectRoot, 'samples', 'kota-contoh');
const folder = pathToFileURL(sample).href;
let client: Client;

beforeAll(async () => {
  client = await Client.start([sample]);
});

afterAll(async () => {
  await client.stop();
});

function ask(params: Omit<ImportParams, 'folder'> & { folder?: string }) {
  return client.connection.sendRequest(ImportRequest, { folder, ...params });
}

function given(...files: readonly { readonly name: string; readonly bytes: Uint8Array }[]) {
  return files.map(({ name, bytes }) => ({ name, base64: Buffer.from(bytes).toString('base64') }));
}

const table = sheet('Penilaian', ['No', 'Level', 'Warna'], [11, 3, 'merah'], [99, 1, 'x']);

test('tells what was recognised, what was not used, and what would change in which document', async () => {
  const result = await ask({ files: given(table) });
  expect(result?.agency).toBe('known');
  expect(result?.tables[0]).toMatchObject({
    sheet: 'Penilaian',
    kind: 'indikator',
    headingRow: 1,
    columns: [
      { letters: 'A', heading: 'No', field: 'nomor', name: 'Nomor indikator' },
      { letters: 'B', heading: 'Level', field: 'tingkat', name: 'Tingkat (klaim)' },
      { letters: 'C', heading: 'Warna', field: null, name: null },
    ],
  });
  expect(result?.unused).toEqual(['Penilaian baris 3: indikator "99" tidak ada dalam instrumen PermenPANRB 59/2020']);
  const [change] = result?.changes ?? [];
  expect(change).toMatchObject({ path: 'indikator/11.spbe.yaml', isNew: false });
  expect(change?.before).toMatch(/^tingkat: 4$/m);
  expect(change?.after).toBe(change?.before.replace(/^tingkat: 4$/m, 'tingkat: 3'));
});

test('several agencies are named; the one of the folder is taken', async () => {
  const rows = csv('ID instansi;Nomor indikator;Tingkat\nlain;11;1\nkota-contoh;11;2\n', 'Indikator.csv');
  const result = await ask({ files: given(rows), agency: { id: 'lain' } });
  expect(result?.agencies).toEqual([
    { id: 'lain', name: null },
    { id: 'kota-contoh', name: null },
  ]);
  expect(result?.changes[0]?.after).toMatch(/^tingkat: 2$/m);
});

test('corrections of the planner count', async () => {
  const corrections = [{ sheet: 'Penilaian', kind: 'indikator', columns: { B: 'abaikan', C: 'keterangan' } }];
  const result = await ask({ files: given(table), corrections });
  expect(result?.changes[0]?.after).toContain('\nketerangan: merah\n');
  expect(result?.changes[0]?.after).toMatch(/^tingkat: 4$/m);
});

test('what is typed and not saved yet counts as it is', async () => {
  const path = join(sample, 'indikator', '11.spbe.yaml');
  const uri = pathToFileURL(path).href;
  client.open(uri, readFileSync(path, 'utf8').replace(/^tingkat: 4$/m, 'tingkat: 3'));
  const result = await ask({ files: given(table) });
  expect(result?.changes).toEqual([]);
  client.close(uri);
});

test('a file that cannot be read is named with what to do, and the others are read', async () => {
  const result = await ask({
    files: given({ name: 'a.pdf', bytes: new TextEncoder().encode('%PDF-1.7') }, csv('No;Level\n1;2\n')),
  });
  expect(result?.problems).toEqual([expect.stringMatching(/"a\.pdf" bukan lembar kerja/)]);
  expect(result?.tables).toHaveLength(1);
});

test('a folder outside of the workspace gets no answer, wrong parameters are refused', async () => {
  expect(await ask({ files: given(table), folder: 'file:///tempat/lain' })).toBeNull();
  await expect(client.connection.sendRequest('spbe/import', {})).rejects.toThrow(/folder, files/);
});

describe('in a web worker', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  test('the bundle of imports is loaded beside the server', async () => {
    const root = 'vscode-vfs://github/diskominfo/kota';
    const web = await WebClient.start(
      inBrowser(() => browser),
      WebFiles.sample(root),
    );
    const result = await web.request<ImportResult>('spbe/import', { folder: root, files: given(table) });
    expect(web.failures).toEqual([]);
    expect(web.channel.errors).toEqual([]);
    expect(result.changes.map(({ path }) => path)).toEqual(['indikator/11.spbe.yaml']);
    await web.stop();
  });
});
