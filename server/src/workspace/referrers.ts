import type { ElementFacts, ElementKind } from '../model/facts.ts';
import type { Difference } from './sites.ts';
import type { Site } from './view.ts';

/** How many elements of each kind refer to an id, under whatever key. Follows changes by difference. */
export class Referrers {
  readonly #counts = new Map<string, Map<ElementKind, number>>();

  of(id: string): ReadonlyMap<ElementKind, number> {
    return this.#counts.get(id) ?? nobody;
  }

  apply({ removed, added }: Difference<ElementFacts>): void {
    for (const site of removed) this.#count(site, -1);
    for (const site of added) this.#count(site, 1);
  }

  add(sites: Iterable<Site<ElementFacts>>): void {
    for (const site of sites) this.#count(site, 1);
  }

  #count({ fact }: Site<ElementFacts>, by: number): void {
    for (const links of fact.links.values()) {
      for (const { value } of links) {
        const kinds = this.#counts.get(value) ?? new Map<ElementKind, number>();
        const count = (kinds.get(fact.kind) ?? 0) + by;
        if (count > 0) kinds.set(fact.kind, count);
        else kinds.delete(fact.kind);
        if (kinds.size > 0) this.#counts.set(value, kinds);
        else this.#counts.delete(value);
      }
    }
  }
}

const nobody: ReadonlyMap<ElementKind, number> = new Map();
