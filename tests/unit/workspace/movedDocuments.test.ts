import { expect, test } from 'vitest';
import { LanguageService, type Update } from '../../../server/src/languageService.ts';
import type { IndicatorFacts } from '../../../server/src/model/facts.ts';
import { present } from '../../../server/src/model/successors.ts';
import type { Finding } from '../../../server/src/rules/rule.ts';
import type { Uri } from '../../../server/src/workspace/fileSystem.ts';
import { MemoryFileSystem } from '../../../server/src/workspace/memoryFileSystem.ts';
import { WorkspaceStore } from '../../../server/src/workspace/store.ts';
import { defaultAgency, root } from './fixture.ts';

const uri = `${root}/dua.spbe.yaml`;
const first = 'jenis: indikator\nindikator: 1\ntingkat: 9\n';
const second = 'jenis: indikator\nindikator: 2\ntingkat: 8\n';

type Edit = readonly [at: number, gone: number, typed: string];

/** The words at which the findings of one code stand after these edits, each of them followed by an update. */
async function wordsAt(code: string, edits: readonly Edit[]): Promise<readonly string[]> {
  let text = `${first}---\n${second}`;
  const files = { [`${root}/instansi.spbe.yaml`]: defaultAgency, [uri]: text };
  const service = new LanguageService(new MemoryFileSystem([root], files), [root]);
  const shown = new Map<Uri, readonly Finding[]>();
  const take = ({ findings }: Update) => {
    for (const [file, found] of findings) shown.set(file, found);
  };
  await service.open(take);
  service.openDocument(uri, text);
  await service.update(take);
  for (const [at, gone, typed] of edits) {
    text = text.slice(0, at) + typed + text.slice(at + gone);
    service.changeDocument(uri, text, { range: { start: at, end: at + gone }, text: typed });
    await service.update(take);
  }
  const found = (shown.get(uri) ?? []).filter((finding) => finding.code === code);
  return found.map(({ at }) => text.slice(at.start, at.end));
}

test('findings stay with their documents while others come and go before them', async () => {
  const code = 'struktur.tingkat-di-luar-skala';
  const at = `${first}---\n`.length;
  const middle = 'jenis: indikator\nindikator: 3\ntingkat: 7\n---\n';
  const insert: Edit = [at, 0, middle];
  const comment: Edit = [0, 0, '# awal\n'];
  expect(await wordsAt(code, [])).toEqual(['9', '8']);
  expect(await wordsAt(code, [insert])).toEqual(['9', '7', '8']);
  expect(await wordsAt(code, [insert, comment])).toEqual(['9', '7', '8']);
  expect(await wordsAt(code, [insert, [at, middle.length, '']])).toEqual(['9', '8']);
  expect(await wordsAt(code, [comment, [0, 0, 'x: 1\n---\n'], [0, 0, '...\n'], [at, 1, '']])).toHaveLength(2);
});

/** The facts of the documents of a file, before and after one of them is emptied. */
async function emptied() {
  const files = [1, 2, 3].map((number) => `# ${number}\njenis: indikator\nindikator: ${number}\ntingkat: 9\n`);
  const text = files.join('---\n');
  const fileSystem = new MemoryFileSystem([root], { [`${root}/instansi.spbe.yaml`]: defaultAgency });
  const store = new WorkspaceStore(fileSystem, [root]);
  await store.scan();
  store.openDocument(uri, text);
  const before = store.file(uri)!.documents.map(({ facts }) => facts);
  // What is left is a comment: no document any more, while those around it are not read again.
  const start = text.indexOf('jenis: indikator\nindikator: 2');
  const end = text.indexOf('\n---\n# 3');
  const range = { start, end };
  store.changeDocument(uri, text.slice(0, start) + text.slice(end), { range, text: '' });
  return { before, after: store.file(uri)!.documents.map(({ facts }) => facts) };
}

test('a document that moves up because one before it is emptied says what it said, and is nobody’s successor', async () => {
  const { before, after } = await emptied();
  expect(after).toHaveLength(2);
  expect(after[1]).toBe(before[2]);
  const [gone, moved] = [before[1] as IndicatorFacts, after[1] as IndicatorFacts];
  expect(present(gone.number!.at)).not.toBe(moved.number!.at);
});
