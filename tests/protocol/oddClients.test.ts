import { describe, expect, test } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver-protocol/node';
import type { Client } from './client.ts';
import { agencyText, created, Folder, startClient } from './workshop.ts';

const path = 'indikator/01.spbe.yaml';
const outOfScale = 'struktur.tingkat-di-luar-skala';
const lonely = `jenis: indikator\nindikator: 1\ntingkat: 9\n`;

function found(client: Client, uri: string, code: string): Diagnostic | undefined {
  return client.diagnostics.get(uri)?.find((diagnostic) => diagnostic.code === code);
}

/** Every file that shows findings. */
function withFindings(client: Client): readonly string[] {
  return [...client.diagnostics].filter(([, findings]) => findings.length > 0).map(([uri]) => uri);
}

describe('clients that can do less', () => {
  test('one that says nothing of itself is served with everything that needs no ability', async () => {
    const folder = Folder.sample();
    const client = await startClient([folder.path], {
      params: {
        capabilities: {},
        initializationOptions: { bahasa: 'en', aturan: { 'bukti.berkas-tidak-ada': 'hint' } },
      },
      refuses: ['workspace/configuration', 'client/registerCapability', 'window/workDoneProgress/create'],
    });
    const uri = folder.uri('indikator/36.spbe.yaml');
    await client.settled();
    expect(found(client, uri, 'bukti.berkas-tidak-ada')?.severity).toBe(4);
    expect(found(client, uri, 'bukti.berkas-tidak-ada')?.message).not.toMatch(/tidak/);
    client.open(uri, folder.read('indikator/36.spbe.yaml'));
    const at = { textDocument: { uri }, position: { line: 3, character: 2 } };
    expect(await client.request('textDocument/hover', at)).toMatchObject({ contents: { kind: 'plaintext' } });
    const symbols = await client.request<readonly object[]>('textDocument/documentSymbol', at);
    expect(symbols[0]).toHaveProperty('location');
    const { items } = await client.request<{ items: readonly { insertTextFormat?: number }[] }>(
      'textDocument/completion',
      { ...at, position: { line: 3, character: 0 } },
    );
    expect(items.filter(({ insertTextFormat }) => insertTextFormat === 2)).toEqual([]);
    client.notify('workspace/didChangeConfiguration', { settings: { spbe: { bahasa: 'id' } } });
    await client.settled();
    expect(found(client, uri, 'bukti.berkas-tidak-ada')?.message).toMatch(/tidak/);
  });

  test('one that writes null where there are no parameters is answered', async () => {
    const client = await startClient([Folder.sample().path]);
    expect(await client.request('spbe/agencies', null)).toMatchObject([{ id: 'kota-contoh' }]);
    expect(await client.request('spbe/instruments', null)).toHaveLength(3);
  });

  test('one that refuses what it says it can do is served all the same', async () => {
    const folder = Folder.sample();
    const client = await startClient([folder.path], {
      refuses: ['workspace/configuration', 'client/registerCapability', 'window/workDoneProgress/create'],
    });
    await client.settled();
    expect(client.codes(folder.uri('indikator/36.spbe.yaml'))).toContain('bukti.berkas-tidak-ada');
  });

  test('one without watchers learns of other files through its own documents', async () => {
    const folder = Folder.sample();
    const client = await startClient([folder.path], {
      change: ({ workspace }) => {
        delete workspace!.didChangeWatchedFiles;
      },
    });
    const uri = folder.uri('instansi.spbe.yaml');
    client.open(uri, folder.read('instansi.spbe.yaml'));
    client.replace(uri, 'id: bkpsdm', 'id: bkd');
    await client.until(folder.uri('indikator/36.spbe.yaml'), (codes) => codes.includes('acuan.unit-tidak-dikenal'));
  });
});

