import { mkdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Client } from './client.ts';
import { agencyText, changed, created, deleted, Folder, startClient } from './workshop.ts';

function tell(client: Client, ...changes: readonly { readonly uri: string; readonly type: number }[]): void {
  client.notify('workspace/didChangeWatchedFiles', { changes });
}

/** Every file that shows findings. */
function withFindings(client: Client): readonly string[] {
  return [...client.diagnostics].filter(([, found]) => found.length > 0).map(([uri]) => uri);
}

describe('file events', () => {
  test('two thousand files at once, and back again', async () => {
    const folder = new Folder({ 'instansi.spbe.yaml': agencyText(), 'rencana.txt': '' });
    const client = await startClient([folder.path]);
    await client.settled();
    const paths = Array.from({ length: 2000 }, (_, at) => `cabang/${at % 40}/${at}.spbe.yaml`);
    for (const [at, path] of paths.entries()) folder.write(path, `jenis: indikator\nindikator: ${at}\ntingkat: 9\n`);
    tell(client, ...paths.map((path) => created(folder.uri(path))));
    await client.settled();
    const shown = new Set(withFindings(client));
    expect(paths.filter((path) => !shown.has(folder.uri(path)))).toEqual([]);
    folder.remove('cabang');
    tell(client, ...paths.map((path) => deleted(folder.uri(path))));
    await client.settled();
    const left = new Set(withFindings(client));
    expect(paths.filter((path) => left.has(folder.uri(path)))).toEqual([]);
  });

  test('late, doubled and contradicting events end with what is on disk', async () => {
    const folder = Folder.sample();
    const client = await startClient([folder.path]);
    await client.settled();
    const uri = folder.uri('indikator/36.spbe.yaml');
    folder.write('indikator/36.spbe.yaml', 'jenis: indikatr\n');
    tell(client, deleted(uri), created(uri), deleted(uri));
    tell(client, deleted(uri));
    await client.settled();
    expect(client.codes(uri)).toEqual(['struktur.jenis-tidak-dikenal']);
    rmSync(folder.at('indikator/36.spbe.yaml'));
    tell(client, created(uri), changed(uri));
    tell(client, changed(uri), changed(uri));
    await client.settled();
    expect(client.codes(uri)).toEqual([]);
  });

  test('an event of which one address cannot be understood does not hide the others', async () => {
    const folder = new Folder({ 'instansi.spbe.yaml': agencyText() });
    const client = await startClient([folder.path]);
    await client.settled();
    folder.write('rusak.spbe.yaml', 'jenis: indikatr\n');
    tell(client, created('////'), created('%%%'), created(''), created(folder.uri('rusak.spbe.yaml')));
    await client.until(folder.uri('rusak.spbe.yaml'), (codes) => codes.length > 0);
  });

  test('a deleted, renamed or restored folder takes all its findings along', async () => {
    const folder = Folder.sample();
    const client = await startClient([folder.path]);
    await client.settled();
    const before = withFindings(client).filter((uri) => uri.includes('/indikator/'));
    expect(before.length).toBeGreaterThan(3);
    renameSync(folder.at('indikator'), folder.at('penilaian'));
    tell(client, deleted(folder.uri('indikator')), created(folder.uri('penilaian')));
    await client.settled();
    const moved = withFindings(client);
    expect(moved.filter((uri) => uri.includes('/indikator/'))).toEqual([]);
    expect(moved.filter((uri) => uri.includes('/penilaian/')).length).toBeGreaterThanOrEqual(before.length);
    rmSync(folder.path, { recursive: true });
    tell(client, deleted(folder.uri('instansi.spbe.yaml')), deleted(folder.uri('penilaian')));
    await client.settled();
    expect(withFindings(client).filter((uri) => uri.endsWith('.spbe.yaml'))).toEqual([]);
  });

  test('a document that was deleted while open keeps its findings until it is closed', async () => {
    const folder = Folder.sample();
    const client = await startClient([folder.path]);
    const uri = folder.uri('indikator/36.spbe.yaml');
    client.open(uri, folder.read('indikator/36.spbe.yaml'));
    folder.remove('indikator/36.spbe.yaml');
    tell(client, deleted(uri));
    await client.settled();
    expect(client.codes(uri)).not.toEqual([]);
    client.close(uri);
    await client.settled();
    expect(client.codes(uri)).toEqual([]);
  });
});

