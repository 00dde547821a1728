import { expect, test } from 'vitest';
import { changed, Folder, startClient } from './workshop.ts';

const path = 'indikator/01.spbe.yaml';
const broken = 'struktur.jenis-tidak-dikenal';

async function shownBroken() {
  const folder = Folder.sample();
  const client = await startClient([folder.path]);
  const uri = folder.uri(path);
  await client.settled();
  const before = client.diagnostics.get(uri) ?? [];
  client.open(uri, folder.read(path));
  client.replace(uri, 'jenis: indikator', 'jenis: indikatr');
  await client.until(uri, (codes) => codes.includes(broken));
  return { folder, client, uri, before };
}

test('reverting a file, as editors do it: the text on disk as a change, then nothing to save', async () => {
  const { folder, client, uri, before } = await shownBroken();
  client.setText(uri, folder.read(path));
  client.close(uri);
  await client.settled();
  expect(client.diagnostics.get(uri)).toEqual(before);
});

test('closing without saving, with the watcher before, between or after', async () => {
  for (const order of ['before', 'after', 'twice'] as const) {
    const { client, uri, before } = await shownBroken();
    const event = () => client.notify('workspace/didChangeWatchedFiles', { changes: [changed(uri)] });
    if (order !== 'after') event();
    client.close(uri);
    if (order !== 'before') event();
    await client.settled();
    expect(client.diagnostics.get(uri) ?? [], order).toEqual(before);
  }
});

test('closing and opening again at once, with the text of the disk and with another one', async () => {
  const { folder, client, uri, before } = await shownBroken();
  client.close(uri);
  client.open(uri, folder.read(path));
  await client.settled();
  expect(client.diagnostics.get(uri)).toEqual(before);
  client.close(uri);
  client.open(uri, folder.read(path).replace('jenis: indikator', 'jenis: lain'));
  await client.settled();
  expect(client.codes(uri)).toContain(broken);
  client.close(uri);
  await client.settled();
  expect(client.diagnostics.get(uri)).toEqual(before);
});

test('the file on disk changes while an editor shows it, and is then reverted to', async () => {
  const { folder, client, uri } = await shownBroken();
  folder.write(path, 'jenis: indikator\nindikator: 1\ntingkat: 9\n');
  client.notify('workspace/didChangeWatchedFiles', { changes: [changed(uri)] });
  await client.settled();
  expect(client.codes(uri)).toContain(broken);
  client.setText(uri, folder.read(path));
  await client.settled();
  expect(client.codes(uri)).toContain('struktur.tingkat-di-luar-skala');
  client.close(uri);
  await client.settled();
  expect(client.codes(uri)).toContain('struktur.tingkat-di-luar-skala');
  expect(client.codes(uri)).not.toContain(broken);
});

test('a change that carries an older version than the one before', async () => {
  const { folder, client, uri, before } = await shownBroken();
  const textDocument = { uri, version: 1 };
  client.notify('textDocument/didChange', { textDocument, contentChanges: [{ text: folder.read(path) }] });
  await client.settled();
  expect(client.diagnostics.get(uri)).toEqual(before);
  expect(client.published.findLast((params) => params.uri === uri)?.version).toBe(1);
});

test('what reverting one file changes in others is taken back there, too', async () => {
  const folder = Folder.sample();
  const client = await startClient([folder.path]);
  await client.settled();
  const before = new Map([...client.diagnostics].filter(([, found]) => found.length > 0));
  const uri = folder.uri('instansi.spbe.yaml');
  client.open(uri, folder.read('instansi.spbe.yaml'));
  client.replace(uri, 'id: bkpsdm', 'id: bkd');
  await client.until(folder.uri('indikator/36.spbe.yaml'), (codes) => codes.includes('acuan.unit-tidak-dikenal'));
  client.setText(uri, folder.read('instansi.spbe.yaml'));
  client.close(uri);
  await client.settled();
  expect(new Map([...client.diagnostics].filter(([, found]) => found.length > 0))).toEqual(before);
});
