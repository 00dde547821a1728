import { expect, test } from 'vitest';
import { MemoryFileSystem } from '../../../server/src/workspace/memoryFileSystem.ts';
import { WorkspaceStore } from '../../../server/src/workspace/store.ts';
import { root, workspaceOf } from './fixture.ts';

const agency = (id: string) => `jenis: instansi\nid: ${id}\nnama: Instansi ${id}\nunit: [{ id: u }]\n`;

const files = {
  'instansi.spbe.yaml': agency('provinsi'),
  'kota/instansi.spbe.yaml': agency('kota'),
  'kota/indikator/1.spbe.yaml': 'jenis: indikator\nindikator: 1\n',
  'kabupaten/instansi.spbe.yaml': agency('kabupaten'),
};

function storeOf(texts: Readonly<Record<string, string>>) {
  const disk = new MemoryFileSystem([root]);
  for (const [path, text] of Object.entries(texts)) disk.write(`${root}/${path}`, text);
  return { disk, store: new WorkspaceStore(disk, [root]) };
}

test('hidden folders, package folders and folders left out by configuration are not searched', async () => {
  const { store } = await workspaceOf({
    ...files,
    '.git/x.spbe.yaml': agency('git'),
    'node_modules/p/x.spbe.yaml': agency('paket'),
    'arsip/lama/x.spbe.yaml': agency('arsip'),
    'kerja/arsip/x.spbe.yml': agency('kerja'),
    'catatan.yaml': agency('biasa'),
    'spbe.config.yaml': 'abaikan: [arsip]\nbahasa: en\naturan: { bukti.berkas-tidak-ada: mati, salah: keliru }\n',
  });
  expect(store.files.map(({ uri }) => uri.slice(root.length + 1))).toEqual([
    'instansi.spbe.yaml',
    'kabupaten/instansi.spbe.yaml',
    'kerja/arsip/x.spbe.yml',
    'kota/indikator/1.spbe.yaml',
    'kota/instansi.spbe.yaml',
  ]);
  const [configuration] = store.configurations;
  expect(configuration?.language).toBe('en');
  expect([...(configuration?.severities ?? [])]).toEqual([['bukti.berkas-tidak-ada', 'off']]);
});

test('one agency after the other: each is complete when it is visited, and only one is in memory', async () => {
  const { store } = storeOf(files);
  const visited: unknown[] = [];
  await store.forEachAgency(
    (view) => {
      visited.push([view.agency?.facts.id?.value, view.documents.length, view.incomplete]);
      const inMemory = store.files.filter((file) => file.yaml !== undefined && store.agencyFolderOf(file.uri) !== root);
      expect(new Set(inMemory.map(({ uri }) => store.agencyFolderOf(uri))).size).toBeLessThanOrEqual(1);
    },
    { release: true },
  );
  expect(visited).toEqual([
    ['kabupaten', 1, false],
    ['kota', 2, false],
    ['provinsi', 1, false],
  ]);
  expect(store.files.every((file) => file.yaml === undefined)).toBe(true);
});

test('of a released agency others still know its document, with its places; the rest comes back when asked for', async () => {
  const { store } = storeOf(files);
  await store.forEachAgency(() => {}, { release: true });
  const [view] = store.workspace().agenciesWithId('kota');
  expect([view?.agency?.facts.name?.value, view?.documents.length, view?.incomplete]).toEqual([
    'Instansi kota',
    0,
    true,
  ]);
  const { start } = view!.agency!.facts.id!.at;
  expect(view?.agency?.file.lines.positionAt(start)).toEqual({ line: 1, character: 4 });
  const again = await store.prepare(`${root}/kota`);
  expect([again?.documents.length, again?.incomplete, again?.definitionsOf('u').length]).toEqual([2, false, 1]);
});

test('an agency with an open document is not released', async () => {
  const { store } = storeOf(files);
  await store.scan();
  store.openDocument(`${root}/kota/instansi.spbe.yaml`, agency('kota'));
  expect(store.release(`${root}/kota`)).toBe(false);
  expect((await store.prepare(`${root}/kota`))?.documents).toHaveLength(2);
});

test('folders of open documents come first', async () => {
  const { store } = storeOf(files);
  const order: string[] = [];
  await store.scan({
    open: () => [`${root}/kota/indikator/1.spbe.yaml`],
    onAgency: async (folder) => void order.push(folder),
  });
  expect(order).toEqual([`${root}/kota`, `${root}/kabupaten`, root]);
});

