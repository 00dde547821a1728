import { describe, expect, test } from 'vitest';
import { type CursorContext, cursorContext, parse } from '../../../server/src/yaml/index.ts';

type Expected = Partial<Omit<CursorContext, 'replace'>> & { readonly replaced?: string };

/** Reads the text without its `<|>` and asks what can be typed there. */
function contextIn(marked: string): Expected {
  const offset = marked.indexOf('<|>');
  const text = marked.replace('<|>', '');
  const { replace, ...context } = cursorContext(parse(text), offset);
  return { ...context, replaced: text.slice(replace.start, replace.end) };
}

const CASES: readonly [name: string, text: string, expected: Expected][] = [
  ['an empty file', '<|>', { place: 'key', path: [], prefix: '', siblings: [], indent: 0, document: -1 }],
  ['the first half word of a file', 'jen<|>', { place: 'key', path: [], prefix: 'jen', replaced: 'jen' }],
  ['a file with only a comment', '# Indikator\n<|>', { place: 'key', path: [], indent: 0 }],
  ['a new line at the end', 'jenis: indikator\n<|>', { place: 'key', path: [], siblings: ['jenis'] }],
  ['right behind a colon', 'jenis:<|>', { place: 'value', path: ['jenis'], needsSpace: true, replaced: '', indent: 2 }],
  ['a space behind a colon', 'jenis: <|>', { place: 'value', path: ['jenis'], needsSpace: false, mayBeKey: false }],
  ['a half value', 'status: dr<|>\n', { place: 'value', path: ['status'], prefix: 'dr', replaced: 'dr' }],
  ['inside a value', 'status: dr<|>af # ya\n', { place: 'value', prefix: 'dr', replaced: 'draf' }],
  ['a value of two words', 'nama: Dinas <|>\n', { place: 'value', prefix: 'Dinas ', replaced: 'Dinas ' }],
  [
    'a space missing behind the colon',
    'status:dr<|>\nid: x\n',
    { place: 'value', path: ['status'], prefix: 'dr', needsSpace: true },
  ],
  [
    'a half key between siblings',
    'id: a\nsta<|>\nnama: b\n',
    { place: 'key', path: [], prefix: 'sta', replaced: 'sta', siblings: ['id', 'nama'], hasColon: false },
  ],
  [
    'a key that has its colon',
    'id: a\nsta<|>tus: draf\n',
    { place: 'key', prefix: 'sta', replaced: 'status', siblings: ['id'], hasColon: true },
  ],
  [
    'the start of a key',
    'id: a\n<|>status: draf\n',
    { place: 'key', prefix: '', replaced: 'status', siblings: ['id'] },
  ],
  ['the indentation of a line', 'a:\n <|> b: 1\n', { place: 'none' }],
  [
    'below a key',
    'penilaian:\n  <|>',
    { place: 'value', path: ['penilaian'], mayBeKey: true, isItem: false, indent: 2 },
  ],
  [
    'a half word below a key',
    'penilaian:\n  as<|>',
    { place: 'value', path: ['penilaian'], mayBeKey: true, prefix: 'as', replaced: 'as', indent: 2 },
  ],
  ['below a key in its own column', 'penilaian:\n<|>', { place: 'key', path: [], siblings: ['penilaian'] }],
  [
    'a nested key',
    'penilaian:\n  asesor_internal: 3\n  as<|>\ntahun: 2023\n',
    { place: 'key', path: ['penilaian'], prefix: 'as', siblings: ['asesor_internal'], indent: 2 },
  ],
  [
    'an empty line between nested keys',
    'penilaian:\n  a: 1\n  <|>\n  b: 2\n',
    { place: 'key', path: ['penilaian'], siblings: ['a', 'b'] },
  ],
  [
    'an empty line before the first nested key',
    'penilaian:\n  <|>\n  b: 2\n',
    { place: 'key', path: ['penilaian'], siblings: ['b'], indent: 2 },
  ],
  [
    'behind a dash',
    'muatan:\n  - <|>',
    { place: 'value', path: ['muatan', 0], isItem: true, mayBeKey: true, indent: 4 },
  ],
  [
    'right behind a dash',
    'muatan:\n  -<|>',
    { place: 'value', path: ['muatan', 0], isItem: true, needsSpace: true, indent: 4 },
  ],
  [
    'the second item',
    'muatan:\n  - layanan\n  - <|>\n',
    { place: 'value', path: ['muatan', 1], isItem: true, siblings: ['layanan'] },
  ],
  [
    'a half item',
    'muatan:\n  - layanan\n  - ap<|>\n',
    { place: 'value', path: ['muatan', 1], isItem: true, mayBeKey: true, prefix: 'ap' },
  ],
  [
    'an item between items',
    'muatan:\n  - a\n  - <|>\n  - b\n',
    { path: ['muatan', 1], isItem: true, siblings: ['a', 'b'] },
  ],
  ['a list in the column of its key', 'muatan:\n- a\n- <|>', { place: 'value', path: ['muatan', 1], isItem: true }],
  [
    'a line without a dash in a list',
    'muatan:\n  - a\n  <|>',
    { place: 'value', path: ['muatan', 1], isItem: true, needsDash: true, indent: 2 },
  ],
  ['a list inside a list', '- - a\n  - <|>', { place: 'value', path: [0, 1], isItem: true }],
  ['two dashes on a line', '- a\n- - <|>', { place: 'value', path: [1, 0], isItem: true, mayBeKey: true }],
  [
    'the first key of an item',
    'bukti:\n  - i<|>\n',
    { place: 'value', path: ['bukti', 0], mayBeKey: true, isItem: true, prefix: 'i', indent: 4 },
  ],
  [
    'the first key of an item with colon',
    'bukti:\n  - i<|>d: x\n    nama: y\n',
    { place: 'key', path: ['bukti', 0], prefix: 'i', siblings: ['nama'], hasColon: true },
  ],
  [
    'a further key of an item',
    'bukti:\n  - id: x\n    <|>\n',
    { place: 'key', path: ['bukti', 0], siblings: ['id'], indent: 4 },
  ],
  [
    'a half key in the second item',
    'bukti:\n  - id: x\n  - id: y\n    sta<|>\n    judul: z\n',
    { place: 'key', path: ['bukti', 1], prefix: 'sta', siblings: ['id', 'judul'], indent: 4 },
  ],
  [
    'a value in an item',
    'bukti:\n  - id: x\n    status: <|>\n',
    { place: 'value', path: ['bukti', 0, 'status'], indent: 6 },
  ],
  [
    'the value of the first key of an item',
    'bukti:\n  - jenis: <|>\n',
    { place: 'value', path: ['bukti', 0, 'jenis'] },
  ],
  ['an empty line left of the item', 'bukti:\n  - id: x\n<|>\n', { place: 'key', path: [], siblings: ['bukti'] }],
  [
    'an empty line in the column of the dashes',
    'bukti:\n  - id: x\n  <|>\n',
    { place: 'value', path: ['bukti', 1], needsDash: true },
  ],
  [
    'an empty line right of all keys',
    'bukti:\n  - id: x\n      <|>\n',
    { place: 'key', path: ['bukti', 0], indent: 4 },
  ],
  ['behind an empty line', 'a:\n  b: 1\n\n  <|>\nc: 2\n', { place: 'key', path: ['a'], siblings: ['b'] }],
  [
    'an open double quote',
    'judul: "Per<|>\nstatus: draf\n',
    { place: 'value', path: ['judul'], quote: 'double', prefix: 'Per', replaced: 'Per' },
  ],
  ['a closed single quote', "status: 'dr<|>af'\n", { place: 'value', quote: 'single', prefix: 'dr', replaced: 'draf' }],
  ['behind a closed quote', 'status: "draf" <|>\n', { place: 'none' }],
  [
    'a quoted key',
    '"sta<|>tus": draf\n',
    { place: 'key', quote: 'double', prefix: 'sta', replaced: 'status', hasColon: true },
  ],
  [
    'an open list in brackets',
    'muatan: [layanan, <|>\nstatus: x\n',
    { place: 'value', path: ['muatan', 1], isItem: true, flow: true, siblings: ['layanan'] },
  ],
  [
    'a half item in brackets',
    'muatan: [layanan, ap<|>]\n',
    { place: 'value', path: ['muatan', 1], prefix: 'ap', replaced: 'ap', flow: true },
  ],
  ['the first item in brackets', 'muatan: [<|>]\n', { place: 'value', path: ['muatan', 0], flow: true, isItem: true }],
  ['behind closed brackets', 'muatan: [a]<|>\n', { place: 'none' }],
  [
    'a key in braces',
    'target: [{ tahun: 2024, ti<|> }]\n',
    { place: 'key', path: ['target', 0], prefix: 'ti', siblings: ['tahun'], flow: true },
  ],
  [
    'a key in braces with colon',
    'x: { a<|>b: 1, c: 2 }\n',
    { place: 'key', path: ['x'], replaced: 'ab', siblings: ['c'], hasColon: true },
  ],
  [
    'a value in braces',
    'target: [{ tahun: 2024 }, { tingkat: <|> }]\n',
    { place: 'value', path: ['target', 1, 'tingkat'], flow: true, prefix: '' },
  ],
  [
    'open braces',
    'unit:\n  - { id: a, <|>\n  - { id: b }\n',
    { place: 'key', path: ['unit', 0], siblings: ['id'], flow: true },
  ],
  [
    'an open quote in braces',
    'x: { a: "b<|>\ny: 1\n',
    { place: 'value', path: ['x', 'a'], quote: 'double', prefix: 'b', flow: true },
  ],
  [
    'brackets over several lines',
    'm: [\n  a,\n  <|>\n  b,\n  ]\n',
    { place: 'value', path: ['m', 1], flow: true, isItem: true, siblings: ['a', 'b'] },
  ],
  ['open brackets over several lines', 'm: [\n  a,\n  <|>\nx: 1\n', { place: 'value', path: ['m', 1], flow: true }],
  ['braces in a list item', '- { id: a }\n- { i<|> }\n', { place: 'key', path: [1], prefix: 'i', flow: true }],
  ['a comment', 'a: 1 # ca<|>tatan\n', { place: 'none', inside: 'comment' }],
  ['a comment line', 'a: 1\n# ca<|>\nb: 2\n', { place: 'none', inside: 'comment' }],
  ['a literal text', 'fakta: |\n  sta<|>tus: x\n', { place: 'none', inside: 'text' }],
  ['an empty line in a literal text', 'fakta: |\n  satu\n  <|>\n\n  dua\n', { place: 'none', inside: 'text' }],
  [
    'behind a literal text',
    'p:\n  fakta: |\n    satu\n  ana<|>\n',
    { place: 'key', path: ['p'], siblings: ['fakta'], prefix: 'ana' },
  ],
  ['below a literal text in its column', 'fakta: |\n  satu\n  <|>', { place: 'none', inside: 'text' }],
  ['left of a literal text', 'fakta: |\n  satu\n<|>', { place: 'key', path: [], siblings: ['fakta'] }],
  ['a text that goes on', 'rujukan: Pasal 5\n  hal<|>\n', { place: 'none', inside: 'text' }],
  [
    'the second document',
    'jenis: a\n---\njenis: b\nna<|>\n',
    { place: 'key', path: [], siblings: ['jenis'], document: 1 },
  ],
  ['an empty second document', 'jenis: a\n---\n<|>', { place: 'key', path: [], siblings: [], document: 1 }],
  ['a document mark', 'jenis: a\n---<|>\n', { place: 'none' }],
  [
    'the last line without a break',
    'bukti:\n  - id: x\n    status: d<|>',
    { place: 'value', path: ['bukti', 0, 'status'], prefix: 'd' },
  ],
  [
    'line breaks of Windows',
    'bukti:\r\n  - id: x\r\n    <|>\r\n  - id: y\r\n',
    { place: 'key', path: ['bukti', 0], siblings: ['id'] },
  ],
  ['a byte order mark', '\uFEFFjenis: x\nna<|>\n', { place: 'key', path: [], siblings: ['jenis'] }],
  [
    'a byte order mark before the key',
    '\uFEFFjen<|>is: x\n',
    { place: 'key', path: [], prefix: 'jen', replaced: 'jenis' },
  ],
  [
    'broken neighbours',
    'bukti:\n  - id: "x\n    stat\n    <|>\n    judul: a: b\n  - id: y\n',
    { place: 'key', path: ['bukti', 0], siblings: ['id', 'judul'], indent: 4 },
  ],
  ['a broken line above', 'a:\n  b: [1, 2\n  c: <|>\n', { place: 'value', path: ['a', 'c'] }],
  [
    'a list of lists in a mapping',
    'riwayat:\n- tahun: 2021\n  oleh:\n    na<|>\n- tahun: 2022\n',
    { place: 'value', path: ['riwayat', 0, 'oleh'], mayBeKey: true, prefix: 'na' },
  ],
  ['an emoji before the cursor', 'a: 😀\nb: x😀<|>\n', { place: 'value', path: ['b'], prefix: 'x😀' }],
  [
    'a link',
    'tautan: https://a<|>\n',
    { place: 'value', path: ['tautan'], prefix: 'https://a', replaced: 'https://a' },
  ],
];

describe('cursor context', () => {
  test.each(CASES)('%s', (_name, text, expected) => {
    expect(contextIn(text)).toMatchObject(expected);
  });

  test('never fails, wherever the cursor is', () => {
    for (const [, marked] of CASES) {
      const text = marked.replace('<|>', '');
      const file = parse(text);
      for (let offset = -1; offset <= text.length + 1; offset++) {
        const { replace, prefix } = cursorContext(file, offset);
        const at = Math.max(0, Math.min(offset, text.length));
        expect(replace.start).toBeLessThanOrEqual(at);
        expect(replace.end).toBeGreaterThanOrEqual(at);
        expect(text.slice(replace.start, at)).toBe(prefix);
      }
    }
  });
});
