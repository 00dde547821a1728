import { expect, test } from 'vitest';
import { collectAgency } from '../../../server/src/reports/collect.ts';
import type { AgencyContent } from '../../../server/src/reports/content.ts';
import { writeReport } from '../../../server/src/reports/exportFiles.ts';
import { scoreAgency } from '../../../server/src/scoring/scoreAgency.ts';
import { workspaceOf } from '../workspace/fixture.ts';
import { cityFiles, contentOf, made } from './content.ts';

async function reportOf(files: Readonly<Record<string, string>>, language: 'id' | 'en' = 'id') {
  return String(writeReport(await contentOf(files), 'md', language).files[0]?.content);
}

const withAgency = (change: (text: string) => string) => ({
  ...cityFiles,
  'instansi.spbe.yaml': change(cityFiles['instansi.spbe.yaml']!),
});

/** The part below a heading, up to the next one of the same rank. */
function section(text: string, title: string): string {
  return text.split(`\n## ${title}\n`)[1]?.split('\n## ')[0] ?? '';
}

test('the way to the next target: steps with effort, what the road map has of them, and its budget', async () => {
  const near = withAgency((text) => text.replace('{ tahun: 2024, nilai: 3.50', '{ tahun: 2025, nilai: 1.10'));
  const text = section(await reportOf(near), 'Menuju target');
  expect(text).toContain('sedangkan target 2025 adalah 1,10');
  expect(text).toContain('Tidak ada susunan langkah yang lebih ringan.');
  expect(text).toMatch(/\| 11 \| Arsitektur SPBE \| 1 \| \d \| .* \| Badan Perencanaan \|/);
  expect(text).toMatch(/\*\*Jumlah\*\* \| {1,2}\|/);
  expect(text.split('Langkah yang sudah ada dalam peta rencana')[1]).toContain(
    '| 11 | Arsitektur SPBE | Portal | Rp500.000.000 |',
  );
  expect(text).toContain('langkah sudah termuat dalam peta rencana, dengan anggaran Rp500.000.000');
  expect(text).toContain('Poin upaya: perkiraan alat ini');
  expect(section(await reportOf(near, 'en'), 'On the way to the target')).toContain('No other set of steps');
});

test('an activity that comes too late for the target is none of its steps', async () => {
  const text = section(await reportOf(cityFiles), 'Menuju target');
  expect(text).toContain('target 2024');
  expect(text).toContain('0 dari');
  expect(text).not.toContain('Langkah yang sudah ada');
});

test('no way is told where no target is to come, or it can be shown already', async () => {
  for (const target of ['', 'target_indeks: [{ tahun: 2024, nilai: 1.00 }]']) {
    const files = withAgency((text) => text.replace(/^target_indeks: .*$/m, target));
    expect(await reportOf(files)).not.toContain('Menuju target');
  }
});

test('a history over two instruments says in words that it cannot be compared', async () => {
  const other = withAgency((text) =>
    text.replace('riwayat_indeks: [', 'riwayat_indeks: [{ tahun: 2017, instrumen: permenpanrb-5-2018, nilai: 2.10 }, '),
  );
  expect(section(await reportOf(other), 'Riwayat dan target indeks')).toContain('garis pada gambar terputus');
  expect(await reportOf(cityFiles)).not.toContain('garis pada gambar terputus');
});

async function agencyOf(folder: string, agency: string, level: number): Promise<AgencyContent> {
  const { view } = await workspaceOf({
    'instansi.spbe.yaml': agency,
    'i.spbe.yaml': `jenis: indikator\nindikator: 11\ntingkat: ${level}\n`,
  });
  const content = collectAgency(view, scoreAgency(view), [])!;
  return { ...content, compared: { ...content.compared, folder } };
}

test('agencies that one agency coaches: ranks, change, biggest gap, and what one coaching session would serve', async () => {
  const head = (id: string, history: string) => `jenis: instansi
id: ${id}
nama: Kabupaten ${id}
induk: provinsi
penilaian: { instrumen: permenpanrb-59-2020, tahun: 2024 }
riwayat_indeks: [${history}]
`;
  const now = 'instrumen: permenpanrb-59-2020';
  const agencies = [
    await agencyOf('a', head('satu', `{ tahun: 2022, ${now}, nilai: 2.10 }, { tahun: 2023, ${now}, nilai: 2.30 }`), 2),
    await agencyOf(
      'b',
      head('dua', `{ tahun: 2019, instrumen: permenpanrb-5-2018, nilai: 2.00 }, { tahun: 2023, ${now}, nilai: 2.30 }`),
      3,
    ),
  ];
  const text = String(writeReport({ agencies, made }, 'md', 'id').files[0]?.content);
  const part = text.split('Binaan provinsi')[1]!.split('\n## ')[0]!;
  expect(part).toContain(
    '| 1 | Kabupaten dua | 1,00 | Kurang | terbukti 2024 | – | instrumen berganti | 11 Arsitektur SPBE (0,05 poin) |',
  );
  expect(part).toContain('| 1 | Kabupaten satu | 1,00 | Kurang | terbukti 2024 | \\+0,20 | 2022–2023 |');
  expect(part).toContain('satu kali pembinaan melayani semuanya');
  expect(part).toMatch(/\| 11 \| Arsitektur SPBE \| 2 \| .* \| 2 \| 0,\d+ \| Kabupaten satu, Kabupaten dua \|/);
  const csv = new Map(writeReport({ agencies, made }, 'csv', 'id').files.map(({ name, content }) => [name, content]));
  const [heads, ...rows] = String(csv.get('perbandingan.csv'))
    .split('\r\n')
    .map((line) => line.split(','));
  const cellOf = (row: number, title: string) => rows[row]?.[heads!.indexOf(title)];
  expect(
    ['ID instansi', 'Menurut', 'Terakhir diumumkan', 'Perubahan antarpengumuman'].map((title) => [
      cellOf(0, title),
      cellOf(1, title),
    ]),
  ).toEqual([
    ['dua', 'satu'],
    ['terbukti', 'terbukti'],
    ['2.3', '2.3'],
    ['', '0.2'],
  ]);
  expect(String(csv.get('kekurangan-bersama.csv'))).toContain('Kabupaten satu; Kabupaten dua');
});

