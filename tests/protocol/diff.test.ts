import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { projectRoot, spbe } from './spbe.ts';

let folder: string;
const sample = join(projectRoot, 'samples', 'kota-contoh');

function git(...words: readonly string[]): void {
  const identity = ['-c', 'user.name=Uji', '-c', 'user.email=uji@example.org', '-c', 'commit.gpgsign=false'];
  execFileSync('git', [...identity, ...words], { cwd: folder, stdio: 'pipe' });
}

function edit(path: string, from: string, to: string): void {
  const file = join(folder, path);
  const text = readFileSync(file, 'utf8');
  expect(text).toContain(from);
  writeFileSync(file, text.replace(from, to));
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'spbe-diff-'));
  git('init', '-q', '-b', 'utama');
  cpSync(sample, join(folder, 'kota'), { recursive: true });
  git('add', '.');
  git('commit', '-qm', 'awal');
  git('tag', 'awal');
  edit('kota/indikator/07.spbe.yaml', 'status: draf', 'status: ditetapkan');
  edit('kota/indikator/03.spbe.yaml', 'tingkat: 3\n', 'tingkat: 4\n');
  rmSync(join(folder, 'kota/bukti/Indikator01a-Perwal-ArsitekturSPBE.pdf'));
  git('commit', '-qam', 'kedua');
});

afterAll(() => rmSync(folder, { recursive: true }));

const diff = (...words: readonly string[]) => spbe(['diff', ...words], { cwd: folder });

