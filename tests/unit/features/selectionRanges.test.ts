import { describe, expect, it } from 'vitest';
import type { SelectionRange } from 'vscode-languageserver-types';
import { selectionRanges } from '../../../server/src/features/selectionRanges.ts';
import { type Asked, asking } from './fixture.ts';
import { textIn } from './places.ts';

function growing(asked: Asked, selection: SelectionRange | undefined): readonly string[] {
  const texts: string[] = [];
  for (let at = selection; at !== undefined; at = at.parent) texts.push(textIn(asked, 'a.spbe.yaml', at.range));
  return texts;
}

async function selections(text: string): Promise<readonly string[]> {
  const asked = await asking({ 'a.spbe.yaml': text });
  return growing(asked, selectionRanges(asked.context, asked.offsets)[0]);
}

describe('selection ranges', () => {
  it('grow from the word to the file', async () => {
    const head = 'jenis: indikator\n---\n';
    const list = '- id: a\n    judul: "Peraturan Wali Kota"\n  - id: b';
    const document = `\njenis: daftar_bukti\nbukti:\n  ${list}\n`;
    expect(await selections(`${head.slice(0, -1)}${document.replace('Wali', 'Wa<|>li')}`)).toEqual([
      'Wali',
      'Peraturan Wali Kota',
      '"Peraturan Wali Kota"',
      'judul: "Peraturan Wali Kota"',
      'id: a\n    judul: "Peraturan Wali Kota"',
      '- id: a\n    judul: "Peraturan Wali Kota"',
      list,
      `bukti:\n  ${list}`,
      document.trim(),
      document,
      `${head.slice(0, -1)}${document}`,
    ]);
  });

  it('know flow style, keys, anchors and aliases', async () => {
    expect((await selections('a: [{ i<|>d: &x b, c: d }, e]\n')).slice(0, 4)).toEqual([
      'id',
      'id: &x b',
      '{ id: &x b, c: d }',
      '[{ id: &x b, c: d }, e]',
    ]);
    expect((await selections('a: &x\n  b: c<|>\nd: *x\n')).slice(0, 4)).toEqual([
      'c',
      'b: c',
      '&x\n  b: c',
      'a: &x\n  b: c',
    ]);
    expect((await selections('a: &x b\nd: *<|>x\n')).slice(0, 2)).toEqual(['x', '*x']);
  });

  it('grow from a comment to its block, then to what it stands in', async () => {
    expect(await selections('a:\n  b: c\n  # satu\n  # du<|>a tiga\n  d: e\n')).toEqual([
      'dua',
      '# dua tiga',
      '# satu\n  # dua tiga',
      'b: c\n  # satu\n  # dua tiga\n  d: e',
      'a:\n  b: c\n  # satu\n  # dua tiga\n  d: e',
      'a:\n  b: c\n  # satu\n  # dua tiga\n  d: e\n',
    ]);
  });

  it('answer each place of several, in empty and broken files too', async () => {
    const asked = await asking({ 'a.spbe.yaml': 'a: <|>"b\nc: [d<|>\n' });
    const found = selectionRanges(asked.context, [...asked.offsets, 0, 999]);
    expect(found).toHaveLength(4);
    expect(growing(asked, found[1])[0]).toBe('d');
    const empty = await asking({ 'a.spbe.yaml': '<|>' });
    expect(selectionRanges(empty.context, [0])).toHaveLength(1);
  });
});
