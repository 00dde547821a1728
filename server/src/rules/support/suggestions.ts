import type { DefinitionKind } from '../../model/facts.ts';
import { nearest } from '../../schema/nearest.ts';
import type { AgencyView } from '../../workspace/view.ts';

/** A search looks at every id of the kind; where this many ids lead nowhere, the cause is not a slip of the pen. */
const mostSearches = 100;

/** Looks for the id that was probably meant, among the ids of the kinds that fit. One per run of a rule. */
export class Suggestions {
  readonly #agency: AgencyView;
  readonly #candidates = new Map<string, readonly string[]>();
  #searches = 0;

  constructor(agency: AgencyView) {
    this.#agency = agency;
  }

  /** The nearest id of one of `kinds`; undefined where none is near. */
  idLike(written: string, kinds: readonly DefinitionKind[]): string | undefined {
    this.#searches += 1;
    if (this.#searches > mostSearches) return undefined;
    const key = kinds.join(' ');
    let candidates = this.#candidates.get(key);
    if (candidates === undefined) {
      candidates = [...this.#agency.idsOf(kinds)];
      this.#candidates.set(key, candidates);
    }
    return nearest(written, candidates);
  }
}
