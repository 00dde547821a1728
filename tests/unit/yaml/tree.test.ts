import { describe, expect, test } from 'vitest';
import {
  entriesOf,
  keyText,
  type Mapping,
  type Node,
  nodeAt,
  nodeAtPath,
  type Pair,
  pairOf,
  parse,
  pathAt,
  toValue,
  type YamlDocument,
} from '../../../server/src/yaml/index.ts';

function root(text: string): Node {
  return parse(text).documents[0]?.root as Node;
}

function entry(text: string, key: string): Pair {
  return pairOf(root(text) as Mapping, key) as Pair;
}

describe('ranges', () => {
  /** The part in `<|…|>` is the range of the value of `x`. */
  test.each([
    ['a plain text', 'x: <|satu dua|> # c\n'],
    ['a text in quotes', 'x: <|"satu"|>\n'],
    ['a literal text with its header', 'x: <||-\n  satu\n\n  dua|>\n\ny: 1\n'],
    ['a list in brackets', 'x: <|[a, b, ]|> # ]\n'],
    ['braces with a comment that holds a brace', 'x: <|{ a: 1, # }\n  b: 2 }|>\n'],
    ['a list with dashes', 'x:\n  <|- a\n  - b|>\ny: 1\n'],
    ['a mapping', 'x:\n  <|a: 1\n  b: 2|>\n\n# c\ny: 1\n'],
    ['nothing behind a space', 'x: <||>\ny: 1\n'],
    ['nothing behind a colon', 'x:<||>\n'],
    ['an anchored text, without the anchor', 'x: &a <|satu|>\n'],
    ['after an emoji', '"😀": 1\nx: <|😀|>\n'],
    ['after a byte order mark', '\uFEFFx: <|1|>\n'],
    ['line breaks of Windows', 'y: 1\r\nx: <|satu|>\r\n'],
  ])('of %s', (_name, marked) => {
    const start = marked.indexOf('<|');
    const end = marked.lastIndexOf('|>') - 2;
    const { value } = entry(marked.replace('<|', '').replace(/\|>(?![\s\S]*\|>)/, ''), 'x');
    expect([value.start, value.end]).toEqual([start, end]);
  });

  test('comments, documents, anchors', () => {
    const text = '# satu\nx: &a "#" # dua\n---\ny: 1\n';
    const file = parse(text);
    expect(file.comments.map(({ start, end, text: words }) => [text.slice(start, end), words])).toEqual([
      ['# satu', 'satu'],
      ['# dua', 'dua'],
    ]);
    expect(file.documents.map(({ start, end }) => text.slice(start, end))).toEqual([
      '# satu\nx: &a "#" # dua\n',
      '\ny: 1\n',
    ]);
    const anchor = entry(text, 'x').value.anchor;
    expect(text.slice(anchor?.start, anchor?.end)).toBe('a');
  });
});

describe('values', () => {
  test('follow the core schema; dates stay texts', () => {
    const text =
      '[1, 1.50, 0x1F, 0o17, 1e3, .5, -.inf, true, no, ~, null, 2022-03-01, 1_000, "1", 18446744073709551616]';
    const expected = [
      1,
      1.5,
      31,
      15,
      1000,
      0.5,
      -Infinity,
      true,
      'no',
      null,
      null,
      '2022-03-01',
      '1_000',
      '1',
      2 ** 64,
    ];
    expect(toValue(root(text))).toEqual(expected);
    expect((root('x: 3.50') as Mapping).pairs[0]?.value).toMatchObject({ value: 3.5, text: '3.50' });
  });

  test('merge keys: explicit keys win, then the first mapping; a quoted one is a plain key', () => {
    const text = 'a: &a { x: 1, y: 1 }\nb: &b { y: 2, z: 2 }\nc:\n  <<: [*a, *b]\n  x: 3\n"<<": 4\n';
    expect(toValue(root(text))).toMatchObject({ c: { x: 3, y: 1, z: 2 }, '<<': 4 });
    const merged = nodeAtPath(parse(text).documents[0] as YamlDocument, ['c']) as Mapping;
    expect(entriesOf(merged).map(({ key }) => keyText(key))).toEqual(['x', 'y', 'z']);
    expect(nodeAtPath(parse(text).documents[0] as YamlDocument, ['c', 'z'])).toMatchObject({ value: 2 });
  });

  test('the prototype of objects is out of reach', () => {
    const value = toValue(root('__proto__: { admin: true }\nconstructor: 1\n')) as Record<string, unknown>;
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    expect(Object.keys(value)).toEqual(['__proto__', 'constructor']);
  });
});

describe('places', () => {
  test.each([
    ['a: 1\nb: <|>x\n', ['b'], 'x'],
    ['a<|>a: 1\n', ['aa'], 'aa'],
    ['m:\n  - id: x\n  - id: y<|>\n', ['m', 1, 'id'], 'y'],
    ['m: [a, { b: <|>c }]\n', ['m', 1, 'b'], 'c'],
    ['a: 1\n---\nb: 2<|>\n', ['b'], '2'],
  ])('in %j', (marked, path, text) => {
    const offset = marked.indexOf('<|>');
    const file = parse(marked.replace('<|>', ''));
    expect(pathAt(file, offset)).toEqual(path);
    expect(nodeAt(file, offset)).toMatchObject({ text });
  });

  test('lines end at LF, CRLF and CR; places outside move to the nearest inside', () => {
    const { lines } = parse('a\r\nb\nc\rd');
    expect(lines.count).toBe(4);
    expect([0, 1, 2, 3, 4].map((line) => lines.startOf(line))).toEqual([0, 3, 5, 7, 8]);
    expect(lines.positionAt(6)).toEqual({ line: 2, character: 1 });
    expect(lines.positionAt(99)).toEqual({ line: 3, character: 1 });
    expect(lines.offsetAt({ line: 0, character: 50 })).toBe(1);
    expect(lines.offsetAt({ line: 9, character: 0 })).toBe(8);
    expect(lines.offsetAt({ line: -1, character: 3 })).toBe(0);
  });
});
