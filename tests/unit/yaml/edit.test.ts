import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  edit,
  type Mapping,
  type Node,
  parse,
  type Sequence,
  toValue,
  type YamlFile,
} from '../../../server/src/yaml/index.ts';
import { anyDocument, indicatorDocument, randomFrom } from '../../corpus/yaml/documents.ts';
import { anyChange, apply } from '../../corpus/yaml/edits.ts';

const RUNS = Number(process.env['FUZZ_RUNS'] ?? 250);

function withoutLines({ lines: _, ...file }: YamlFile): object {
  return file;
}

function lineStarts({ lines }: YamlFile): number[] {
  return Array.from({ length: lines.count }, (_, line) => lines.startOf(line));
}

/** Edits a text at its `<|>`, typing `typed`, and compares with reading the result. */
function typeAt(marked: string, typed: string): { before: YamlFile; after: YamlFile } {
  const offset = marked.indexOf('<|>');
  const text = marked.replace('<|>', '');
  const change = { range: { start: offset, end: offset }, text: typed };
  const before = parse(text);
  const shown = structuredClone(withoutLines(before)) as YamlFile;
  const after = edit(before, apply(text, change), change);
  expect(withoutLines(after)).toEqual(withoutLines(parse(after.text)));
  return { before: shown, after };
}

describe('an edit', () => {
  test('equals reading the whole file, also after many edits, with whatever is broken on the way', () => {
    let edits = 0;
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000_000 }), (seed) => {
        const random = randomFrom(seed);
        let text = anyDocument(random, 1 + Math.floor(random() * 4));
        let file = parse(text) as YamlFile;
        for (let step = 0; step < 6; step++) {
          const change = anyChange(random, text);
          text = apply(text, change);
          lineStarts(file);
          file = edit(file, text, change);
          const whole = parse(text);
          edits++;
          if (!isDeepStrictEqual(withoutLines(file), withoutLines(whole))) {
            expect(withoutLines(file)).toEqual(withoutLines(whole));
          }
          expect(isDeepStrictEqual(lineStarts(file), lineStarts(whole))).toBe(true);
        }
      }),
      { numRuns: RUNS },
    );
    console.log(`${edits} edits equal reading the whole file`);
  });

  test('keeps the nodes outside of what was read again, and moves them', () => {
    const text = indicatorDocument(randomFrom(7), 5);
    const file = parse(text);
    const bukti = (root: Node) =>
      (root as Mapping).pairs.find(({ key }) => key.kind === 'scalar' && key.text === 'bukti')?.value;
    const items = (bukti(file.documents[0]?.root as Node) as Sequence).items.slice();
    const starts = items.map(({ start }) => start);
    const at = text.indexOf('judul', items[2]?.start) + 'judul: '.length;
    const change = { range: { start: at, end: at }, text: 'Baru ' };
    const edited = edit(file, apply(text, change), change);
    const after = (bukti(edited.documents[0]?.root as Node) as Sequence).items;
    expect(after.map((item, index) => item === items[index])).toEqual([true, true, false, true, true]);
    expect(after.map(({ start }, index) => start - (starts[index] as number))).toEqual([0, 0, 0, 5, 5]);
  });

  test('keeps the values of what did not change', () => {
    const text = 'a:\n  - id: 1\n  - id: 2\nb: 3\n';
    const file = parse(text);
    const [first] = (toValue(file.documents[0]?.root as Node) as { a: object[] }).a;
    const at = text.indexOf('2');
    const change = { range: { start: at, end: at + 1 }, text: '5' };
    const value = toValue(edit(file, apply(text, change), change).documents[0]?.root as Node) as { a: object[] };
    expect(value).toEqual({ a: [{ id: 1 }, { id: 5 }], b: 3 });
    expect(value.a[0]).toBe(first);
  });

  test.each([
    ['a new key', 'a: 1\n<|>c: 3\n', 'b: 2\n'],
    ['half a word', 'a:\n  b: 1\n  <|>\n  c: 2\n', 'sta'],
    ['a colon that makes a key', 'a:\n  b: 1\n  sta<|>\n  c: 2\n', ': '],
    ['a quote', 'a:\n  b: <|>x\n  c: 2\n', '"'],
    ['a key that repeats another', 'a: 1\nb<|>: 2\nbb: 3\n', 'b'],
    ['a comment', 'a: 1 <|>\nb: 2\n', '# c'],
    ['a document mark', 'a: 1\n<|>b: 2\n', '---\n'],
    ['an anchor', 'a: <|>1\nb: *x\n', '&x '],
    ['a deeper column', 'a:\n<|>  b: 1\n  c: 2\n', '  '],
    ['a line left of its block', 'a:\n  - b: 1\n<|>    c: 2\n  - d: 3\n', 'x: 1\n'],
    ['a tab', 'a:\n<|>  b: 1\n', '\t'],
    ['a conflict', '<|>a: 1\n', '<<<<<<< HEAD\n'],
    ['a byte order mark', '<|>a: 1\nb: 2\n', '\uFEFF'],
    ['a text of several lines', 'a: |\n  x\n  <|>\nb: 2\n', 'y\n  z'],
  ])('of %s equals reading the whole file', (_name, marked, typed) => {
    typeAt(marked, typed);
  });

  test('moves problems behind it and forgets those it mends', () => {
    const { before, after } = typeAt('a: "x<|>\nb: 1\nb: 2\n', '"');
    expect(before.problems.map(({ code }) => code)).toEqual(['yaml.kutip-tidak-ditutup', 'yaml.kunci-ganda']);
    expect(after.problems).toMatchObject([
      { code: 'yaml.kunci-ganda', range: { start: 12 }, related: [{ range: { start: 7 } }] },
    ]);
  });
});
