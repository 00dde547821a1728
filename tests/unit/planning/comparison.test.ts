import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import pc from 'picocolors';
import { expect, test } from 'vitest';
import { comparisonToPretty } from '../../../server/src/cli/formats/comparisonPretty.ts';
import { comparisonRow, comparisonsOf } from '../../../server/src/planning/comparison.ts';
import { publishedChange } from '../../../server/src/planning/publishedChange.ts';
import { scoreAgency } from '../../../server/src/scoring/scoreAgency.ts';
import { workspaceOf } from '../workspace/fixture.ts';

const schema = JSON.parse(readFileSync(new URL('../../../schemas/summary.schema.json', import.meta.url), 'utf8'));
const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(schema);

const agency = (id: string, rest = '') =>
  `jenis: instansi\nid: ${id}\nnama: Nama ${id}\npenilaian: { instrumen: permenpanrb-59-2020, tahun: 2024 }\n${rest}`;
const city = (id: string, rest = '') => agency(id, `induk: prov\n${rest}`);
const claim = (number: number, level: number) => `jenis: indikator\nindikator: ${number}\ntingkat: ${level}\n`;
const published = (value: number) =>
  `riwayat_indeks: [{ tahun: 2023, instrumen: permenpanrb-59-2020, nilai: ${value} }]\n`;

async function compared(files: Readonly<Record<string, string>>) {
  const { workspace, agency: viewOf } = await workspaceOf(files);
  const folders = workspace.agencies.map(({ folder }) => folder.replace(/^file:\/\/\/ruang-kerja\/?/, ''));
  const rows = folders.flatMap((folder) => {
    const view = viewOf(folder);
    return comparisonRow(view, scoreAgency(view), folder) ?? [];
  });
  const comparisons = comparisonsOf(rows);
  expect(validate({ agencies: [], comparisons }), JSON.stringify(validate.errors)).toBe(true);
  return comparisons;
}

test('ranks by what is known best, the parent among them, equal values alike, without a value last', async () => {
  const [comparison, ...others] = await compared({
    'instansi.spbe.yaml': agency('prov', published(2)),
    'a/instansi.spbe.yaml': city('a', published(4.27)),
    'b/instansi.spbe.yaml': city('b', published(2)),
    'c/instansi.spbe.yaml': city('c'),
    'd/instansi.spbe.yaml': city('d', published(4)),
    'd/i.spbe.yaml': claim(11, 3),
    'lain/instansi.spbe.yaml': agency('lain', published(5)),
  });
  expect(others).toEqual([]);
  expect(comparison).toMatchObject({ parent: 'prov', parentName: 'Nama prov' });
  expect(comparison!.agencies.map(({ id, rank, value }) => `${id} ${rank} ${value?.exact} ${value?.basis}`)).toEqual([
    'a 1 4.27 published',
    'b 2 2 published',
    'prov 2 2 published',
    'd 4 1 proven',
    'c null undefined undefined',
  ]);
});

test('another instrument is another list', async () => {
  const other = city('b', published(1)).replace('permenpanrb-59-2020, nilai', 'permenpanrb-8-2026, nilai');
  const [comparison] = await compared({
    'a/instansi.spbe.yaml': city('a', published(3)),
    'b/instansi.spbe.yaml': other,
    'c/instansi.spbe.yaml': city('c', published(4)),
  });
  expect(comparison!.parentName).toBeNull();
  expect(comparison!.agencies.map(({ id, rank, ranked }) => `${id} ${rank}/${ranked}`)).toEqual([
    'c 1/2',
    'a 2/2',
    'b 1/1',
  ]);
});

test('names the documents that several lack, and where most is lost', async () => {
  const [comparison] = await compared({
    'a/instansi.spbe.yaml': city('a'),
    'a/i.spbe.yaml': `${claim(11, 2)}---\n${claim(1, 3)}`,
    'b/instansi.spbe.yaml': city('b'),
    'b/i.spbe.yaml': claim(11, 2),
    'c/instansi.spbe.yaml': city('c'),
    'c/i.spbe.yaml': claim(2, 2),
  });
  expect(comparison!.sharedGaps).toMatchObject([
    {
      indicator: '11',
      level: 2,
      agencies: ['a', 'b'],
      points: 0.05,
      title: { id: expect.stringContaining('Arsitektur') },
    },
  ]);
  const a = comparison!.agencies.find(({ id }) => id === 'a');
  expect(a).toMatchObject({ missing: 3, gap: 0.051, biggestGap: { indicator: '1', points: 0.026 } });
});

test('compares 643 agencies in a moment', async () => {
  const { view } = await workspaceOf({
    'instansi.spbe.yaml': city('a'),
    'i.spbe.yaml': `${claim(11, 3)}---\n${claim(1, 5)}`,
  });
  const row = comparisonRow(view, scoreAgency(view), 'a')!;
  const rows = Array.from({ length: 643 }, (_, at) => ({ ...row, id: `a${at}`, folder: `a${at}` }));
  const start = performance.now();
  const [comparison] = comparisonsOf(rows);
  // A few milliseconds; a shared machine gets some more.
  expect(performance.now() - start).toBeLessThan(500);
  expect(comparison!.agencies).toHaveLength(643);
  expect(comparison!.agencies.every(({ rank }) => rank === 1)).toBe(true);
  expect(comparison!.sharedGaps[0]!.agencies).toHaveLength(643);
});

test('the change is between published results of one instrument; another one gives no number', () => {
  const result = (year: number, value: number, instrument: string | null) => ({
    year,
    value,
    instrument,
    source: null,
  });
  const now = 'permenpanrb-59-2020';
  expect(publishedChange([result(2023, 2.3, now), result(2022, 2.1, now)])).toEqual({
    from: 2022,
    to: 2023,
    points: 0.2,
  });
  expect(publishedChange([result(2019, 2.1, 'permenpanrb-5-2018'), result(2021, 2.3, now)])?.points).toBeNull();
  expect(publishedChange([result(2019, 2.1, null), result(2021, 2.3, null)])?.points).toBeNull();
  expect(publishedChange([result(2021, 2.3, now)])).toBeUndefined();
});

test('on the command line a published result says its instrument, others where there are several; the domains follow', async () => {
  const old = 'riwayat_indeks: [{ tahun: 2019, instrumen: permenpanrb-5-2018, nilai: 2.5 }]\n';
  const [mixed] = await compared({
    'a/instansi.spbe.yaml': city('a', old),
    'b/instansi.spbe.yaml': city('b'),
    'b/i.spbe.yaml': claim(11, 3),
  });
  const shown = comparisonToPretty(mixed!, 'id', pc.createColors(false));
  expect(shown).toMatch(/Nama a +2,50 \S+ +diumumkan 2019 \(PermenPANRB 5\/2018\)$/m);
  expect(shown).toMatch(/Nama b .*terbukti 2024 \(PermenPANRB 59\/2020\) · D1 1,00 D2 \d,\d\d D3 1,00 D4 1,00$/m);
  expect(shown).toContain('tidak dapat dibandingkan');
  const [alike] = await compared({
    'a/instansi.spbe.yaml': city('a', published(3)),
    'b/instansi.spbe.yaml': city('b', published(4)),
  });
  const same = comparisonToPretty(alike!, 'en', pc.createColors(false));
  expect(same).toMatch(/published \d{4} \(PermenPANRB 59\/2020\)$/m);
  expect(same).not.toContain('not comparable');
});
