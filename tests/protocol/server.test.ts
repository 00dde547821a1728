import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { AgenciesRequest, type SummaryChange, SummaryChanged, SummaryRequest } from '../../server/src/lsp/protocol.ts';
import { Client, uriOf } from './client.ts';
import { projectRoot } from './spbe.ts';

let folder: string;
let client: Client;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'spbe-server-'));
  cpSync(join(projectRoot, 'samples', 'kota-contoh'), folder, { recursive: true });
});

afterEach(async () => {
  await client.stop();
  rmSync(folder, { recursive: true, force: true });
});

const file = (path: string) => uriOf(join(folder, path));
const read = (path: string) => readFileSync(join(folder, path), 'utf8');

describe('the server as a process', () => {
  test('publishes the findings of closed files, and what an edit changes in other files', async () => {
    client = await Client.start([folder]);
    await client.until(file('indikator/36.spbe.yaml'), (codes) => codes.includes('bukti.berkas-tidak-ada'));
    const agency = file('instansi.spbe.yaml');
    client.open(agency, read('instansi.spbe.yaml'));
    client.replace(agency, 'id: bkpsdm', 'id: bkd');
    await client.until(file('indikator/36.spbe.yaml'), (codes) => codes.includes('acuan.unit-tidak-dikenal'));
    client.replace(agency, 'id: bkd', 'id: bkpsdm');
    await client.until(file('indikator/36.spbe.yaml'), (codes) => !codes.includes('acuan.unit-tidak-dikenal'));
  });

  test('notices evidence that is created, renamed and deleted on disk', async () => {
    client = await Client.start([folder]);
    const indicator = file('indikator/36.spbe.yaml');
    await client.until(indicator, (codes) => codes.includes('bukti.berkas-tidak-ada'));
    writeFileSync(join(folder, 'bukti/Indikator36d-Integrasi-SIMPEG.pdf'), '%PDF-1.4');
    client.notify('workspace/didChangeWatchedFiles', {
      changes: [{ uri: file('bukti/Indikator36d-Integrasi-SIMPEG.pdf'), type: 1 }],
    });
    await client.until(indicator, (codes) => !codes.includes('bukti.berkas-tidak-ada'));
    renameSync(join(folder, 'bukti/Indikator36d-Integrasi-SIMPEG.pdf'), join(folder, 'bukti/lain.pdf'));
    client.notify('workspace/didRenameFiles', {
      files: [{ oldUri: file('bukti/Indikator36d-Integrasi-SIMPEG.pdf'), newUri: file('bukti/lain.pdf') }],
    });
    await client.until(indicator, (codes) => codes.includes('bukti.berkas-tidak-ada'));
  });

  test('a deleted file takes its findings along', async () => {
    client = await Client.start([folder]);
    const indicator = file('indikator/36.spbe.yaml');
    await client.until(indicator, (codes) => codes.length > 0);
    rmSync(join(folder, 'indikator/36.spbe.yaml'));
    client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: indicator, type: 3 }] });
    await client.until(indicator, (codes) => codes.length === 0);
  });

  test('findings of an open document carry the version they belong to, and the last one wins', async () => {
    client = await Client.start([folder]);
    const indicator = file('indikator/01.spbe.yaml');
    client.open(indicator, read('indikator/01.spbe.yaml'));
    for (let round = 0; round < 20; round++) {
      client.replace(indicator, 'jenis: indikator', 'jenis: indikatr');
      client.replace(indicator, 'jenis: indikatr', 'jenis: indikator');
    }
    client.replace(indicator, 'jenis: indikator', 'jenis: indikatr');
    const versions = () => client.published.filter(({ uri }) => uri === indicator).map(({ version }) => version!);
    await expect.poll(() => versions().at(-1), { timeout: 10_000 }).toBe(client.version(indicator));
    expect(versions()).toEqual([...versions()].sort((a, b) => a - b));
    await client.until(indicator, (codes) => codes.includes('struktur.jenis-tidak-dikenal'));
  });

  test('tells the score, and when it changes', async () => {
    client = await Client.start([folder]);
    const changes: SummaryChange[] = [];
    client.connection.onNotification(SummaryChanged, (change) => {
      changes.push(change);
    });
    const result = await client.connection.sendRequest(SummaryRequest, { uri: file('indikator/01.spbe.yaml') });
    expect(result?.summary.index?.claimed.exact).toBe('3.481');
    expect(await client.connection.sendRequest(AgenciesRequest)).toHaveLength(1);
    const indicator = file('indikator/45.spbe.yaml');
    client.open(indicator, read('indikator/45.spbe.yaml'));
    client.replace(indicator, /^tingkat: \d/m.exec(read('indikator/45.spbe.yaml'))![0], 'tingkat: 1');
    await expect.poll(() => changes.at(-1)?.summary?.indicators.find(({ number }) => number === '45')?.claimed).toBe(1);
  });

  test('speaks the language of the settings, and changes it at once', async () => {
    client = await Client.start([folder]);
    const indicator = file('indikator/36.spbe.yaml');
    const message = () =>
      client.diagnostics.get(indicator)?.find(({ code }) => code === 'bukti.berkas-tidak-ada')?.message ?? '';
    await expect.poll(message, { timeout: 10_000 }).toContain('tidak ditemukan');
    client.settings = { bahasa: 'en', aturan: { 'bukti.berkas-tidak-ada': 'petunjuk' } };
    client.notify('workspace/didChangeConfiguration', { settings: null });
    await expect.poll(message, { timeout: 10_000 }).toMatch(/not found|does not exist|not there/);
    expect(client.diagnostics.get(indicator)?.find(({ code }) => code === 'bukti.berkas-tidak-ada')?.severity).toBe(4);
  });
});
