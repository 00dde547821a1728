import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { expect, test } from 'vitest';
import { instrumentOf } from '../../../server/src/schema/instruments.ts';

interface Data {
  readonly from: string;
  readonly to: string;
  readonly indicators: readonly {
    readonly to: string;
    readonly sources: readonly { readonly from: readonly string[]; readonly kinds?: readonly string[] }[];
  }[];
}

const data = load(readFileSync(new URL('../../../schemas/planning/transition.yaml', import.meta.url), 'utf8')) as Data;

test('the mapping names every new indicator once, in order, and only old indicators and kinds that exist', () => {
  const [from, to] = [instrumentOf(data.from)!, instrumentOf(data.to)!];
  expect(data.indicators.map((indicator) => indicator.to)).toEqual(to.indicators.map(({ number }) => number));
  const numbers = new Set(from.indicators.map(({ number }) => number));
  for (const { sources } of data.indicators) {
    for (const source of sources) {
      expect(source.from.filter((number) => !numbers.has(number))).toEqual([]);
      expect((source.kinds ?? []).filter((kind) => !Object.hasOwn(from.evidenceKinds, kind))).toEqual([]);
    }
  }
});
