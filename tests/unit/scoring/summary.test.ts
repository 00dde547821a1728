import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { scoreAgency } from '../../../server/src/scoring/scoreAgency.ts';
import { type AgencySummary, type Summary, toSummary } from '../../../server/src/scoring/summary.ts';
import { workspaceOf } from '../workspace/fixture.ts';

const schema = JSON.parse(readFileSync(new URL('../../../schemas/summary.schema.json', import.meta.url), 'utf8'));
const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(schema);

const city = `jenis: instansi
id: kota-contoh
nama: Pemerintah Kota Contoh
tingkat_pemerintahan: kota
induk: provinsi-contoh
penilaian: { instrumen: permenpanrb-59-2020, tahun: 2023 }
rpjmd: { mulai: 2024, selesai: 2026 }
target_indeks: [{ tahun: 2024, nilai: 3.50, dasar: RPD 2024-2026 }]
riwayat_indeks: [{ tahun: 2022, instrumen: permenpanrb-59-2020, nilai: 2.79, sumber: KemenPANRB }]
unit:
  - { id: bappeda, nama: Badan Perencanaan }
`;

const indicator11 = `jenis: indikator
indikator: 11
tingkat: 3
penilaian: { asesor_eksternal: 2 }
target: [{ tahun: 2024, tingkat: 4 }]
penanggung_jawab: bappeda
bukti:
  - { id: arsitektur, judul: Arsitektur SPBE, jenis_bukti: dokumen_formal, status: draf, tautan: https://contoh.go.id/a }
`;

async function summaryOf(files: Readonly<Record<string, string>>): Promise<Summary> {
  const workspace = await workspaceOf(files);
  const agency = workspace.view;
  return toSummary([scoreAgency(agency)], [agency]);
}

async function agencySummaryOf(files: Readonly<Record<string, string>>): Promise<AgencySummary> {
  const summary = await summaryOf(files);
  expect(validate(summary), JSON.stringify(validate.errors, null, 1)).toBe(true);
  return summary.agencies[0]!;
}