test('a result that was published names its instrument, and so does every row where instruments differ', async () => {
  const head = (id: string, rest: string) => `jenis: instansi\nid: ${id}\nnama: Kab ${id}\ninduk: provinsi\n${rest}`;
  const old = head('lama', 'riwayat_indeks: [{ tahun: 2019, instrumen: permenpanrb-5-2018, nilai: 2.10 }]\n');
  const next = head('baru', 'penilaian: { instrumen: permenpanrb-59-2020, tahun: 2024 }\n');
  const { view } = await workspaceOf({ 'instansi.spbe.yaml': old });
  const bare = collectAgency(view, scoreAgency(view), [])!;
  const mixed = [bare, await agencyOf('b', next, 2)];
  const text = String(writeReport({ agencies: mixed, made }, 'md', 'id').files[0]?.content);
  expect(text).toContain('| Kab lama | 2,10 | Cukup | diumumkan 2019 (PermenPANRB 5/2018) |');
  expect(text).toContain('| terbukti 2024 (PermenPANRB 59/2020) |');
  expect(text).toContain('| 2,10 (2019, PermenPANRB 5/2018) |');
  const two = [bare, { ...bare, compared: { ...bare.compared, folder: 'c' } }];
  const alike = String(writeReport({ agencies: two, made }, 'md', 'en').files[0]?.content);
  expect(alike).toContain('| published 2019 (PermenPANRB 5/2018) |');
});

test('an agency of which no indicator document is there has no index, neither alone nor among others', async () => {
  const province =
    'jenis: instansi\nid: p\nnama: Provinsi P\npenilaian: { instrumen: permenpanrb-59-2020, tahun: 2024 }\n';
  const { view } = await workspaceOf({ 'instansi.spbe.yaml': province });
  const bare = collectAgency(view, scoreAgency(view), [])!;
  const city = await agencyOf('b', province.replace('id: p', 'id: k').replace('Provinsi P', 'Kota K'), 3);
  const together = String(writeReport({ agencies: [bare, city], made }, 'md', 'id').files[0]?.content);
  expect(together).toContain('| Provinsi P | 2024 | – | – | – | – |');
  expect(together).toMatch(/\| Kota K \| 2024 \| 1,\d\d \|/);
  const alone = String(writeReport({ agencies: [bare], made }, 'md', 'id').files[0]?.content);
  expect(alone).toContain('Belum ada dokumen indikator');
  expect(alone).not.toMatch(/1,00|Kurang/);
});

test('data of an agency without indicator documents hold no index either', async () => {
  const { view } = await workspaceOf({
    'instansi.spbe.yaml':
      'jenis: instansi\nid: p\nnama: Provinsi P\npenilaian: { instrumen: permenpanrb-59-2020, tahun: 2024 }\ntarget_indeks: [{ tahun: 2025, nilai: 3 }]\n',
    'peta.spbe.yaml': 'jenis: peta_rencana\nperiode: { mulai: 2024, selesai: 2028 }\ninisiatif: []\n',
  });
  const agencies = [collectAgency(view, scoreAgency(view), [])!];
  const files = writeReport({ agencies, made }, 'csv', 'id').files;
  const lines = (name: string) =>
    String(files.find((file) => file.name === name)?.content)
      .trim()
      .split('\r\n');
  expect(lines('nilai.csv')).toHaveLength(1);
  expect(lines('proyeksi.csv')).toHaveLength(1);
  const data = JSON.parse(String(writeReport({ agencies, made }, 'json', 'id').files[0]?.content));
  expect(data.agencies[0]).toMatchObject({
    index: null,
    domains: [],
    aspects: [],
    roadMap: { years: [] },
    documented: 0,
  });
});

test('agencies with nothing but a published result: no column stands empty', async () => {
  const published = '{ tahun: 2023, instrumen: permenpanrb-59-2020, nilai: 2.30 }';
  const head = (id: string) =>
    `jenis: instansi\nid: ${id}\nnama: Kabupaten ${id}\ninduk: p\nriwayat_indeks: [${published}]\n`;
  const contents = ['satu', 'dua'].map((id) => contentOf({ 'instansi.spbe.yaml': head(id) }));
  const agencies = (await Promise.all(contents)).flatMap((content) => content.agencies);
  const [all, coached] = String(writeReport({ agencies, made }, 'md', 'id').files[0]?.content).split('Binaan p');
  expect(all).toContain('| Instansi | Terakhir diumumkan |');
  expect(coached).toContain('| Peringkat | Instansi | Indeks | Predikat | Menurut |\n');
});

test('agencies without a common coach have no part of their own', async () => {
  const alone = 'jenis: instansi\nid: x\nnama: X\npenilaian: { instrumen: permenpanrb-59-2020, tahun: 2024 }\n';
  const agencies = [await agencyOf('a', alone, 2), await agencyOf('b', alone, 3)];
  expect(String(writeReport({ agencies, made }, 'md', 'id').files[0]?.content)).not.toContain('Binaan');
  const names = writeReport({ agencies, made }, 'csv', 'id').files.map(({ name }) => name);
  expect(names).not.toContain('perbandingan.csv');
});
