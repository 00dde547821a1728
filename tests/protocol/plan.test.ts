import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CodeAction } from 'vscode-languageserver-types';
import {
  ComparisonRequest,
  PlanEditRequest,
  PlanRequest,
  TransitionReportRequest,
  TransitionRequest,
  WhatIfRequest,
  WorkListRequest,
} from '../../server/src/lsp/protocol.ts';
import { Client } from './client.ts';
import { projectRoot, spbe } from './spbe.ts';

const sample = join(projectRoot, 'samples', 'kota-contoh');

describe('spbe plan', () => {
  test('names steps, documents, effort and alternatives, and ends with 0', () => {
    const { code, stdout } = spbe(['plan', 'samples/kota-contoh', '--target', '3.5']);
    expect(code).toBe(0);
    expect(stdout).toContain('Langkah menuju 3,50 Sangat Baik');
    expect(stdout).toContain('Tidak ada susunan langkah yang lebih ringan.');
    expect(stdout).toContain('Pilihan lain');
  });

  test('prints the same as data, in no language', () => {
    const { code, stdout } = spbe(['plan', 'samples/kota-contoh', '--target', 'Sangat Baik', '--format', 'json']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      agency: { id: 'kota-contoh' },
      plan: { state: 'found', target: { exact: '3.5', by: 'predicate' }, best: { optimal: true } },
    });
  });

  test('takes the next target of the agency, on top of the road map where asked', () => {
    const { stdout } = spbe(['plan', 'samples/kota-contoh', '--year', '2028', '--from', 'road-map', '--lang', 'en']);
    expect(stdout).toContain('Steps to 4.20 Memuaskan in 2028');
    expect(stdout).toContain('what the road map brings');
  });

  test('says what the road map brings where that reaches the target already', () => {
    const { code, stdout } = spbe(['plan', 'samples/kota-contoh', '--year', '2026', '--from', 'road-map']);
    expect(code).toBe(0);
    expect(stdout).toContain('sudah tercapai dengan peta rencana, yang menghasilkan 3,98');
  });

  test('says so where another instrument is in force in the year of the target', () => {
    const words = ['plan', 'samples/kota-contoh', '--target', '3.5', '--year'];
    expect(spbe([...words, '2026']).stdout).toContain('Pada tahun 2026 berlaku instrumen lain');
    expect(spbe([...words, '2025']).stdout).not.toContain('instrumen lain');
  });

  test('says so where a target is out of reach (1), and where the instrument rests on secondary sources', () => {
    const numbers = Array.from({ length: 20 }, (_, at) => at + 1).join(',');
    const { code, stdout } = spbe(['plan', 'samples/aceh-tengah-2026', '--target', '4', '--keep', numbers]);
    expect(code).toBe(1);
    expect(stdout).toContain('tidak dapat dicapai');
    expect(stdout).toContain('sumber sekunder');
  });

  test.each([
    [['plan', 'samples/kota-contoh', '--effort', 'sop=x'], 'tidak dapat dibaca'],
    [['plan', 'samples/kota-contoh', '--effort', 'sop=2,foo=3'], 'Tidak ada jenis bukti "foo"'],
    [['plan', 'samples/kota-contoh', '--year', '26'], '2000-2099'],
    [['plan', 'samples'], 'untuk satu instansi'],
    [['plan', 'samples/kota-contoh', '--from', 'x'], 'shown, road-map'],
  ])('%j is wrong use (2)', (words, reason) => {
    const { code, stderr } = spbe(words);
    expect(code).toBe(2);
    expect(stderr).toContain(reason);
  });

  test('takes the province where its folder is named', () => {
    const { code, stdout } = spbe(['plan', 'samples/provinsi-jambi']);
    expect(code).toBe(1);
    expect(stdout).toContain('Pemerintah Provinsi Jambi');
  });
});

