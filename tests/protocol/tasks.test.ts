import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import readXlsxFile from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { spbe } from './spbe.ts';

const city = 'samples/kota-contoh';

test('the missing documents by office as a checklist, with points, deadline and what is there already', () => {
  const { code, stdout } = spbe(['tasks', city]);
  expect(code).toBe(0);
  expect(stdout).toContain('# Daftar tugas Pemerintah Kota Contoh');
  expect(stdout).toContain('8 tugas, bernilai 0,1325 poin indeks');
  const bappeda = stdout.split('## ').find((part) => part.startsWith('Badan Perencanaan'))!;
  expect(bappeda.match(/^- \[ \] /gm)).toHaveLength(2);
  expect(bappeda).toContain('(+0,025 poin, paling lambat 31 Desember 2024)');
  expect(bappeda).toContain('Sudah ada "Kumpulan DPA Belanja SPBE Perangkat Daerah Tahun Anggaran 2023", tetapi');
});

test('the same as CSV for issue trackers and as data', () => {
  const csv = spbe(['tasks', city, '--format', 'csv', '--due', '2026-06-30', '--lang', 'en']).stdout;
  const [head, ...rows] = csv.trimEnd().split('\r\n');
  expect(head).toBe('Title,Description,Assignee,Due date,Indicator,Level,Index points,File');
  expect(rows).toHaveLength(8);
  for (const row of rows) expect(row).toContain(',2026-06-30,');
  const { agencies } = JSON.parse(spbe(['tasks', city, '--format', 'json']).stdout);
  expect(agencies).toMatchObject([{ agency: { id: 'kota-contoh' }, target: null }]);
  const points = agencies[0].items.reduce((sum: number, { gain }: { gain: number }) => sum + gain, 0);
  expect(points).toBeCloseTo(0.1325, 9);
});

test('the steps of a path, handed out by office', () => {
  const { code, stdout } = spbe(['tasks', city, '--target', '3.45']);
  expect(code).toBe(0);
  expect(stdout).toContain('Langkah teringan menuju 3,45 Baik');
  expect(stdout).toContain('letakkan berkas di tempat yang ditulis');
});

test('several agencies one after another; those without anything to do say so', () => {
  const { code, stdout } = spbe(['tasks', 'samples/provinsi-jambi']);
  expect(code).toBe(0);
  expect(stdout.match(/^# /gm)).toHaveLength(12);
  expect(stdout).toContain('Pemerintah Kota Jambi');
});

test.each([
  ['samples/denpasar-2018', 'Daftar bukti per tingkat untuk PermenPANRB 5/2018 tidak tersedia'],
  ['samples/aceh-tengah-2026', 'Daftar bukti per tingkat untuk PermenPANRB 8/2026 belum tersedia'],
  ['samples/provinsi-jambi', 'isi penilaian.instrumen'],
])('where it is not known which documents are missing (%s) it does not say that none are', (folder, reason) => {
  const { code, stdout } = spbe(['tasks', folder]);
  expect(code).toBe(0);
  expect(stdout).not.toContain('tidak ada dokumen yang kurang');
  expect(stdout.toLowerCase()).toContain(reason.toLowerCase());
});

test.each([
  ['--due', '2026-02-30'],
  ['--due', 'besok'],
  ['--format', 'docx'],
])('%s %s is wrong use', (...words) => {
  expect(spbe(['tasks', city, ...words]).code).toBe(2);
});

test('a target that does not exist or cannot be reached gives no tasks, says why and ends with 1', () => {
  expect(spbe(['tasks', city, '--target', 'Hebat'])).toMatchObject({ code: 1, stdout: '' });
  const keep = Array.from({ length: 46 }, (_, at) => at + 1).join(',');
  const beyond = spbe(['tasks', city, '--target', '5', '--keep', keep]);
  expect(beyond).toMatchObject({ code: 1, stdout: '' });
  expect(beyond.stderr).toMatch(/^Target 5,00 Memuaskan tidak dapat dicapai: .* indeks \d,\d\d \w/);
});

test('of several agencies it is said which one has no path to the target', () => {
  const { code, stderr } = spbe(['tasks', 'samples/provinsi-jambi', '--target', '4']);
  expect(code).toBe(1);
  expect(stderr).toContain('Pemerintah Kota Jambi: Langkah belum dapat dihitung');
});

test('a target for a folder without an agency is wrong use, and said', () => {
  const folder = mkdtempSync(join(tmpdir(), 'spbe-tugas-'));
  const { code, stderr } = spbe(['tasks', folder, '--target', '3']);
  rmSync(folder, { recursive: true });
  expect(code).toBe(2);
  expect(stderr).not.toBe('');
});

test('a workbook with numbers and dates, and files beside what is printed', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'spbe-tugas-'));
  const out = join(folder, 'tugas.xlsx');
  expect(spbe(['tasks', city, '--out', out, '--lang', 'en'])).toMatchObject({ code: 0, stdout: '' });
  const [{ data }] = (await readXlsxFile(out)) as unknown as [{ data: unknown[][] }];
  expect(data[0]).toEqual([
    'Title',
    'Description',
    'Assignee',
    'Due date',
    'Indicator',
    'Level',
    'Index points',
    'File',
  ]);
  expect(data[1]?.[3]).toEqual(new Date('2024-12-31T00:00:00Z'));
  expect(data[1]?.[6]).toBe(0.025);
  for (const format of ['md', 'csv', 'json']) {
    const file = join(folder, `tugas.${format}`);
    spbe(['tasks', city, '--out', file]);
    expect(readFileSync(file, 'utf8'), format).toBe(spbe(['tasks', city, '--format', format]).stdout);
  }
  rmSync(folder, { recursive: true });
});

test('a workbook needs a file, and no document is written over', () => {
  const nowhere = spbe(['tasks', city, '--format', 'xlsx']);
  expect(nowhere).toMatchObject({ code: 2, stdout: '' });
  expect(nowhere.stderr).toContain('spbe tasks --format xlsx --out tugas.xlsx');
  expect(spbe(['tasks', city, '--out', `${city}/instansi.spbe.yaml`]).code).toBe(2);
  for (const name of ['tugas.docx', 'tugas', 'a.csv/']) {
    const { code, stderr } = spbe(['tasks', city, '--out', name]);
    expect(code, name).toBe(2);
    expect(stderr).toContain('md, csv, json, xlsx');
  }
});
