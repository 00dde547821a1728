import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isCalendarDate } from '../../../server/src/schema/formats.ts';
import { editDistance, nearest, sameWord } from '../../../server/src/schema/nearest.ts';
import { readDate, readNumber } from '../../../server/src/schema/readings.ts';

describe('dates', () => {
  test('agree with the calendar of JavaScript', () => {
    const part = (max: number) => fc.integer({ min: 0, max });
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2199 }), part(14), part(33), (year, month, day) => {
        const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
        const date = new Date(`${text}T00:00:00Z`);
        const exists = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
        expect(isCalendarDate(text)).toBe(exists);
      }),
    );
  });

  test.each([
    ['17 Agustus 1945', '1945-08-17'],
    ['17/8/1945', '1945-08-17'],
    ['1945/8/17', '1945-08-17'],
    ['31-02-2022', undefined],
    ['12 Tahun 2022', undefined],
    ['kemarin', undefined],
    ['03-22', undefined],
  ])('%s is %s', (text, date) => expect(readDate(text)).toBe(date));
});

describe('numbers as they are written in Indonesian', () => {
  test.each([
    ['2,95', '2.95'],
    ['3', '3'],
    ['Rp450.000.000,00', '450000000'],
    ['Rp. 1.250.000', '1250000'],
    ['Rp 450.000', '450000'],
    ['1.250,5', '1250.5'],
    ['450.000', '450.000'],
    ['tiga', undefined],
    ['1.2.3', undefined],
    ['', undefined],
  ])('%s is %s', (text, number) => {
    expect(readNumber(text)).toBe(number);
  });
});

test('an amount has no three decimals', () => expect(readNumber('450.000', true)).toBe('450000'));

describe('the nearest word', () => {
  test.each([
    ['tangal', 'tanggal'],
    ['Status', 'status'],
    ['jenis-bukti', 'jenis_bukti'],
    ['juduk', 'judul'],
    ['jduul', 'judul'],
    ['anggaran', undefined],
    ['', undefined],
  ])('%s means %s', (word, meant) => {
    expect(nearest(word, ['tanggal', 'status', 'jenis_bukti', 'judul'])).toBe(meant);
  });

  test('distance is a distance', () => {
    const word = fc.string({ maxLength: 8 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        const distance = editDistance(a, b);
        expect(editDistance(b, a)).toBe(distance);
        expect(distance === 0).toBe(a === b);
        expect(distance).toBeLessThanOrEqual(Math.max(a.length, b.length));
        expect(distance).toBeGreaterThanOrEqual(Math.abs(a.length - b.length));
      }),
    );
    expect(editDistance('tnaggal', 'tanggal')).toBe(1);
  });

  test('a limit only cuts off what is farther', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 6 }), fc.string({ maxLength: 6 }), fc.nat(4), (a, b, limit) => {
        const exact = editDistance(a, b);
        const limited = editDistance(a, b, limit);
        if (exact <= limit) expect(limited).toBe(exact);
        else expect(limited).toBeGreaterThan(limit);
      }),
    );
  });

  test('the same word in another spelling', () => {
    expect(sameWord('Milik_Sendiri', 'milik sendiri')).toBe(true);
    expect(sameWord('milik', 'milik sendiri')).toBe(false);
  });
});
