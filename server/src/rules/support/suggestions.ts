import type { DefinitionKind } from '../../model/facts.ts';
import { nearest } from '../../schema/nearest.ts';
import type { AgencyView } from '../../workspace/view.ts';

/** A search looks at every id of the kind; where this many ids lead nowhere, the cause is not a slip of the pen. */
const mostSearches = 100;

/** Looks for the id that was probably meant, among the ids of the kinds that fit. One per run of a rule. */
export class Suggestions {
  readonly #agency: AgencyView;
  #searches = 0;

  constructor(agency: AgencyView) {
    this.#agency = agency;
  }

  /** The nearest id of one of `kinds`; undefined where none is near. */
  idLike(written: string, kinds: readonly DefinitionKind[]): string | undefined {
    this.#searches += 1;
    if (this.#searches > mostSearches) return undefined;
    const ids = this.#agency.idsOf(kinds);
    let found = answers.get(ids);
    if (found === undefined) {
      found = new Map();
      answers.set(ids, found);
    }
    if (!found.has(written)) found.set(written, nearest(written, ids));
    return found.get(written);
  }
}

/** What was found among the ids; several rules ask for the same, and again for each keystroke. */
const answers = new WeakMap<readonly string[], Map<string, string | undefined>>();
