import { expect, test } from 'vitest';
import type { Affected } from '../../../server/src/workspace/topics.ts';
import { exampleOf, type Fixture, workspaceOf } from './fixture.ts';

const indicator = `jenis: indikator
indikator: 1
tingkat: 3
penanggung_jawab: bappeda
penjelasan:
  fakta: Perwal 12
bukti:
  - id: perwal
    judul: Perwal
    berkas: perwal.pdf
  - id: sk
    judul: SK
`;

const architecture = 'jenis: arsitektur\nlayanan:\n  - { id: ly-1, nama: Izin }\n  - { id: ly-2, nama: Aduan }\n';

async function opened(files: Readonly<Record<string, string>>, path: string) {
  const fixture = await exampleOf(files);
  fixture.store.openDocument(fixture.uri(path), files[path] ?? '');
  return { ...fixture, type: (old: string, text: string) => replace(fixture, path, old, text) };
}

function replace({ store, uri }: Fixture, path: string, old: string, text: string): Affected {
  const before = store.file(uri(path))?.yaml?.text ?? '';
  const start = before.indexOf(old);
  const range = { start, end: start + old.length };
  return store.changeDocument(uri(path), before.slice(0, start) + text + before.slice(range.end), { range, text });
}

const topics = (affected: Affected) => [...affected.agencies.values()].flatMap((all) => [...all]).sort();

test('what is no fact affects nothing', async () => {
  const { type } = await opened({ '01.spbe.yaml': `${indicator}catatan: bebas\n` }, '01.spbe.yaml');
  const affected = type('bebas', 'bebas sekali');
  expect(topics(affected)).toEqual([]);
  expect([affected.workspace, affected.configuration, affected.files.size]).toEqual([false, false, 1]);
});

test('the explanation moves no score; the level does', async () => {
  const { type } = await opened({ '01.spbe.yaml': indicator }, '01.spbe.yaml');
  expect(topics(type('Perwal 12', 'Perwal 13'))).toEqual(['indicators']);
  expect(topics(type('tingkat: 3', 'tingkat: 4'))).toEqual(['indicators', 'score']);
});

test('one evidence entry affects evidence and score; its file and its id more than that', async () => {
  const { type } = await opened({ '01.spbe.yaml': indicator }, '01.spbe.yaml');
  expect(topics(type('id: sk\n', 'id: sk\n    rujukan: Pasal 5\n'))).toEqual(['evidence', 'score']);
  expect(topics(type('perwal.pdf', 'lain.pdf'))).toEqual(['evidence', 'evidence-files', 'score']);
  expect(topics(type('id: sk', 'id: sk-2'))).toEqual(['evidence', 'references', 'score']);
});

test('an element affects the architecture alone', async () => {
  const { type } = await opened({ 'a.spbe.yaml': architecture }, 'a.spbe.yaml');
  expect(topics(type('{ id: ly-1,', '{ id: ly-1, fungsi: Melayani,'))).toEqual(['architecture']);
});

test('an agency looks different to others when its id changes, not when an office does', async () => {
  const { store, uri, type } = await opened(
    { 'instansi.spbe.yaml': 'jenis: instansi\nid: a\nunit: [{ id: u }]\n' },
    'instansi.spbe.yaml',
  );
  expect(type('id: u', 'id: v').workspace).toBe(false);
  expect(type('id: a', 'id: b').workspace).toBe(true);
  expect(store.view(uri())?.agency?.facts.id?.value).toBe('b');
});

test('an agency that comes or goes takes its files along', async () => {
  const { store, fileSystem, uri } = await workspaceOf({
    'instansi.spbe.yaml': 'jenis: instansi\nid: a\n',
    'dinas/01.spbe.yaml': indicator,
  });
  fileSystem.write(uri('dinas/instansi.spbe.yaml'), 'jenis: instansi\nid: b\n');
  const came = await store.filesChanged([{ uri: uri('dinas/instansi.spbe.yaml'), type: 'created' }]);
  expect([...came.agencies.keys()].sort()).toEqual([uri(), uri('dinas')]);
  expect(came.workspace).toBe(true);
  expect(store.agencyFolderOf(uri('dinas/01.spbe.yaml'))).toBe(uri('dinas'));
  fileSystem.remove(uri('dinas/instansi.spbe.yaml'));
  await store.filesChanged([{ uri: uri('dinas/instansi.spbe.yaml'), type: 'deleted' }]);
  expect(store.agencyFolders).toEqual([uri()]);
  expect(store.view(uri())?.indicators).toHaveLength(1);
});

test('an evidence file that comes, grows empty or goes affects who names it, and nobody else', async () => {
  const { store, fileSystem, uri } = await workspaceOf({
    'a/instansi.spbe.yaml': 'jenis: instansi\nid: a\n',
    'a/01.spbe.yaml': indicator,
    'b/instansi.spbe.yaml': 'jenis: instansi\nid: b\n',
  });
  const state = () => {
    const view = store.view(uri('a'));
    return view?.evidenceFile(view.indicators[0]!, 'perwal.pdf').state;
  };
  expect(state()).toBe('missing');
  for (const [text, expected] of [
    ['isi', 'present'],
    ['', 'empty'],
    [undefined, 'missing'],
  ] as const) {
    if (text === undefined) fileSystem.remove(uri('a/perwal.pdf'));
    else fileSystem.write(uri('a/perwal.pdf'), text);
    const affected = await store.filesChanged([{ uri: uri('a/perwal.pdf'), type: 'changed' }]);
    expect([...affected.agencies].map(([folder, all]) => [folder, [...all]])).toEqual([
      [uri('a'), ['evidence-files', 'score']],
    ]);
    expect(state()).toBe(expected);
  }
  const repeated = await store.filesChanged([{ uri: uri('a/perwal.pdf'), type: 'created' }]);
  expect(repeated.agencies.size).toBe(0);
});

test('a view stays the same object until its agency changes', async () => {
  const { store, uri, type } = await opened({ '01.spbe.yaml': `${indicator}catatan: bebas\n` }, '01.spbe.yaml');
  const view = await store.prepare(uri());
  type('bebas', 'lain');
  expect(await store.prepare(uri())).toBe(view);
  type('tingkat: 3', 'tingkat: 2');
  expect(await store.prepare(uri())).not.toBe(view);
});

test('a change that does not fit the text is taken as a whole new text', async () => {
  const { store, uri } = await opened({ '01.spbe.yaml': indicator }, '01.spbe.yaml');
  const text = indicator.replace('tingkat: 3', 'tingkat: 5');
  store.changeDocument(uri('01.spbe.yaml'), text, { range: { start: 0, end: 99_999 }, text: 'x' });
  expect(store.view(uri())?.indicatorOf('1')?.facts.level?.value).toBe('5');
});
