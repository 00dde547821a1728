import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { sheet, xlsx } from '../unit/imports/workbooks.ts';
import { projectRoot, spbe } from './spbe.ts';

const scratch = mkdtempSync(join(tmpdir(), 'spbe-impor-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const table = join(scratch, 'evaluasi.xlsx');
const folder = join(scratch, 'kota');
const agency = ['--nama', 'Pemerintah Kota Baru', '--tahun', '2024'];

beforeEach(() => {
  rmSync(folder, { recursive: true, force: true });
  const rows = [
    ['No', 'Level', 'Bukti Dukung', 'Catatan warna'],
    [11, 3, 'Dokumen Arsitektur', 'merah'],
    [99, 3, 'x', 'biru'],
  ];
  writeFileSync(table, sheet('Penilaian', ...rows).bytes);
});

describe('spbe import', () => {
  test('writes documents that are free of errors, and says what it recognised and what it did not use', () => {
    const { code, stdout } = spbe(['import', table, '--into', folder, ...agency]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/Penilaian: Indikator, judul kolom di baris 1, 1 dari 2 baris dipakai/);
    expect(stdout).toMatch(/A No = Nomor indikator; B Level = Tingkat \(klaim\); C Bukti Dukung = Judul bukti/);
    expect(stdout).toMatch(/kolom yang tidak dipakai: D Catatan warna/);
    expect(stdout).toMatch(/Penilaian baris 3: indikator "99" tidak ada/);
    expect(stdout).toMatch(/2 berkas baru dan 0 berkas diubah/);
    expect(readdirSync(folder).sort()).toEqual(['indikator', 'instansi.spbe.yaml']);
    expect(spbe(['score', folder]).code).toBe(0);
  });

  test('of several agencies none goes into a new folder without being named', () => {
    const several = join(scratch, 'beberapa.csv');
    writeFileSync(several, 'ID instansi;Nama instansi;Tahun penilaian\nkota-a;Kota A;2024\nkota-b;Kota B;2024\n');
    const unnamed = spbe(['import', several, '--into', folder]);
    expect(unnamed.code).toBe(2);
    expect(unnamed.stderr).toContain('beberapa instansi (kota-a, kota-b)');
    expect(unnamed.stderr).toContain('--id kota-a');
    expect(existsSync(folder)).toBe(false);
    const named = spbe(['import', several, '--into', folder, '--id', 'kota-b']);
    expect(named.code, named.stderr).toBe(0);
    expect(named.stdout).toContain('Yang diimpor hanya kota-b.');
    expect(readFileSync(join(folder, 'instansi.spbe.yaml'), 'utf8')).toContain('nama: Kota B');
  });

  test('a dry run writes nothing and prints a mapping that can be corrected and used', () => {
    const dry = spbe(['import', table, '--into', folder, '--dry-run', ...agency]);
    expect(dry.code).toBe(0);
    expect(existsSync(folder)).toBe(false);
    expect(dry.stderr).toMatch(/baru {2}indikator\/11\.spbe\.yaml[\s\S]*Belum ada yang ditulis/);
    expect(dry.stdout).toMatch(
      /lembar:\n {2}- berkas: evaluasi\.xlsx\n {4}nama: Penilaian\n {4}isi: indikator\n {4}baris_judul: 1\n {4}kolom:\n {6}A: nomor # No\n/,
    );
    const mapping = join(scratch, 'pemetaan.yaml');
    writeFileSync(
      mapping,
      dry.stdout.replace('D: abaikan', 'D: bukti.keterangan_bukti').replace('B: tingkat', 'B: abaikan'),
    );
    expect(spbe(['import', table, '--into', folder, '--mapping', mapping, ...agency]).code).toBe(0);
    const text = readFileSync(join(folder, 'indikator', '11.spbe.yaml'), 'utf8');
    expect(text).toMatch(/^tingkat: 1$/m);
    expect(text).toMatch(/keterangan: merah/);
  });

  test('a mapping file that is wrong is refused with everything that is wrong with it', () => {
    const mapping = join(scratch, 'salah.yaml');
    writeFileSync(mapping, 'lembar:\n  - { nama: Penilaian, isi: tabel, baris_judul: nol }\n  - { isi: unit }\n');
    const { code, stderr } = spbe(['import', table, '--into', folder, '--mapping', mapping, ...agency]);
    expect(code).toBe(2);
    expect(stderr).toMatch(
      /isi "tabel" tidak dikenal[\s\S]*baris_judul "nol" bukan nomor baris[\s\S]*tidak mempunyai "nama"/,
    );
    expect(existsSync(folder)).toBe(false);
  });

  test('what is there is merged with a difference shown, and a second run changes nothing', () => {
    cpSync(join(projectRoot, 'samples', 'kota-contoh'), folder, { recursive: true });
    const path = join(folder, 'indikator', '11.spbe.yaml');
    const before = readFileSync(path, 'utf8');
    const { stdout } = spbe(['import', table, '--into', folder]);
    expect(stdout).toMatch(
      /ubah {2}indikator\/11\.spbe\.yaml \(\+\d+ -1 baris\)[\s\S]*-tingkat: 4\n {4}\+tingkat: 3\n/,
    );
    const after = readFileSync(path, 'utf8');
    expect(after.split('\n').filter((line) => line.startsWith('#'))).toEqual(
      before.split('\n').filter((line) => line.startsWith('#')),
    );
    expect(spbe(['import', table, '--into', folder]).stdout).toMatch(/tidak ada yang diubah/);
    expect(readFileSync(path, 'utf8')).toBe(after);
  });

  test('English on request', () => {
    const { stdout } = spbe(['import', table, '--into', folder, '--lang', 'en', ...agency]);
    expect(stdout).toMatch(
      /What was recognised[\s\S]*Rows and cells that were not used \(1\)[\s\S]*there is no indicator "99"/,
    );
  });

  test('says what is missing where the agency is not known', () => {
    const { code, stderr } = spbe(['import', table, '--into', folder]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/Sebutkan nama, tingkat pemerintahan, dan tahunnya/);
    expect(existsSync(folder)).toBe(false);
  });

  test.each([
    [['import'], /Sebutkan lembar kerja/],
    [['import', 'a.xlsx'], /--into/],
    [['import', join(scratch, 'tidak-ada.xlsx'), '--into', folder], /Berkas tidak ada/],
    [['import', join(projectRoot, 'README.md'), '--into', folder], /bukan lembar kerja/],
    [['import', table, '--into', join(projectRoot, 'README.md')], /bukan folder/],
    [
      ['import', table, '--into', join(projectRoot, 'samples', 'kota-contoh', 'indikator')],
      /berada di dalam folder instansi/,
    ],
    [['import', table, '--into', join(projectRoot, 'samples')], /berisi beberapa instansi/],
    [['import', table, '--into', folder, '--format', 'json'], /--format/],
  ])('spbe %j is refused', (args, message) => {
    const { code, stderr } = spbe(args);
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
  });

  test('a file of 100 MB is refused at once, without being read', () => {
    const large = join(scratch, 'besar.xlsx');
    writeFileSync(large, '');
    truncateSync(large, 100 * 1024 * 1024);
    const { code, stderr } = spbe(['import', large, '--into', folder], { timeout: 5000 });
    expect(code).toBe(2);
    expect(stderr).toMatch(/100 MB besarnya|berukuran 100 MB/);
  });

  test('nothing is written through a link that leads out of the folder', () => {
    const outside = join(scratch, 'luar');
    mkdirSync(outside, { recursive: true });
    mkdirSync(folder);
    symlinkSync(outside, join(folder, 'indikator'), 'junction');
    const { code, stderr } = spbe(['import', table, '--into', folder, ...agency]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/mengarah ke luar folder instansi/);
    expect(readdirSync(outside)).toEqual([]);
  });

  test('several files together: the agency in one, its indicators in another', () => {
    const profile = join(scratch, 'instansi.csv');
    writeFileSync(profile, 'Nama instansi;Pemerintah Kabupaten Contoh\nTahun penilaian;2024\n');
    const { code } = spbe(['import', profile, table, '--into', folder]);
    expect(code).toBe(0);
    expect(readFileSync(join(folder, 'instansi.spbe.yaml'), 'utf8')).toMatch(/tingkat_pemerintahan: kabupaten/);
  });

  test('hidden sheets are read and named', () => {
    writeFileSync(
      table,
      xlsx({
        sheets: [
          {
            name: 'OPD',
            state: 'hidden',
            rows: [
              ['ID unit', 'Nama unit kerja'],
              ['dinkes', 'Dinas Kesehatan'],
            ],
          },
        ],
      }),
    );
    const { stdout } = spbe(['import', table, '--into', folder, ...agency]);
    expect(stdout).toMatch(/OPD: Unit Kerja[\s\S]*tersembunyi di dalam berkas/);
  });
});
