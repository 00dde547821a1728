import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ChangesRequest, changesLimits } from '../../server/src/lsp/protocol.ts';
import { uriOf } from './client.ts';
import { Folder, startClient } from './workshop.ts';

const indicator = 'indikator/01.spbe.yaml';

async function opened() {
  const folder = Folder.sample();
  const client = await startClient([folder.path]);
  const text = readFileSync(folder.at(indicator), 'utf8');
  return { client, text, uri: uriOf(folder.path), file: uriOf(folder.at(indicator)) };
}

test('tells index, levels and evidence against earlier texts, in sentences of the language', async () => {
  const { client, text, uri, file } = await opened();
  const earlier = text.replace(/^tingkat: \d/m, 'tingkat: 1');
  expect(earlier).not.toBe(text);
  const asked = { uri, files: [{ uri: file, text: earlier }] };
  const result = await client.connection.sendRequest(ChangesRequest, asked);
  expect(result?.diff.index.find(({ side }) => side === 'claimed')?.change).toBeGreaterThan(0);
  expect(result?.diff.indicators).toMatchObject([{ number: '1', claimed: { from: 1 } }]);
  expect(result?.diff.findings).toEqual({ added: [], resolved: [] });
  expect(result?.sentences[0]).toMatch(/^Indeks menurut klaim naik 0,/);
  const english = await client.connection.sendRequest(ChangesRequest, { ...asked, language: 'en' });
  expect(english?.sentences[0]).toMatch(/^The claimed index rises by 0\./);
});

test('a file that was not there is new, one that is gone was there', async () => {
  const { client, text, uri, file } = await opened();
  const added = await client.connection.sendRequest(ChangesRequest, { uri, files: [{ uri: file, text: null }] });
  expect(added?.diff.indicators).toMatchObject([{ number: '1', document: 'added' }]);
  expect(added?.diff.evidence.every(({ change }) => change === 'added')).toBe(true);
  const moved = [
    { uri: file, text: null },
    { uri: `${uri}/indikator-lama/kebijakan.spbe.yaml`, text },
  ];
  const same = await client.connection.sendRequest(ChangesRequest, { uri, files: moved });
  expect(same?.diff.indicators ?? []).toEqual([]);
});

test('counts what is not saved yet; nothing is said where nothing differs', async () => {
  const { client, text, uri, file } = await opened();
  expect(await client.connection.sendRequest(ChangesRequest, { uri, files: [] })).toBeNull();
  expect(await client.connection.sendRequest(ChangesRequest, { uri, files: [{ uri: file, text }] })).toBeNull();
  await client.open(file, text.replace(/^tingkat: \d/m, 'tingkat: 1'));
  const result = await client.connection.sendRequest(ChangesRequest, { uri, files: [] });
  expect(result?.diff.indicators).toMatchObject([{ number: '1', claimed: { to: 1 } }]);
});

test('is refused more than it takes, and knows nothing outside of the workspace', async () => {
  const { client, uri, file } = await opened();
  const many = Array.from({ length: changesLimits.files + 1 }, () => ({ uri: file, text: null }));
  await expect(client.connection.sendRequest(ChangesRequest, { uri, files: many })).rejects.toThrow('files');
  const large = { uri: file, text: 'x'.repeat(changesLimits.characters + 1) };
  await expect(client.connection.sendRequest(ChangesRequest, { uri, files: [large] })).rejects.toThrow('files');
  expect(await client.connection.sendRequest(ChangesRequest, { uri: 'file:///tmp', files: [] })).toBeNull();
});
