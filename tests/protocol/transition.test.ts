import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import readXlsx from 'read-excel-file/node';
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

/** What stands below a heading. */
function part(text: string, title: string): string {
  return text.split(`\n## ${title}\n`)[1]?.split('\n## ')[0] ?? '';
}

describe('spbe transition', () => {
  test('reports what can be used again, what is to be renewed and what is new, and writes nothing', () => {
    const before = readdirSync(city, { recursive: true }).length;
    const { code, stdout, stderr } = spbe(['transition', city]);
    expect(code).toBe(0);
    expect(stdout).toContain('# Laporan peralihan instrumen');
    expect(stdout).toContain('Penilaian mulai tahun 2026');
    expect(stdout).toContain('- **Baru**: 3 dari 20 indikator');
    expect(stdout).toContain('| 9 | Audit Keamanan dan Teknologi | dapat dipakai lagi | 9, 29, 30, 31 | 4 | 0 |');
    expect(stdout).toContain('| 28; pertimbangan: 21, 24, 26, 27 |');
    expect(stdout).toContain('belum dilihat');
    expect(part(stdout, 'Bukti yang perlu diperbarui')).toMatch(
      /Rancangan Peraturan .* \| 7 \| 16 \| masih draf \| Dinas/,
    );
    expect(part(stdout, 'Bukti yang harus dibuat baru')).toContain('| 11 | Kriptografi |');
    expect(part(stdout, 'Nilai dari lembaga lain')).toContain('| 11 | Kriptografi | IKASANDI (BSSN) |');
    expect(part(stdout, 'Bukti lama yang belum ada tempatnya')).toMatch(/\| 38 \| .* \| 3 \|/);
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

  test('rises of the road map stay those of the old instrument and do not lift new indicators of the same number', () => {
    const path = readdirSync(join(city, 'peta-rencana'), { recursive: true }).map((name) => `peta-rencana/${name}`)[0]!;
    const old = read(path);
    spbe(['transition', city, '--write']);
    expect(read(path).replace('instrumen: permenpanrb-59-2020\n', '')).toBe(old);
    expect(read(path)).toMatch(/^instrumen: permenpanrb-59-2020$/m);
    const { agencies } = JSON.parse(spbe(['score', city, '--format', 'json']).stdout);
    const { years, activities } = agencies[0].roadMap;
    expect(years.flatMap(({ raises }: { raises: unknown[] }) => raises)).toEqual([]);
    expect(activities.flatMap(({ raises }: { raises: unknown[] }) => raises)).toEqual([]);
    const { findings } = JSON.parse(spbe(['check', city, '--format', 'json']).stdout);
    const codes = findings.map(({ code }: { code: string }) => code);
    expect(codes).toContain('peta-rencana.menaikkan-instrumen-lain');
    expect(codes).not.toContain('peta-rencana.menaikkan-tidak-naik');
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
    expect(stderr).toContain('sudah memakai PermenPANRB 8/2026');
  });

  test('afterwards the report is still there, made from the documents of the year before', () => {
    const before = JSON.parse(spbe(['transition', city, '--format', 'json']).stdout);
    spbe(['transition', city, '--write']);
    const { code, stdout, stderr } = spbe(['transition', city, '--format', 'json']);
    expect(code, stderr).toBe(0);
    expect(stderr).toContain('sudah memakai PermenPANRB 8/2026');
    const after = JSON.parse(stdout);
    expect(after.items.map(({ state }: { state: string }) => state)).toEqual(
      before.items.map(({ state }: { state: string }) => state),
    );
    expect(after).toMatchObject({ from: before.from, to: before.to, year: 2026, unused: before.unused });
    expect(spbe(['transition', city, '--year', '2028']).stdout).toContain('Penilaian mulai tahun 2026');
    expect(spbe(['transition', 'samples/aceh-tengah-2026']).code).toBe(1);
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
    [['--format', 'docx'], 2, '--out'],
    [['--format', 'pdf'], 2, 'md, html, docx, xlsx, csv, json'],
    [['--out', 'laporan'], 2, '--format'],
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
    expect(report.items[7].sources[0].owner).toMatchObject({ id: 'diskominfo' });
  });

  test('every piece of evidence is listed once, with all that it serves', () => {
    const text = part(spbe(['transition', city]).stdout, 'Bukti yang dapat dipakai lagi');
    const titles = text.split('\n').flatMap((line) => /^\| (.*?) \| \d/.exec(line)?.[1] ?? []);
    expect(titles.length).toBeGreaterThan(50);
    expect(text).toMatch(/tentang Manajemen Keamanan Informasi \| 8 \| 8, 10 \|/);
    expect(text.match(/tentang Manajemen Keamanan Informasi \|/g)).toHaveLength(1);
  });

  test('evidence that is too old says of which year it is', () => {
    const path = join(city, 'indikator/25.spbe.yaml');
    writeFileSync(path, read('indikator/25.spbe.yaml').replaceAll(/tanggal: \d{4}-/g, 'tanggal: 2019-'));
    const text = part(spbe(['transition', city, '--lang', 'en']).stdout, 'Evidence to be renewed');
    expect(text).toContain('of 2019, more than 5 years before 2026');
  });

  test('as a workbook with numbers, as CSV tables, as Word document; the same bytes for the same input', async () => {
    const out = (name: string, ...more: readonly string[]) => {
      const path = join(folder, name);
      const { code, stdout, stderr } = spbe(['transition', city, '--out', path, '--time', '2026-01-31', ...more]);
      expect([code, stdout], stderr).toEqual([0, '']);
      return path;
    };
    const sheets = new Map((await readXlsx(out('alih.xlsx'))).map(({ sheet, data }) => [sheet, data]));
    expect([...sheets.keys()]).toEqual(['Ringkasan', 'Indikator Baru', 'Bukti Lama', 'Tanpa Tempat']);
    expect(sheets.get('Indikator Baru')).toHaveLength(1 + 20);
    expect(sheets.get('Indikator Baru')?.[9]?.slice(0, 4)).toEqual([
      9,
      'Audit Keamanan dan Teknologi',
      'dapat dipakai lagi',
      '9, 29, 30, 31',
    ]);
    const tables = readdirSync(out('alih-tabel', '--format', 'csv')).sort();
    expect(tables).toEqual(['bukti-lama.csv', 'indikator-baru.csv', 'ringkasan.csv', 'tanpa-tempat.csv']);
    expect(Object.keys(unzipSync(readFileSync(out('alih.zip')))).sort()).toEqual(tables);
    expect(readFileSync(out('lagi.docx')).equals(readFileSync(out('alih.docx')))).toBe(true);
    expect(strFromU8(unzipSync(readFileSync(out('en.docx', '--lang', 'en')))['word/document.xml']!)).toContain(
      'Evidence that can be used again',
    );
  });

  test('hostile titles stay text in every format', () => {
    const path = join(city, 'indikator/25.spbe.yaml');
    const title = "'=1+1<script>alert(1)</script>|[x](http://a)'";
    writeFileSync(path, read('indikator/25.spbe.yaml').replace(/judul: .*/, `judul: ${title}`));
    const html = spbe(['transition', city, '--format', 'html']).stdout;
    expect(html).toContain('=1+1&lt;script&gt;alert(1)');
    expect(html).not.toContain('<script');
    expect(spbe(['transition', city]).stdout).toContain('\\<script\\>alert(1)\\</script\\>\\|\\[x\\]');
    const tables = join(folder, 'bermusuhan');
    spbe(['transition', city, '--format', 'csv', '--out', tables]);
    expect(readFileSync(join(tables, 'bukti-lama.csv'), 'utf8')).toContain('"\'=1+1<script>');
  });

  test('no document of the workspace is written over', () => {
    const { code, stderr } = spbe(['transition', city, '--format', 'md', '--out', join(city, 'instansi.spbe.yaml')]);
    expect(code).toBe(2);
    expect(stderr).toContain('tidak ditimpa');
  });
});
