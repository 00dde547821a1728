/** Which sections are in the reader's sight, or half a page from it. */
export class Sight {
  readonly #seen = new Map<string, boolean>();
  readonly #observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) this.#seen.set(target.id, isIntersecting);
    },
    { rootMargin: '50% 0px' },
  );

  /** Those that are there already are followed on. */
  follow(sections: Iterable<Element>): void {
    for (const section of sections) this.#observer.observe(section);
  }

  /** What is not known yet counts as seen. */
  has(id: string): boolean {
    return this.#seen.get(id) ?? true;
  }
}
