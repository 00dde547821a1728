import { describe, expect, test } from 'vitest';
import {
  type AgencySummary,
  applied,
  type ComparisonChange,
  ComparisonChanged,
  ComparisonRequest,
  type SummaryChange,
  SummaryChanged,
  type SummaryPartChange,
  SummaryPartChanged,
  SummaryRequest,
} from '../../server/src/lsp/protocol.ts';
import type { Client } from './client.ts';
import { Folder, startClient } from './workshop.ts';

const soon = { interval: 5, timeout: 20_000 };

/** What the server tells of summaries, in order. */
function heard(client: Client) {
  const wholes: SummaryChange[] = [];
  const parts: SummaryPartChange[] = [];
  client.connection.onNotification(SummaryChanged, (change) => {
    wholes.push(change);
  });
  client.connection.onNotification(SummaryPartChanged, (change) => {
    parts.push(change);
  });
  return { wholes, parts };
}

/** The sample city and what the server tells of it to a client that takes parts. */
async function followed() {
  const folder = Folder.sample();
  const client = await startClient([folder.path]);
  const ask = () => client.connection.sendRequest(SummaryRequest, { uri: folder.uri(''), parts: true });
  return { folder, client, ask, ...heard(client) };
}

describe('what is sent of a summary when it changes', () => {
  test('parts, applied in order, are the summary; one keystroke is small', async () => {
    const { folder, client, wholes, parts, ask } = await followed();
    const first = await ask();
    const uri = folder.uri('indikator/07.spbe.yaml');
    const road = folder.uri('peta-rencana/2024-2028.spbe.yaml');
    client.open(uri, folder.read('indikator/07.spbe.yaml'));
    client.open(road, folder.read('peta-rencana/2024-2028.spbe.yaml'));
    const edits: [uri: string, before: string, after: string][] = [
      [uri, 'tingkat: 3', 'tingkat: 1'],
      [uri, 'tingkat: 1', 'tingkat: '],
      [uri, 'tingkat: ', 'tingkat: 2'],
      [uri, 'jenis: indikator', 'jenis: indikato'],
      [uri, 'jenis: indikato', 'jenis: indikator'],
      [road, 'kegiatan:', 'kegiata:'],
      [road, 'kegiata:', 'kegiatan:'],
    ];
    let received = first!.summary;
    let version = first!.version;
    let taken = 0;
    for (const edit of edits) {
      client.replace(...edit);
      await client.settled();
      for (const part of parts.slice(taken)) {
        expect(part.since).toBe(version);
        received = applied<AgencySummary>(received, part.delta);
        version = part.version;
      }
      taken = parts.length;
      const whole = await ask();
      expect(received).toEqual(whole!.summary);
      version = whole!.version;
    }
    expect(wholes).toEqual([]);
    expect(taken).toBeGreaterThanOrEqual(edits.length - 1);
    expect(JSON.stringify(parts[0]).length).toBeLessThan(2000);
  });

  test('are also the lines of what is shown, where only lines came or went', async () => {
    const { folder, client, wholes, parts, ask } = await followed();
    const first = await ask();
    const uri = folder.uri('indikator/07.spbe.yaml');
    client.open(uri, folder.read('indikator/07.spbe.yaml'));
    client.replace(uri, '# Indikator 7', '# Catatan\n# Indikator 7');
    await client.settled();
    expect(parts).toHaveLength(1);
    const whole = await ask();
    expect(applied(first!.summary, parts[0]!.delta)).toEqual(whole!.summary);
    expect(JSON.stringify(parts)).toContain('"line"');
    client.replace(uri, '# Catatan', '# Catatan lain');
    await client.settled();
    expect(parts).toHaveLength(1);
    expect(wholes).toEqual([]);
  });

  test('comes before the findings of the same edit', async () => {
    const folder = Folder.sample();
    const client = await startClient([folder.path]);
    await client.connection.sendRequest(SummaryRequest, { uri: folder.uri(''), parts: true });
    const uri = folder.uri('indikator/07.spbe.yaml');
    client.open(uri, folder.read('indikator/07.spbe.yaml'));
    await client.settled();
    const order: string[] = [];
    client.onPublished = (params) => order.push(params.uri);
    client.connection.onNotification(SummaryPartChanged, () => {
      order.push('score');
    });
    client.replace(uri, 'tingkat: 3', 'tingkat: 5');
    await client.settled();
    expect(order[0]).toBe('score');
    expect(order).toContain(uri);
  });

  test('whole summaries to a client that does not ask for parts', async () => {
    const folder = Folder.sample();
    const client = await startClient([folder.path]);
    const { wholes, parts } = heard(client);
    await client.connection.sendRequest(SummaryRequest, { uri: folder.uri('') });
    const uri = folder.uri('indikator/07.spbe.yaml');
    client.open(uri, folder.read('indikator/07.spbe.yaml'));
    client.replace(uri, 'tingkat: 3', 'tingkat: 1');
    await expect.poll(() => wholes.at(-1)?.summary?.index?.claimed.exact, soon).toBe('3.455');
    expect(parts).toEqual([]);
  });

  test('an agency whose instrument is being typed stays what it is, without an index', async () => {
    const { folder, client, wholes, parts, ask } = await followed();
    const first = await ask();
    const uri = folder.uri('instansi.spbe.yaml');
    client.open(uri, folder.read('instansi.spbe.yaml'));
    client.replace(uri, 'instrumen: permenpanrb-59-2020', 'instrumen: permenpanrb-59-202');
    await client.settled();
    expect(wholes).toEqual([]);
    const now = parts.reduce((summary, { delta }) => applied(summary, delta), first!.summary);
    expect(now).toMatchObject({ id: 'kota-contoh', index: null });
    expect(now).toEqual((await ask())!.summary);
  });

  test('an agency that was gone begins with a whole summary, and goes on in parts', async () => {
    const folder = Folder.sample();
    const client = await startClient([folder.path]);
    const { wholes, parts } = heard(client);
    await client.connection.sendRequest(SummaryRequest, { uri: folder.uri(''), parts: true });
    const uri = folder.uri('instansi.spbe.yaml');
    client.open(uri, folder.read('instansi.spbe.yaml'));
    client.replace(uri, 'jenis: instansi', 'jenis: instans');
    await expect.poll(() => wholes.map(({ summary }) => summary), soon).toEqual([null]);
    client.replace(uri, 'jenis: instans', 'jenis: instansi');
    await expect.poll(() => wholes.at(-1)?.summary?.id, soon).toBe('kota-contoh');
    client.replace(uri, 'tahun: 2024', 'tahun: 2023');
    await expect
      .poll(() => parts.at(-1), soon)
      .toMatchObject({
        since: wholes.at(-1)?.version,
        delta: { keys: { tahun: { to: 2023 } } },
      });
  });
});

