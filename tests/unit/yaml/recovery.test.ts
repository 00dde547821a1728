import { describe, expect, test } from 'vitest';
import { defaultLimits, type Node, parse, toValue } from '../../../server/src/yaml/index.ts';
import { anyDocument, indicatorDocument, randomFrom } from '../../corpus/yaml/documents.ts';
import { anyChange, apply } from '../../corpus/yaml/edits.ts';
import { anySlip } from '../../corpus/yaml/slips.ts';
import { shareKept } from './kept.ts';

const RUNS = Number(process.env['FUZZ_RUNS'] ?? 300);

function percent(share: number): string {
  return `${(share * 100).toFixed(3)} %`;
}

describe('what stays known beside errors', () => {
  test('one error: 99 % of the untouched values on average', () => {
    let sum = 0;
    let lowest = 1;
    for (let seed = 1; seed <= RUNS; seed++) {
      const random = randomFrom(seed);
      const text = indicatorDocument(random, 25);
      const { share } = shareKept(text, [anySlip(random, text)]);
      sum += share;
      lowest = Math.min(lowest, share);
    }
    console.log(`one error: ${percent(sum / RUNS)} of untouched values kept on average, ${percent(lowest)} at least`);
    expect(sum / RUNS).toBeGreaterThan(0.99);
  });

  test('three errors at once in a document of 200 KB: never below 95 %', () => {
    const runs = Math.ceil(RUNS / 10);
    let sum = 0;
    let lowest = 1;
    for (let seed = 1; seed <= runs; seed++) {
      const random = randomFrom(seed);
      const text = indicatorDocument(random, 620);
      expect(text.length).toBeGreaterThan(190_000);
      const slips = Array.from({ length: 3 }, () => anySlip(random, text)).sort(
        (a, b) => a.range.start - b.range.start,
      );
      const apart = slips.filter(({ range }, index) => index === 0 || range.start > (slips[index - 1]?.range.end ?? 0));
      const { share, lost } = shareKept(text, apart);
      sum += share;
      lowest = Math.min(lowest, share);
      expect(share, `seed ${seed}, lost first: ${lost[0]}`).toBeGreaterThan(0.95);
    }
    console.log(`three errors: ${percent(sum / runs)} kept on average, ${percent(lowest)} at least`);
  });

  test('every problem lies in the text, in order, and names what to do', () => {
    for (let seed = 1; seed <= RUNS; seed++) {
      const random = randomFrom(seed);
      let text = anyDocument(random, 2);
      for (let i = 0; i < 3; i++) text = apply(text, anyChange(random, text));
      const { problems, broken } = parse(text);
      let last = 0;
      for (const { range } of problems) {
        expect(range.start).toBeGreaterThanOrEqual(last);
        expect(range.end).toBeGreaterThanOrEqual(range.start);
        expect(range.end).toBeLessThanOrEqual(text.length);
        last = range.start;
      }
      if (broken.length > 0) expect(problems).not.toEqual([]);
    }
  });
});

describe('bombs end in a finding within a second', () => {
  const laughs = ['a: &a ["lol","lol","lol","lol","lol","lol","lol","lol","lol"]'];
  for (const [index, name] of [...'bcdefghij'].entries()) {
    laughs.push(`${name}: &${name} [${Array(9).fill(`*${'abcdefghi'[index]}`).join(',')}]`);
  }
  const bombs: readonly [name: string, text: string, code: string][] = [
    ['aliases that multiply', laughs.join('\n'), 'yaml.alias-berlebihan'],
    ['an alias inside its anchor', 'a: &a\n  b: [*a]\n', 'yaml.alias-melingkar'],
    ['10,000 brackets', `a: ${'['.repeat(10_000)}\n`, 'yaml.terlalu-dalam'],
    ['10,000 braces', `a: ${'{a: '.repeat(10_000)}\n`, 'yaml.terlalu-dalam'],
    ['10,000 dashes', `${'- '.repeat(10_000)}x`, 'yaml.terlalu-dalam'],
    [
      'a stair of 800 keys',
      Array.from({ length: 800 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'),
      'yaml.terlalu-dalam',
    ],
    ['10 MB on one line', `a: ${'x'.repeat(10_000_000)}`, 'yaml.berkas-terlalu-besar'],
    ['a quote that is never closed', `a: "${'x y '.repeat(200_000)}\nb: 1\n`, 'yaml.kutip-tidak-ditutup'],
    ['NUL characters', '\u0000'.repeat(100_000), 'yaml.karakter-terlarang'],
    ['halves of surrogate pairs', `a: \uD800x\nb: \uDC00${'\uD800'.repeat(100_000)}`, 'yaml.karakter-terlarang'],
    ['a log file', '[INFO] salah: "x\n'.repeat(20_000), 'yaml.kutip-tidak-ditutup'],
    ['tabs everywhere', '\tkey:\tvalue\n'.repeat(10_000), 'yaml.terlalu-banyak-temuan'],
    ['thousands of broken documents', '---\na: "x\n'.repeat(20_000), 'yaml.terlalu-banyak-temuan'],
    ['thousands of conflicts', '<<<<<<< HEAD\na: 1\n=======\n'.repeat(5_000), 'yaml.konflik-git'],
  ];
  test.each(bombs)('%s', (_name, text, code) => {
    const before = process.cpuUsage();
    const file = parse(text);
    for (const { root } of file.documents) toValue(root);
    const spent = process.cpuUsage(before);
    expect(file.problems.map((problem) => problem.code)).toContain(code);
    expect(file.problems.length).toBeLessThanOrEqual(1001);
    expect((spent.user + spent.system) / 1_000_000).toBeLessThan(1);
  });

  test('the limits can be chosen', () => {
    const codes = (text: string, limits: object) =>
      parse(text, { ...defaultLimits, ...limits }).problems.map(({ code }) => code);
    expect(codes('a: 1\n', { maxBytes: 4 })).toEqual(['yaml.berkas-terlalu-besar']);
    expect(codes('a: [[1]]\n', { maxDepth: 3 })).toEqual(['yaml.terlalu-dalam']);
    expect(codes('a: &a [1, 2]\nb: *a\n', { maxAliasNodes: 2 })).toEqual(['yaml.alias-berlebihan']);
  });

  test('a merge that multiplies is cut, too', () => {
    const levels = Array.from({ length: 40 }, (_, i) => `m${i}: &m${i}\n  <<: [*m${i - 1}, *m${i - 1}]\n  k${i}: 1\n`);
    const file = parse(`m-1: &m-1 { x: 1 }\n${levels.join('')}`);
    expect(file.problems.map(({ code }) => code)).toContain('yaml.alias-berlebihan');
    expect(Object.keys(toValue(file.documents[0]?.root as Node) as object)).toHaveLength(41);
  });
});
