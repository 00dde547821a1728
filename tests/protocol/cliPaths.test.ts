import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { cli, spbe } from './spbe.ts';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'spbe-'));
  folders.push(folder);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

const agency = 'jenis: instansi\nid: kota-uji\nnama: Kota Uji\n';
const agencyIn2023 = `${agency}penilaian: { instrumen: permenpanrb-59-2020, tahun: 2023 }\n`;
const isWindows = process.platform === 'win32';
/** Access rights bind everyone but root, and Windows has others. */
const mayForbid = !isWindows && process.getuid?.() !== 0;

describe('patterns that no shell has expanded', () => {
  const folder = folderWith({
    'kota a/instansi.spbe.yaml': agency,
    'kota b/instansi.spbe.yaml': agency.replace('kota-uji', 'kota-lain'),
    'kota b/indikator/01.spbe.yaml': 'jenis: indikator\nindikator: 1\ntingkat: 1\n',
    'catatan/baca.md': '# Catatan\n',
  });
  const filesOf = (pattern: string) =>
    JSON.parse(spbe(['check', pattern, '--format', 'json'], { cwd: folder }).stdout).summary.files;

  test.each([
    ['kota*', 3],
    ['kota ?/*.spbe.yaml', 2],
    ['**/0*.spbe.yaml', 1],
    ['*', 3],
  ])('%s stands for what it fits', (pattern, files) => {
    expect(filesOf(pattern)).toBe(files);
  });

  test.each(['desa*', 'catatan/*', '**/*.md'])('%s fits nothing, and that is said', (pattern) => {
    const { code, stdout, stderr } = spbe(['check', pattern], { cwd: folder });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(`pola "${pattern}"`);
  });
});

describe('what cannot be read', () => {
  test('a path through a file is not there', () => {
    const folder = folderWith({ 'instansi.spbe.yaml': agency });
    expect(spbe(['check', join(folder, 'instansi.spbe.yaml', 'indikator')])).toMatchObject({ code: 2, stdout: '' });
  });

  test.runIf(mayForbid)('a closed folder, and a file in it, are said to be unreadable', () => {
    const folder = folderWith({ 'tutup/instansi.spbe.yaml': agency });
    chmodSync(join(folder, 'tutup'), 0o000);
    for (const path of ['tutup', 'tutup/instansi.spbe.yaml']) {
      const { code, stderr } = spbe(['check', path], { cwd: folder });
      expect(code).toBe(2);
      expect(stderr).toBe(`Lokasi "${path}" tidak dapat dibaca. Periksa izin aksesnya.\n`);
    }
    chmodSync(join(folder, 'tutup'), 0o700);
  });

  test.skipIf(isWindows)('a pipe among the files does not hold up the others', () => {
    const folder = folderWith({ 'instansi.spbe.yaml': agency });
    spawnSync('bash', ['-c', 'mkfifo "$1"', 'bash', join(folder, 'a.spbe.yaml')]);
    expect(spbe(['check', folder], { timeout: 20_000 }).code).toBe(0);
    expect(spbe(['check', join(folder, 'a.spbe.yaml')], { timeout: 20_000 }).code).toBe(2);
  });

  test.skipIf(isWindows)('a link that leads out is a finding, not an empty folder', () => {
    const folder = folderWith({ 'kerja/.git/HEAD': '', 'luar/instansi.spbe.yaml': agency });
    symlinkSync(join(folder, 'luar', 'instansi.spbe.yaml'), join(folder, 'kerja', 'instansi.spbe.yaml'));
    const { code, stdout } = spbe(['check', '--format', 'json'], { cwd: join(folder, 'kerja') });
    expect(code).toBe(1);
    expect(JSON.parse(stdout).findings.map(({ code: found }: { code: string }) => found)).toEqual(['berkas.di-luar']);
  });
});

test.skipIf(isWindows)('a reader who leaves early does not turn errors into success', () => {
  const wrong = Array.from({ length: 400 }, (_, at) => `salah${at}: 1\n`).join('');
  const folder = folderWith({ 'instansi.spbe.yaml': agencyIn2023 + wrong });
  const command = `"$1" "$2" check "$3" --format json | head -c 1; exit "\${PIPESTATUS[0]}"`;
  const { status } = spawnSync('bash', ['-c', command, 'bash', process.execPath, cli, folder]);
  expect(status).toBe(1);
});

describe('init', () => {
  test('asks for the level of government where the name does not tell it', () => {
    const { code, stderr } = spbe(['init', join(folderWith({}), 'x'), '--nama', 'Contoh', '--tahun', '2023']);
    expect(code).toBe(2);
    expect(stderr).toContain('--tingkat');
    expect(stderr).not.toContain('""');
  });

  test('takes one folder, and says so when a name with spaces lacks its quotes', () => {
    const { code, stderr } = spbe(['init', 'kota', 'baru', '--nama', 'Kota Baru'], { cwd: folderWith({}) });
    expect(code).toBe(2);
    expect(stderr).toContain('"baru"');
  });

  test('a file where the folder should be is not taken for a workspace that is there', () => {
    const folder = folderWith({ catatan: 'ini berkas' });
    const { code, stdout } = spbe(['init', join(folder, 'catatan'), '--nama', 'Kota Baru', '--tahun', '2023']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });

  test('weights are written as a planner writes numbers, those that are fractions too', () => {
    const folder = folderWith({});
    expect(spbe(['init', folder, '--nama', 'Kota Lama', '--tahun', '2018']).code).toBe(0);
    expect(readFileSync(join(folder, 'indikator/32.spbe.yaml'), 'utf8')).toContain('# Bobot 3,33%.\n');
  });

  test('an id may hold whatever a text may hold', () => {
    const folder = folderWith({});
    const id = 'kota: "baru" #1';
    expect(spbe(['init', folder, '--nama', 'Kota Baru', '--id', id, '--tahun', '2023']).code).toBe(0);
    expect(readFileSync(join(folder, 'instansi.spbe.yaml'), 'utf8')).toContain(`id: ${JSON.stringify(id)}\n`);
    expect(JSON.parse(spbe(['score', folder, '--format', 'json']).stdout).agencies[0].id).toBe(id);
  });
});
