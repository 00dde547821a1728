import { describe, expect, test } from 'vitest';
import { dateOfNumber, dateOfText, isDateFormat } from '../../../server/src/imports/reading/dates.ts';
import { readSpreadsheet } from '../../../server/src/imports/reading/readSpreadsheet.ts';
import type { Sheet } from '../../../server/src/imports/reading/workbook.ts';
import { sayRemark } from '../../../server/src/imports/wording.ts';
import { csv, type SheetSource, type WorkbookSource, xlsx } from './workbooks.ts';

function workbookOf(name: string, bytes: Uint8Array) {
  const read = readSpreadsheet({ name, bytes });
  if (!read.ok) throw new Error(sayRemark(read.problem, 'id'));
  return read.workbook;
}

function sheetOf(source: SheetSource, more: Partial<WorkbookSource> = {}): Sheet {
  return workbookOf('a.xlsx', xlsx({ sheets: [source], ...more })).sheets[0]!;
}

/** The values of a sheet, row by row, by place. */
function values({ rows }: Sheet) {
  return rows.map(({ cells }) => Object.fromEntries([...cells].map(([column, { value }]) => [column, value])));
}

const notesOf = ({ notes }: Sheet) => notes.map((note) => sayRemark(note, 'id'));

describe('workbooks', () => {
  test('texts, numbers and truth values; shared texts in pieces without marks of pronunciation', () => {
    const sheet = sheetOf({
      name: 'A',
      rows: [['teks <b> & "x"', 3, 2.35, true], [], [{ rich: ['Peraturan ', 'Wali Kota'] }]],
    });
    expect(values(sheet)).toEqual([{ 0: 'teks <b> & "x"', 1: 3, 2: 2.35, 3: true }, { 0: 'Peraturan Wali Kota' }]);
    expect(sheet.rows.map(({ number }) => number)).toEqual([1, 3]);
  });

  test('dates, from 1900 and from 1904', () => {
    expect(values(sheetOf({ name: 'A', rows: [[{ days: 45369 }]] }))).toEqual([{ 0: '2024-03-18' }]);
    expect(values(sheetOf({ name: 'A', rows: [[{ days: 43907 }]] }, { since1904: true }))).toEqual([
      { 0: '2024-03-18' },
    ]);
  });

  test('formulas give their saved results, and that is said', () => {
    const sheet = sheetOf({
      name: 'A',
      rows: [
        [
          { formula: 'A2+1', result: 4 },
          { formula: '"a"&"b"', result: 'ab' },
        ],
      ],
    });
    expect(values(sheet)).toEqual([{ 0: 4, 1: 'ab' }]);
    expect(notesOf(sheet).join()).toMatch(/2 sel berisi rumus; yang dipakai hasil terakhir/);
  });

  test('formulas without a result and with an error count as empty, and where is said', () => {
    const sheet = sheetOf({ name: 'A', rows: [[{ formula: 'B1' }, { error: '#REF!' }, 'x']] });
    expect(values(sheet)).toEqual([{ 2: 'x' }]);
    expect(notesOf(sheet).join('\n')).toMatch(/tanpa hasil tersimpan.*A1[\s\S]*#REF!.*B1/);
  });

  test('hidden sheets and rows are read, and that is said', () => {
    const sheet = sheetOf({ name: 'A', state: 'veryHidden', rows: [['a'], ['b']], hiddenRows: [2] });
    expect(values(sheet)).toHaveLength(2);
    expect(notesOf(sheet).join('\n')).toMatch(/tersembunyi di dalam berkas[\s\S]*1 baris tersembunyi/);
  });

  test('every cell of a merged area has its value, and is marked', () => {
    const { rows } = sheetOf({
      name: 'A',
      rows: [
        ['x', undefined],
        [undefined, undefined, 'y'],
      ],
      merged: ['A1:B2'],
    });
    expect(rows[1]?.cells.get(1)).toEqual({ value: 'x', isMerged: true });
    expect(rows[0]?.cells.get(0)).toEqual({ value: 'x' });
  });

  test('the address behind a cell is kept', () => {
    const { rows } = sheetOf({ name: 'A', rows: [[{ text: 'Klik di sini', link: 'https://contoh.go.id/a?b=1&c=2' }]] });
    expect(rows[0]?.cells.get(0)?.link).toBe('https://contoh.go.id/a?b=1&c=2');
  });

  test('macros are left alone, and that is said', () => {
    const { notes } = workbookOf('a.xlsm', xlsx({ sheets: [{ name: 'A', rows: [['x']] }], macros: true }));
    expect(notes.map((note) => sayRemark(note, 'id')).join()).toMatch(/Makro tidak dibaca dan tidak dijalankan/);
  });

  test('control characters go, line breaks stay, long cells are cut and said', () => {
    const sheet = sheetOf({ name: 'A', rows: [['a_x0007_b\r\nc'], ['x'.repeat(50_000)]] });
    expect(values(sheet)[0]).toEqual({ 0: 'ab\nc' });
    expect(String(values(sheet)[1]?.[0])).toHaveLength(40_000);
    expect(notesOf(sheet).join()).toMatch(/1 sel lebih panjang dari 40000 karakter.*A2/);
  });
});

describe('tables as text', () => {
  const rowsOf = (text: string) => values(workbookOf('a.csv', csv(text).bytes).sheets[0]!);

  test.each([
    ['commas', 'ID,Judul\na,"Satu, dua"\n'],
    ['semicolons', 'ID;Judul\na;Satu, dua\n'],
    ['tabs', 'ID\tJudul\na\tSatu, dua\n'],
    ['as its first line says', 'sep=|\nID|Judul\na|Satu, dua\n'],
    ['with a byte order mark and CRLF', '\uFEFFID;Judul\r\na;Satu, dua\r\n'],
  ])('columns separated by %s', (_, text) => {
    expect(rowsOf(text)).toEqual([
      { 0: 'ID', 1: 'Judul' },
      { 0: 'a', 1: 'Satu, dua' },
    ]);
  });

  test('quotes hold separators, line breaks and doubled quotes; the next row is counted as a row', () => {
    expect(rowsOf('a;b\n"x;""y""\nz";c\nd;e')).toEqual([
      { 0: 'a', 1: 'b' },
      { 0: 'x;"y"\nz', 1: 'c' },
      { 0: 'd', 1: 'e' },
    ]);
  });

  test('a quote that nothing closes takes the rest, and that is said', () => {
    const { sheets } = workbookOf('a.csv', csv('a;b\nc;"d\ne;f\n').bytes);
    expect(values(sheets[0]!)).toEqual([
      { 0: 'a', 1: 'b' },
      { 0: 'c', 1: 'd\ne;f' },
    ]);
    expect(notesOf(sheets[0]!).join()).toMatch(/baris 2 tidak ditutup/);
  });

  test('what is not UTF-8 is read as Windows-1252, and that is said', () => {
    const bytes = new Uint8Array([0x41, 0x3b, 0x42, 0x0a, 0x93, 0x63, 0x61, 0x66, 0xe9, 0x94, 0x3b, 0x31]);
    const { sheets, notes } = workbookOf('a.csv', bytes);
    expect(values(sheets[0]!)[1]).toEqual({ 0: '“café”', 1: '1' });
    expect(notes.map((note) => sayRemark(note, 'id')).join()).toMatch(/Windows-1252/);
  });

  test('UTF-16 with its mark, as Excel saves "Unicode text"', () => {
    const bytes = new Uint8Array([0xff, 0xfe, ...[...'A\tB\nx\ty'].flatMap((letter) => [letter.charCodeAt(0), 0])]);
    expect(values(workbookOf('a.txt', bytes).sheets[0]!)).toEqual([
      { 0: 'A', 1: 'B' },
      { 0: 'x', 1: 'y' },
    ]);
  });
});

describe('dates', () => {
  test.each([
    ['2024-03-18', '2024-03-18'],
    ['18/03/2024', '2024-03-18'],
    ['1-3-2022', '2022-03-01'],
    ['18 Maret 2024', '2024-03-18'],
    ['Senin, 18 maret 2024', '2024-03-18'],
    ['5 Agt 2023', '2023-08-05'],
    ['12 Mei 2023', '2023-05-12'],
    ['31/02/2024', undefined],
    ['2024', undefined],
    ['12 Tahun 2022', undefined],
  ])('%s', (text, date) => {
    expect(dateOfText(text)).toBe(date);
  });

  test.each([
    [14, undefined, true],
    [0, undefined, false],
    [164, 'dd/mm/yyyy', true],
    [164, '[$-421]d mmmm yyyy', true],
    [164, 'mmm-yy', true],
    [164, '#,##0.00', false],
    [164, '"Rp"#,##0;[Red]"Rp"#,##0', false],
    [164, 'h:mm:ss', false],
    [164, '0.00" hari"', false],
  ])('format %s %s shows a date: %s', (id, code, isDate) => {
    expect(isDateFormat(id, code)).toBe(isDate);
  });

  test('the day that never was is stepped over, and numbers that are no dates of documents are none', () => {
    expect(dateOfNumber(61, false)).toBe('1900-03-01');
    expect(dateOfNumber(59, false)).toBe('1900-02-28');
    expect(dateOfNumber(-5, false)).toBeUndefined();
    expect(dateOfNumber(5e9, false)).toBeUndefined();
  });
});
