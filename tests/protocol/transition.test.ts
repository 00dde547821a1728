import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { projectRoot, spbe } from './spbe.ts';

const folder = mkdtempSync(join(tmpdir(), 'spbe-peralihan-'));
const city = join(folder, 'kota');
const read = (path: string) => readFileSync(join(city, path), 'utf8');

beforeEach(() => {
  rmSync(city, { recursive: true, force: true });
  cpSync(join(projectRoot, 'samples', 'kota-contoh'), city, { recursive: true });
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('spbe transition', () => {
  test('reports what can be used again, what is to be renewed and what is new, and writes nothing', () => {
    const before = readdirSync(city, { recursive: true }).length;
    const { code, stdout, stderr } = spbe(['transition', city]);
    expect(code).toBe(0);
    expect(stdout).toContain('# Peralihan permenpanrb-59-2020 ke permenpanrb-8-2026, tahun 2026');
    expect(stdout).toContain('| 9 Audit Keamanan dan Teknologi | dapat dipakai lagi | 9, 29, 30, 31 |');
    expect(stdout).toContain('(pertimbangan)');
    expect(stdout).toContain('belum dilihat');
    expect(stdout).toMatch(/Bukti yang harus dibuat baru\n\n(- .*\n)*- Indikator 11 Kriptografi/);
    expect(stderr).toContain('Belum ada yang ditulis: 20 dokumen');
    expect(readdirSync(city, { recursive: true })).toHaveLength(before);
  });

  test('writes the new documents with evidence by reference; the old ones keep their year and everything else', () => {
    const old = read('indikator/09.spbe.yaml');
    expect(spbe(['transition', city, '--write']).code).toBe(0);
    const added = read('indikator-2026/09.spbe.yaml');
    expect(added).toContain('indikator: 9\ntahun: 2026\n');
    expect(added).toContain('  - acuan: laporan-audit-infrastruktur\n');
    expect(added).not.toContain('judul:');
    expect(read('indikator/09.spbe.yaml').replace('tahun: 2024\n', '')).toBe(old);
    expect(read('instansi.spbe.yaml')).toContain('penilaian: { instrumen: permenpanrb-8-2026, tahun: 2026 }');
    const { agencies } = JSON.parse(spbe(['score', city, '--format', 'json']).stdout);
    expect(agencies[0]).toMatchObject({ documented: 20, index: { claimed: { exact: '1' } } });
  });

  test('brings no new errors: both instruments live in one workspace', () => {
    const errorsOf = () => {
      const { findings } = JSON.parse(spbe(['check', city, '--format', 'json']).stdout);
      return findings
        .filter(({ severity }: { severity: string }) => severity === 'error')
        .map(({ code, path }: { code: string; path: string }) => `${code} ${path}`);
    };
    const before = errorsOf();
    spbe(['transition', city, '--write']);
    expect(errorsOf().filter((error: string) => !before.includes(error))).toEqual([]);
  });

  test('a second time finds nothing to do, for the workspace uses the new instrument already', () => {
    spbe(['transition', city, '--write']);
    const { code, stderr } = spbe(['transition', city, '--write']);
    expect(code).toBe(1);
    expect(stderr).toContain('instansi ini memakai instrumen lain');
  });

  test('gives evidence an id where it has none, and leaves a document that is there alone', () => {
    const path = join(city, 'indikator/25.spbe.yaml');
    writeFileSync(path, read('indikator/25.spbe.yaml').replace(/^( *- )id: [^\n]*\n +/m, '$1'));
    expect(read('indikator/25.spbe.yaml')).toMatch(/^ *- (?!id)/m);
    writeFileSync(join(city, 'punya-sendiri.spbe.yaml'), 'jenis: indikator\nindikator: 6\ntahun: 2026\ntingkat: 2\n');
    expect(spbe(['transition', city, '--write']).code).toBe(0);
    expect(read('indikator/25.spbe.yaml')).toContain('id: bukti-25');
    expect(read('indikator-2026/03.spbe.yaml')).toContain('- acuan: bukti-25\n');
    expect(existsSync(join(city, 'indikator-2026/06.spbe.yaml'))).toBe(false);
  });

  test.each([
    [['--year', '2024'], 1, 'harus sesudah tahun penilaian'],
    [['--year', 'x'], 2, '2000-2099'],
    [['--format', 'docx'], 2, 'md, json'],
  ])('%j is refused', (words, expected, reason) => {
    const { code, stderr } = spbe(['transition', city, ...words]);
    expect(code).toBe(expected);
    expect(stderr).toContain(reason);
  });

  test('as data, in both languages', () => {
    const report = JSON.parse(spbe(['transition', city, '--format', 'json', '--year', '2027']).stdout);
    expect(report).toMatchObject({ from: 'permenpanrb-59-2020', to: 'permenpanrb-8-2026', year: 2027 });
    expect(report.items).toHaveLength(20);
    expect(report.items[7].sources[0].reason.en).toMatch(/personal data/);
  });
});