describe('the planner in the editor', () => {
  let client: Client;

  beforeAll(async () => {
    client = await Client.start([sample]);
  });

  afterAll(async () => {
    await client.stop();
  });

  test('answers with the same path as the command line', async () => {
    const plan = await client.connection.sendRequest(PlanRequest, { goal: { target: '3.5' } });
    const { stdout } = spbe(['plan', 'samples/kota-contoh', '--target', '3.5', '--format', 'json']);
    expect(plan).toEqual(JSON.parse(stdout).plan);
  });

  test('tries levels without touching a file', async () => {
    const none = await client.connection.sendRequest(WhatIfRequest, { levels: {} });
    const some = await client.connection.sendRequest(WhatIfRequest, { levels: { 42: 4, 1: 9, x: 3 } });
    expect(none).toMatchObject({ change: 0 });
    // 42: 5 to 4 costs 0.03; 1 goes to the highest level there is, one more than claimed.
    expect(some?.change).toBeCloseTo(-0.03 + 0.013, 9);
    expect(some?.index.exact).not.toBe(none?.index.exact);
  });

  test('goes over to the next instrument with a report and an edit that the client applies', async () => {
    const result = await client.connection.sendRequest(TransitionRequest, {});
    if (!result || 'refused' in result) throw new Error(JSON.stringify(result));
    expect(result.report).toMatchObject({ to: 'permenpanrb-8-2026', year: 2026 });
    expect(result.markdown).toContain('# Laporan peralihan instrumen');
    const kinds = result.edit.documentChanges?.map((change) => ('kind' in change ? change.kind : 'edit')) ?? [];
    expect(kinds.filter((kind) => kind === 'create')).toHaveLength(20);
    const refused = await client.connection.sendRequest(TransitionRequest, { year: 2020 });
    expect(refused).toMatchObject({ refused: expect.stringContaining('tahun penilaian') });
  });

  test('gives the list of tasks as one file, the same as the command line', async () => {
    const printed = spbe(['tasks', sample, '--format', 'csv', '--lang', 'en']).stdout;
    const ask = (params: object) => client.connection.sendRequest(WorkListRequest, { format: 'csv', ...params });
    expect(await ask({ language: 'en' })).toEqual({
      name: 'tasks-kota-contoh.csv',
      files: [{ name: 'tasks-kota-contoh.csv', mediaType: 'text/csv', text: printed }],
    });
    expect(await ask({ format: 'xlsx' })).toMatchObject({ name: 'daftar-tugas-kota-contoh.xlsx' });
    await expect(ask({ format: 'docx' })).rejects.toThrow(/format/);
  });

  test('gives the report on the change of instrument in a format, the same as the command line', async () => {
    const time = '2026-01-31T00:00:00Z';
    const ask = (params: object) =>
      client.connection.sendRequest(TransitionReportRequest, { format: 'html', time, ...params });
    const printed = spbe(['transition', sample, '--format', 'html', '--time', time, '--lang', 'en']).stdout;
    expect(await ask({ language: 'en' })).toEqual({
      name: 'spbe-transition-kota-contoh-2026.html',
      files: [{ name: 'spbe-transition-kota-contoh-2026.html', mediaType: 'text/html', text: printed }],
    });
    const word = await ask({ format: 'docx', year: 2027 });
    expect(word).toMatchObject({
      name: 'peralihan-spbe-kota-contoh-2027.docx',
      files: [{ base64: expect.stringMatching(/^UEs/) }],
    });
    expect(await ask({ year: 2020 })).toMatchObject({ refused: expect.stringContaining('tahun penilaian') });
    await expect(ask({ format: 'pdf' })).rejects.toThrow(/format/);
  });

  test('an agency that has gone over gets no new documents, and its report all the same', async () => {
    const over = await Client.start([join(projectRoot, 'samples', 'peralihan-2026')]);
    const refused = await over.connection.sendRequest(TransitionRequest, {});
    expect(refused).toEqual({ refused: expect.stringContaining('sudah memakai'), hasReport: true });
    const report = await over.connection.sendRequest(TransitionReportRequest, { format: 'md' });
    expect(report).toMatchObject({ files: [{ text: expect.stringContaining('Penilaian mulai tahun 2026') }] });
    await over.stop();
  });

  test('writes the way to a missed target into the road map: by an action, and by a command', async () => {
    const uri = pathToFileURL(join(sample, 'instansi.spbe.yaml')).href;
    await client.open(uri, readFileSync(join(sample, 'instansi.spbe.yaml'), 'utf8'));
    const code = 'peta-rencana.target-tidak-tercapai';
    await client.until(uri, (codes) => codes.includes(code));
    const diagnostic = client.diagnostics.get(uri)!.find((each) => each.code === code)!;
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range: diagnostic.range,
      context: { diagnostics: [diagnostic] },
    });
    const { edit } = actions.find(({ title }) => title.includes('langkah termurah menuju target 2028'))!;
    expect(JSON.stringify(edit)).toContain('ini-target-2028-');
    const versions = edit?.documentChanges?.flatMap((change) =>
      'textDocument' in change ? [[change.textDocument.uri, change.textDocument.version]] : [],
    );
    expect(versions).toContainEqual([expect.stringContaining('peta-rencana'), null]);
    const command = { command: 'spbe.writePath', arguments: [uri, 2028] };
    expect(await client.request('workspace/executeCommand', command)).toBe(true);
    expect(client.applied).toEqual([edit]);
    const other = { command: 'spbe.writePath', arguments: [uri, 2033] };
    await expect(client.request('workspace/executeCommand', other)).rejects.toThrow('tidak memuat tahun 2033');
    const wrong = { command: 'spbe.writePath', arguments: [uri, 'x'] };
    await expect(client.request('workspace/executeCommand', wrong)).rejects.toThrow();
  });

  test('knows nothing of addresses outside', async () => {
    const uri = pathToFileURL('/tmp').href;
    expect(await client.connection.sendRequest(PlanRequest, { uri, goal: {} })).toBeNull();
    expect(await client.connection.sendRequest(PlanEditRequest, { uri, goal: {} })).toBeNull();
  });
});

