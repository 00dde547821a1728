import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ArchitectureRequest, InstrumentsRequest, NewWorkspaceRequest } from '../../server/src/lsp/protocol.ts';
import { Client } from './client.ts';
import { projectRoot } from './spbe.ts';

let client: Client;

beforeAll(async () => {
  client = await Client.start([join(projectRoot, 'samples', 'kota-contoh')]);
});

afterAll(async () => {
  await client.stop();
});

test('names the instruments, the oldest first', async () => {
  const instruments = await client.connection.sendRequest(InstrumentsRequest);
  expect(instruments.map(({ id }) => id)).toContain('permenpanrb-59-2020');
});

test('hands out the files of a new workspace, and none for an instrument that is not known', async () => {
  const answers = { name: 'Pemerintah Kota Lain', level: 'kota', year: 2024, instrument: 'permenpanrb-59-2020' };
  const files = await client.connection.sendRequest(NewWorkspaceRequest, answers);
  expect(files?.find(({ path }) => path === 'instansi.spbe.yaml')?.text).toContain('id: kota-lain');
  expect(await client.connection.sendRequest(NewWorkspaceRequest, { ...answers, instrument: 'x' })).toBeNull();
});

test('lists the architecture by its six domains, each element with its place', async () => {
  const domains = await client.connection.sendRequest(ArchitectureRequest, {});
  expect(domains?.map(({ id }) => id)).toEqual([
    'proses_bisnis',
    'data_informasi',
    'layanan',
    'aplikasi',
    'infrastruktur',
    'keamanan',
  ]);
  const planning = domains?.[0]?.elements.find(({ id }) => id === 'pb-perencanaan');
  expect(planning).toMatchObject({ code: 'RAB.09.05.01', place: { file: 'arsitektur/1-proses-bisnis.spbe.yaml' } });
});
