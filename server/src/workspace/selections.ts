import type { Site } from './view.ts';

interface Selection {
  readonly sites: readonly Site<unknown>[];
  /** Places in `sites`, ascending. */
  readonly places: readonly number[];
}

/**
 * The sites of a list whose fact passes a test, kept from one version of the list to the next: only facts that are new are
 * tested. A test must depend on nothing but the fact.
 */
export class Selections {
  readonly #known = new Map<unknown, Selection>();

  /** @param key what the selection is known by, the same each time */
  of<T>(sites: readonly Site<T>[], test: (fact: T) => boolean, key: unknown = test): readonly Site<T>[] {
    const old = this.#known.get(key);
    const places = old === undefined ? passing(sites, test, 0, sites.length) : renewed(old, sites, test);
    if (old?.sites !== sites) this.#known.set(key, { sites, places });
    return places.map((place) => sites[place]!);
  }
}

function passing<T>(sites: readonly Site<T>[], test: (fact: T) => boolean, from: number, to: number): number[] {
  const places: number[] = [];
  for (let place = from; place < to; place++) if (test(sites[place]!.fact)) places.push(place);
  return places;
}

/** Lists change in one stretch; before and behind it the sites are the same objects. */
function renewed<T>(old: Selection, sites: readonly Site<T>[], test: (fact: T) => boolean): readonly number[] {
  if (old.sites === sites) return old.places;
  const shorter = Math.min(old.sites.length, sites.length);
  let from = 0;
  while (from < shorter && old.sites[from] === sites[from]) from++;
  let tail = 0;
  while (tail < shorter - from && old.sites[old.sites.length - 1 - tail] === sites[sites.length - 1 - tail]) tail++;
  const shift = sites.length - old.sites.length;
  return [
    ...old.places.filter((place) => place < from),
    ...passing(sites, test, from, sites.length - tail),
    ...old.places.filter((place) => place >= old.sites.length - tail).map((place) => place + shift),
  ];
}
