import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { syntaxRelatedTexts, syntaxTexts } from '../../../server/src/messages/syntax.ts';
import { render } from '../../../server/src/messages/text.ts';
import { type Node, parse, type SyntaxProblem, toValue } from '../../../server/src/yaml/index.ts';
import { reasonCodes } from '../../../server/src/yaml/reasons.ts';
import { anyDocument, randomFrom } from '../../corpus/yaml/documents.ts';
import { anyChange, apply } from '../../corpus/yaml/edits.ts';

/** A document with `<|…|>` around what a problem underlines, its code, the value read, and the text after the fix. */
const SLIPS: readonly [code: string, marked: string, value: unknown, fixed?: string][] = [
  ['yaml.kutip-tidak-ditutup', 'judul: <|"Perwal|>\nid: a\n', { judul: 'Perwal', id: 'a' }, 'judul: "Perwal"\nid: a\n'],
  [
    'yaml.kutip-tidak-ditutup',
    "- judul: <|'Perwal|>\n- id: a\n",
    [{ judul: 'Perwal' }, { id: 'a' }],
    "- judul: 'Perwal'\n- id: a\n",
  ],
  [
    'yaml.teks-setelah-kutip',
    'judul: "Perwal"<| 12|>\nid: a\n',
    { judul: '"Perwal" 12', id: 'a' },
    'judul: \'"Perwal" 12\'\nid: a\n',
  ],
  ['yaml.garis-miring-dalam-kutip', 'berkas: "C:<|\\D|>ata"\n', { berkas: 'C:\\Data' }, 'berkas: "C:\\\\Data"\n'],
  [
    'yaml.titik-dua-dalam-nilai',
    'judul: <|Perwal: tentang SPBE|> # ya\n',
    { judul: 'Perwal: tentang SPBE' },
    'judul: "Perwal: tentang SPBE" # ya\n',
  ],
  ['yaml.titik-dua-hilang', 'id: a\n<|stat|>\nnama: b\n', { id: 'a', nama: 'b' }, 'id: a\nstat: \nnama: b\n'],
  [
    'yaml.titik-dua-hilang',
    'id: a\n<|bukti|>\n  - id: x\n',
    { id: 'a', bukti: [{ id: 'x' }] },
    'id: a\nbukti:\n  - id: x\n',
  ],
  ['yaml.spasi-setelah-titik-dua', '<|id:|>a\nnama: b\n', { id: 'a', nama: 'b' }, 'id: a\nnama: b\n'],
  ['yaml.spasi-setelah-strip', 'm:\n  - a: 1\n  <|-b|>: 2\n', { m: [{ a: 1 }, { b: 2 }] }, 'm:\n  - a: 1\n  - b: 2\n'],
  ['yaml.karakter-awal', 'nama: <|@|>dinas\nid: a\n', { nama: '@dinas', id: 'a' }, 'nama: "@dinas"\nid: a\n'],
  ['yaml.karakter-awal', '<|@|>nama: x\nid: a\n', { nama: 'x', id: 'a' }],
  [
    'yaml.kurung-tidak-ditutup',
    'muatan: <|[a, b|>\nid: x\n',
    { muatan: ['a', 'b'], id: 'x' },
    'muatan: [a, b]\nid: x\n',
  ],
  [
    'yaml.kurung-tidak-ditutup',
    't: [<|{ tahun: 2024|>\nid: x\n',
    { t: [{ tahun: 2024 }], id: 'x' },
    't: [{ tahun: 2024}]\nid: x\n',
  ],
  ['yaml.koma-hilang', 't: { a: 1, <|b: c: d|>, e: 2 }\n', { t: { a: 1, e: 2 } }],
  ['yaml.koma-berlebih', 't: <|[a, , b]|>\n', { t: ['a', 'b'] }],
  ['yaml.indentasi', 'a:\n  b: 1\n <|c: 2|>\n', { a: { b: 1, c: 2 } }, 'a:\n  b: 1\n  c: 2\n'],
  ['yaml.indentasi', 'a: 1\n  <|b: 2|>\nc: 3\n', { a: 1, b: 2, c: 3 }, 'a: 1\nb: 2\nc: 3\n'],
  ['yaml.indentasi', 'm:\n  - a: 1\n   <|- a: 2|>\n', { m: [{ a: 1 }, { a: 2 }] }, 'm:\n  - a: 1\n  - a: 2\n'],
  ['yaml.indentasi-kurang', 'm: [\n  a,\n<|]|>\nid: x\n', { m: ['a'], id: 'x' }],
  ['yaml.tab', 'a:\n<|\t|>b: 1\nc: 2\n', { a: { b: 1 }, c: 2 }],
  ['yaml.daftar-sebaris', 'm: <|- a|>\nid: x\n', { m: '- a', id: 'x' }],
  ['yaml.butir-tidak-pada-tempatnya', 'm: "a"\n<|- b|>\nid: x\n', { m: 'a', id: 'x' }],
  ['yaml.tanda-blok-salah', 'fakta: <||satu|>\nid: x\n', { fakta: '|satu', id: 'x' }],
  ['yaml.tanda-bintang-dan', 'a: <|*|>\nb: 1\n', { a: '*', b: 1 }],
  ['yaml.konflik-git', '<|<<<<<<< HEAD\na: 1\n=======\na: 2\n>>>>>>> lain|>\nb: 3\n', { a: 1, b: 3 }],
  ['yaml.karakter-terlarang', 'a: x<|\u0000|>y\n', { a: 'x\uFFFDy' }],
  ['yaml.kunci-ganda', 'a: 1\n<|a|>: 2\n', { a: 2 }],
  ['yaml.alias-tidak-dikenal', 'a: <|*b|>\n', { a: null }],
  ['yaml.gabung-bukan-peta', 'a:\n  <<: <|5|>\n  b: 1\n', { a: { b: 1 } }],
  ['yaml.setelah-akhir-dokumen', 'a: 1\n... <|b|>\n', { a: 1 }],
];

