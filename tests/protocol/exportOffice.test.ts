import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { spbe } from './spbe.ts';

/**
 * Opens the reports with LibreOffice, where it is installed (on Debian: `apt-get install --no-install-recommends
 * libreoffice-writer libreoffice-calc`). The other tests read them with independent readers.
 */
const office = ['soffice', 'libreoffice'].find((name) => spawnSync(name, ['--version']).status === 0);
const folder = mkdtempSync(join(tmpdir(), 'spbe-office-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The file as LibreOffice saves it in another format, as text. */
function converted(name: string, format: string, ending: string): string {
  const path = join(folder, name);
  const exported = spbe(['export', 'samples/kota-contoh', '--out', path, '--time', '2026-01-31']);
  expect(exported.code, exported.stderr).toBe(0);
  const profile = pathToFileURL(join(folder, 'profile')).href;
  const { status, stderr } = spawnSync(
    office ?? '',
    [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', format, '--outdir', folder, path],
    { encoding: 'utf8', timeout: 120_000 },
  );
  expect(status, stderr).toBe(0);
  return readFileSync(join(folder, name.replace(/\.\w+$/, `.${ending}`)), 'latin1');
}

function utf8(text: string): string {
  return Buffer.from(text, 'latin1').toString('utf8');
}

describe.skipIf(office === undefined)('LibreOffice', { timeout: 240_000 }, () => {
  test('opens the Word document: more than a handful of pages, pages in the table of contents', () => {
    const pdf = converted('laporan.docx', 'pdf', 'pdf');
    expect(Number(/\/Type\s*\/Pages\b[^>]*\/Count\s+(\d+)/.exec(pdf)?.[1])).toBeGreaterThan(6);
    const document = utf8(converted('isi.docx', 'fodt', 'fodt'));
    const entries = document.match(/<text:bookmark-ref text:reference-format="page"/g) ?? [];
    expect(entries.length).toBeGreaterThan(8);
    expect(document).toMatch(/<text:h [^>]*text:outline-level="1"[^>]*>.*Hasil per domain dan aspek/);
    expect(document.match(/<draw:g /g)?.length).toBeGreaterThanOrEqual(5);
  });

  test('opens the workbook: numbers and dates as such', () => {
    const sheets = utf8(converted('buku.xlsx', 'fods', 'fods'));
    const names = [...sheets.matchAll(/<table:table table:name="([^"]*)"/g)].map(([, name]) => name);
    expect(names.slice(0, 3)).toEqual(['Ringkasan', 'Indikator', 'Bukti']);
    expect(sheets).toContain('office:value-type="float" office:value="3.481"');
    expect(sheets).toContain('office:value-type="date" office:date-value="2023-06-14"');
    expect(sheets.match(/<table:database-range [^>]*table:display-filter-buttons="true"/g)?.length).toBeGreaterThan(5);
    expect(sheets).toContain('<calcext:conditional-format ');
    expect(sheets).not.toContain('table:formula=');
  });
});
