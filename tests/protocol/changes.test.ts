import { cpSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ChangesRequest, changesLimits, type EarlierFile } from '../../server/src/lsp/protocol.ts';
import { uriOf } from './client.ts';
import { agencyText, Folder, startClient } from './workshop.ts';

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

const guideline = 'bukti/Indikator24a-Pedoman-AsetTIK.pdf';

test('an evidence file that was not there, or was empty, proves now what it did not', async () => {
  const { client, uri } = await opened();
  const pdf = `${uri}/${guideline}`;
  for (const file of [
    { uri: pdf, text: null },
    { uri: pdf, size: 0 },
  ]) {
    const brought = await client.connection.sendRequest(ChangesRequest, { uri, files: [file] });
    expect(brought?.diff.index).toMatchObject([{ side: 'proven' }]);
    expect(brought?.diff.index[0]?.change).toBeGreaterThan(0);
    expect(brought?.diff.indicators).toMatchObject([{ number: '24', claimed: null, document: null }]);
    expect(brought?.diff.evidence).toMatchObject([
      { indicator: '24', change: 'changed', fields: [{ key: 'berkas-ada' }] },
    ]);
    expect(brought?.sentences.join('\n')).toMatch(/berkasnya kini ada/);
  }
  expect(await client.connection.sendRequest(ChangesRequest, { uri, files: [{ uri: pdf, size: 9000 }] })).toBeNull();
});

test('an evidence file that is gone counts with what it proved', async () => {
  const folder = Folder.sample();
  folder.remove(guideline);
  const client = await startClient([folder.path]);
  const files = [{ uri: folder.uri(guideline), size: 9000 }];
  const gone = await client.connection.sendRequest(ChangesRequest, { uri: uriOf(folder.path), files });
  expect(gone?.diff.index).toMatchObject([{ side: 'proven' }]);
  expect(gone?.diff.index[0]?.change).toBeLessThan(0);
  expect(gone?.sentences.join('\n')).toMatch(/berkasnya tidak ada lagi/);
});

test.each([
  ['in a folder beside that of its agency', 'bersama/arsip'],
  ['above the folder of its agency', '.'],
  ['in the folder of another agency', 'kota/dinas'],
])('evidence %s was there before, too', async (_where, place) => {
  const folder = new Folder();
  const sample = Folder.sample();
  cpSync(sample.path, folder.at('kota'), { recursive: true });
  folder.write('kota/dinas/instansi.spbe.yaml', agencyText('dinas'));
  const pdf = `${place}/pedoman.pdf`;
  folder.write(pdf, 'pedoman');
  const text = sample.read('indikator/24.spbe.yaml').replace(`../${guideline}`, `../../${pdf}`);
  folder.write('kota/indikator/24.spbe.yaml', text);
  const changes = async (files: readonly EarlierFile[]) => {
    const client = await startClient([folder.path]);
    return client.connection.sendRequest(ChangesRequest, { uri: folder.uri('kota'), files });
  };
  const uri = uriOf(folder.at(pdf));
  expect(await changes([])).toBeNull();
  const there = { evidence: [{ indicator: '24', fields: [{ to: 'ada' }] }] };
  expect((await changes([{ uri, text: null }]))?.diff).toMatchObject(there);
  folder.remove(pdf);
  const gone = { evidence: [{ indicator: '24', fields: [{ to: 'tidak' }] }] };
  expect((await changes([{ uri, size: 7 }]))?.diff).toMatchObject(gone);
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
