import { expect, test } from 'vitest';
import type { FileSystem, ReadResult, Uri } from '../../../server/src/workspace/fileSystem.ts';
import { MemoryFileSystem } from '../../../server/src/workspace/memoryFileSystem.ts';
import { WorkspaceStore } from '../../../server/src/workspace/store.ts';
import { root } from './fixture.ts';

const slow = `${root}/lambat.spbe.yaml`;
const indicator = (number: number) => `jenis: indikator\nindikator: ${number}\n`;

/** A disk that is asked for one file and answers when the test says so, with what was there when it was asked. */
class SlowDisk implements FileSystem {
  readonly disk = new MemoryFileSystem([root], { [`${root}/instansi.spbe.yaml`]: 'jenis: instansi\nid: a\n' });
  readonly waiting: (() => void)[] = [];
  holds = true;

  list(uri: Uri) {
    return this.disk.list(uri);
  }

  stat(uri: Uri) {
    return this.disk.stat(uri);
  }

  async read(uri: Uri, maxBytes: number): Promise<ReadResult> {
    const result = await this.disk.read(uri, maxBytes);
    if (uri === slow && this.holds) await new Promise<void>((resolve) => this.waiting.push(resolve));
    return result;
  }

  /** Lets others work until `count` reads are waiting. */
  async until(count: number): Promise<void> {
    while (this.waiting.length < count) await new Promise((resolve) => setTimeout(resolve, 0));
  }
}

const said = (store: WorkspaceStore) => store.view(root)?.indicators.map(({ facts }) => facts.number?.value);

test('a file that is deleted while it is read is not there afterwards', async () => {
  const slowly = new SlowDisk();
  slowly.disk.write(slow, indicator(1));
  const store = new WorkspaceStore(slowly, [root]);
  const scan = store.scan();
  await slowly.until(1);
  slowly.disk.remove(slow);
  await store.filesChanged([{ uri: slow, type: 'deleted' }]);
  slowly.waiting[0]?.();
  await scan;
  expect([said(store), store.file(slow)]).toEqual([[], undefined]);
});

test('of two reads of a file the later one counts, whichever ends first', async () => {
  const slowly = new SlowDisk();
  slowly.disk.write(slow, indicator(1));
  const store = new WorkspaceStore(slowly, [root]);
  const scan = store.scan();
  await slowly.until(1);
  slowly.disk.write(slow, indicator(2));
  const event = store.filesChanged([{ uri: slow, type: 'changed' }]);
  await slowly.until(2);
  slowly.waiting[1]?.();
  await event;
  slowly.waiting[0]?.();
  await scan;
  expect(said(store)).toEqual(['2']);
});

test('a text that is opened while its file is read counts', async () => {
  const slowly = new SlowDisk();
  slowly.disk.write(slow, indicator(1));
  const store = new WorkspaceStore(slowly, [root]);
  const scan = store.scan();
  await slowly.until(1);
  store.openDocument(slow, indicator(3));
  slowly.waiting[0]?.();
  await scan;
  expect(said(store)).toEqual(['3']);
  slowly.holds = false;
  await store.closeDocument(slow);
  expect(said(store)).toEqual(['1']);
});

test('an agency that two ask for at once is complete for both', async () => {
  const slowly = new SlowDisk();
  slowly.disk.write(slow, indicator(1));
  slowly.holds = false;
  const store = new WorkspaceStore(slowly, [root]);
  await store.scan();
  store.release(root);
  slowly.holds = true;
  const both = Promise.all([store.prepare(root), store.prepare(root)]);
  await slowly.until(2);
  for (const answer of slowly.waiting) answer();
  expect((await both).map((view) => [view?.indicators.length, view?.incomplete])).toEqual([
    [1, false],
    [1, false],
  ]);
});

test('aliases that multiply end soon', async () => {
  const levels = Array.from({ length: 9 }, (_, level) => {
    const name = String.fromCharCode(98 + level);
    const below = String.fromCharCode(97 + level);
    return `${name}: &${name} [${Array(9).fill(`*${below}`).join(', ')}]`;
  });
  const text = `jenis: daftar_bukti\na: &a { id: x, muatan: [a, b] }\n${levels.join('\n')}\nbukti: *j\n`;
  const store = new WorkspaceStore(new MemoryFileSystem([root], { [`${root}/x.spbe.yaml`]: text }), [root]);
  const since = performance.now();
  await store.scan();
  expect((await store.prepare(root))?.evidence.length).toBeLessThan(100_000);
  expect(performance.now() - since).toBeLessThan(1000);
});
