import type { Located } from '../../model/facts.ts';
import { present } from '../../model/successors.ts';
import type { Range } from '../../yaml/tree.ts';

/** From the first to the last of `items`; moves with them, as every range of a fact does. Undefined for none. */
export function spanOf(items: readonly Located<unknown>[]): Range | undefined {
  const first = items[0]?.at;
  const last = items.at(-1)?.at;
  if (first === undefined || last === undefined || first === last) return first;
  return {
    get start() {
      return present(first).start;
    },
    get end() {
      return present(last).end;
    },
  };
}