describe('the summary', () => {
  test('carries index, predicate, target and what is known of the agency', async () => {
    const summary = await agencySummaryOf({ 'instansi.spbe.yaml': city, 'indikator/11.spbe.yaml': indicator11 });
    expect(summary).toMatchObject({
      id: 'kota-contoh',
      nama: 'Pemerintah Kota Contoh',
      instrumen: 'permenpanrb-59-2020',
      tahun: 2023,
      governmentLevel: 'kota',
      parent: 'provinsi-contoh',
      index: {
        claimed: { exact: '1.05', rounded: 1.05, predicate: 'Kurang' },
        proven: { exact: '1', rounded: 1, predicate: 'Kurang' },
        assessed: null,
        target: { year: 2024, exact: '3.5', rounded: 3.5, predicate: 'Sangat Baik' },
      },
      nextPredicate: { predicate: 'Cukup', min: 1.8, distance: 0.75 },
      gap: 0.05,
      noProvenReason: null,
      documented: 1,
      assessedCount: 1,
      unverifiedLinks: 1,
      incomplete: false,
      units: [{ id: 'bappeda', name: 'Badan Perencanaan' }],
      plan: { start: 2024, end: 2026 },
      targets: [{ year: 2024, value: 3.5, basis: 'RPD 2024-2026' }],
      history: [{ year: 2022, instrument: 'permenpanrb-59-2020', value: 2.79, source: 'KemenPANRB' }],
      regulation: { id: 'permenpanrb-59-2020', source: { kind: 'primary' } },
    });
    expect(summary.domains.map(({ id }) => id)).toEqual(['D1', 'D2', 'D3', 'D4']);
    expect(summary.aspects.map(({ id, domain }) => `${domain} ${id}`)).toEqual([
      'D1 A1',
      'D2 A2',
      'D2 A3',
      'D2 A4',
      'D3 A5',
      'D3 A6',
      'D4 A7',
      'D4 A8',
    ]);
    expect(summary.indicators).toHaveLength(47);
  });

  test('carries each indicator with its owner, what is missing, and what the next level adds', async () => {
    const summary = await agencySummaryOf({ 'instansi.spbe.yaml': city, 'indikator/11.spbe.yaml': indicator11 });
    const indicator = summary.indicators[10]!;
    expect(indicator).toMatchObject({
      number: '11',
      id: 'I11',
      weight: 2.5,
      documented: true,
      place: { file: 'indikator/11.spbe.yaml', line: 1 },
      owner: { id: 'bappeda', name: 'Badan Perencanaan' },
      claimed: 3,
      proven: 1,
      assessed: 2,
      assessedBy: 'external',
      gap: 0.05,
      gain: 0.025,
      next: { level: 2 },
      unverifiedLinks: 1,
      targets: [{ year: 2024, level: 4 }],
    });
    expect(indicator.missing).toMatchObject([
      {
        level: 2,
        requirement: 'dokumen',
        kinds: [{ id: 'dokumen_formal' }],
        gain: 0.025,
        nearest: { id: 'arsitektur', title: 'Arsitektur SPBE', defects: ['not-enacted'] },
      },
      {
        level: 3,
        requirement: 'dokumen-lengkap',
        gain: 0.025,
        nearest: { defects: ['not-enacted', 'content-incomplete'] },
      },
    ]);
    expect(summary.indicators[0]).toMatchObject({ documented: false, claimed: 1, proven: 1, missing: [], gain: 0.013 });
  });

  test('says that an instrument rests on secondary sources, and why nothing is proven', async () => {
    const summary = await agencySummaryOf({
      'instansi.spbe.yaml': city.replace('permenpanrb-59-2020, tahun: 2023', 'permenpanrb-8-2026, tahun: 2026'),
      'a.spbe.yaml': 'jenis: indikator\nindikator: 3\ntingkat: 1.26\n',
    });
    expect(summary.regulation?.source.kind).toBe('secondary');
    expect(summary.regulation?.source.note.id).toMatch(/\w/);
    expect(summary.index?.proven).toBeNull();
    expect(summary.noProvenReason?.id).toMatch(/\w/);
    expect(summary.domains).toEqual([]);
    expect(summary.indicators[2]).toMatchObject({ claimed: 1.26, proven: null, gap: null, missing: [] });
  });

  test('carries the index of another body that gives a level, as it was published', async () => {
    const summary = await agencySummaryOf({
      'instansi.spbe.yaml': city.replace('permenpanrb-59-2020, tahun: 2023', 'permenpanrb-8-2026, tahun: 2026'),
      'a.spbe.yaml':
        'jenis: indikator\nindikator: 5\ntingkat: 2.75\nnilai_luar: { sumber: Bappenas, nilai: 68.40, tanggal: 2026-03-31 }\n',
      'b.spbe.yaml': 'jenis: indikator\nindikator: 6\ntingkat: 2\nnilai_luar: { sumber: BIG }\n',
    });
    expect(summary.indicators[4]?.external).toEqual({
      source: 'Bappenas',
      value: 68.4,
      date: '2026-03-31',
      link: null,
    });
    expect(summary.indicators[5]?.external).toBeNull();
  });

  test('lists an agency whose instrument is not known, without an index', async () => {
    const summary = await agencySummaryOf({
      'instansi.spbe.yaml': 'jenis: instansi\nid: kota-contoh\nnama: Kota\npenilaian: { instrumen: x, tahun: 2023 }\n',
    });
    expect(summary).toMatchObject({ id: 'kota-contoh', instrumen: 'x', index: null, indicators: [], regulation: null });
  });

  test('leaves out files without an agency, and is the same on two runs', async () => {
    expect(await summaryOf({ 'a.spbe.yaml': 'jenis: indikator\nindikator: 1\ntingkat: 2\n' })).toEqual({
      agencies: [],
    });
    const files = { 'instansi.spbe.yaml': city, 'indikator/11.spbe.yaml': indicator11 };
    expect(JSON.stringify(await summaryOf(files))).toBe(JSON.stringify(await summaryOf(files)));
  });
});
