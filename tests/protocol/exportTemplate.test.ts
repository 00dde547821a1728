import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import readXlsx from 'read-excel-file/node';
import { afterAll, expect, test } from 'vitest';
import { spbe } from './spbe.ts';

const folder = mkdtempSync(join(tmpdir(), 'spbe-template-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function template(name: string, ...args: readonly string[]): string {
  const path = join(folder, name);
  const { code, stderr } = spbe(['export', '--template', '--out', path, '--time', '2024-02-01', ...args]);
  expect(code, stderr).toBe(0);
  return path;
}

test('holds instructions, the indicators of the instrument of the year, and the words to choose from', async () => {
  const sheets = new Map((await readXlsx(template('templat.xlsx'))).map(({ sheet, data }) => [sheet, data]));
  expect([...sheets.keys()].slice(0, 2)).toEqual(['Petunjuk', 'Instansi']);
  expect([...sheets.keys()].at(-1)).toBe('Kosakata');
  expect(sheets.get('Petunjuk')?.flat().join(' ')).toContain('mengganti yang tertulis pada dokumen instansi');
  const indicators = sheets.get('Indikator') ?? [];
  expect(indicators).toHaveLength(1 + 47);
  expect(indicators[0]).toContain('Target 2024');
  expect(indicators[47]?.[0]).toBe(47);
  expect(sheets.get('Kosakata')?.flat()).toContain('dokumen_kebijakan');
  expect(sheets.get('Instansi')?.find(([name]) => name === 'Instrumen')?.[1]).toBe('permenpanrb-59-2020');
});

test('the import knows every column of it, in both languages, and finds nothing to import in an empty one', () => {
  for (const [language, unused] of [
    ['id', 'tidak diimpor'],
    ['en', 'not imported'],
  ] as const) {
    const path = template(`kosong-${language}.xlsx`, '--lang', language);
    const into = join(folder, `masuk-${language}`);
    const { stdout, stderr } = spbe(['import', path, '--into', into, '--dry-run', '--lang', language]);
    const unknown = `${stdout}${stderr}`.split('\n').filter((line) => /abaikan #/.test(line));
    // The name of an indicator is for the reader.
    expect(unknown.length).toBeLessThanOrEqual(1);
    expect(`${stdout}${stderr}`).toContain(unused);
    expect(existsSync(into)).toBe(false);
  }
});

test('for another instrument when asked; what is no workbook or no instrument is explained', () => {
  template('lain.xlsx', '--instrumen', 'permenpanrb-5-2018');
  for (const args of [
    ['--template'],
    ['--template', '--out', 'a.docx'],
    ['--template', '--out', 'a.xlsx', '--instrumen', 'x'],
  ]) {
    const { code, stdout, stderr } = spbe(['export', ...args], { cwd: folder });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/\.xlsx|permenpanrb-59-2020/);
  }
});