describe('a slip', () => {
  test.each(SLIPS)('%s in %j', (code, marked, value, fixed) => {
    const start = marked.indexOf('<|');
    const end = marked.lastIndexOf('|>') - 2;
    const text = marked.slice(0, start) + marked.slice(start + 2, end + 2) + marked.slice(end + 4);
    const { problems, documents } = parse(text);
    expect(problems).toMatchObject([{ code, range: { start, end } }]);
    expect(toValue(documents[0]?.root as Node)).toEqual(value);
    const { fix } = problems[0] as SyntaxProblem;
    if (fixed === undefined) return;
    expect(fix === undefined ? text : apply(text, fix)).toBe(fixed);
    expect(parse(fixed).problems).toEqual([]);
  });

  test('every repeated key is reported with the first place', () => {
    const { problems } = parse('a: 1\nb: 2\na: 3\n"a": 4\n');
    expect(problems.map(({ range, related }) => [range.start, related[0]?.range.start])).toEqual([
      [10, 0],
      [15, 0],
    ]);
  });

  test('every unknown alias is reported, but none whose anchor may stand in a broken line', () => {
    expect(parse('a: *x\nb: *y\n').problems).toHaveLength(2);
    const codes = parse('a: {b: &x 1 c: d: e}\nb: *x\n').problems.map(({ code }) => code);
    expect(codes).not.toContain('yaml.alias-tidak-dikenal');
  });
});

describe('texts', () => {
  test("each of the YAML reader's reasons has a code, each code a text", () => {
    const path = createRequire(import.meta.url)
      .resolve('js-yaml')
      .replace(/js-yaml\.cjs\.js$/, 'js-yaml.mjs');
    const source = readFileSync(path, 'utf8');
    const parser = source.slice(
      source.indexOf('function parseEvents') - 40_000,
      source.indexOf('function loadDocuments'),
    );
    const reasons = [...parser.matchAll(/throw(?:Error|At)\((?:state|input, nullpos), ("(?:[^"\\]|\\.)*"|`[^`]*`)/g)]
      .map((match) => (match[1] as string).slice(1, -1).replaceAll('\\"', '"'))
      .filter((reason) => reason !== 'message');
    expect(new Set(reasons).size).toBeGreaterThan(40);
    const unknown = reasons.filter((reason) => !reasonCodes.some(([start]) => reason.startsWith(start)));
    expect(unknown).toEqual([]);
    for (const [, code] of reasonCodes) expect(syntaxTexts).toHaveProperty([code]);
  });

  test('both languages use the same parameters and are not the same', () => {
    for (const text of [...Object.values(syntaxTexts), ...Object.values(syntaxRelatedTexts)]) {
      const names = (message: string) => [...message.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
      expect(names(text.id)).toEqual(names(text.en));
      expect(text.id).not.toBe(text.en);
    }
  });

  test('every problem that ever occurs can be told completely', () => {
    const seen = new Set<string>();
    const texts = SLIPS.map(([, marked]) => marked.replaceAll(/<\||\|>/g, ''));
    for (let seed = 1; seed <= 400; seed++) {
      const random = randomFrom(seed);
      let text = anyDocument(random, 2);
      for (let i = 0; i < 4; i++) text = apply(text, anyChange(random, text));
      texts.push(text);
    }
    texts.push(`a: ${'['.repeat(200)}`, 'x'.repeat(6_000_000), '%YAML 3\n---\na: 1\n', 'a: !<x\n', ']: 1\na: 2\n');
    for (const text of texts) {
      for (const { code, parameters, related } of parse(text).problems) {
        seen.add(code);
        const message = syntaxTexts[code];
        expect(message, code).toBeDefined();
        if (message !== undefined) expect(render(message, 'id', parameters)).not.toMatch(/\{\w+\}/);
        for (const { code: other } of related) expect(syntaxRelatedTexts).toHaveProperty([other]);
      }
    }
    expect(seen.size).toBeGreaterThan(25);
  });
});
