import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { NodeFileSystem, pathOfUri, uriOfPath } from '../../../server/src/host/nodeFileSystem.ts';
import { WorkspaceStore } from '../../../server/src/workspace/store.ts';

const base = realpathSync(mkdtempSync(join(tmpdir(), 'spbe-')));
const inside = join(base, 'kerja 100%#1');
const outside = join(base, 'luar');
const root = uriOfPath(inside);
const disk = new NodeFileSystem([root]);
const mayLink = process.platform !== 'win32';
const isSubjectToRights = mayLink && process.getuid?.() !== 0;

beforeAll(() => {
  for (const folder of [inside, outside, join(inside, 'a')]) mkdirSync(folder, { recursive: true });
  writeFileSync(join(inside, 'a', 'Ápa ini?.spbe.yaml'), '\uFEFFjenis: instansi\nid: a\n');
  writeFileSync(join(inside, 'a', 'utf16.spbe.yaml'), Buffer.from('\uFEFFjenis: instansi', 'utf16le'));
  writeFileSync(join(inside, 'a', 'besar.spbe.yaml'), 'x'.repeat(2000));
  writeFileSync(join(inside, 'a', 'kosong.pdf'), '');
  writeFileSync(join(outside, 'rahasia.spbe.yaml'), 'jenis: instansi\n');
  if (!mayLink) return;
  symlinkSync(join(outside, 'rahasia.spbe.yaml'), join(inside, 'a', 'keluar.spbe.yaml'));
  symlinkSync(outside, join(inside, 'luar'));
  symlinkSync(join(inside, 'a'), join(inside, 'b'));
  symlinkSync(inside, join(inside, 'a', 'putar'));
  symlinkSync(join(inside, 'tidak-ada'), join(inside, 'putus.spbe.yaml'));
  symlinkSync(join(inside, 'diri.spbe.yaml'), join(inside, 'diri.spbe.yaml'));
});

afterAll(() => rmSync(base, { recursive: true, force: true }));

test('addresses and paths are two ways to write the same', () => {
  expect(root).toBe(`${uriOfPath(base)}/kerja 100%#1`);
  expect(pathOfUri(root)).toBe(inside);
});

test('text is read with its byte order mark, and only text of a fair size', async () => {
  expect(await disk.read(`${root}/a/Ápa ini?.spbe.yaml`, 1000)).toEqual({
    ok: true,
    text: '\uFEFFjenis: instansi\nid: a\n',
  });
  expect(await disk.read(`${root}/a/utf16.spbe.yaml`, 1000)).toEqual({ ok: false, problem: 'not-text' });
  expect(await disk.read(`${root}/a/besar.spbe.yaml`, 1000)).toEqual({ ok: false, problem: 'too-large' });
  expect(await disk.read(`${root}/a/tidak-ada.spbe.yaml`, 1000)).toEqual({ ok: false, problem: 'missing' });
  expect(await disk.read(`${root}/a`, 1000)).toEqual({ ok: false, problem: 'missing' });
});

test('a folder lists its entries in order, and none where there is no folder', async () => {
  const names = (await disk.list(`${root}/a`))?.map(({ name }) => name) ?? [];
  expect(names).toEqual([...names].sort());
  expect(names).toContain('kosong.pdf');
  expect(await disk.list(`${root}/tidak-ada`)).toBeUndefined();
  expect(await disk.list(`${root}/a/kosong.pdf`)).toBeUndefined();
  expect(await disk.stat(`${root}/a/kosong.pdf`)).toMatchObject({ kind: 'file', size: 0 });
  expect(await disk.stat(`${root}/a`)).toMatchObject({ kind: 'folder' });
  expect(await disk.stat(`${root}/tidak/ada`)).toBeUndefined();
});

