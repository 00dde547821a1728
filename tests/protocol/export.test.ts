import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { unzipSync } from 'fflate';
import { afterAll, describe, expect, test } from 'vitest';
import { projectRoot, spbe } from './spbe.ts';

const folder = mkdtempSync(join(tmpdir(), 'spbe-export-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const time = ['--time', '2026-01-31T08:15:00Z'];
const city = 'samples/kota-contoh';
const province = 'samples/provinsi-jambi';

function exported(...args: readonly string[]): string {
  const { code, stdout, stderr } = spbe(['export', ...args, ...time]);
  expect(stderr).toBe('');
  expect(code).toBe(0);
  return stdout;
}

/** Exports to a file of the folder of this test; gives its path. */
function saved(name: string, ...args: readonly string[]): string {
  const path = join(folder, name);
  const { code, stdout, stderr } = spbe(['export', ...args, '--out', path, ...time]);
  expect([code, stdout], stderr).toEqual([0, '']);
  return path;
}

/** `UPDATE_EXPECTED=1 npm test` writes the files again. The mark of the files changes with every comment in a sample. */
function compare(name: string, actual: string): void {
  const path = join(projectRoot, 'tests', 'expected', name);
  const text = actual.replaceAll('\r\n', '\n').replace(/\b[0-9a-f]{16}\b/g, '(tanda)');
  if (process.env['UPDATE_EXPECTED']) writeFileSync(path, text);
  expect(existsSync(path), `${path} is missing`).toBe(true);
  expect(text).toBe(readFileSync(path, 'utf8'));
}

describe('to standard output', () => {
  test.each(['id', 'en'])('Markdown reads as expected (%s)', (language) => {
    compare(`kota-contoh.report.${language}.md`, exported(city, '--lang', language));
  });

  test('HTML is as expected', () => {
    compare('kota-contoh.report.html', exported(city, '--format', 'html'));
  });

  test('JSON is as expected and as its schema says; the summary in it is that of the score', () => {
    const text = exported('samples/denpasar-2018', '--format', 'json');
    compare('denpasar-2018.report.json', text);
    const schema = JSON.parse(readFileSync(join(projectRoot, 'schemas', 'summary.schema.json'), 'utf8'));
    const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(schema);
    for (const sample of [city, province]) {
      const report = JSON.parse(exported(sample, '--format', 'json'));
      expect(validate(report), JSON.stringify(validate.errors)).toBe(true);
      expect(report.made).toEqual({ tool: 'Arsitek SPBE', version: '0.1.0', time: '2026-01-31T08:15:00Z' });
      const score = JSON.parse(spbe(['score', sample, '--format', 'json']).stdout);
      expect(report.agencies).toEqual(score.agencies);
    }
  });

  test('several agencies: a comparison, then each', () => {
    const text = exported(province);
    const parts = [...text.matchAll(/^## (.*)$/gm)].map(([, title]) => title);
    expect(parts[0]).toBe('Perbandingan instansi');
    expect(parts).toHaveLength(1 + 12);
  });
});

describe('to files', () => {
  test('the name of the file decides on the format; the same input gives the same bytes', () => {
    for (const name of ['laporan.docx', 'laporan.xlsx', 'laporan.html', 'laporan.zip']) {
      const first = readFileSync(saved(name, city));
      const { TZ: _, ...env } = process.env;
      const path = join(folder, `lagi-${name}`);
      const { code } = spbe(['export', city, '--out', path, ...time], { env: { ...env, TZ: 'Asia/Jayapura' } });
      expect(code).toBe(0);
      expect(readFileSync(path).equals(first), name).toBe(true);
    }
  });

  test('CSV: one file for each table in a folder, or all in a .zip', () => {
    const path = saved('tabel', city, '--format', 'csv');
    const names = readdirSync(path).sort();
    expect(names).toEqual(expect.arrayContaining(['bukti.csv', 'dokumen-kurang.csv', 'indikator.csv', 'nilai.csv']));
    expect(Object.keys(unzipSync(readFileSync(saved('tabel.zip', city)))).sort()).toEqual(names);
    compare('kota-contoh.report.dokumen-kurang.csv', readFileSync(join(path, 'dokumen-kurang.csv'), 'utf8'));
    compare('kota-contoh.report.nilai.csv', readFileSync(join(path, 'nilai.csv'), 'utf8'));
  });

  test('into a folder: one report for each agency, and the comparison', () => {
    const path = join(folder, 'banyak');
    mkdirSync(path);
    saved('banyak', province, '--format', 'docx');
    const names = readdirSync(path);
    expect(names).toHaveLength(12 + 1);
    expect(names).toContain('laporan-spbe.docx');
    expect(names).toContain('laporan-spbe-kota-jambi.docx');
  });

  test('a report is replaced; documents and other files never are', () => {
    const path = saved('sama.md', city);
    writeFileSync(path, 'lama');
    saved('sama.md', city);
    expect(readFileSync(path, 'utf8')).toContain('# Laporan SPBE');
    for (const name of ['instansi.spbe.yaml', 'spbe.config.yaml', 'catatan.txt']) {
      const other = join(folder, name);
      writeFileSync(other, 'jangan hilang');
      const { code, stderr } = spbe(['export', city, '--format', 'md', '--out', other]);
      expect(code).toBe(2);
      expect(stderr).toContain('tidak ditimpa');
      expect(readFileSync(other, 'utf8')).toBe('jangan hilang');
    }
  });
});

test.each([
  [['--format', 'docx'], /--out/],
  [['--format', 'pdf'], /md, html, docx, xlsx, csv, json/],
  [['--out', 'laporan'], /--format/],
  [['--format', 'csv', '--out', 'a.csv'], /\.zip/],
  [['--time', 'kemarin'], /2026-01-31/],
  [['--time', '2026-13-45'], /2026-01-31/],
])('wrong use is explained: %j', (args, message) => {
  const { code, stdout, stderr } = spbe(['export', city, ...args]);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(message);
  expect(stderr).not.toMatch(/\s at /);
});

describe('47 indicators with 10,000 pieces of evidence', () => {
  const workspace = join(folder, 'besar');
  mkdirSync(join(workspace, 'indikator'), { recursive: true });
  writeFileSync(
    join(workspace, 'instansi.spbe.yaml'),
    'jenis: instansi\nid: besar\nnama: Besar\ntingkat_pemerintahan: kota\npenilaian: { instrumen: permenpanrb-59-2020, tahun: 2024 }\n',
  );
  for (let number = 1; number <= 47; number++) {
    const evidence = Array.from(
      { length: 213 },
      (_, at) =>
        `  - { id: b-${number}-${at}, jenis_bukti: laporan, judul: Laporan kegiatan ke-${at} indikator ${number}, tanggal: 2024-03-01, tautan: "https://contoh.go.id/${number}/${at}" }`,
    );
    const text = `jenis: indikator\nindikator: ${number}\ntingkat: 4\nbukti:\n${evidence.join('\n')}\n`;
    writeFileSync(join(workspace, 'indikator', `${number}.spbe.yaml`), text);
  }

  test.each(['docx', 'xlsx', 'html', 'zip'])('are a %s within seconds and in bounded memory', (ending) => {
    const path = join(folder, `besar.${ending}`);
    const script = `process.argv.splice(1, 1, ...${JSON.stringify([join(projectRoot, 'dist', 'cli.js'), 'export', workspace, '--out', path])});
      process.on('exit', () => console.log(process.resourceUsage().maxRSS));
      require(process.argv[1]);`;
    const started = performance.now();
    const { stdout, stderr, status } = spawnSync(process.execPath, ['-e', script, '-'], { encoding: 'utf8' });
    expect(status, stderr).toBe(0);
    const seconds = (performance.now() - started) / 1000;
    const megabytes = Number(stdout.trim()) / 1024;
    if (process.env['SPBE_FIGURES']) console.log(`${ending}: ${seconds.toFixed(2)} s, ${megabytes.toFixed(0)} MB`);
    expect(seconds).toBeLessThan(20);
    expect(megabytes).toBeLessThan(400);
  });
});
