import { fuzzyScore } from '../fuzzy.ts';
import type { Proposal } from './proposal.ts';

/** Most items that are given at once; beyond it the list says that there is more. */
export const mostItems = 300;

/** How well a candidate fits what has been typed; smaller is better, undefined does not fit at all. */
type Fit = 0 | 1 | 2 | undefined;

/**
 * Picks the proposals that are shown out of any number of candidates. As long as all of them can be shown the editor does
 * the filtering; otherwise only what fits the typed text stays, the best first. Proposals are made only for those kept.
 */
export class Selection {
  readonly #typed: string;
  readonly #kept: (() => Proposal)[] = [];
  readonly #fitting: readonly [(() => Proposal)[], (() => Proposal)[], (() => Proposal)[]] = [[], [], []];
  #count = 0;
  #dependsOnTyped = false;

  constructor(typed: string) {
    this.#typed = typed.toLowerCase();
  }

  /** @param name what else the candidate is found by */
  offer(label: string, name: string | undefined, make: () => Proposal): void {
    this.#count += 1;
    if (this.#kept.length < mostItems) this.#kept.push(make);
    const fit = this.#fit(label, name);
    const bucket = fit === undefined ? undefined : this.#fitting[fit];
    if (bucket !== undefined && bucket.length < mostItems) bucket.push(make);
  }

  add(proposals: Iterable<Proposal>): void {
    for (const proposal of proposals) this.offer(proposal.label, proposal.name, () => proposal);
  }

  /** The candidates themselves depend on what has been typed: more typing means asking again. */
  dependsOnTyped(): void {
    this.#dependsOnTyped = true;
  }

  /** In the order in which they are shown. */
  get proposals(): readonly Proposal[] {
    const makers = this.#isCut ? this.#fitting.flat().slice(0, mostItems) : this.#kept;
    return makers
      .map((make, index) => ({ proposal: make(), index }))
      .sort((a, b) => (a.proposal.rank ?? 0) - (b.proposal.rank ?? 0) || a.index - b.index)
      .map(({ proposal }) => proposal);
  }

  /** The list has to be asked for again when more is typed. */
  get isIncomplete(): boolean {
    return this.#isCut || this.#dependsOnTyped;
  }

  get #isCut(): boolean {
    return this.#count > mostItems;
  }

  #fit(label: string, name: string | undefined): Fit {
    const typed = this.#typed;
    if (typed === '') return 0;
    const text = label.toLowerCase();
    if (text.startsWith(typed)) return 0;
    const other = name?.toLowerCase();
    if (text.includes(typed) || other?.includes(typed)) return 1;
    const isNear =
      fuzzyScore(typed, text) !== undefined || (other !== undefined && fuzzyScore(typed, other) !== undefined);
    return isNear ? 2 : undefined;
  }
}
