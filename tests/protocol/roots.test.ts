import { describe, expect, test } from 'vitest';
import { SummaryRequest } from '../../server/src/lsp/protocol.ts';
import { type Client, uriOf } from './client.ts';
import { agencyText, Folder, startClient } from './workshop.ts';

const twice = 'struktur.id-instansi-ganda';
const wrongLevel = 'jenis: indikator\nindikator: 1\ntingkat: 9\n';

function allCodes(client: Client): readonly unknown[] {
  return [...client.diagnostics.keys()].flatMap((uri) => client.codes(uri));
}

describe('several workspace folders', () => {
  test('two of them hold one agency id: the second is told where the first is, until one is removed', async () => {
    const folder = new Folder({
      'satu/instansi.spbe.yaml': agencyText(),
      'tiga/instansi.spbe.yaml': agencyText(),
      'tiga/01.spbe.yaml': wrongLevel,
    });
    const [one, other] = [folder.at('satu'), folder.at('tiga')];
    const client = await startClient([other, one]);
    const [first, second] = [folder.uri('satu/instansi.spbe.yaml'), folder.uri('tiga/instansi.spbe.yaml')];
    await client.settled();
    const told = client.diagnostics.get(second)?.find(({ code }) => code === twice);
    expect(told?.relatedInformation?.map(({ location }) => location.uri)).toEqual([first]);
    client.setFolders([other]);
    await client.until(second, (codes) => codes.length > 0 && !codes.includes(twice));
    await client.until(first, (codes) => codes.length === 0);
    client.setFolders([one, other]);
    await client.until(second, (codes) => codes.includes(twice));
    client.setFolders([one]);
    await client.until(second, (codes) => codes.length === 0);
    await client.until(folder.uri('tiga/01.spbe.yaml'), (codes) => codes.length === 0);
    client.setFolders([]);
    await expect.poll(() => client.settled()).toEqual([]);
    expect(allCodes(client)).toEqual([]);
  });

  test('each has the severities of its own settings', async () => {
    const files = { 'instansi.spbe.yaml': agencyText('kota-satu'), '01.spbe.yaml': wrongLevel };
    const [one, other] = [new Folder(files), new Folder({ ...files, 'instansi.spbe.yaml': agencyText('kota-dua') })];
    const client = await startClient([one.at(''), other.at('')]);
    const code = 'struktur.tingkat-di-luar-skala';
    await client.until(one.uri('01.spbe.yaml'), (codes) => codes.includes(code));
    client.settingsOf.set(client.folders.map(uriOf)[0]!, { aturan: { [code]: 'mati' } });
    client.notify('workspace/didChangeConfiguration', { settings: null });
    await client.until(one.uri('01.spbe.yaml'), (codes) => !codes.includes(code));
    await client.settled();
    expect(client.codes(other.uri('01.spbe.yaml'))).toContain(code);
  });

  test('an edit in one is seen in the other at once', async () => {
    const folder = new Folder({
      'satu/instansi.spbe.yaml': agencyText('kota-satu'),
      'tiga/instansi.spbe.yaml': agencyText('kota-tiga'),
    });
    const client = await startClient([folder.at('satu'), folder.at('tiga')]);
    const [first, second] = [folder.uri('satu/instansi.spbe.yaml'), folder.uri('tiga/instansi.spbe.yaml')];
    client.open(first, folder.read('satu/instansi.spbe.yaml'));
    await client.settled();
    expect(client.codes(second)).not.toContain(twice);
    client.replace(first, 'id: kota-satu', 'id: kota-tiga');
    await client.until(second, (codes) => codes.includes(twice));
    client.close(first);
    await client.until(second, (codes) => !codes.includes(twice));
  });

  test('open documents keep their text and version while folders come and go', async () => {
    const one = new Folder({ 'instansi.spbe.yaml': agencyText('kota-satu') });
    const other = new Folder({ 'instansi.spbe.yaml': agencyText('kota-dua') });
    const client = await startClient([one.path]);
    const uri = one.uri('baru.spbe.yaml');
    client.open(uri, wrongLevel);
    client.replace(uri, 'indikator: 1', 'indikator: 2');
    await client.settled();
    for (let round = 0; round < 5; round++) {
      client.setFolders([one.path, other.path]);
      client.replace(uri, 'tingkat: 9', 'tingkat: 3');
      client.setFolders([one.path]);
      client.replace(uri, 'tingkat: 3', 'tingkat: 9');
    }
    await expect.poll(() => client.published.findLast((shown) => shown.uri === uri)?.version).toBe(client.version(uri));
    await client.until(uri, (codes) => codes.includes('struktur.tingkat-di-luar-skala'));
    expect((await client.settled()).map(({ id }) => id)).toEqual(['kota-satu']);
  });

  test('questions asked while the folders change are answered or refused, never left open', async () => {
    const one = Folder.sample();
    const client = await startClient([one.path]);
    const uri = one.uri('indikator/36.spbe.yaml');
    client.open(uri, one.read('indikator/36.spbe.yaml'));
    const asked: Promise<unknown>[] = [];
    for (let round = 0; round < 6; round++) {
      client.setFolders(round % 2 === 0 ? [] : [one.path]);
      client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 2 }] });
      asked.push(client.connection.sendRequest(SummaryRequest, { uri }));
      asked.push(client.request('textDocument/documentSymbol', { textDocument: { uri } }));
    }
    const answers = await Promise.allSettled(asked);
    for (const answer of answers) if (answer.status === 'rejected') expect(answer.reason.code).toBe(-32801);
    const last = await client.connection.sendRequest(SummaryRequest, { uri });
    expect(last?.summary.index?.claimed.exact).toBe('3.481');
  });

  test('folders that are not on this disk, or inside one another, are done without', async () => {
    const folder = new Folder({ 'instansi.spbe.yaml': agencyText(), 'dalam/01.spbe.yaml': wrongLevel });
    const client = await startClient([], {
      params: {
        workspaceFolders: [
          { uri: 'vscode-vfs://github/kota/spbe', name: 'jauh' },
          { uri: folder.uri('dalam'), name: 'dalam' },
          { uri: folder.uri(''), name: 'luar' },
          { uri: folder.uri('tidak-ada'), name: 'hilang' },
        ],
      },
    });
    expect((await client.settled()).map(({ id }) => id)).toEqual(['kota-uji']);
    expect(client.codes(folder.uri('dalam/01.spbe.yaml'))).toContain('struktur.tingkat-di-luar-skala');
  });
});
