import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Lines } from '../../../server/src/yaml/lines.ts';

const RUNS = Number(process.env['FUZZ_RUNS'] ?? 1000);
const text = fc.array(fc.constantFrom('a', 'bc', '\n', '\r', '\r\n'), { maxLength: 12 }).map((parts) => parts.join(''));

/** The lines of a text whose starts are known, before and after an edit. */
function edited(before: string, from: number, removed: number, inserted: string): readonly [Lines, Lines, string] {
  const after = before.slice(0, from) + inserted + before.slice(from + removed);
  const lines = new Lines(before);
  expect(lines.count).toBeGreaterThan(0);
  return [lines, lines.edited(after, from, removed, inserted.length), after];
}

test('where the layout stays, everything outside of the edit is on the line on which it was', () => {
  let stayed = 0;
  fc.assert(
    fc.property(text, text, fc.nat(), fc.nat(4), (before, inserted, place, length) => {
      const from = place % (before.length + 1);
      const removed = Math.min(length, before.length - from);
      const [old, now, after] = edited(before, from, removed, inserted);
      const fresh = new Lines(after);
      expect(Array.from({ length: now.count }, (_, line) => now.startOf(line))).toEqual(
        Array.from({ length: fresh.count }, (_, line) => fresh.startOf(line)),
      );
      if (now.layout !== old.layout) return;
      stayed++;
      const isCharacter = (at: number) => !/[\r\n]/.test(before[at] ?? '\n');
      for (let at = 0; at < before.length; at++) {
        if (!isCharacter(at) || (at >= from && at < from + removed)) continue;
        const moved = at < from ? at : at + inserted.length - removed;
        expect(now.positionAt(moved).line).toBe(old.positionAt(at).line);
      }
    }),
    { numRuns: RUNS },
  );
  expect(stayed).toBeGreaterThan(RUNS / 50);
});

test.each([
  ['in a line', 'a\nbc\na', 3, 1, 'x', true],
  ['at the end of a line', 'a\nbc\na', 4, 0, 'x', true],
  ['a break', 'a\nbc\na', 4, 0, '\n', false],
  ['two lines made one', 'a\nbc\na', 1, 1, '', false],
])('%s', (_, before, from, removed, inserted, stays) => {
  const [old, now] = edited(before, from, removed, inserted);
  expect(now.layout === old.layout).toBe(stays);
});