describe('documents in unusual places', () => {
  test('a single file without any workspace folder', async () => {
    const folder = new Folder({ [path]: lonely });
    const client = await startClient([], { params: { workspaceFolders: null } });
    const uri = folder.uri(path);
    client.open(uri, lonely);
    await client.settled();
    expect(client.codes(uri).length).toBeGreaterThan(0);
    const hover = { textDocument: { uri }, position: { line: 2, character: 2 } };
    expect(await client.request('textDocument/hover', hover)).not.toBeNull();
    client.close(uri);
    await client.settled();
    expect(client.codes(uri)).toEqual([]);
  });

  test('a document outside the workspace, and one that has no file yet', async () => {
    const folder = new Folder({ 'instansi.spbe.yaml': agencyText() });
    const elsewhere = new Folder({ [path]: lonely });
    const client = await startClient([folder.path]);
    await client.settled();
    const before = withFindings(client);
    for (const uri of [elsewhere.uri(path), 'untitled:Untitled-1', `untitled:${folder.at('baru.spbe.yaml')}`]) {
      client.open(uri, `${lonely}bukti:\n  - { id: a, berkas: ../bukti/a.pdf }\n`);
      await client.settled();
      expect(client.codes(uri), uri).toContain('struktur.instansi-tidak-ada');
      const symbols = await client.request<readonly unknown[]>('textDocument/documentSymbol', {
        textDocument: { uri },
      });
      expect(symbols).toHaveLength(1);
      client.close(uri);
      await client.settled();
      expect(client.codes(uri), uri).toEqual([]);
    }
    expect(withFindings(client)).toEqual(before);
  });

  test('findings follow the spelling of an address, and none stays at the other', async () => {
    const folder = new Folder({ 'instansi.spbe.yaml': agencyText(), 'a b/é+c.spbe.yaml': lonely });
    const client = await startClient([folder.path]);
    await client.settled();
    const own = folder.uri('a b/é+c.spbe.yaml');
    const spelled = [...client.diagnostics.keys()].find((uri) => uri.endsWith('c.spbe.yaml'))!;
    expect(client.codes(spelled)).toContain(outOfScale);
    const odd = own.replace('spbe.yaml', '%73pbe.yaml');
    client.open(odd, lonely);
    await client.settled();
    expect(client.codes(odd)).toContain(outOfScale);
    expect(client.codes(spelled)).toEqual([]);
    client.close(odd);
    await client.settled();
    expect(client.codes(odd)).toEqual([]);
    expect(client.codes(spelled)).toContain(outOfScale);
  });
});

describe('clients that count differently', () => {
  test('UTF-8 positions come and go in bytes', async () => {
    const folder = new Folder({ 'instansi.spbe.yaml': agencyText() });
    const client = await startClient([folder.path], {
      change: (capabilities) => {
        capabilities.general = { positionEncodings: ['utf-8', 'utf-16'] };
      },
    });
    expect(client.initialized.capabilities.positionEncoding).toBe('utf-8');
    const uri = folder.uri('01.spbe.yaml');
    client.open(uri, '{ jenis: indikator, indikator: 1, nama: "é😀", tingkat: 9 }\n');
    await client.settled();
    const bytes = (text: string) => Buffer.byteLength(text);
    const at = bytes('{ jenis: indikator, indikator: 1, nama: "é😀", tingkat: ');
    expect(found(client, uri, outOfScale)?.range).toEqual({
      start: { line: 0, character: at },
      end: { line: 0, character: at + 1 },
    });
    const range = { start: { line: 0, character: at }, end: { line: 0, character: at + 1 } };
    client.notify('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: [{ range, text: '3' }],
    });
    await client.settled();
    expect(found(client, uri, outOfScale)).toBeUndefined();
    expect(client.codes(uri).filter((code) => String(code).startsWith('yaml.'))).toEqual([]);
  });

  test('CRLF: places, edits and what follows them', async () => {
    const folder = new Folder({ 'instansi.spbe.yaml': agencyText() });
    const client = await startClient([folder.path]);
    const uri = folder.uri('01.spbe.yaml');
    client.open(uri, lonely.replaceAll('\n', '\r\n'));
    await client.settled();
    expect(found(client, uri, outOfScale)?.range.start).toEqual({ line: 2, character: 9 });
    client.replace(uri, 'tingkat: 9\r\n', '\r\n\r\ntingkat: 9\r\n');
    await client.settled();
    expect(found(client, uri, outOfScale)?.range.start).toEqual({ line: 4, character: 9 });
    client.replace(uri, 'tingkat: 9', 'tingkat: 3');
    await client.settled();
    expect(found(client, uri, outOfScale)).toBeUndefined();
  });

  test('versions that repeat, go back or are missing, and ranges outside the text, change nothing for the rest', async () => {
    const folder = new Folder({ 'instansi.spbe.yaml': agencyText() });
    const client = await startClient([folder.path]);
    const uri = folder.uri('01.spbe.yaml');
    const change = (version: unknown, ...contentChanges: readonly unknown[]) =>
      client.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
    const place = (line: number, character: number) => ({ line, character });
    client.open(uri, lonely);
    client.open(uri, `# dua kali\n${lonely}`);
    change(1, { range: { start: place(900, 900), end: place(9000, 0) }, text: '# akhir\n' });
    change(1, { range: { start: place(3, 0), end: place(3, 800) }, text: 'tingkat: 9' });
    change(-5, { range: { start: place(-1, -1), end: place(-1, 0) }, text: '# awal\n' });
    change(undefined, { range: { start: place(1, 3), end: place(1, 0) }, text: '# d' });
    change(7);
    await client.settled();
    expect(found(client, uri, outOfScale)?.range.start).toEqual({ line: 4, character: 9 });
    client.notify('textDocument/didChange', {
      textDocument: { uri: folder.uri('x.spbe.yaml'), version: 2 },
      contentChanges: [{ text: 'x' }],
    });
    client.close(folder.uri('x.spbe.yaml'));
    change(8, { text: lonely.replace('9', '2') });
    await client.settled();
    expect(found(client, uri, outOfScale)).toBeUndefined();
    expect(client.published.at(-1)).toMatchObject({ uri, version: 8 });
  });
});

