import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Schema, Validator } from '@cfworker/json-schema';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bundleSchema } from '../../../scripts/schemas/bundle.mjs';
import { annotationAt, documentKinds, isDocumentKind, keysOf } from '../../../server/src/schema/annotations.ts';
import { validateDocument } from '../../../server/src/schema/validate.ts';
import { parse, toValue } from '../../../server/src/yaml/index.ts';

const root = resolve(import.meta.dirname, '../../..');
const schema = bundleSchema(root);
const other = new Validator(schema as Schema, '2020-12', false);

const samples = readdirSync(join(root, 'samples'), { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.spbe\.ya?ml$/.test(name))
  .sort();

/** Whether the product finds an error, and what the other validator says. */
function verdicts(
  text: string,
): readonly { readonly ours: boolean; readonly theirs: boolean; readonly said: string }[] {
  const file = parse(text);
  return file.documents.map((document) => {
    const problems = validateDocument(document, { broken: file.broken });
    const said = problems.map(({ code, severity }) => `${severity} ${code}`).join(', ');
    return {
      ours: !problems.some(({ severity }) => severity === 'error'),
      theirs: valid(toValue(document.root)),
      said,
    };
  });
}

function valid(value: unknown): boolean {
  return other.validate(value).valid;
}

describe('the schema for other tools', () => {
  test('stands alone', () => {
    const references = JSON.stringify(schema).match(/"\$ref":"[^"]*"/g) ?? [];
    expect(references.length).toBeGreaterThan(100);
    for (const reference of references) expect(reference).toMatch(/^"\$ref":"#\/\$defs\/[a-z_.]+"$/);
    expect(JSON.stringify(schema)).not.toMatch(/"x-|"oneOf"/);
  });

  test('accepts every sample that is accepted here', () => {
    expect(samples.length).toBeGreaterThan(0);
    for (const name of samples) {
      for (const { ours, theirs, said } of verdicts(readFileSync(join(root, 'samples', name), 'utf8'))) {
        expect(theirs, `${name}: ${said}`).toBe(ours);
      }
    }
  });

  test('rejects what has no kind or an unknown one', () => {
    expect(valid({})).toBe(false);
    expect(valid({ jenis: 'lain' })).toBe(false);
    expect(valid([])).toBe(false);
  });

  test('leaves warnings to this product', () => {
    expect(valid({ jenis: 'arsitektur', data_informasi: [{ id: 'd', sifat: 'Rahasia' }] })).toBe(true);
    expect(valid({ jenis: 'arsitektur', layanan: [{ id: 'l', target: ['Siapa saja'] }] })).toBe(true);
    expect(valid({ jenis: 'indikator', indikator: 1, tingkat: 2, penanggung_jawab: null })).toBe(true);
    expect(valid({ jenis: 'indikator', indikator: 1, tingkat: null })).toBe(false);
  });
});

describe('both validators agree', () => {
  /** Values of every type, right ones among them. */
  const value: fc.Arbitrary<unknown> = fc.oneof(
    fc.constantFrom('teks', 'ditetapkan', 'Terbuka', '2023-02-29', '2024-02-29', '35a', 'a b', ''),
    fc.constantFrom(1, 0, -1, 2.5, 2023, 1999, 450000000),
    fc.constantFrom(null, true),
    fc.constantFrom([], ['a'], [1, 2023], [null], [['a']], {}, { id: 'a' }, { tahun: 2024, nilai: 3 }),
  );
  const kind = fc.constantFrom(...documentKinds);
  const document = kind.chain((jenis) => {
    const keys = keysOf(jenis, []).filter((key) => key !== 'jenis');
    return fc
      .array(
        fc.tuple(fc.constantFrom(...keys, 'asing'), fc.oneof({ weight: 2, arbitrary: value }, entries(jenis, keys))),
        {
          maxLength: 6,
        },
      )
      .map((pairs) => ({ jenis, ...Object.fromEntries(pairs) }));
  });

  /** Lists of entries with some of the keys of some list of the kind. */
  function entries(jenis: (typeof documentKinds)[number], keys: readonly string[]): fc.Arbitrary<unknown> {
    const lists = keys.filter((key) => annotationAt(jenis, [key, 0])?.keys !== undefined);
    if (lists.length === 0) return value;
    return fc.constantFrom(...lists).chain((list) => {
      const known = keysOf(jenis, [list, 0]);
      return fc.array(fc.dictionary(fc.constantFrom(...known, 'asing'), value, { maxKeys: 4 }), { maxLength: 3 });
    });
  }

  test('on documents put together at random', () => {
    let accepted = 0;
    fc.assert(
      fc.property(document, (content) => {
        const [verdict] = verdicts(JSON.stringify(content));
        expect(verdict?.theirs, verdict?.said).toBe(verdict?.ours);
        if (verdict?.ours) accepted++;
      }),
      { numRuns: 600 },
    );
    expect(accepted).toBeGreaterThan(20);
  });

  test('on samples with a value, a key or an item changed at random', () => {
    const texts = samples.map((name) => readFileSync(join(root, 'samples', name), 'utf8'));
    const contents = texts.flatMap((text) => parse(text).documents.map(({ root: node }) => toValue(node)));
    const known = contents.filter((content): content is Record<string, unknown> => isKnown(content));
    fc.assert(
      fc.property(fc.constantFrom(...known), value, fc.infiniteStream(fc.nat(999)), (content, strange, picks) => {
        const changed = structuredClone(content);
        spoil(changed, strange, () => picks.next().value ?? 0);
        const [verdict] = verdicts(JSON.stringify(changed));
        expect(verdict?.theirs, verdict?.said).toBe(verdict?.ours);
      }),
      { numRuns: 300 },
    );
  });
});

function isKnown(content: unknown): boolean {
  const kind = typeof content === 'object' && content !== null && 'jenis' in content ? content.jenis : undefined;
  return typeof kind === 'string' && isDocumentKind(kind);
}

/** Replaces, renames or removes something at a random place. */
function spoil(container: object, strange: unknown, pick: () => number): void {
  const slots = Object.entries(container).filter(([key]) => key !== 'jenis');
  const slot = slots[pick() % Math.max(1, slots.length)];
  if (slot === undefined) return;
  const [key, inner] = slot;
  if (typeof inner === 'object' && inner !== null && pick() % 4 > 0) {
    spoil(inner, strange, pick);
    return;
  }
  const place = container as Record<string, unknown>;
  const action = pick() % 3;
  if (Array.isArray(container) || action === 0) place[key] = strange;
  else delete place[key];
  if (!Array.isArray(container) && action === 1) place[`${key}x`] = inner;
}
