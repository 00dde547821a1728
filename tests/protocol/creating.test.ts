import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TextDocumentEdit, TextEdit } from 'vscode-languageserver-types';
import {
  ArchitectureRequest,
  InstrumentsRequest,
  NewEntryRequest,
  NewWorkspaceRequest,
  ProposedIdRequest,
} from '../../server/src/lsp/protocol.ts';
import { Client, uriOf } from './client.ts';
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

test('adds an entry where it fits, tells the place, and takes its id from the name', async () => {
  const folder = uriOf(join(projectRoot, 'samples', 'kota-contoh'));
  const name = 'Aplikasi “Kota”';
  const id = await client.connection.sendRequest(ProposedIdRequest, { uri: folder, kind: 'aplikasi', name });
  expect(id).toBe('ap-aplikasi-kota');
  const entry = { kind: 'aplikasi', id: id!, name } as const;
  const added = await client.connection.sendRequest(NewEntryRequest, { uri: folder, entry });
  if (added === null || 'refused' in added) throw new Error(JSON.stringify(added));
  const uri = `${folder}/arsitektur/4-aplikasi.spbe.yaml`;
  expect(added.place.uri).toBe(uri);
  const [change] = added.edit.documentChanges!;
  expect(change).toMatchObject({ textDocument: { uri, version: null } });
  const [edit] = (change as TextDocumentEdit).edits as TextEdit[];
  // What is inserted begins with the end of the line above.
  expect(added.place.range.start.line).toBe(
    edit!.range.start.line + edit!.newText.split('- id:')[0]!.split('\n').length - 1,
  );
  const twice = { kind: 'layanan', id: 'pb-perencanaan', name } as const;
  expect(await client.connection.sendRequest(NewEntryRequest, { uri: folder, entry: twice })).toEqual({
    refused: expect.stringContaining('sudah dipakai'),
  });
  const elsewhere = { uri: 'file:///lain', entry };
  expect(await client.connection.sendRequest(NewEntryRequest, elsewhere)).toBeNull();
});
