import { describe, expect, test } from 'vitest';
import { CancellationTokenSource, LSPErrorCodes } from 'vscode-languageserver-protocol/node';
import { type SummaryChange, SummaryChanged, SummaryRequest } from '../../server/src/lsp/protocol.ts';
import type { Client, WorkDone } from './client.ts';
import { agencyText, bigWorkspace, changed, created, Folder, startClient } from './workshop.ts';

/** On a busy machine, too. */
const soon = { interval: 5, timeout: 20_000 };

/** Tells whether the whole workspace has been read. */
function watched(client: Client) {
  const state = { isRead: false, all: Promise.resolve() };
  state.all = client.settled().then(() => {
    state.isRead = true;
  });
  return state;
}

/** More things with a name than a search shows. */
function manyNames(): Folder {
  const elements = Array.from({ length: 300 }, (_, number) => `  - { id: ap-${number}, nama: Aplikasi ${number} }\n`);
  return new Folder({
    'instansi.spbe.yaml': agencyText(),
    'a.spbe.yaml': `jenis: arsitektur\naplikasi:\n${elements.join('')}`,
  });
}

describe('while the workspace is being read for the first time', () => {
  test('questions about an open file are answered once its agency is read, not once all are', async () => {
    const folder = bigWorkspace();
    const client = await startClient([folder.path]);
    const path = 'a149/instansi.spbe.yaml';
    const uri = folder.uri(path);
    client.open(uri, folder.read(path));
    const reading = watched(client);
    const place = { textDocument: { uri }, position: { line: 4, character: 30 } };
    const actions = { ...place, range: { start: place.position, end: place.position }, context: { diagnostics: [] } };
    const [hover, symbols, found, summary] = await Promise.all([
      client.request('textDocument/hover', place),
      client.request<readonly unknown[]>('textDocument/documentSymbol', place),
      client.request<readonly unknown[]>('textDocument/codeAction', actions),
      client.connection.sendRequest(SummaryRequest, { uri }),
    ]);
    expect(reading.isRead).toBe(false);
    expect(hover).toMatchObject({ contents: expect.anything() });
    expect(symbols).not.toEqual([]);
    expect(found).not.toEqual([]);
    expect(summary?.summary).toMatchObject({ id: 'kota-149', documented: 10 });
    await reading.all;
  });

  test('findings of an agency that is read stay complete while one types in it', async () => {
    const folder = bigWorkspace();
    const client = await startClient([folder.path]);
    const path = 'a149/instansi.spbe.yaml';
    const uri = folder.uri(path);
    const missing = 'lintas.indikator-tanpa-dokumen';
    client.open(uri, folder.read(path));
    const reading = watched(client);
    await client.until(uri, (codes) => codes.includes(missing));
    const from = client.published.length;
    client.replace(uri, 'nama: Kota', 'nama: Kota ');
    const version = client.version(uri);
    // The findings of the text as it was opened may still be on their way.
    const next = () => client.published.slice(from).find((params) => params.uri === uri && params.version === version);
    await expect.poll(next, soon).toBeDefined();
    expect(reading.isRead).toBe(false);
    expect(next()!.diagnostics.map(({ code }) => code)).toContain(missing);
    await reading.all;
  });

  test('agencies are told of as they become known', async () => {
    const client = await startClient([bigWorkspace(80).path]);
    const reading = watched(client);
    await expect.poll(() => client.agencyNews, soon).toBeGreaterThan(0);
    expect(reading.isRead).toBe(false);
    await reading.all;
  });

  test('a search can be cancelled', async () => {
    const client = await startClient([bigWorkspace(80).path]);
    const reading = watched(client);
    const source = new CancellationTokenSource();
    const asked = client
      .request('workspace/symbol', { query: 'kota', workDoneToken: 'cari' }, source.token)
      .catch(({ code }: { code: number }) => code);
    source.cancel();
    expect(await asked).toBe(LSPErrorCodes.RequestCancelled);
    expect(client.progress.get('cari')?.at(-1)?.kind).toBe('end');
    expect(reading.isRead).toBe(false);
    await reading.all;
  });

  test('the client can stop it, is told what that means, and can have it go on', async () => {
    const folder = bigWorkspace(400);
    const last = folder.uri('a399/instansi.spbe.yaml');
    const client = await startClient([folder.path]);
    const begun = new Promise<WorkDone>((resolve) => {
      client.onProgress = (token, value) => {
        if (value.kind === 'begin') resolve(value);
        if (value.kind === 'report') client.notify('window/workDoneProgress/cancel', { token });
      };
    });
    expect(await begun).toMatchObject({ title: 'Membaca dokumen SPBE', cancellable: true });
    await client.settled();
    expect(client.codes(last)).toEqual([]);
    await expect.poll(() => client.messages.join(), soon).toMatch(/^Pembacaan dihentikan: baru \d+ berkas terbaca/);
    expect(await client.connection.sendRequest(SummaryRequest, { uri: last })).toBeNull();
    client.open(last, folder.read('a399/instansi.spbe.yaml'));
    client.replace(last, 'tahun: 2023 }', 'tahun: 2023');
    await client.settled();
    expect(client.codes(last)).toEqual(['yaml.kurung-tidak-ditutup']);
  });

  test('having it go on reads the rest', async () => {
    const folder = bigWorkspace(400);
    const last = folder.uri('a399/instansi.spbe.yaml');
    const client = await startClient([folder.path]);
    client.choice = 'Lanjutkan membaca';
    let stopped = false;
    client.onProgress = (token, value) => {
      if (value.kind !== 'report' || stopped) return;
      stopped = true;
      client.notify('window/workDoneProgress/cancel', { token });
    };
    await client.until(last, (codes) => codes.includes('lintas.indikator-tanpa-dokumen'));
    await client.settled();
    expect(stopped).toBe(true);
    const complete = await startClient([folder.path]);
    await complete.settled();
    for (const [uri, findings] of complete.diagnostics) expect(client.diagnostics.get(uri) ?? []).toEqual(findings);
  });
});

