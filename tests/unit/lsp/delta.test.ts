import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applied, type Delta, difference } from '../../../server/src/lsp/delta.ts';

const runs = { numRuns: Number(process.env['FUZZ_RUNS'] ?? 400) };

/** Few keys and values, so that two of them have much in common; `__proto__` is a name like any other. */
const plain = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.constantFrom(null, true, 0, 1, 'a', ''),
    fc.array(tie('value'), { maxLength: 5 }),
    fc
      .array(fc.tuple(fc.constantFrom('a', 'b', 'c', '__proto__', 'constructor'), tie('value')), { maxLength: 5 })
      .map((entries) => Object.fromEntries(entries)),
  ),
})).value;

/** What is left of data, or of a difference, once it has been sent. */
function sent<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

describe('differences of plain data', () => {
  test('applied one after the other in order, they lead to the same as the whole', () => {
    fc.assert(
      fc.property(fc.array(plain, { minLength: 2, maxLength: 6 }), (states) => {
        let received = sent(states[0]);
        for (let at = 1; at < states.length; at++) {
          const delta = difference(states[at - 1], states[at]);
          if (delta) received = applied(received, sent(delta));
          expect(sent(received)).toEqual(sent(states[at]));
        }
      }),
      runs,
    );
  });

  test('there is one exactly where two states say something different', () => {
    fc.assert(
      fc.property(plain, plain, (before, after) => {
        expect(difference(before, sent(before))).toBeUndefined();
        expect(difference(before, after) === undefined).toBe(isSame(before, after));
      }),
      runs,
    );
  });

  test('what is not named stays the same object', () => {
    const before = { rows: [{ level: 1 }, { level: 2 }, { level: 3 }], road: { years: [2024] } };
    const after = { rows: [{ level: 1 }, { level: 5 }, { level: 3 }], road: { years: [2024] } };
    const now = applied(before, difference(before, after)!);
    expect(now).toEqual(after);
    expect(now.road).toBe(before.road);
    expect(now.rows[0]).toBe(before.rows[0]);
    expect(now.rows[2]).toBe(before.rows[2]);
    expect(before.rows[1]).toEqual({ level: 2 });
  });

  test.each<[string, unknown, unknown, Delta]>([
    ['one value', { a: 1, b: [1, 2] }, { a: 1, b: [1, 3] }, { keys: { b: { items: { 1: { to: 3 } } } } }],
    ['an item that comes', [1, 2, 3], [1, 2, 4, 3], { from: 2, out: 0, in: [4] }],
    ['an item that goes', [1, 2, 3], [1, 3], { from: 1, out: 1, in: [] }],
    ['one of several that are alike', [1, 1, 1], [1, 1], { from: 2, out: 1, in: [] }],
    ['a key that goes', { a: 1, b: 2 }, { b: 2 }, { keys: {}, gone: ['a'] }],
    ['a key whose value is undefined', { a: 1 }, { a: undefined }, { keys: {}, gone: ['a'] }],
    ['another kind of value', { a: [1] }, { a: { b: 1 } }, { keys: { a: { to: { b: 1 } } } }],
  ])('%s is told and nothing else', (_, before, after, delta) => {
    expect(difference(before, after)).toEqual(delta);
    expect(sent(applied(before, delta))).toEqual(sent(after));
  });
});

function isSame(one: unknown, other: unknown): boolean {
  return canonical(one) === canonical(other);
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${entries.map(([key, part]) => `${JSON.stringify(key)}:${canonical(part)}`).join()}}`;
}