test('an empty answer for an agency that cannot be scored, a refusal where there is no target', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'spbe-plan-'));
  writeFileSync(join(folder, 'instansi.spbe.yaml'), 'jenis: instansi\nid: a\nnama: A\n');
  const client = await Client.start([folder]);
  expect(await client.connection.sendRequest(PlanRequest, { goal: {} })).toMatchObject({ state: 'refused' });
  expect(await client.connection.sendRequest(WhatIfRequest, { levels: {} })).toBeNull();
  const refused = await client.connection.sendRequest(PlanEditRequest, { goal: {} });
  expect(refused).toMatchObject({ refused: expect.stringContaining('penilaian.instrumen') });
  await client.stop();
  rmSync(folder, { recursive: true });
});

test('compares the agencies of a province, from any of them, and follows an edit', async () => {
  const province = join(projectRoot, 'samples', 'provinsi-jambi');
  const client = await Client.start([province]);
  const all = await client.connection.sendRequest(ComparisonRequest, {});
  expect(all).toMatchObject({ parent: 'provinsi-jambi', agencies: { length: 12 } });
  expect(all?.agencies[0]).toMatchObject({ id: 'kota-jambi', rank: 1, ranked: 6, value: { exact: '4.27' } });
  const uri = pathToFileURL(join(province, 'kabupaten-tebo', 'instansi.spbe.yaml')).href;
  expect(await client.connection.sendRequest(ComparisonRequest, { uri })).toEqual(all);
  await client.open(
    uri,
    readFileSync(join(province, 'kabupaten-tebo', 'instansi.spbe.yaml'), 'utf8').replace('2.62', '4.62'),
  );
  const after = await client.connection.sendRequest(ComparisonRequest, { uri });
  expect(after?.agencies[0]).toMatchObject({ id: 'kabupaten-tebo', value: { exact: '4.62' } });
  await client.stop();
});
