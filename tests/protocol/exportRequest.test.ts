import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ExportRequest, type ExportResult, TemplateRequest } from '../../server/src/lsp/protocol.ts';
import { launchBrowser } from '../preview/chromium.ts';
import { Client } from './client.ts';
import { projectRoot, spbe } from './spbe.ts';
import { inBrowser } from './webChannels.ts';
import { WebClient, WebFiles } from './webClient.ts';

const time = '2026-01-31T00:00:00Z';
const sample = join(projectRoot, 'samples', 'provinsi-jambi');
let client: Client;

beforeAll(async () => {
  client = await Client.start([sample]);
});
afterAll(async () => {
  await client.stop();
});

test('the report is the one of the command line', async () => {
  const uris = [pathToFileURL(join(sample, 'kota-jambi', 'instansi.spbe.yaml')).href];
  const report = await client.connection.sendRequest(ExportRequest, { format: 'md', uris, time });
  const printed = spbe(['export', join(sample, 'kota-jambi'), '--time', '2026-01-31']).stdout;
  expect(report?.name).toBe('laporan-spbe-kota-jambi.md');
  expect(report?.files).toEqual([{ name: report?.name, mediaType: 'text/markdown', text: printed }]);
});

test('Word and Excel come as bytes, CSV as several files', async () => {
  const uris = [pathToFileURL(join(sample, 'kota-jambi')).href];
  const ask = (format: 'docx' | 'csv') => client.connection.sendRequest(ExportRequest, { format, uris, time });
  const [word] = (await ask('docx'))!.files;
  const parts = unzipSync(Buffer.from(word!.base64!, 'base64'));
  expect(Object.keys(parts)).toContain('word/document.xml');
  expect((await ask('csv'))!.files.map(({ name }) => name)).toContain('indikator.csv');
});

test('without addresses every agency, in the language asked for', async () => {
  const report = await client.connection.sendRequest(ExportRequest, { format: 'md', language: 'en', time });
  expect(report?.files[0]?.text).toContain('## Comparison of the agencies');
  expect(report?.files[0]?.text?.match(/^## /gm)).toHaveLength(13);
});

test('what is on the screen counts, not what is on disk', async () => {
  const path = join(sample, 'kota-jambi', 'instansi.spbe.yaml');
  const uri = pathToFileURL(path).href;
  const text = readFileSync(path, 'utf8').replace(/^nama: .*$/m, 'nama: Kota yang Sedang Diketik');
  await client.connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'spbe', version: 1, text },
  });
  const report = await client.connection.sendRequest(ExportRequest, { format: 'md', uris: [uri], time });
  expect(report?.files[0]?.text).toContain('Kota yang Sedang Diketik');
  await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
});

test('the template for the import is for the instrument of the agency, in the language asked for', async () => {
  const denpasar = await Client.start([join(projectRoot, 'samples', 'denpasar-2018')]);
  const uri = pathToFileURL(join(projectRoot, 'samples', 'denpasar-2018')).href;
  const textOf = (template: ExportResult | null) => {
    expect(template?.files).toHaveLength(1);
    const parts = unzipSync(Buffer.from(template!.files[0]!.base64!, 'base64'));
    return Object.values(parts)
      .map((part) => Buffer.from(part).toString('utf8'))
      .join();
  };
  const own = await denpasar.connection.sendRequest(TemplateRequest, { uri, language: 'en' });
  expect(own?.name).toBe('template-spbe.xlsx');
  expect(textOf(own)).toContain('permenpanrb-5-2018');
  expect(textOf(own)).toContain('Instructions');
  const anyone = await client.connection.sendRequest(TemplateRequest, {});
  expect(anyone?.name).toBe('templat-spbe.xlsx');
  expect(textOf(anyone)).toContain('Petunjuk');
  expect(denpasar.failures).toEqual([]);
  await denpasar.stop();
});

test('a wrong question is refused, and no agency is no report', async () => {
  const ask = (params: unknown) => client.connection.sendRequest('spbe/export', params);
  await expect(ask({ format: 'pdf' })).rejects.toThrow(/format/);
  await expect(ask({ format: 'md', time: 'x' })).rejects.toThrow(/time/);
  expect(await ask({ format: 'md', uris: ['file:///tidak/ada/sama.spbe.yaml'] })).toBeNull();
  expect(client.failures).toEqual([]);
});

describe('in a web worker', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  test('the bundle of reports is loaded beside the server', async () => {
    const web = await WebClient.start(
      inBrowser(() => browser),
      WebFiles.sample('vscode-vfs://github/diskominfo/kota'),
    );
    const report = await web.request<ExportResult>('spbe/export', { format: 'xlsx', time });
    const workbook = unzipSync(Buffer.from(report.files[0]!.base64!, 'base64'));
    expect(Object.keys(workbook)).toContain('xl/workbook.xml');
    await web.stop();
    expect(web.channel.errors).toEqual([]);
    expect(web.failures).toEqual([]);
  });
});
