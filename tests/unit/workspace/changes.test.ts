import fc from 'fast-check';
import { expect, test } from 'vitest';
import { present } from '../../../server/src/model/successors.ts';
import type { FileEvent, Uri } from '../../../server/src/workspace/fileSystem.ts';
import { MemoryFileSystem } from '../../../server/src/workspace/memoryFileSystem.ts';
import { WorkspaceStore } from '../../../server/src/workspace/store.ts';
import type { Affected, Topic } from '../../../server/src/workspace/topics.ts';
import type { Range } from '../../../server/src/yaml/tree.ts';
import { root } from './fixture.ts';
import { acrossAgencies, byTopic, observe, type Written } from './observe.ts';

const { FUZZ_RUNS = '120' } = process.env;
const runs = Number(FUZZ_RUNS);

const agencyText = (id: string) => `jenis: instansi
id: ${id}
nama: Kota ${id}
penilaian: { instrumen: permenpanrb-59-2020, tahun: 2023 }
unit:
  - { id: dinas, nama: Dinas }
`;

const indicatorText = (number: number) => `# spbe-abaikan contoh: alasan
jenis: indikator
indikator: ${number}
tingkat: 3
penanggung_jawab: dinas
penjelasan:
  fakta: Perwal 12
bukti:
  - &a
    id: perwal-${number}
    jenis_bukti: dokumen_formal
    berkas: ../bukti/Perwal.pdf
  - acuan: sk
    untuk_tingkat: [3]
  - { berkas: sk.pdf }
---
jenis: indikator
indikator: 9
tingkat: 2
bukti:
  - { id: sk, judul: SK, berkas: ../bukti/sk.pdf }
`;

const architectureText = `jenis: arsitektur
layanan:
  - { id: ly-1, nama: Izin, unit: dinas, indikator: 1 }
  - id: ly-2
    nama: Aduan
aplikasi:
  - { id: ap-1, nama: SIPADU, layanan_didukung: [ly-1, ly-2] }
infrastruktur:
  server: [{ id: sv-1, nama: Server }]
`;

const roadMapText = `jenis: peta_rencana
periode: { mulai: 2024, selesai: 2028 }
inisiatif:
  - id: ini-1
    kegiatan:
      - { id: keg-1, nama: Portal, tahun: [2024], objek: [ap-1], menaikkan: [{ indikator: 1, ke: 4, tahun: 2025 }] }
reviu: [{ tahun: 2026, berkas: ../bukti/sk.pdf }]
`;

const texts = [
  agencyText('satu'),
  agencyText('dua'),
  indicatorText(1),
  indicatorText(2),
  architectureText,
  roadMapText,
  'jenis: daftar_bukti\nbukti:\n  - { id: sk, judul: SK }\n',
  'jenis: ngawur\n',
  'jenis: indikator\nindikator: "1\ntingkat: 2\n',
  '',
];

const folders = ['', 'a', 'a/b', 'a/b/c', 'bukti', 'a/bukti', 'arsip'];
const names = ['x.spbe.yaml', 'y.spbe.yml', 'instansi.spbe.yaml'];
const evidenceNames = ['Perwal.pdf', 'perwal.pdf', 'sk.pdf'];

const pathOf = (folder: string, name: string): Uri => [root, folder, name].filter((part) => part !== '').join('/');

const spbePath = fc.tuple(fc.constantFrom(...folders), fc.constantFrom(...names)).map(([f, n]) => pathOf(f, n));
const evidencePath = fc
  .tuple(fc.constantFrom(...folders), fc.constantFrom(...evidenceNames))
  .map(([f, n]) => pathOf(f, n));
const folderPath = fc.constantFrom(...folders.slice(1)).map((folder) => pathOf(folder, ''));

type Step =
  | { readonly do: 'write'; readonly uri: Uri; readonly text: string }
  | { readonly do: 'remove' | 'open' | 'close' | 'release' | 'unreadable' | 'readable' | 'big'; readonly uri: Uri }
  | { readonly do: 'rename' | 'link'; readonly from: Uri; readonly to: Uri }
  | { readonly do: 'configure'; readonly text: string }
  | {
      readonly do: 'type';
      readonly which: number;
      readonly at: number;
      readonly length: number;
      readonly text: string;
    };

