import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { limits } from '../../../server/src/imports/reading/limits.ts';
import { readSpreadsheet } from '../../../server/src/imports/reading/readSpreadsheet.ts';
import { sayRemark } from '../../../server/src/imports/wording.ts';
import { partsOf, xlsx } from './workbooks.ts';

const table = {
  sheets: [
    {
      name: 'Bukti',
      rows: [
        ['ID bukti', 'Judul bukti'],
        ['a', 'Satu'],
      ],
    },
  ],
};

/** Why a file cannot be read; undefined where it can. */
function problem(name: string, bytes: Uint8Array): string | undefined {
  const read = readSpreadsheet({ name, bytes });
  return read.ok ? undefined : sayRemark(read.problem, 'id');
}

/** An OLE container with a part of that name. */
function container(part: string): Uint8Array {
  const wide = [...part].flatMap((letter) => [letter.charCodeAt(0), 0]);
  return new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array(1000).fill(0), ...wide, 0, 0]);
}

describe('files that cannot be imported say why, and what to do', () => {
  test.each([
    ['a workbook with a password', container('EncryptedPackage'), 'rahasia.xlsx', /kata sandi/],
    ['an old .xls', container('Workbook'), 'lama.xls', /\.xls\).*simpan sebagai \.xlsx/],
    ['a web page named .xls', strToU8('<html><table><tr><td>1</td></tr></table></html>'), 'unduhan.xls', /halaman web/],
    ['XML of Excel 2003', strToU8('\uFEFF<?xml version="1.0"?><Workbook/>'), 'x.xls', /halaman web atau XML/],
    ['a PDF', strToU8('%PDF-1.7 ...'), 'laporan.xlsx', /bukan lembar kerja/],
    [
      'a Word document',
      zipSync({ '[Content_Types].xml': strToU8('<a/>'), 'word/document.xml': strToU8('<a/>') }),
      'a.xlsx',
      /bukan lembar kerja/,
    ],
    ['a zip of something', zipSync({ 'foto.jpg': new Uint8Array(20) }), 'a.xlsx', /bukan lembar kerja/],
    ['an .ods', zipSync({ mimetype: strToU8('x'), 'content.xml': strToU8('<a/>') }), 'a.ods', /OpenDocument/],
    ['an .xlsb', zipSync({ ...partsOf(table), 'xl/workbook.bin': new Uint8Array(9) }), 'a.xlsb', /biner/],
    ['an empty file', new Uint8Array(), 'a.xlsx', /kosong/],
    ['text named .xlsx', strToU8('ID;Judul\n1;2\n'), 'a.xlsx', /bukan lembar kerja/],
    ['binary named .csv', new Uint8Array([1, 0, 0, 7, 0, 3]), 'a.csv', /bukan lembar kerja/],
    ['half of a workbook', xlsx(table).subarray(0, 900), 'a.xlsx', /rusak atau terpotong/],
    ['a workbook without cells', xlsx({ sheets: [{ name: 'A', rows: [] }] }), 'a.xlsx', /tidak berisi lembar/],
  ])('%s', (_, bytes, name, message) => {
    expect(problem(name, bytes)).toMatch(message);
  });

  test('a sheet that ends in the middle', () => {
    const parts = partsOf(table);
    const cut = (parts['xl/worksheets/sheet1.xml'] as Uint8Array).subarray(0, 200);
    expect(problem('a.xlsx', zipSync({ ...parts, 'xl/worksheets/sheet1.xml': cut }))).toMatch(/rusak/);
  });

  test('a document type, which could hold entities that grow', () => {
    const bomb = strToU8('<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet><sheetData/></worksheet>');
    expect(problem('a.xlsx', zipSync({ ...partsOf(table), 'xl/worksheets/sheet1.xml': bomb }))).toMatch(/rusak/);
  });

  test('a file above the limit is refused by its size', () => {
    expect(problem('besar.xlsx', new Uint8Array(limits.fileBytes + 1))).toMatch(/50 MB/);
  });

  test('a zip bomb is refused by what its directory says, before it is unpacked', () => {
    const bomb = zipSync({ ...partsOf(table), 'xl/worksheets/sheet1.xml': new Uint8Array(12 * 1024 * 1024) });
    const started = performance.now();
    expect(problem('bom.xlsx', bomb)).toMatch(/ditolak: isinya menjadi 12 MB/);
    expect(performance.now() - started).toBeLessThan(500);
  });

  test('a part that unpacks to more than its directory says is refused', () => {
    const bytes = zipSync(
      { ...partsOf(table), 'xl/worksheets/sheet1.xml': strToU8(' '.repeat(500_000)) },
      { level: 9 },
    );
    const view = new DataView(bytes.buffer);
    // In the directory (signature 0x02014b50) the unpacked size stands 24 bytes behind the start of the entry.
    for (let at = 0; at < bytes.length - 46; at++) {
      if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) === 500_000)
        view.setUint32(at + 24, 100, true);
    }
    expect(problem('bohong.xlsx', bytes)).toMatch(/rusak/);
  });

  test('a part locked with a password of the zip format', () => {
    const bytes = xlsx(table);
    const view = new DataView(bytes.buffer);
    for (let at = 0; at < bytes.length - 46; at++) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + 8, 1, true);
    }
    expect(problem('a.xlsx', bytes)).toMatch(/kata sandi/);
  });

  test('random and damaged bytes never throw', () => {
    const good = xlsx(table);
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), fc.nat(good.length - 1), fc.boolean(), (noise, at, isZip) => {
        const bytes = isZip
          ? new Uint8Array([...good.subarray(0, at), ...noise, ...good.subarray(at + noise.length)])
          : noise;
        expect(typeof readSpreadsheet({ name: 'a.csv', bytes }).ok).toBe('boolean');
      }),
      { numRuns: 200 },
    );
  });
});
