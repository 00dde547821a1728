import type { Proposal } from './proposal.ts';

/** Most items that are given at once; beyond it the list says that there is more. */
const mostItems = 300;

/** How well a candidate fits what has been typed: its beginning, a part of it, its letters in order. */
type Fit = 0 | 1 | 2;

/** A candidate that may be shown: what the proposal is made from, only if it is. */
interface Candidate {
  readonly label: string;
  readonly make: () => Proposal;
}

/**
 * Picks the proposals that are shown out of any number of candidates. As long as all of them can be shown the editor does
 * the filtering; otherwise only what fits the typed text stays, the best first.
 */
export class Selection {
  readonly #typed: Typed;
  readonly #first: Candidate[] = [];
  readonly #fitting: readonly [Candidate[], Candidate[], Candidate[]] = [[], [], []];
  #count = 0;
  #dependsOnTyped = false;

  constructor(typed: string) {
    this.#typed = new Typed(typed);
  }

  /**
   * Offers one of possibly very many candidates; nothing is kept of those that cannot be shown.
   *
   * @param name what else the candidate is found by
   */
  offer<T>(label: string, name: string | undefined, source: T, make: (source: T) => Proposal): void {
    this.#count += 1;
    const isEarly = this.#first.length < mostItems;
    const fit = this.#typed.fit(label, name);
    const bucket = fit === undefined ? undefined : this.#fitting[fit];
    const hasRoom = bucket !== undefined && bucket.length < mostItems;
    if (!isEarly && !hasRoom) return;
    const candidate = { label, make: () => make(source) };
    if (isEarly) this.#first.push(candidate);
    if (hasRoom) bucket.push(candidate);
  }

  add(proposals: Iterable<Proposal>): void {
    for (const proposal of proposals) this.offer(proposal.label, proposal.name, proposal, itself);
  }

  /** The candidates themselves depend on what has been typed: more typing means asking again. */
  dependsOnTyped(): void {
    this.#dependsOnTyped = true;
  }

  /** In the order in which they are shown. */
  get proposals(): readonly Proposal[] {
    const candidates = this.#isCut ? this.#fitting.flat() : this.#first;
    // An id that is defined twice is shown once.
    const shown = new Map(candidates.toReversed().map((candidate) => [candidate.label, candidate]));
    return candidates
      .filter((candidate) => shown.get(candidate.label) === candidate)
      .slice(0, mostItems)
      .map(({ make }, index) => ({ proposal: make(), index }))
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
}

function itself(proposal: Proposal): Proposal {
  return proposal;
}

/** What has been typed, ready to be looked for in many texts, in any case. */
class Typed {
  readonly #isEmpty: boolean;
  readonly #atStart: RegExp;
  readonly #anywhere: RegExp;
  /** Each letter is found once, whatever comes between: no text makes it slow. */
  readonly #inOrder: RegExp;

  constructor(typed: string) {
    const letters = [...typed.slice(0, 100)].map((letter) => letter.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
    this.#isEmpty = typed === '';
    this.#atStart = new RegExp(`^${letters.join('')}`, 'iu');
    this.#anywhere = new RegExp(letters.join(''), 'iu');
    this.#inOrder = new RegExp(letters.map((letter) => `[^${letter}]*${letter}`).join(''), 'iuy');
  }

  fit(label: string, name: string | undefined): Fit | undefined {
    if (this.#isEmpty) return 0;
    const isLabel = this.#holds(label);
    if (!isLabel && (name === undefined || !this.#holds(name))) return undefined;
    if (isLabel && this.#atStart.test(label)) return 0;
    return this.#anywhere.test(label) || (name !== undefined && this.#anywhere.test(name)) ? 1 : 2;
  }

  #holds(text: string): boolean {
    this.#inOrder.lastIndex = 0;
    return this.#inOrder.test(text);
  }
}