describe('files that cannot be taken as they are', () => {
  test('50 MB on disk and in the editor: a finding, at once, and the server goes on', async () => {
    const folder = new Folder({ 'instansi.spbe.yaml': agencyText() });
    folder.write('besar.spbe.yaml', `jenis: indikator\n${'# isi panjang\n'.repeat(3_600_000)}`);
    const client = await startClient([folder.path]);
    const uri = folder.uri('besar.spbe.yaml');
    await client.until(uri, (codes) => codes.includes('berkas.terlalu-besar'));
    client.open(uri, folder.read('besar.spbe.yaml'));
    await client.until(uri, (codes) => codes.length > 0 && !codes.includes('berkas.terlalu-besar'));
    client.replace(uri, 'jenis: indikator', 'jenis: arsitektur');
    expect(await client.request('textDocument/documentSymbol', { textDocument: { uri } })).toEqual([]);
    client.close(uri);
    await client.until(uri, (codes) => codes.includes('berkas.terlalu-besar'));
    folder.write('besar.spbe.yaml', 'jenis: indikator\nindikator: 1\ntingkat: 1\n');
    tell(client, changed(uri));
    await client.until(uri, (codes) => !codes.includes('berkas.terlalu-besar'));
  });

  test('a folder in place of a document, no text, a link that leads out or nowhere, and their repair', async () => {
    const outside = new Folder({ 'luar.spbe.yaml': 'jenis: indikatr\n' });
    const folder = new Folder({ 'instansi.spbe.yaml': agencyText() });
    mkdirSync(folder.at('folder.spbe.yaml'));
    folder.write('biner.spbe.yaml', Buffer.from([0xff, 0xfe, 0x00, 0x41]));
    symlinkSync(outside.at('luar.spbe.yaml'), folder.at('luar.spbe.yaml'));
    symlinkSync('tidak-ada', folder.at('putus.spbe.yaml'));
    symlinkSync(folder.path, folder.at('lingkaran'));
    const client = await startClient([folder.path]);
    await client.settled();
    expect(client.codes(folder.uri('biner.spbe.yaml'))).toEqual(['berkas.bukan-teks']);
    expect(client.codes(folder.uri('luar.spbe.yaml'))).toEqual(['berkas.di-luar']);
    expect(client.codes(folder.uri('putus.spbe.yaml'))).toEqual(['berkas.tautan-putus']);
    expect(client.codes(folder.uri('lingkaran'))).toEqual(['berkas.tautan-berputar']);
    for (const path of ['biner.spbe.yaml', 'luar.spbe.yaml', 'putus.spbe.yaml', 'lingkaran']) {
      rmSync(folder.at(path));
      tell(client, deleted(folder.uri(path)));
    }
    await client.settled();
    expect(withFindings(client).filter((uri) => !uri.endsWith('/instansi.spbe.yaml'))).toEqual([]);
  });
});

describe('a workspace larger than what stays in memory', () => {
  test('findings keep their places when the settings of all agencies change', async () => {
    const folder = new Folder();
    for (let agency = 0; agency < 40; agency++) {
      folder.write(`a${agency}/instansi.spbe.yaml`, agencyText(`kota-${agency}`));
      for (let number = 1; number <= 90; number++) {
        folder.write(
          `a${agency}/${number}.spbe.yaml`,
          `# ${number}\n\njenis: indikator\nindikator: ${number}\ntingkat: 9\n`,
        );
      }
    }
    const client = await startClient([folder.path]);
    await client.settled();
    const code = 'struktur.tingkat-di-luar-skala';
    const shown = (agency: number) =>
      client.diagnostics.get(folder.uri(`a${agency}/7.spbe.yaml`))?.find((found) => found.code === code);
    const before = [0, 20, 39].map(shown);
    expect(before[0]?.range.start.line).toBe(4);
    folder.write('spbe.config.yaml', `aturan:\n  ${code}: petunjuk\n`);
    tell(client, created(folder.uri('spbe.config.yaml')));
    await client.settled();
    expect([0, 20, 39].map(shown)).toEqual(before.map((found) => ({ ...found, severity: 4 })));
  });
});
