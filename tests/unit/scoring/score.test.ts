import { describe, expect, test } from 'vitest';
import { exact, toDecimalString, toTwoDecimals } from '../../../server/src/scoring/exact.ts';
import type { GroupScore } from '../../../server/src/scoring/score.ts';
import { scoreAgency } from '../../../server/src/scoring/scoreAgency.ts';
import { workspaceOf } from '../workspace/fixture.ts';
import { scoreOfFiles, scoreOfIndicator } from './scored.ts';

function agency(keys = '', instrument = 'permenpanrb-59-2020', year = 2023): string {
  return `jenis: instansi\nid: kota-contoh\nnama: Kota Contoh\npenilaian: { instrumen: ${instrument}, tahun: ${year} }\n${keys}`;
}

function indicators(lines: readonly string[]): string {
  return lines.map((line) => `jenis: indikator\n${line}\n`).join('---\n');
}

function groupOf(groups: readonly GroupScore[], id: string): GroupScore {
  return groups.find((group) => group.id === id)!;
}

describe('the claimed level', () => {
  test.each([
    ['tingkat: 3', '3'],
    ['tingkat: 3.0', '3'],
    ['tingkat: 5', '5'],
    ['tingkat: 6', '1'],
    ['tingkat: 0', '1'],
    ['tingkat: -2', '1'],
    ['tingkat: 2.5', '1'],
    ['tingkat: .inf', '1'],
    ['tingkat: 1e1', '1'],
    ['tingkat:', '1'],
  ])('%s counts as %s on a scale of whole levels from 1 to 5', async (line, level) => {
    const score = await scoreOfIndicator(`jenis: indikator\nindikator: 11\n${line}\n`);
    expect(toDecimalString(score.claimed)).toBe(level);
  });

  test.each([
    ['1.26', '1.26'],
    ['1.260', '1.26'],
    ['1.255', '1'],
    ['5.01', '1'],
  ])('%s counts as %s where two decimals are allowed', async (level, counted) => {
    const score = await scoreOfFiles({
      'instansi.spbe.yaml': agency('', 'permenpanrb-8-2026', 2026),
      'a.spbe.yaml': indicators([`indikator: 3\ntingkat: ${level}`]),
    });
    expect(toDecimalString(score.indicators[2]!.claimed)).toBe(counted);
  });
});

describe('the assessed level', () => {
  test.each([
    ['{ asesor_internal: 3, asesor_eksternal: 2 }', '2', 'external'],
    ['{ asesor_internal: 3 }', '3', 'internal'],
    ['{ asesor_internal: 3, asesor_eksternal: 9 }', '3', 'internal'],
  ])('%s gives %s', async (assessors, level, by) => {
    const score = await scoreOfIndicator(`jenis: indikator\nindikator: 11\ntingkat: 4\npenilaian: ${assessors}\n`);
    expect(toDecimalString(score.assessed!)).toBe(level);
    expect(score.assessedBy).toBe(by);
  });

  test('an aspect is assessed once each of its indicators is, the index once all are', async () => {
    const assessed = [11, 12, 13, 14].map(
      (number) => `indikator: ${number}\ntingkat: 3\npenilaian: { asesor_internal: 2 }`,
    );
    const score = await scoreOfFiles({ 'a.spbe.yaml': indicators(assessed) });
    expect(toDecimalString(groupOf(score.aspects, 'A2').assessed!.exact)).toBe('2');
    expect(groupOf(score.aspects, 'A3').assessed).toBeUndefined();
    expect(groupOf(score.domains, 'D2').assessed).toBeUndefined();
    expect(score.index.assessed).toBeUndefined();
    expect(score.assessedCount).toBe(4);
  });
});

