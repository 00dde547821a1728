import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { quoted } from '../../../server/src/yaml/write.ts';

describe('a text written in YAML', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: fc.constantFrom(...'aZ09 ._-/(),:#[]{}&*!|>\'"%@~+e\n') }),
  );

  it('reads as the same text, in block and in flow style', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(parse(`- k: ${quoted(text)}`)).toEqual([{ k: text }]);
        expect(parse(`[{ k: ${quoted(text)} }]`)).toEqual([{ k: text }]);
      }),
    );
  });

  it.each(['../bukti/Indikator11a-Perwal-ArsitekturSPBE.pdf', 'ly-izin', 'Laporan reviu (2023)', 'RAL.01.16'])(
    'stays bare where that is safe: %s',
    (text) => {
      expect(quoted(text)).toBe(text);
    },
  );
});

describe('a text written outside of brackets', () => {
  it.each(['Reviu, lalu pembaruan', 'https://jdih.go.id/a', 'bappeda [lama]', "Ma'ruf"])('stays bare: %s', (text) => {
    expect(quoted(text, 'block')).toBe(text);
    expect(parse(`judul: ${quoted(text, 'block')}\n`)).toEqual({ judul: text });
  });

  it.each(['a: b', 'a #b', 'akhir:', '12', 'ya ', '- x', 'a\nb', 'a\u2028b', ''])('gets quotes: %j', (text) => {
    expect(quoted(text, 'block')).toBe(JSON.stringify(text));
    expect(parse(`judul: ${quoted(text, 'block')}\n`)).toEqual({ judul: text });
  });
});