describe('spbe diff', () => {
  test('tells in sentences what changed between two revisions', () => {
    const { code, stdout } = diff('awal', 'utama');
    expect(code).toBe(0);
    expect(stdout).toContain('Perubahan dari awal ke utama');
    expect(stdout).toContain('Indeks menurut klaim naik 0,013 poin, dari 3,48 (Baik) menjadi 3,49 (Baik).');
    expect(stdout).toContain('tingkat terbukti naik dari 1 menjadi 3 (+0,026 poin)');
    expect(stdout).toContain('Status: dari "draf" menjadi "ditetapkan"');
    expect(stdout).toContain(' berubah: berkasnya tidak ada lagi.');
    expect(stdout).toMatch(/Temuan selesai\n {2}- kota\/indikator\/07/);
    const english = diff('awal', 'utama', '--lang', 'en').stdout;
    expect(english).toContain('The claimed index rises by 0.013 points, from 3.48 (Baik) to 3.49 (Baik).');
    expect(english).toContain('the proven level rises from 1 to 3 (+0.026 points)');
  });

  test('a finding of which only a computed number changes is neither new nor resolved', () => {
    const { stdout } = diff('awal', 'utama');
    expect(stdout).not.toContain('peta-rencana.target-tidak-tercapai');
  });

  test('a document that goes: its level, and an index that cannot be computed any more', () => {
    rmSync(join(folder, 'kota/indikator/06.spbe.yaml'));
    const { stdout } = diff('utama', '--path', 'kota');
    git('checkout', '-q', '.');
    expect(stdout).toContain('Perubahan dari utama ke kota');
    expect(stdout).toMatch(/dokumennya dihapus; tingkat menurut klaim turun dari 4 menjadi 1 /);
    expect(stdout).toContain('tingkat menurut asesor tidak diketahui lagi (sebelumnya 4)');
    expect(stdout).toContain('Indeks penilaian asesor, sebelumnya 3,39 (Baik), tidak dapat dihitung lagi.');
  });

  test('activities of the road map and targets that changed, came or went', () => {
    const plan = 'kota/peta-rencana/2024-2028.spbe.yaml';
    edit(plan, 'tahun: [2025, 2026]', 'tahun: [2026, 2027]');
    edit(plan, '{ tahun: 2025, nilai: 180000000, sumber: RKA Bappeda }', '{ tahun: 2026, nilai: 95500000 }');
    edit(plan, '{ indikator: 11, ke: 5, tahun: 2026 }', '{ indikator: 11, ke: 5, tahun: 2027 }');
    edit(plan, 'id: keg-tk-02', 'id: keg-baru');
    edit('kota/instansi.spbe.yaml', '{ tahun: 2025, nilai: 3.60', '{ tahun: 2025, nilai: 3.75');
    edit('kota/indikator/11.spbe.yaml', 'target:', 'target:\n  - { tahun: 2031, tingkat: 5 }');
    const [id, en, github] = [[], ['--lang', 'en'], ['--format', 'github']].map(
      (more) => diff('utama', ...more).stdout,
    );
    const { agencies } = JSON.parse(diff('utama', '--format', 'json').stdout);
    git('checkout', '-q', '.');
    expect(id).toContain(`  Kegiatan peta rencana
  - Kegiatan "Penetapan kebijakan data, jaringan, dan sistem penghubung layanan" dihapus.
  - Kegiatan "Pemutakhiran kebijakan dan dokumen Arsitektur SPBE" berubah: Tahun pelaksanaan: dari "2025, 2026" menjadi "2026, 2027"; Anggaran: dari "2025: Rp180.000.000; 2026: Rp120.000.000" menjadi "2026: Rp95.500.000; 2026: Rp120.000.000"; Menaikkan: dari "1 → 5 (2026); 11 → 5 (2026)" menjadi "1 → 5 (2026); 11 → 5 (2027)".
  - Kegiatan "Penetapan kebijakan data, jaringan, dan sistem penghubung layanan" ditambahkan.
`);
    expect(id).toContain(
      '  Target\n  - Target indeks 2025: dari 3,60 menjadi 3,75.\n  - Target indikator 11 tahun 2031: kini 5.\n',
    );
    expect(en).toContain('Target of the index 2025: from 3.60 to 3.75.');
    expect(en).toContain('"2025: Rp180,000,000; 2026: Rp120,000,000"');
    expect(github).toContain('kegiatan 3, target 2.');
    expect(agencies[0].targets).toEqual([
      { indicator: null, year: 2025, from: 3.6, to: 3.75 },
      { indicator: '11', year: 2031, from: null, to: 5 },
    ]);
  });

  test('says the same of two folders as of the revisions they were made from', () => {
    const before = join(folder, 'lama');
    mkdirSync(before);
    execFileSync('git', ['--work-tree', before, 'checkout', '-q', 'awal', '--', '.'], { cwd: folder });
    git('reset', '-q', '--hard', 'utama');
    const { agencies: byFolder } = JSON.parse(diff('lama/kota', 'kota', '--format', 'json').stdout);
    const { agencies: byRevision } = JSON.parse(diff('awal', 'utama', '--path', 'kota', '--format', 'json').stdout);
    expect(byFolder).toEqual(byRevision);
    rmSync(before, { recursive: true });
  });

  test('adds up: the effects on the indicators are the change of the index', () => {
    const [agency] = JSON.parse(diff('awal', 'utama', '--format', 'json').stdout).agencies;
    for (const side of ['claimed', 'proven'] as const) {
      const sum = agency.indicators.reduce(
        (total: number, { effect }: { effect: Record<string, number> }) => total + effect[side]!,
        0,
      );
      const change = agency.index.find((each: { side: string }) => each.side === side)?.change ?? 0;
      expect(sum).toBeCloseTo(change, 9);
    }
  });

  test('compares a revision with the folder as it is, and backwards turns around what it says', () => {
    expect(diff('utama').stdout).toContain('Tidak ada perubahan');
    const { stdout } = diff('utama', 'awal');
    expect(stdout).toContain('Indeks menurut klaim turun 0,013');
    expect(diff('awal').stdout).toContain('Perubahan dari awal ke keadaan sekarang');
  });

  test('annotates the new findings of a pull request on their lines', () => {
    const { stdout } = diff('awal', '--path', 'kota', '--format', 'github', '--lang', 'en');
    expect(stdout).toMatch(/^::notice::Pemerintah Kota Contoh .*The claimed index rises by 0\.013/m);
    expect(stdout).toMatch(/^::warning file=kota\/indikator\/03\.spbe\.yaml,line=4,title=bukti\.kurang::/m);
    expect(diff('utama', '--format', 'github').stdout).toBe('');
    const below = (...words: readonly string[]) =>
      spbe([...words, '--format', 'github'], { cwd: join(folder, 'kota') });
    const place = /^::warning file=kota\/indikator\/03\.spbe\.yaml,line=4,/m;
    expect(below('diff', 'awal').stdout).toMatch(place);
    expect(below('check').stdout).toMatch(place);
    expect(below('check', 'indikator').stdout).toMatch(place);
  });

  test('writes Markdown in which nothing from a document is a mark', () => {
    edit('kota/indikator/07.spbe.yaml', 'judul: Rancangan', 'judul: "<b>[x](http://a)" # Rancangan');
    const { stdout } = diff('utama', '--format', 'md');
    git('checkout', '-q', '.');
    expect(stdout).toMatch(/^# Perubahan dari utama ke keadaan sekarang\n/);
    expect(stdout).toContain('\\<b\\>\\[x\\](http:\\/\\/a)');
  });

  test('knows agencies that came and went, and an instrument that changed', () => {
    cpSync(join(folder, 'kota'), join(folder, 'lain'), { recursive: true });
    edit('lain/instansi.spbe.yaml', 'id: kota-contoh', 'id: kota-lain');
    expect(diff('utama').stdout).toContain('Instansi baru: Pemerintah Kota Contoh');
    rmSync(join(folder, 'lain'), { recursive: true });
    edit('kota/instansi.spbe.yaml', 'permenpanrb-59-2020, tahun: 2024', 'permenpanrb-8-2026, tahun: 2026');
    const { stdout } = diff('utama');
    git('checkout', '-q', '.');
    expect(stdout).toContain('Instrumen berganti dari PermenPANRB 59/2020 ke PermenPANRB 8/2026, sehingga');
    expect(stdout).not.toContain('Indeks menurut klaim');
  });

  test('evidence stays the same where only the year or the instrument goes on', () => {
    edit('kota/instansi.spbe.yaml', 'tahun: 2024 }', 'tahun: 2025 }');
    const nextYear = JSON.parse(diff('utama', '--format', 'json').stdout).agencies[0];
    git('checkout', '-q', '.');
    expect(nextYear.year).toEqual({ from: 2024, to: 2025 });
    expect(nextYear.evidence).toEqual([]);
    expect(spbe(['transition', 'kota', '--write'], { cwd: folder }).code).toBe(0);
    const { evidence, instrument } = JSON.parse(diff('utama', '--format', 'json').stdout).agencies[0];
    git('checkout', '-q', '.');
    git('clean', '-qfd');
    expect(instrument.to).toBe('permenpanrb-8-2026');
    expect(evidence.length).toBeGreaterThan(50);
    expect(evidence.filter(({ change }: { change: string }) => change !== 'added')).toEqual([]);
  });

  test.each([
    [[], 'dua folder atau dua revisi'],
    [['a', 'b', 'c'], 'dua folder atau dua revisi'],
    [['tidak-ada'], 'bukan folder dan bukan revisi git'],
    [['--', '--output=/tmp/x'], 'bukan folder dan bukan revisi git'],
    [['HEAD; ls'], 'bukan folder dan bukan revisi git'],
    [['HEAD', '--path', 'tidak-ada'], 'bukan folder'],
  ])('%j is wrong use', (words, reason) => {
    const { code, stderr } = diff(...words);
    expect(code).toBe(2);
    expect(stderr).toContain(reason);
  });

  test('does not say that nothing changed where it found no agency to compare', () => {
    const { code, stderr, stdout } = diff('awal', '--path', 'kota/indikator');
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain('Tidak ada dokumen instansi');
  });

  test('runs no program that the settings of the repository name', () => {
    const mark = join(folder, 'terbuka');
    git('config', 'core.fsmonitor', `touch ${mark}`);
    git('config', 'core.pager', `touch ${mark}`);
    git('config', 'diff.external', `touch ${mark}`);
    expect(diff('awal', 'utama').code).toBe(0);
    expect(() => readFileSync(mark)).toThrow();
  });
});

test('outside of a repository a name that is no folder is no revision', () => {
  const place = mkdtempSync(join(tmpdir(), 'spbe-tanpa-git-'));
  const { code, stderr } = spbe(['diff', 'HEAD'], { cwd: place, env: { GIT_CEILING_DIRECTORIES: tmpdir() } });
  rmSync(place, { recursive: true });
  expect(code).toBe(2);
  expect(stderr).toContain('tidak berada dalam repositori git');
});