test('who has compared agencies hears of an edit in any of them, whether its summary is followed or not', async () => {
  const folder = Folder.sample('provinsi-jambi');
  const client = await startClient([folder.path]);
  await client.settled();
  const told: ComparisonChange[] = [];
  client.connection.onNotification(ComparisonChanged, (change) => {
    told.push(change);
  });
  const provinceUri = folder.uri('instansi.spbe.yaml');
  const compared = await client.connection.sendRequest(ComparisonRequest, { uri: provinceUri });
  const sibling = compared!.agencies.find(({ folder: each }) => !provinceUri.startsWith(`${each}/`))!;
  const uri = `${sibling.folder}/instansi.spbe.yaml`;
  client.open(uri, folder.read(decodeURIComponent(uri.slice(folder.uri('').length + 1))));
  client.replace(uri, 'nama: ', 'nama: Baru ');
  await expect.poll(() => told.flatMap(({ folders }) => folders), soon).toContain(sibling.folder);
  const again = await client.connection.sendRequest(ComparisonRequest, { uri: provinceUri });
  expect(again!.agencies.find((agency) => agency.folder === sibling.folder)?.nama).toMatch(/^Baru /);
  // What comparisons do not show is no news to them.
  const count = told.length;
  client.replace(uri, 'jenis: instansi', 'jenis: instansi # sama');
  await client.settled();
  expect(told).toHaveLength(count);
});
