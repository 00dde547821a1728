import type { Range } from '../yaml/tree.ts';
import type { Difference } from './sites.ts';
import type { Site } from './view.ts';

interface Placed {
  readonly at: Range;
}

/** Finds sites by a key of their facts, in the order of files and places. Follows changes by difference. */
export class Lookup<T extends Placed> {
  readonly #keyOf: (fact: T) => string | undefined;
  readonly #orderOf: (site: Site<T>) => SiteOrder;
  readonly #sites = new Map<string, Site<T>[]>();
  /** Keys whose lists got new sites and have to be brought into order before they are shown. */
  readonly #unsorted = new Set<string>();
  /** Keys with more than one site. */
  readonly #shared = new Set<string>();

  constructor(keyOf: (fact: T) => string | undefined, orderOf: (site: Site<T>) => SiteOrder) {
    this.#keyOf = keyOf;
    this.#orderOf = orderOf;
  }

  of(key: string): readonly Site<T>[] {
    const sites = this.#sites.get(key);
    if (sites !== undefined && this.#unsorted.delete(key)) sites.sort((one, other) => this.compare(one, other));
    return sites ?? [];
  }

  /** All keys, in no particular order. */
  keys(): Iterable<string> {
    return this.#sites.keys();
  }

  /** Keys with more than one site, in no particular order. */
  get sharedKeys(): Iterable<string> {
    return this.#shared;
  }

  apply({ removed, added }: Difference<T>): void {
    const gone = new Set(removed);
    for (const key of new Set(removed.map((site) => this.#keyOf(site.fact)))) {
      const left = key === undefined ? undefined : this.#sites.get(key)?.filter((site) => !gone.has(site));
      if (key === undefined || left === undefined) continue;
      if (left.length < 2) this.#shared.delete(key);
      if (left.length > 0) this.#sites.set(key, left);
      else this.#sites.delete(key);
    }
    this.add(added);
  }

  add(sites: Iterable<Site<T>>): void {
    for (const site of sites) {
      const key = this.#keyOf(site.fact);
      if (key === undefined) continue;
      const known = this.#sites.get(key);
      if (known === undefined) this.#sites.set(key, [site]);
      else {
        known.push(site);
        this.#unsorted.add(key);
        this.#shared.add(key);
      }
    }
  }

  /** By file, document and place. */
  compare(one: Site<T>, other: Site<T>): number {
    const [a, b] = [this.#orderOf(one), this.#orderOf(other)];
    if (a.uri !== b.uri) return a.uri < b.uri ? -1 : 1;
    return a.index - b.index || one.fact.at.start - other.fact.at.start;
  }
}

/** Where a site's document stands among all documents. */
export interface SiteOrder {
  readonly uri: string;
  readonly index: number;
}