test.runIf(mayLink)('links are followed inside the roots and never out of them', async () => {
  expect(await disk.read(`${root}/b/Ápa ini?.spbe.yaml`, 1000)).toMatchObject({ ok: true });
  expect(await disk.read(`${root}/a/keluar.spbe.yaml`, 1000)).toEqual({ ok: false, problem: 'outside' });
  expect(await disk.read(`${root}/luar/rahasia.spbe.yaml`, 1000)).toEqual({ ok: false, problem: 'outside' });
  expect(await disk.read(`${uriOfPath(outside)}/rahasia.spbe.yaml`, 1000)).toEqual({ ok: false, problem: 'outside' });
  expect(await disk.stat(`${root}/luar`)).toBe('outside');
  expect(await disk.list(`${root}/luar`)).toBeUndefined();
  const links = Object.fromEntries((await disk.list(root))?.map(({ name, link }) => [name, link]) ?? []);
  expect(links).toEqual({
    a: undefined,
    b: `${root}/a`,
    luar: 'outside',
    'putus.spbe.yaml': 'nowhere',
    'diri.spbe.yaml': 'nowhere',
  });
});

test.runIf(mayLink)('a root that is itself reached through a link knows circles below it', async () => {
  const other = join(base, 'lewat');
  symlinkSync(inside, other);
  const linked = new WorkspaceStore(new NodeFileSystem([uriOfPath(other)]), [uriOfPath(other)]);
  await linked.scan();
  expect(linked.notices.filter(({ code }) => code === 'berkas.tautan-berputar').map(({ uri }) => uri)).toEqual([
    `${uriOfPath(other)}/a/putar`,
    `${uriOfPath(other)}/b/putar`,
  ]);
});

test.runIf(mayLink)('a scan tells what it could not read and goes on', async () => {
  const store = new WorkspaceStore(disk, [root]);
  await store.scan();
  expect(store.notices.map(({ uri, code }) => [uri.slice(root.length + 1), code])).toEqual([
    ['a/keluar.spbe.yaml', 'berkas.di-luar'],
    ['a/putar', 'berkas.tautan-berputar'],
    ['a/utf16.spbe.yaml', 'berkas.bukan-teks'],
    ['b/keluar.spbe.yaml', 'berkas.di-luar'],
    ['b/putar', 'berkas.tautan-berputar'],
    ['b/utf16.spbe.yaml', 'berkas.bukan-teks'],
    ['diri.spbe.yaml', 'berkas.tautan-putus'],
    ['luar', 'berkas.di-luar'],
    ['putus.spbe.yaml', 'berkas.tautan-putus'],
  ]);
  expect(store.agencyFolders).toContain(`${root}/a`);
});

test.runIf(isSubjectToRights)('what may not be read is unreadable', async () => {
  const locked = join(inside, 'terkunci');
  mkdirSync(locked);
  writeFileSync(join(inside, 'kunci.spbe.yaml'), 'x');
  chmodSync(join(inside, 'kunci.spbe.yaml'), 0);
  chmodSync(locked, 0);
  expect(await disk.read(`${root}/kunci.spbe.yaml`, 1000)).toEqual({ ok: false, problem: 'unreadable' });
  expect(await disk.list(`${root}/terkunci`)).toBeUndefined();
  chmodSync(locked, 0o700);
});

test('a file that vanishes between listing and reading is told', async () => {
  const vanishing = new NodeFileSystem([root]);
  const path = join(inside, 'a', 'sebentar.spbe.yaml');
  writeFileSync(path, 'jenis: indikator\n');
  const read = vanishing.read.bind(vanishing);
  const store = new WorkspaceStore(
    {
      list: (uri) => vanishing.list(uri),
      stat: (uri) => vanishing.stat(uri),
      read: (uri, maxBytes) => {
        if (uri.endsWith('sebentar.spbe.yaml')) rmSync(path, { force: true });
        return read(uri, maxBytes);
      },
    },
    [root],
  );
  await store.scan();
  expect(store.notices).toContainEqual({ uri: `${root}/a/sebentar.spbe.yaml`, code: 'berkas.hilang' });
  expect(store.view(`${root}/a`)?.incomplete).toBe(true);
});