describe('the index of an agency', () => {
  test('an indicator without a document counts as the lowest level', async () => {
    const score = await scoreOfFiles({ 'a.spbe.yaml': indicators(['indikator: 11\ntingkat: 5']) });
    expect(score.documented).toBe(1);
    expect(toDecimalString(score.index.claimed.exact)).toBe('1.1');
    expect(toDecimalString(score.index.proven!.exact)).toBe('1');
    expect(score.indicators).toHaveLength(47);
  });

  test('a document of another year does not take part', async () => {
    const score = await scoreOfFiles({ 'a.spbe.yaml': indicators(['indikator: 11\ntahun: 2022\ntingkat: 5']) });
    expect(score.documented).toBe(0);
    expect(toDecimalString(score.index.claimed.exact)).toBe('1');
  });

  test('the gap between claimed and proven is the price of the missing documents', async () => {
    const score = await scoreOfFiles({
      'a.spbe.yaml': indicators(['indikator: 1\ntingkat: 4', 'indikator: 32\ntingkat: 3', 'indikator: 29\ntingkat: 2']),
    });
    const gains = score.indicators.flatMap(({ missing }) => missing.map(({ gain }) => gain));
    const sum = gains.reduce((total, gain) => total.add(gain), exact(0));
    expect(toDecimalString(sum)).toBe('0.109');
    expect(sum.equals(score.index.claimed.exact.sub(score.index.proven!.exact))).toBe(true);
  });

  test('equal shares within a level, and a level without gaps passes its points down', async () => {
    const { missing } = await scoreOfIndicator(`jenis: indikator
indikator: 1
tingkat: 4
bukti:
  - { id: a, jenis_bukti: dokumen_kebijakan, status: ditetapkan, muatan: [sebagian, integrasi], berkas: ada.pdf }
`);
    expect(missing.map(({ requirement, gain }) => [requirement.id, toDecimalString(gain)])).toEqual([
      ['kebijakan-lengkap', '0.013'],
      ['reviu', '0.013'],
    ]);
    const passedDown = await scoreOfIndicator(`jenis: indikator
indikator: 1
tingkat: 4
bukti:
  - { id: a, jenis_bukti: dokumen_kebijakan, status: ditetapkan, muatan: [sebagian, integrasi], berkas: ada.pdf }
  - { id: b, jenis_bukti: notulensi, berkas: ada.pdf }
`);
    expect(passedDown.missing.map(({ requirement, gain }) => [requirement.id, toDecimalString(gain)])).toEqual([
      ['kebijakan-lengkap', '0.026'],
    ]);
  });

  test('without a known instrument there is no score', async () => {
    const workspace = await workspaceOf({ 'instansi.spbe.yaml': agency('', 'permenpanrb-1-1999') });
    expect(scoreAgency(workspace.view)).toBeUndefined();
  });

  test.each([
    ['permenpanrb-5-2018', 2019, '35b'],
    ['permenpanrb-8-2026', 2026, '20'],
  ])('%s states no evidence: nothing is proven, and the reason is given', async (instrument, year, number) => {
    const score = await scoreOfFiles({
      'instansi.spbe.yaml': agency('', instrument, year),
      'a.spbe.yaml': indicators([`indikator: ${number}\ntingkat: 3`]),
    });
    expect(score.index.proven).toBeUndefined();
    expect(score.aspects.every(({ proven }) => proven === undefined)).toBe(true);
    expect(score.noProvenReason).toEqual({ id: expect.stringMatching(/\w/), en: expect.stringMatching(/\w/) });
    const scored = score.indicators.find((indicator) => indicator.number === number)!;
    expect(scored).toMatchObject({ proven: undefined, gap: undefined, missing: [], next: { level: 4, missing: [] } });
  });
});

describe('the target', () => {
  const targets = `target_indeks:
  - { tahun: 2025, nilai: 3.50 }
  - { tahun: 2024, nilai: 3.20 }
  - { tahun: 2022, nilai: 2.80 }
`;
  const targetOf = async (year: number) => {
    const { target } = await scoreOfFiles({ 'instansi.spbe.yaml': agency(targets, 'permenpanrb-59-2020', year) });
    return target && [target.year, toDecimalString(target.value)];
  };

  test('is that of the assessed year, else of the nearest later one, never an earlier one', async () => {
    expect(await targetOf(2025)).toEqual([2025, '3.5']);
    expect(await targetOf(2023)).toEqual([2024, '3.2']);
    expect(await targetOf(2026)).toBeUndefined();
  });
});

test('two decimals are for display only', async () => {
  const score = await scoreOfFiles({ 'a.spbe.yaml': indicators(['indikator: 11\ntingkat: 2']) });
  expect(toDecimalString(score.index.claimed.exact)).toBe('1.025');
  expect(toTwoDecimals(score.index.claimed.exact)).toBe('1.03');
});