test('a scan that is stopped can be done again, and repeating it changes nothing', async () => {
  const { store } = storeOf(files);
  const stop = new AbortController();
  await store.scan({ signal: stop.signal, onAgency: async () => stop.abort() });
  expect(store.agencyFolders).toHaveLength(2);
  await store.scan();
  expect(store.agencyFolders).toHaveLength(3);
  const again = await store.scan();
  expect([again.agencies.size, again.files.size, again.workspace]).toEqual([0, 0, false]);
});

test('what is opened while the scan runs counts, and what vanishes meanwhile is gone', async () => {
  const { disk, store } = storeOf(files);
  await store.scan({
    onAgency: async (folder) => {
      if (!folder.endsWith('kabupaten')) return;
      store.openDocument(`${root}/kota/indikator/1.spbe.yaml`, 'jenis: indikator\nindikator: 2\n');
      disk.remove(`${root}/kabupaten`);
      await store.filesChanged([{ uri: `${root}/kabupaten`, type: 'deleted' }]);
    },
  });
  expect(store.agencyFolders).toEqual([root, `${root}/kota`]);
  expect(store.view(`${root}/kota`)?.indicators[0]?.facts.number?.value).toBe('2');
});

test('a file that comes behind the back of the scan stays, and a later scan finds what nobody told of', async () => {
  const { disk, store } = storeOf(files);
  const added = `${root}/kabupaten/baru.spbe.yaml`;
  await store.scan({
    onAgency: async (folder) => {
      if (!folder.endsWith('kabupaten')) return;
      disk.write(added, 'jenis: indikator\nindikator: 2\nbukti: [{ berkas: x.pdf }]\n');
      await store.filesChanged([{ uri: added, type: 'created' }]);
    },
  });
  const view = await store.prepare(`${root}/kabupaten`);
  expect(view?.evidenceFile(view.indicators[0]!, 'x.pdf').state).toBe('missing');
  disk.write(`${root}/kabupaten/x.pdf`, 'isi');
  disk.remove(`${root}/kota`);
  await store.scan();
  expect(store.agencyFolders).toEqual([root, `${root}/kabupaten`]);
  const later = await store.prepare(`${root}/kabupaten`);
  expect(later?.evidenceFile(later.indicators[0]!, 'x.pdf').state).toBe('present');
});

test('unreadable files and folders make their agency incomplete and are told', async () => {
  const { disk, store } = storeOf({ ...files, 'kota/rahasia/2.spbe.yaml': 'jenis: indikator\nindikator: 2\n' });
  disk.setReadable(`${root}/kota/rahasia`, false);
  disk.writeBinary(`${root}/kabupaten/gambar.spbe.yaml`, 100);
  disk.writeBinary(`${root}/besar.spbe.yaml`, 6_000_000);
  await store.scan();
  expect(store.notices).toEqual([
    { uri: `${root}/besar.spbe.yaml`, code: 'berkas.terlalu-besar' },
    { uri: `${root}/kabupaten/gambar.spbe.yaml`, code: 'berkas.bukan-teks' },
    { uri: `${root}/kota/rahasia`, code: 'berkas.folder-tidak-terbaca' },
  ]);
  expect(store.workspace().agencies.map(({ incomplete }) => incomplete)).toEqual([true, true, true]);
  disk.setReadable(`${root}/kota/rahasia`, true);
  const affected = await store.filesChanged([{ uri: `${root}/kota/rahasia`, type: 'changed' }]);
  expect([...affected.agencies.keys()]).toEqual([`${root}/kota`]);
  expect((await store.prepare(`${root}/kota`))?.incomplete).toBe(false);
});

test('two roots, one inside the other, are searched once', async () => {
  const disk = new MemoryFileSystem([root], { [`${root}/kota/instansi.spbe.yaml`]: agency('kota') });
  const store = new WorkspaceStore(disk, [`${root}/kota`, root, root]);
  await store.scan();
  expect([store.roots, store.agencyFolders]).toEqual([[root], [`${root}/kota`]]);
});

test('a document outside all folders has an agency of its own, and its evidence is never looked at', async () => {
  const { store } = storeOf(files);
  await store.scan();
  store.openDocument('untitled:Tanpa-judul', 'jenis: indikator\nindikator: 1\nbukti: [{ berkas: x.pdf }]\n');
  const view = await store.prepare(store.agencyFolderOf('untitled:Tanpa-judul'));
  expect(view?.evidenceFile(view.indicators[0]!, 'x.pdf')).toEqual({ state: 'outside' });
  await store.closeDocument('untitled:Tanpa-judul');
  expect(store.file('untitled:Tanpa-judul')).toBeUndefined();
});
