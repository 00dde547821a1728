import { describe, expect, it } from 'vitest';
import {
  codesBelow,
  isWellFormedCode,
  prefixOf,
  referenceCode,
  referenceNames,
  referenceOf,
  referencePrefixes,
} from '../../../server/src/schema/references.ts';

describe('reference codes', () => {
  it('have a name, a level and the names above them', () => {
    expect(referenceCode('RAL.01.16')).toMatchObject({
      code: 'RAL.01.16',
      prefix: 'RAL',
      level: 2,
      levelName: { id: 'Area Layanan' },
      name: 'Perizinan dan Akreditasi',
      path: ['Layanan Publik', 'Perizinan dan Akreditasi'],
    });
    expect(referenceCode('RAB.02')).toMatchObject({ level: 1, path: ['Ekonomi dan Industri'] });
  });

  it("lead from an agency's own deeper code to the nearest national one", () => {
    expect(referenceCode('RAL.01.25.03')?.code).toBe('RAL.01.25');
    expect(referenceCode('RAB.02.08.01.01')?.code).toBe('RAB.02.08');
    expect(referenceCode('RAL.01.97')?.code).toBe('RAL.01');
    expect(referenceCode('RAL.77.01')).toBeUndefined();
  });

  it.each(['', 'RAL', 'RAL.', 'RAL.1', 'RAL.01.', 'RAX.01', 'ral.01', 'RAL.01.2A', ' RAL.01'])(
    'are not well formed as "%s"',
    (code) => {
      expect(isWellFormedCode(code)).toBe(false);
      expect(referenceCode(code)).toBeUndefined();
    },
  );

  it('are well formed at any depth, known or not', () => {
    for (const code of ['RAA.01', 'RAD.10.04', 'RAK.03.01.01.01', 'RAI.99.99'])
      expect(isWellFormedCode(code)).toBe(true);
  });

  it('tell their prefix even where the rest is unfinished', () => {
    expect(['RAL', 'RAL.', 'RAI.0', 'RALX', 'X', ''].map(prefixOf)).toEqual([
      'RAL',
      'RAL',
      'RAI',
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('are listed below a prefix or a code, in order', () => {
    expect(codesBelow('RAA').map(({ code }) => code)).toEqual([
      'RAA.01',
      'RAA.01.01',
      'RAA.01.02',
      'RAA.02',
      'RAA.02.01',
      'RAA.02.02',
    ]);
    expect(codesBelow('RAK.03').map(({ name }) => name)).toEqual([
      'Kelaikan Keamanan Aplikasi SPBE',
      'Kelaikan Keamanan Infrastruktur SPBE',
    ]);
    expect([codesBelow('RAK.03.01'), codesBelow('X'), codesBelow('RAK.3')]).toEqual([[], [], []]);
  });

  it('count as many as the lists that were found', () => {
    const counts = referencePrefixes.map((prefix) => {
      const { codes } = referenceOf(prefix);
      return [prefix, codes.filter(({ level }) => level === 1).length, codes.filter(({ level }) => level === 2).length];
    });
    expect(counts).toEqual([
      ['RAA', 2, 4],
      ['RAB', 9, 45],
      ['RAD', 10, 49],
      ['RAI', 3, 7],
      ['RAK', 3, 9],
      ['RAL', 2, 53],
    ]);
  });

  it('run in order without gaps, each below its parent', () => {
    for (const prefix of referencePrefixes) {
      const { codes } = referenceOf(prefix);
      const counters = [0, 0];
      for (const { code, level } of codes) {
        counters[level - 1] = (counters[level - 1] ?? 0) + 1;
        if (level === 1) counters[1] = 0;
        const numbers = counters.slice(0, level).map((number) => String(number).padStart(2, '0'));
        expect(code).toBe([prefix, ...numbers].join('.'));
      }
    }
  });

  it('say how sure they are, and where the sources disagree', () => {
    for (const prefix of referencePrefixes) {
      const { source, name } = referenceOf(prefix);
      expect(source.kind).toBe('secondary');
      expect(source.note.id && source.note.en && name.id && name.en).toBeTruthy();
    }
    expect(referenceOf('RAB').conflicts.map(({ code }) => code)).toEqual(['RAB.06.03']);
    expect(referenceOf('RAL').conflicts[0]?.note.id).toContain('bergeser');
    expect(referenceCode('RAB.01.02')?.variants).toEqual(['Hubungan Luar Negeri']);
    expect(referenceNames().RAK.id).toBe('Referensi Arsitektur Keamanan SPBE');
  });
});