const typed = fc.constantFrom('', 'a', ' ', '\n', '"', ': ', '- ', '  - { id: baru }\n', '4', '#', '\n---\n', '*a');

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constant('write' as const), uri: spbePath, text: fc.constantFrom(...texts) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('write' as const), uri: evidencePath, text: fc.constantFrom('', 'isi') }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constantFrom('remove' as const), uri: fc.oneof(spbePath, evidencePath, folderPath) }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constantFrom('open' as const, 'close' as const), uri: spbePath }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('release' as const), uri: folderPath }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constantFrom('unreadable' as const, 'readable' as const),
      uri: fc.oneof(spbePath, folderPath),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('big' as const), uri: spbePath }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('rename' as const), from: folderPath, to: folderPath }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('link' as const),
      from: fc.oneof(folderPath, spbePath),
      to: fc.oneof(folderPath, spbePath, fc.constant('file:///luar')),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('configure' as const),
      text: fc.constantFrom('abaikan: [arsip]\n', 'abaikan: [a/b]\naturan: { bukti.kosong: mati }\n', ''),
    }),
  },
  {
    weight: 12,
    arbitrary: fc.record({
      do: fc.constant('type' as const),
      which: fc.nat(),
      at: fc.nat(),
      length: fc.nat(3),
      text: typed,
    }),
  },
);

/** A workspace with one store that lives through everything that happens. */
class World {
  readonly disk = new MemoryFileSystem([root], {
    [pathOf('', 'instansi.spbe.yaml')]: agencyText('akar'),
    [pathOf('a', 'x.spbe.yaml')]: indicatorText(1),
    [pathOf('a', 'y.spbe.yml')]: architectureText,
    [pathOf('bukti', 'Perwal.pdf')]: 'isi',
  });
  readonly store = new WorkspaceStore(this.disk, [root]);
  readonly open = new Map<Uri, string>();

