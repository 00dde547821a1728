import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { addItems, type NewItem } from '../../../server/src/yaml/change/addItem.ts';
import { addKey } from '../../../server/src/yaml/change/addKey.ts';
import { mappingAt } from '../../../server/src/yaml/change/find.ts';
import { changed } from '../../../server/src/yaml/change/layout.ts';
import { removeEntry } from '../../../server/src/yaml/change/removeEntry.ts';
import { type Mapping, parse, type TextChange } from '../../../server/src/yaml/index.ts';
import { unmark } from '../features/fixture.ts';

/** Applies changes and asserts that the result is correct YAML. Without changes the text comes back as `undefined`. */
function after(text: string, changes: readonly TextChange[] | undefined): string | undefined {
  if (changes === undefined) return undefined;
  const result = changed(text, changes);
  expect(parse(result).problems).toEqual([]);
  return result;
}

function withItem(text: string, item: string | NewItem = 'id: b\njudul: Dua', order: readonly string[] = []) {
  const file = parse(text);
  const root = file.documents[0]!.root as Mapping;
  return after(text, addItems(file, root, 'bukti', [typeof item === 'string' ? { yaml: item } : item], order));
}

/** Adds a key to the mapping between the marks, or to the root. */
function withKey(marked: string, key: string, yaml: string, order: readonly string[] = []) {
  const { text, ranges } = unmark(marked);
  const file = parse(text);
  const at = ranges[0] === undefined ? file.documents[0]! : { start: ranges[0][0], end: ranges[0][1] };
  return after(text, addKey(file, mappingAt(file, at)!, key, yaml, order));
}

function without(marked: string) {
  const { text, ranges } = unmark(marked);
  return after(text, removeEntry(parse(text), { start: ranges[0]![0], end: ranges[0]![1] }));
}

