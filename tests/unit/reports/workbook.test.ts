import { XMLValidator } from 'fast-xml-parser';
import { strFromU8, unzipSync } from 'fflate';
import readXlsx from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { writeReport } from '../../../server/src/reports/exportFiles.ts';
import { cityFiles, contentOf, hostile, hostileFiles } from './content.ts';

type Sheets = ReadonlyMap<string, readonly (readonly unknown[])[]>;

/** The workbook as a program that knows nothing of ours reads it. */
async function sheetsOf(files: Readonly<Record<string, string>>, language: 'id' | 'en' = 'id'): Promise<Sheets> {
  const sheets = await readXlsx(Buffer.from(await bytesOf(files, language)));
  return new Map(sheets.map(({ sheet, data }) => [sheet, data]));
}

async function bytesOf(files: Readonly<Record<string, string>>, language: 'id' | 'en' = 'id'): Promise<Uint8Array> {
  return writeReport(await contentOf(files), 'xlsx', language).files[0]!.content as Uint8Array;
}

async function partsOf(files: Readonly<Record<string, string>>): Promise<Readonly<Record<string, string>>> {
  const parts = unzipSync(await bytesOf(files));
  return Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, strFromU8(part)]));
}

/** The value below a heading. */
function cell(sheets: Sheets, sheet: string, row: number, heading: string): unknown {
  const data = sheets.get(sheet) ?? [];
  const at = data[0]?.indexOf(heading) ?? -1;
  expect(at, `${heading} in ${sheet}: ${data[0]?.join(', ')}`).toBeGreaterThanOrEqual(0);
  return data[row]?.[at];
}

describe('the workbook', () => {
  test('has the sheets that a reader looks for, in both languages', async () => {
    const names = [...(await sheetsOf(cityFiles)).keys()];
    const expected = ['Ringkasan', 'Indikator', 'Bukti', 'Dokumen Kurang', 'Peta Rencana', 'Arsitektur'];
    expect(names.slice(0, expected.length)).toEqual(expected);
    expect([...(await sheetsOf(cityFiles, 'en')).keys()].slice(0, 3)).toEqual(['Summary', 'Indicators', 'Evidence']);
  });

  test('numbers are numbers, dates are dates, and numbers of documents keep their zeros', async () => {
    const sheets = await sheetsOf(cityFiles);
    const indicators = sheets.get('Indikator') ?? [];
    expect(indicators).toHaveLength(1 + 47 + 1);
    const eleven = indicators.findIndex(([number]) => number === 11);
    expect(cell(sheets, 'Indikator', eleven, 'Tingkat (klaim)')).toBe(3);
    expect(cell(sheets, 'Indikator', eleven, 'Asesor eksternal')).toBe(2);
    expect(cell(sheets, 'Indikator', eleven, 'Target 2024')).toBe(4);
    expect(cell(sheets, 'Bukti', 1, 'Tanggal dokumen')).toEqual(new Date(Date.UTC(2023, 2, 1)));
    expect(cell(sheets, 'Bukti', 1, 'Nomor dokumen')).toBe('0012');
    expect(cell(sheets, 'Bukti', 1, 'Berkas')).toBe('bukti/arsitektur.pdf');
    expect(cell(sheets, 'Peta Rencana', 1, 'Anggaran 2024')).toBe(450_000_000);
    expect(cell(sheets, 'Peta Rencana', 1, 'Menaikkan indikator')).toBe('11 -> 4 (2025)');
    const index = sheets.get('Ringkasan')?.find(([name]) => name === 'Indeks SPBE: Klaim');
    expect(index?.[1]).toBe(1.05);
    expect(index?.[2]).toBe('Kurang');
  });

  test('tells of every piece of evidence whether it is there, and what a reference stands for', async () => {
    const sheets = await sheetsOf(cityFiles);
    const states = [1, 2, 3, 4].map((row) => cell(sheets, 'Bukti', row, 'Keadaan berkas'));
    expect(states).toEqual([
      'berkas ada',
      'tautan, belum diperiksa',
      'acuan tidak ditemukan',
      'tautan, belum diperiksa',
    ]);
    expect(cell(sheets, 'Bukti', 2, 'Bukti yang diacu')).toBe('Notulensi Reviu');
    expect(cell(sheets, 'Bukti', 2, 'Judul bukti')).toBeNull();
    expect(cell(sheets, 'Bukti', 4, 'Nomor indikator')).toBe('daftar');
  });

  test('elements take the state of their document unless they have their own', async () => {
    const sheets = await sheetsOf(cityFiles);
    expect(cell(sheets, 'Arsitektur', 1, 'Kondisi')).toBe('target');
    expect(cell(sheets, 'Arsitektur', 2, 'Kondisi')).toBe('saat_ini');
  });

  test('keeps the head in view, can be filtered, and colours what falls short', async () => {
    const parts = await partsOf(cityFiles);
    const workbook = parts['xl/workbook.xml'] ?? '';
    const sheet = parts['xl/worksheets/sheet2.xml'] ?? '';
    expect(sheet).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"\/>/);
    expect(sheet).toMatch(/<autoFilter ref="A1:[A-Z]+49"\/>/);
    expect(sheet).toMatch(/<conditionalFormatting [^>]*><cfRule type="expression" dxfId="1"/);
    expect(workbook).toContain('_xlnm._FilterDatabase');
  });

  test('every part is well-formed, also with hostile text', async () => {
    for (const [name, part] of Object.entries(await partsOf(hostileFiles()))) {
      expect(XMLValidator.validate(part), name).toBe(true);
    }
  });

  test('text stays text: no formula, nothing that Excel decodes, long text cut where a cell ends and saying so', async () => {
    const parts = await partsOf(hostileFiles());
    for (const [name, part] of Object.entries(parts)) {
      if (name.startsWith('xl/worksheets/')) expect(part, name).not.toMatch(/<f>|<f /);
    }
    const sheets = await sheetsOf(hostileFiles());
    expect(cell(sheets, 'Target Indeks', 1, 'Dasar target')).toBe(hostile[1]);
    const eleven = (sheets.get('Indikator') ?? []).findIndex(([number]) => number === 11);
    const facts = String(cell(sheets, 'Indikator', eleven, 'Penjelasan: fakta'));
    expect(facts).toHaveLength(32_767);
    expect(facts).toMatch(/dipotong: batas panjang sel Excel\)$/);
    expect(parts['xl/worksheets/sheet2.xml']).toContain('_x005F_x0041_');
  });

  test('equal content gives equal bytes', async () => {
    expect(await bytesOf(cityFiles)).toEqual(await bytesOf(cityFiles));
  });
});