  /** Lets something happen and tells the store. Undefined where it cannot happen. */
  async take(step: Step): Promise<Affected | undefined> {
    const { disk, store } = this;
    const told = (...events: FileEvent[]) => store.filesChanged(events);
    switch (step.do) {
      case 'write':
        if ((await disk.stat(step.uri)) === 'outside' || !(await this.#hasRealParents(step.uri))) return undefined;
        disk.remove(step.uri);
        disk.write(step.uri, step.text);
        return told({ uri: step.uri, type: 'changed' });
      case 'big':
        if (!(await this.#hasRealParents(step.uri))) return undefined;
        disk.remove(step.uri);
        disk.writeBinary(step.uri, 6_000_000);
        return told({ uri: step.uri, type: 'created' });
      case 'remove':
        if (!(await this.#hasRealParents(step.uri))) return undefined;
        disk.remove(step.uri);
        return told({ uri: step.uri, type: 'deleted' });
      case 'rename':
        if (step.to.startsWith(step.from) || step.from.startsWith(step.to)) return undefined;
        if (!(await this.#hasRealParents(`${step.from}/x`)) || !(await this.#hasRealParents(step.to))) return undefined;
        disk.remove(step.to);
        disk.rename(step.from, step.to);
        return told({ uri: step.to, type: 'created' }, { uri: step.from, type: 'deleted' });
      case 'link':
        if (!(await this.#hasRealParents(step.from))) return undefined;
        disk.remove(step.from);
        disk.link(step.from, step.to);
        return told({ uri: step.from, type: 'created' });
      case 'unreadable':
      case 'readable':
        disk.setReadable(step.uri, step.do === 'readable');
        return told({ uri: step.uri, type: 'changed' });
      case 'configure': {
        const uri = pathOf('', 'spbe.config.yaml');
        if (step.text === '') disk.remove(uri);
        else disk.write(uri, step.text);
        return told({ uri, type: 'changed' });
      }
      case 'release':
        store.release(step.uri);
        return undefined;
      case 'open': {
        const result = await disk.read(step.uri, 1e6);
        const text = result.ok ? result.text : 'jenis: indikator\nindikator: 3\n';
        this.open.set(step.uri, text);
        return store.openDocument(step.uri, text);
      }
      case 'close':
        if (!this.open.delete(step.uri)) return undefined;
        return store.closeDocument(step.uri);
      case 'type':
        return this.#type(step);
    }
  }

  #type({ which, at, length, text }: Extract<Step, { do: 'type' }>): Affected | undefined {
    const uri = [...this.open.keys()][which % Math.max(1, this.open.size)];
    const old = uri === undefined ? undefined : this.open.get(uri);
    if (uri === undefined || old === undefined) return undefined;
    const start = at % (old.length + 1);
    const end = Math.min(old.length, start + length);
    const next = old.slice(0, start) + text + old.slice(end);
    this.open.set(uri, next);
    return this.store.changeDocument(uri, next, { range: { start, end }, text });
  }

  /** Nothing is written through links: the events of a real disk name real places. */
  async #hasRealParents(uri: Uri): Promise<boolean> {
    for (const folder of folders.slice(1).map((name) => pathOf(name, ''))) {
      if (!uri.startsWith(`${folder}/`)) continue;
      const above = await this.disk.list(folder.slice(0, folder.lastIndexOf('/')));
      const entry = above?.find(({ name }) => folder.endsWith(`/${name}`));
      if (entry !== undefined && (entry.link !== undefined || entry.kind !== 'folder')) return false;
    }
    return true;
  }

  async fresh(): Promise<WorkspaceStore> {
    const store = new WorkspaceStore(this.disk, [root]);
    await store.scan();
    for (const [uri, text] of this.open) store.openDocument(uri, text);
    return store;
  }
}

type Seen = ReadonlyMap<Uri, ReadonlyMap<Topic, Written>>;

async function seenIn(store: WorkspaceStore): Promise<Seen> {
  const seen = new Map<Uri, ReadonlyMap<Topic, Written>>();
  for (const folder of store.agencyFolders) {
    const view = await store.prepare(folder);
    if (view !== undefined) seen.set(folder, byTopic(view));
  }
  return seen;
}

const numbers = (ranges: readonly Range[]) => ranges.map(({ start, end }) => `${start}-${end}`);

test('whatever happens, the store knows what a new one would find', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 14 }), async (steps) => {
      const world = new World();
      await world.store.scan();
      await observe(world.store);
      for (const next of steps) {
        await world.take(next);
        expect(await observe(world.store)).toEqual(await observe(await world.fresh()));
      }
    }),
    { numRuns: runs },
  );
}, 60_000);

test('what is affected names every agency and topic that reads differently, and kept ranges are found again', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 14 }), async (steps) => {
      const world = new World();
      await world.store.scan();
      for (const next of steps.filter((one) => one.do !== 'release')) {
        const before = await seenIn(world.store);
        const across = acrossAgencies(world.store);
        const affected = await world.take(next);
        const after = await seenIn(world.store);
        const touched = (folder: Uri, topic: Topic) => affected?.agencies.get(folder)?.has(topic) ?? false;
        for (const folder of new Set([...before.keys(), ...after.keys()])) {
          for (const topic of [...(before.get(folder) ?? after.get(folder) ?? new Map()).keys()] as Topic[]) {
            if (touched(folder, topic)) continue;
            const [old, now] = [before.get(folder)?.get(topic), after.get(folder)?.get(topic)];
            expect(now?.content, `${folder} ${topic}`).toEqual(old?.content);
            expect(numbers((old?.ranges ?? []).map(present)), `${folder} ${topic}`).toEqual(numbers(now?.ranges ?? []));
          }
        }
        if (!affected?.workspace) expect(acrossAgencies(world.store)).toEqual(across);
      }
    }),
    { numRuns: runs },
  );
}, 60_000);