describe('adding an item to a list', () => {
  it('goes behind the last item, indented as its siblings', () => {
    expect(withItem('bukti:\n    - id: a\n      x: 1\n')).toBe(
      'bukti:\n    - id: a\n      x: 1\n    - id: b\n      judul: Dua\n',
    );
    expect(withItem('bukti:\n- id: a\n')).toBe('bukti:\n- id: a\n- id: b\n  judul: Dua\n');
    expect(withItem('bukti:\n  -   id: a\n')).toBe('bukti:\n  -   id: a\n  -   id: b\n      judul: Dua\n');
  });

  it('stands in front of what follows, behind comments of the last item', () => {
    expect(withItem('bukti:\n  - id: a # satu\n    # catatan\n  # contoh\nrujuk: 1\n')).toBe(
      'bukti:\n  - id: a # satu\n    # catatan\n  - id: b\n    judul: Dua\n  # contoh\nrujuk: 1\n',
    );
  });

  it('keeps blank lines between items', () => {
    expect(withItem('bukti:\n  - id: a\n\n  - id: c\n\nx: 1\n', 'id: b')).toBe(
      'bukti:\n  - id: a\n\n  - id: c\n\n  - id: b\n\nx: 1\n',
    );
  });

  it('follows a text of several lines', () => {
    expect(withItem('bukti:\n  - id: a\n    isi: |\n      satu\n      dua\nx: 1\n', 'id: b')).toBe(
      'bukti:\n  - id: a\n    isi: |\n      satu\n      dua\n  - id: b\nx: 1\n',
    );
  });

  it('makes a list of an empty one and keeps its comment', () => {
    expect(withItem('bukti: []\nx: 1\n')).toBe('bukti:\n  - id: b\n    judul: Dua\nx: 1\n');
    expect(withItem('bukti: [ ] # belum\n', 'id: b')).toBe('bukti: # belum\n  - id: b\n');
    expect(withItem('bukti:\nx: 1\n', 'id: b')).toBe('bukti:\n  - id: b\nx: 1\n');
    expect(withItem('bukti: # isi\n  # - id: contoh\nx: 1\n', 'id: b')).toBe(
      'bukti: # isi\n  - id: b\n  # - id: contoh\nx: 1\n',
    );
    expect(withItem('bukti: ~', 'id: b')).toBe('bukti:\n  - id: b');
  });

  it('makes an absent list behind the keys that come before it', () => {
    const order = ['jenis', 'tingkat', 'bukti', 'rekomendasi'];
    expect(withItem('jenis: i\ntingkat: 2 # klaim\n\nrekomendasi: []\n', 'id: b', order)).toBe(
      'jenis: i\ntingkat: 2 # klaim\nbukti:\n  - id: b\n\nrekomendasi: []\n',
    );
    expect(withItem('jenis: i', 'id: b')).toBe('jenis: i\nbukti:\n  - id: b');
    expect(withItem('jenis: i\nunit:\n- id: u\n', 'id: b')).toBe('jenis: i\nunit:\n- id: u\nbukti:\n- id: b\n');
  });

  it('writes brackets where brackets are', () => {
    expect(withItem('bukti: [{ id: a }]\n')).toBe('bukti: [{ id: a }, { id: b, judul: Dua }]\n');
    expect(withItem('bukti: [\n  { id: a }, # satu\n  { id: c } # dua\n  ]\n')).toBe(
      'bukti: [\n  { id: a }, # satu\n  { id: c }, # dua\n  { id: b, judul: Dua }\n  ]\n',
    );
    expect(withItem('bukti: [\n  { id: a },\n  ]\n', 'id: b')).toBe('bukti: [\n  { id: a },\n  { id: b },\n  ]\n');
    expect(withItem('{ jenis: i, bukti: [] }', 'judul: "a, b"')).toBe('{ jenis: i, bukti: [{ judul: "a, b" }] }');
    expect(withItem('{ jenis: i }', 'judul: a, b')).toBe('{ jenis: i, bukti: [{ judul: "a, b" }] }');
    expect(withItem('{ jenis: i, bukti: }', 'id: b')).toBe('{ jenis: i, bukti: [{ id: b }] }');
  });

  it('keeps the line breaks of the file', () => {
    expect(withItem('jenis: i\r\nbukti: []\r\nx: 1\r\n')).toBe(
      'jenis: i\r\nbukti:\r\n  - id: b\r\n    judul: Dua\r\nx: 1\r\n',
    );
  });

  it('stays within its document', () => {
    expect(withItem('bukti:\n  - id: a\n---\nbukti: []\n', 'id: b')).toBe(
      'bukti:\n  - id: a\n  - id: b\n---\nbukti: []\n',
    );
  });

  it('writes comments above the item', () => {
    expect(withItem('bukti:\n  - id: a\n', { yaml: 'id: b', comments: ['# satu', '# dua'] })).toBe(
      'bukti:\n  - id: a\n  # satu\n  # dua\n  - id: b\n',
    );
  });

  it('does nothing where there is something else, or what is there cannot be read', () => {
    expect(withItem('bukti: teks\n')).toBeUndefined();
    expect(withItem('x: &b []\nbukti: *b\n')).toBeUndefined();
    const file = parse('bukti:\n  - id: a\n    : : [\n    x\n');
    expect(file.broken).not.toEqual([]);
    expect(addItems(file, file.documents[0]!.root as Mapping, 'bukti', [{ yaml: 'id: b' }])).toBeUndefined();
  });
});

describe('adding a key', () => {
  it('goes behind the keys that come before it in the schema', () => {
    const order = ['id', 'nama', 'status', 'berkas'];
    expect(withKey('b:\n  - <|id: a\n    # catatan\n    berkas: x|>\n', 'status', 'draf', order)).toBe(
      'b:\n  - id: a\n    status: draf\n    # catatan\n    berkas: x\n',
    );
    expect(withKey('berkas: x\n', 'id', 'a', order)).toBe('berkas: x\nid: a\n');
    expect(withKey('id: a', 'lain', '1', order)).toBe('id: a\nlain: 1');
  });

  it('keeps braces', () => {
    expect(withKey('b: [<|{ id: a }|>]', 'x', '1')).toBe('b: [{ id: a, x: 1 }]');
    expect(withKey('b: <|{}|>', 'x', '1')).toBe('b: { x: 1 }');
    expect(withKey('<|{\n  a: 1, # satu\n  b: 2 # dua\n}|>\n', 'x', '1')).toBe(
      '{\n  a: 1, # satu\n  b: 2, # dua\n  x: 1\n}\n',
    );
    expect(withKey('b: <|{ id: a, }|>', 'x', '1')).toBe('b: { id: a, x: 1, }');
  });

  it('fills in a key that is there without a value', () => {
    expect(withKey('a: 1\nx:\nb: 2\n', 'x', 'v')).toBe('a: 1\nx: v\nb: 2\n');
    expect(withKey('x: \nb: 2\n', 'x', 'v')).toBe('x: v\nb: 2\n');
    expect(withKey('x: # isi\nb: 2\n', 'x', 'v')).toBe('x: v # isi\nb: 2\n');
    expect(withKey('x: ""\n', 'x', 'v')).toBe('x: v\n');
    expect(withKey('x:', 'x', 'v')).toBe('x: v');
    expect(withKey('{ x: , b: 1 }', 'x', 'v')).toBe('{ x: v, b: 1 }');
    expect(withKey('{ a: 1, x }', 'x', 'v')).toBeUndefined();
  });

  it('leaves a value alone', () => {
    expect(withKey('x: 1\n', 'x', '2')).toBeUndefined();
  });

  it('keeps CRLF and the next document', () => {
    expect(withKey('a: 1\r\n---\r\nb: 2\r\n', 'x', '1')).toBe('a: 1\r\nx: 1\r\n---\r\nb: 2\r\n');
  });
});

