import { describe, expect, test } from 'vitest';
import { type CancellationToken, CancellationTokenSource, LSPErrorCodes } from 'vscode-languageserver-protocol/node';
import type { Client } from './client.ts';
import { agencyText, bigWorkspace, Folder, startClient } from './workshop.ts';

const numbered = 'indikator/01.spbe.yaml';

async function opened(folder: Folder, path: string): Promise<{ client: Client; uri: string }> {
  const client = await startClient([folder.path]);
  const uri = folder.uri(path);
  client.open(uri, folder.read(path));
  await client.settled();
  return { client, uri };
}

async function codeOf(answer: Promise<unknown>): Promise<number | 'answered'> {
  return answer.then(
    () => 'answered' as const,
    (error: { code: number }) => error.code,
  );
}

describe('requests racing with edits', () => {
  test('an answer belongs to the text at the time of asking, or the request is refused', async () => {
    const { client, uri } = await opened(
      new Folder({ 'instansi.spbe.yaml': agencyText('kota-0') }),
      'instansi.spbe.yaml',
    );
    const asked: Promise<{ shown: string; round: number } | 'refused'>[] = [];
    for (let round = 0; round < 60; round++) {
      const lines = '\n'.repeat(round % 3);
      client.replace(uri, `id: kota-${round}`, `id: kota-${round + 1}`);
      client.replace(uri, 'jenis:', `${lines}jenis:`);
      const text = client.text(uri);
      const answer = client.request<readonly { selectionRange: { start: { line: number } } }[]>(
        'textDocument/documentSymbol',
        { textDocument: { uri } },
      );
      asked.push(
        answer.then(
          (symbols) => {
            const line = symbols[0]!.selectionRange.start.line;
            return { shown: text.split('\n')[line] ?? '', round };
          },
          ({ code }) => {
            expect(code).toBe(LSPErrorCodes.ContentModified);
            return 'refused' as const;
          },
        ),
      );
      if (round % 5 === 0) await client.settled();
    }
    const answers = await Promise.all(asked);
    const right = answers.filter((answer) => answer !== 'refused');
    expect(right.length).toBeGreaterThan(0);
    for (const { shown } of right) expect(shown).toMatch(/^(id|nama|jenis): /);
    expect(await codeOf(client.request('textDocument/hover', place(uri)))).toBe('answered');
  });

  test('a cancelled request is answered as such, and the next one is served', async () => {
    const { client, uri } = await opened(Folder.sample(), numbered);
    const requests = Array.from({ length: 20 }, () => {
      const source = new CancellationTokenSource();
      client.replace(uri, 'jenis: indikator', 'jenis: indikator');
      const answer = codeOf(client.request('textDocument/documentSymbol', { textDocument: { uri } }, source.token));
      source.cancel();
      return answer;
    });
    for (const code of await Promise.all(requests)) {
      expect([LSPErrorCodes.RequestCancelled, LSPErrorCodes.ContentModified, 'answered']).toContain(code);
    }
    expect(await codeOf(client.request('textDocument/documentSymbol', { textDocument: { uri } }))).toBe('answered');
  });

  test('a request can be cancelled while the workspace is still being read', async () => {
    const folder = bigWorkspace();
    const client = await startClient([folder.path]);
    const uri = folder.uri('a000/instansi.spbe.yaml');
    const source = new CancellationTokenSource();
    let readAll = false;
    const all = client.settled().then(() => {
      readAll = true;
    });
    const asked = codeOf(
      client.request('textDocument/documentSymbol', { textDocument: { uri } }, source.token as CancellationToken),
    );
    source.cancel();
    expect(await asked).toBe(LSPErrorCodes.RequestCancelled);
    expect(readAll).toBe(false);
    await all;
  });
});

describe('findings while everything moves', () => {
  test('what is wrong with the text being typed is said while the workspace is still being read', async () => {
    const folder = bigWorkspace();
    const client = await startClient([folder.path]);
    let readAll = false;
    const all = client.settled().then(() => {
      readAll = true;
    });
    const uri = folder.uri('a149/instansi.spbe.yaml');
    client.open(uri, folder.read('a149/instansi.spbe.yaml'));
    client.replace(uri, 'tahun: 2023 }', 'tahun: 2023');
    await client.until(uri, (codes) => codes.some((code) => String(code).startsWith('yaml.')));
    expect(readAll).toBe(false);
    client.replace(uri, 'tahun: 2023', 'tahun: 2023 }');
    await all;
    await client.settled();
    expect(client.codes(uri).filter((code) => String(code).startsWith('yaml.'))).toEqual([]);
  });

  test('every version that came to rest gets its findings, also where there are none', async () => {
    const { client, uri } = await opened(new Folder({ 'instansi.spbe.yaml': agencyText() }), 'instansi.spbe.yaml');
    for (let round = 0; round < 5; round++) {
      client.replace(uri, 'nama: Kota', 'nama:  Kota');
      await client.settled();
      client.replace(uri, 'nama:  Kota', 'nama: Kota');
      await client.settled();
      const last = client.published.findLast((params) => params.uri === uri);
      expect(last?.version).toBe(client.version(uri));
    }
  });

  test('opening and closing without a change shows the same findings', async () => {
    const folder = Folder.sample();
    const client = await startClient([folder.path]);
    const uri = folder.uri('indikator/36.spbe.yaml');
    await client.settled();
    const before = client.diagnostics.get(uri);
    expect(before).not.toEqual([]);
    client.open(uri, folder.read('indikator/36.spbe.yaml'));
    await client.settled();
    expect(client.published.findLast((params) => params.uri === uri)).toMatchObject({
      version: 1,
      diagnostics: before,
    });
    client.close(uri);
    await client.settled();
    expect(client.diagnostics.get(uri)).toEqual(before);
  });

  test('closing without saving brings back what is on disk', async () => {
    const folder = Folder.sample();
    const client = await startClient([folder.path]);
    const uri = folder.uri(numbered);
    await client.settled();
    const before = client.diagnostics.get(uri) ?? [];
    client.open(uri, folder.read(numbered));
    client.replace(uri, 'jenis: indikator', 'jenis: indikatr');
    await client.settled();
    expect(client.codes(uri)).toContain('struktur.jenis-tidak-dikenal');
    client.close(uri);
    client.open(uri, folder.read(numbered));
    client.close(uri);
    await client.settled();
    expect(client.diagnostics.get(uri) ?? []).toEqual(before);
  });
});

function place(uri: string) {
  return { textDocument: { uri }, position: { line: 0, character: 2 } };
}