describe('afterwards', () => {
  test('agencies that come, go or are renamed are told of, and nothing else is', async () => {
    const folder = new Folder({ 'satu/instansi.spbe.yaml': agencyText('kota-satu') });
    const client = await startClient([folder.path]);
    await client.settled();
    const news = async (act: () => void) => {
      const before = client.agencyNews;
      act();
      await client.settled();
      return client.agencyNews - before;
    };
    const uri = folder.uri('satu/instansi.spbe.yaml');
    client.open(uri, agencyText('kota-satu'));
    await client.settled();
    expect(await news(() => client.replace(uri, 'nama: Kota kota-satu', 'nama: Kota Satu'))).toBe(1);
    expect(await news(() => client.replace(uri, 'tingkat_pemerintahan: kota', 'tingkat_pemerintahan: lembaga'))).toBe(
      0,
    );
    const other = folder.uri('dua/instansi.spbe.yaml');
    folder.write('dua/instansi.spbe.yaml', agencyText('kota-dua'));
    expect(await news(() => client.notify('workspace/didChangeWatchedFiles', { changes: [created(other)] }))).toBe(1);
    folder.remove('dua');
    expect(await news(() => client.notify('workspace/didChangeWatchedFiles', { changes: [changed(other)] }))).toBe(1);
  });

  test('the summary of an agency inside another is asked for by its folder', async () => {
    const folder = new Folder({
      'instansi.spbe.yaml': agencyText('provinsi'),
      'kota/instansi.spbe.yaml': agencyText('kota'),
    });
    const client = await startClient([folder.path]);
    const found = await client.connection.sendRequest(SummaryRequest, { uri: folder.uri('kota') });
    expect(found).toMatchObject({ folder: folder.uri('kota'), summary: { id: 'kota' } });
  });

  test('what a client follows goes on after the workspace folders change, and it is told what is gone', async () => {
    const folder = new Folder({
      'satu/instansi.spbe.yaml': agencyText('kota-satu'),
      'dua/instansi.spbe.yaml': agencyText('kota-dua'),
    });
    const [one, other] = [folder.uri('satu'), folder.uri('dua')];
    const client = await startClient([folder.at('satu'), folder.at('dua')]);
    const told: SummaryChange[] = [];
    client.connection.onNotification(SummaryChanged.method, (change: SummaryChange) => {
      told.push(change);
    });
    for (const uri of [one, other]) await client.connection.sendRequest(SummaryRequest, { uri });
    client.setFolders([folder.at('satu')]);
    await expect.poll(() => told.find((change) => change.folder === other)?.summary, soon).toBeNull();
    told.length = 0;
    const uri = folder.uri('satu/instansi.spbe.yaml');
    client.open(uri, agencyText('kota-satu'));
    client.replace(uri, 'tahun: 2023', 'tahun: 2022');
    await expect.poll(() => told.at(-1), soon).toMatchObject({ folder: one, summary: { tahun: 2022 } });
  });

  test('a change of thousands of files shows that it goes on', async () => {
    const folder = bigWorkspace(160);
    const client = await startClient([folder.path]);
    await client.settled();
    client.progress.clear();
    const changes = [];
    for (let agency = 0; agency < 160; agency++) {
      const name = `a${String(agency).padStart(3, '0')}`;
      for (let number = 1; number <= 10; number++) {
        const path = `${name}/indikator/${number}.spbe.yaml`;
        folder.write(path, folder.read(path).replace('tingkat: 3', 'tingkat: 2'));
        changes.push(changed(folder.uri(path)));
      }
    }
    client.notify('workspace/didChangeWatchedFiles', { changes });
    await client.settled();
    const stories = [...client.progress.values()].map((story) => story.map(({ kind }) => kind));
    expect(stories.length).toBe(1);
    expect(stories[0]!.at(0)).toBe('begin');
    expect(stories[0]!.at(-1)).toBe('end');
  });
});