describe('removing an entry', () => {
  it('takes its comments along', () => {
    expect(
      without(
        'bukti:\n  # dua dulu\n  - id: a\n  # milik b\n  # masih\n  - <|id: b # b\n    x: 1|>\n    # di dalam\n  # milik c\n  - id: c\n',
      ),
    ).toBe('bukti:\n  # dua dulu\n  - id: a\n  # milik c\n  - id: c\n');
  });

  it('leaves no blank lines behind', () => {
    expect(without('b:\n  - id: a\n\n  - <|id: b|>\n\n  - id: c\n')).toBe('b:\n  - id: a\n\n  - id: c\n');
    expect(without('b:\n  - id: a\n\n  - <|id: b|>\n\nx: 1\n')).toBe('b:\n  - id: a\n\nx: 1\n');
    expect(without('b:\n  - <|id: a|>\n\n  - id: c\n')).toBe('b:\n\n  - id: c\n');
    expect(without('b:\n  - id: a\n  - <|id: b|>')).toBe('b:\n  - id: a');
  });

  it('leaves an empty list behind the last one', () => {
    expect(without('bukti: # daftar\n  # satu\n  - <|id: a|>\nx: 1\n')).toBe('bukti: [] # daftar\nx: 1\n');
    expect(without('bukti:\r\n- <|id: a|>\r\n')).toBe('bukti: []\r\n');
  });

  it('cuts items in brackets with their comma', () => {
    expect(without('b: [{ id: a }, <|{ id: b }|>, { id: c }]')).toBe('b: [{ id: a }, { id: c }]');
    expect(without('b: [<|{ id: a }|>, { id: c }]')).toBe('b: [{ id: c }]');
    expect(without('b: [{ id: a }, <|{ id: c }|>]')).toBe('b: [{ id: a }]');
    expect(without('b: [ <|{ id: a }|> ]')).toBe('b: []');
    expect(without('b: [\n  { id: a },\n  <|{ id: b }|>,\n  ]\n')).toBe('b: [\n  { id: a },\n  ]\n');
  });

  it('copes with anchors, nested lists and keys', () => {
    expect(without('b:\n  - id: a\n  - &x\n    <|id: b|>\n  - id: c\n')).toBe('b:\n  - id: a\n  - id: c\n');
    expect(without('- - <|a: 1|>\n  - b: 2\n- c\n')).toBe('- - b: 2\n- c\n');
    expect(without('a: 1\n# b\n<|b: 2|>\nc: 3\n')).toBe('a: 1\nc: 3\n');
  });

  it('does nothing for a range that is no entry', () => {
    expect(without('b:\n  - id: <|a|>\n')).toBeUndefined();
  });
});

describe('what is written', () => {
  it('reads back with another reader', () => {
    const text = withItem('bukti:\n  - id: a\n', 'id: b\nmuatan: [satu, dua]\nisi:\n  - x: 1')!;
    expect(parseYaml(text)).toEqual({ bukti: [{ id: 'a' }, { id: 'b', muatan: ['satu', 'dua'], isi: [{ x: 1 }] }] });
  });
});
