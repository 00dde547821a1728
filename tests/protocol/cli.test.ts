import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { projectRoot, spbe } from './spbe.ts';

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

const agency = `jenis: instansi
id: kota-uji
nama: Kota Uji
tingkat_pemerintahan: kota
penilaian: { instrumen: permenpanrb-59-2020, tahun: 2023 }
`;

describe('help and wrong use', () => {
  test('help and version come on standard output with code 0', () => {
    expect(spbe(['--help'])).toMatchObject({ code: 0, stderr: '' });
    expect(spbe([]).stdout).toContain('spbe check');
    expect(spbe(['--help', '--lang', 'en']).stdout).toContain('Usage');
    const { version } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'));
    expect(spbe(['--version']).stdout).toBe(`${version}\n`);
  });

  test.each([
    [['chek'], 'chek'],
    [['check', '--formatt', 'json'], '--formatt'],
    [['check', '--format', 'yaml'], 'pretty, json, sarif, junit, github'],
    [['score', '--strict'], '--strict'],
    [['check', 'tidak-ada'], 'tidak-ada'],
    [['check', 'package.json'], '.spbe.yaml'],
    [['check', '--format'], '--format'],
  ])('%j is refused with code 2, a clear sentence, and nothing on standard output', (args, words) => {
    const { code, stdout, stderr } = spbe(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(words);
    expect(stderr).not.toMatch(/\bat .*\.js/);
  });

  test('a folder without SPBE files says so and how to begin', () => {
    const folder = folderWith({ 'catatan.txt': 'halo' });
    for (const command of ['check', 'score']) {
      const { code, stderr } = spbe([command, folder]);
      expect(code).toBe(2);
      expect(stderr).toContain('spbe init');
    }
  });
});

describe('check', () => {
  test('ends with 1 for errors, with 0 for warnings, with 1 for warnings under --strict', () => {
    const broken = folderWith({
      'instansi.spbe.yaml': agency,
      'indikator/01.spbe.yaml': 'jenis: indikator\nindikator: 99\ntingkat: 1\n',
    });
    expect(spbe(['check', broken]).code).toBe(1);
    const claimed = folderWith({
      'instansi.spbe.yaml': agency,
      'indikator/01.spbe.yaml': 'jenis: indikator\nindikator: 1\ntingkat: 3\n',
    });
    expect(spbe(['check', claimed]).code).toBe(0);
    expect(spbe(['check', claimed, '--strict']).code).toBe(1);
  });

  test('machine formats stand alone on standard output', () => {
    for (const format of ['json', 'sarif']) {
      const { stdout } = spbe(['check', 'samples/kota-contoh', '--format', format]);
      expect(() => JSON.parse(stdout)).not.toThrow();
    }
    expect(spbe(['check', 'samples/kota-contoh', '--format', 'junit']).stdout).toMatch(/^<\?xml/);
    expect(spbe(['check', 'samples/kota-contoh', '--format', 'github']).stdout).toMatch(
      /^::(error|warning|notice) file=/,
    );
  });

  test('colours follow FORCE_COLOR and NO_COLOR, and are off in a pipe', () => {
    const colour = '\u001b[';
    expect(spbe(['check', 'samples/kota-contoh']).stdout).not.toContain(colour);
    expect(spbe(['check', 'samples/kota-contoh'], { env: { CI: 'true' } }).stdout).not.toContain(colour);
    expect(spbe(['check', 'samples/kota-contoh'], { env: { FORCE_COLOR: '1' } }).stdout).toContain(colour);
    expect(spbe(['check', 'samples/kota-contoh'], { env: { FORCE_COLOR: '1', NO_COLOR: '1' } }).stdout).not.toContain(
      colour,
    );
  });

  test('one file is understood within its agency, and only it is reported', () => {
    const { stdout } = spbe(['check', 'samples/kota-contoh/indikator/36.spbe.yaml', '--format', 'json']);
    const { findings, summary } = JSON.parse(stdout);
    expect(summary.files).toBe(1);
    expect(new Set(findings.map(({ path }: { path: string }) => path))).toEqual(
      new Set(['samples/kota-contoh/indikator/36.spbe.yaml']),
    );
    expect(findings.map(({ code }: { code: string }) => code)).toContain('bukti.berkas-tidak-ada');
    expect(findings.map(({ code }: { code: string }) => code)).not.toContain('acuan.id-tidak-ada');
  });

  test('several paths are one report', () => {
    const { stdout } = spbe(['check', 'samples/denpasar-2018', 'samples/aceh-tengah-2026', '--format', 'json']);
    expect(JSON.parse(stdout).summary.agencies).toBe(2);
  });

  test('settings of the root change severities and language; a wrong setting is a finding', () => {
    const folder = folderWith({
      'spbe.config.yaml':
        'bahasa: en\naturan:\n  struktur.indikator-tidak-dikenal: mati\n  lintas.indikator-tanpa-dokumen: galat\n',
      'instansi.spbe.yaml': agency,
    });
    const { code, stdout } = spbe(['check', folder]);
    expect(code).toBe(1);
    expect(stdout).toContain('error');
    writeFileSync(join(folder, 'spbe.config.yaml'), 'bahasa: fr\n');
    expect(spbe(['check', folder, '--format', 'json']).stdout).toContain('spbe.config.yaml');
  });

  test('a severity for a code that does not exist is a finding with the code that was meant', () => {
    const folder = folderWith({
      'spbe.config.yaml': 'aturan:\n  bukti.nama-berkass: mati\n  yaml.tab: galat\n',
      'instansi.spbe.yaml': agency,
    });
    const { findings } = JSON.parse(spbe(['check', folder, '--format', 'json']).stdout);
    const own = findings.filter(({ path }: { path: string }) => path.endsWith('spbe.config.yaml'));
    expect(own).toMatchObject([{ severity: 'warning', start: { line: 2, column: 3 } }]);
    expect(own[0].message).toContain('Mungkin maksudnya "bukti.nama-berkas"');
  });

  test('a comment with a reason silences one finding', () => {
    const text = (comment: string) => `jenis: indikator\nindikator: 1\n${comment}tingkat: 7\n`;
    const loud = folderWith({ 'instansi.spbe.yaml': agency, 'indikator/01.spbe.yaml': text('') });
    const quiet = folderWith({
      'instansi.spbe.yaml': agency,
      'indikator/01.spbe.yaml': text('# spbe-abaikan struktur.tingkat-di-luar-skala: menunggu keputusan\n'),
    });
    const codes = (folder: string): string[] =>
      JSON.parse(spbe(['check', folder, '--format', 'json']).stdout).findings.map(({ code }: { code: string }) => code);
    expect(codes(loud)).toContain('struktur.tingkat-di-luar-skala');
    expect(codes(quiet)).not.toContain('struktur.tingkat-di-luar-skala');
  });
});

describe('init', () => {
  test.each([2018, 2023, 2026])('makes a workspace for %i without errors, and keeps what is there', (year) => {
    const folder = folderWith({ 'instansi.spbe.yaml': agency });
    const first = spbe(['init', folder, '--nama', 'Pemerintah Kota Uji', '--tahun', String(year)]);
    expect(first.code).toBe(0);
    expect(readFileSync(join(folder, 'instansi.spbe.yaml'), 'utf8')).toBe(agency);
    const fresh = join(folder, 'baru');
    expect(spbe(['init', fresh, '--nama', 'Pemerintah Kota "Baru": 100%', '--tahun', String(year)]).code).toBe(0);
    const { findings } = JSON.parse(spbe(['check', fresh, '--format', 'json']).stdout);
    expect(findings.filter(({ severity }: { severity: string }) => severity === 'error')).toEqual([]);
    const { agencies } = JSON.parse(spbe(['score', fresh, '--format', 'json']).stdout);
    expect(agencies[0].nama).toBe('Pemerintah Kota "Baru": 100%');
    expect(agencies[0].documented).toBe(agencies[0].indicators.length);
  });

  test('needs a name where nobody can be asked', () => {
    expect(spbe(['init', folderWith({})])).toMatchObject({ code: 2, stdout: '' });
  });
});