describe('work on a request', () => {
  test('is shown where the client gives it a place to', async () => {
    const folder = Folder.sample();
    const client = await startClient([folder.path]);
    const uri = folder.uri('instansi.spbe.yaml');
    client.open(uri, folder.read('instansi.spbe.yaml'));
    const lines = folder.read('instansi.spbe.yaml').split('\n');
    const line = lines.findIndex((text) => text.includes('id: diskominfo'));
    const place = { textDocument: { uri }, position: { line, character: lines[line]!.indexOf('diskominfo') + 1 } };
    await client.request('textDocument/references', { ...place, context: {}, workDoneToken: 'acuan' });
    await client.request('textDocument/rename', { ...place, newName: 'kominfo', workDoneToken: 'nama' });
    await client.request('workspace/symbol', { query: 'kominfo', workDoneToken: 'cari' });
    for (const token of ['acuan', 'nama', 'cari']) {
      expect(
        client.progress.get(token)?.map(({ kind }) => kind),
        token,
      ).toEqual(['begin', 'end']);
    }
  });

  test('symbols that are left out are told of once', async () => {
    const client = await startClient([manyNames().path]);
    const symbols = await client.request<readonly unknown[]>('workspace/symbol', { query: '' });
    expect(symbols.length).toBe(250);
    expect(client.messages).toEqual([]);
    await client.request('workspace/symbol', { query: 'a' });
    await client.request('workspace/symbol', { query: 'ap' });
    await expect.poll(() => client.messages.length, soon).toBe(1);
    expect(client.messages[0]).toMatch(/^Ada \d+ hasil lain yang tidak ditampilkan/);
    expect(client.log.filter((line) => line.includes('hasil lain')).length).toBe(2);
  });
});

describe('what the client says it can take', () => {
  test('folding ranges are at most as many as it wants, and generated pages are offered to those that show them', async () => {
    const folder = Folder.sample();
    const all = await startClient([folder.path], {
      change: ({ workspace }) => {
        workspace!.textDocumentContent = {};
      },
    });
    expect(all.initialized.capabilities.typeDefinitionProvider).toBe(true);
    const few = await startClient([folder.path], {
      change: ({ textDocument }) => {
        textDocument!.foldingRange = { rangeLimit: 3 };
      },
    });
    expect(few.initialized.capabilities.typeDefinitionProvider).toBe(false);
    const uri = folder.uri('indikator/11.spbe.yaml');
    const ranges = async (client: Client) => {
      client.open(uri, folder.read('indikator/11.spbe.yaml'));
      return (await client.request<readonly unknown[]>('textDocument/foldingRange', { textDocument: { uri } })).length;
    };
    expect(await ranges(few)).toBe(3);
    expect(await ranges(all)).toBeGreaterThan(3);
  });
});