describe('messages that are not what they should be', () => {
  const wrong: readonly (readonly [string, unknown])[] = [
    ['textDocument/hover', {}],
    ['textDocument/hover', { textDocument: { uri: 7 }, position: { line: 0, character: 0 } }],
    ['textDocument/hover', { textDocument: { uri: 'file:///a.spbe.yaml' }, position: 'di sini' }],
    ['textDocument/completion', { textDocument: null, position: null }],
    ['textDocument/definition', { textDocument: { uri: 'file:///a.spbe.yaml' } }],
    ['textDocument/documentSymbol', []],
    ['textDocument/codeAction', { textDocument: {} }],
    ['textDocument/prepareRename', { textDocument: { uri: [] }, position: [] }],
  ];

  test.each(wrong)('%s with %j is refused', async (method, params) => {
    const client = await startClient([]);
    const refusal = await client.request(method, params).then(
      () => undefined,
      (error: { code: number }) => error.code,
    );
    expect([-32602, -32603]).toContain(refusal);
    expect(await client.settled()).toEqual([]);
  });

  test('notifications are left aside', async () => {
    const folder = new Folder({ 'instansi.spbe.yaml': agencyText(), 'b.spbe.yaml': 'jenis: indikatr\n' });
    const client = await startClient([folder.path]);
    await client.settled();
    const uri = folder.uri('b.spbe.yaml');
    for (const params of [{}, null, [], { textDocument: null }, { textDocument: { uri: 1, text: 2, version: 'x' } }]) {
      for (const method of ['didOpen', 'didChange', 'didClose', 'didSave'])
        client.notify(`textDocument/${method}`, params);
      client.notify('workspace/didChangeWatchedFiles', params);
      client.notify('workspace/didRenameFiles', params);
      client.notify('workspace/didChangeConfiguration', params);
      client.notify('$/tidakDikenal', params);
    }
    client.open(uri, folder.read('b.spbe.yaml'));
    for (const contentChanges of [
      undefined,
      [null],
      [{}],
      [{ text: 5 }],
      [{ range: {}, text: 'x' }],
      [{ range: null, text: null }],
    ]) {
      client.notify('textDocument/didChange', { textDocument: { uri, version: 2 }, contentChanges });
    }
    await client.settled();
    expect(client.codes(uri)).toEqual(['struktur.jenis-tidak-dikenal']);
    client.notify('workspace/didChangeWatchedFiles', { changes: [created(folder.uri('tidak-ada.spbe.yaml'))] });
    expect(await client.settled()).toHaveLength(1);
  });

  test('a method that nobody knows is answered as such', async () => {
    const client = await startClient([]);
    await expect(client.request('spbe/tidakAda', {})).rejects.toMatchObject({ code: -32601 });
  });
});
