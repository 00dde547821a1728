import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Selections } from '../../../server/src/workspace/selections.ts';
import type { DocumentView, Site } from '../../../server/src/workspace/view.ts';

const document = {} as DocumentView;
const isEven = (number: number): boolean => number % 2 === 0;

function sitesOf(numbers: readonly number[]): Site<number>[] {
  return numbers.map((fact) => ({ document, fact }));
}

test('after any changes the selection is what the test says of every fact', () => {
  const change = fc.record({ at: fc.nat(12), cut: fc.nat(4), insert: fc.array(fc.nat(9), { maxLength: 4 }) });
  fc.assert(
    fc.property(fc.array(fc.nat(9), { maxLength: 10 }), fc.array(change, { maxLength: 6 }), (numbers, changes) => {
      const selections = new Selections();
      let sites = sitesOf(numbers);
      selections.of(sites, isEven);
      for (const { at, cut, insert } of changes) {
        sites = [...sites.slice(0, at), ...sitesOf(insert), ...sites.slice(at + cut)];
        expect(selections.of(sites, isEven)).toEqual(sites.filter(({ fact }) => isEven(fact)));
      }
    }),
  );
});

test('only facts that are new are tested', () => {
  const tested: number[] = [];
  const isSmall = (number: number): boolean => {
    tested.push(number);
    return number < 5;
  };
  const selections = new Selections();
  const sites = sitesOf([1, 7, 3, 8]);
  selections.of(sites, isSmall);
  tested.length = 0;
  const next = [...sites.slice(0, 1), ...sitesOf([2, 9]), ...sites.slice(2)];
  expect(selections.of(next, isSmall).map(({ fact }) => fact)).toEqual([1, 2, 3]);
  expect(tested).toEqual([2, 9]);
});
