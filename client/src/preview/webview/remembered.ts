/**
 * A part of the page that is made again only where something that it reads of what it is given differs from what it was.
 * What is read need not be declared: each object is handed on in a cover that notes it, one level deep, so a list counts as
 * another one when it is another object. That suffices because `make` is pure: having read the same, it would read and say
 * the same again.
 */
export class Part<Given extends readonly object[], Made> {
  readonly #make: (...given: Given) => Made;
  #last: { readonly covers: readonly Cover[]; readonly made: Made } | undefined;

  constructor(make: (...given: Given) => Made) {
    this.#make = make;
  }

  /** What was made last; undefined before the first time. */
  get latest(): Made | undefined {
    return this.#last?.made;
  }

  of(...given: Given): Made {
    const last = this.#last;
    // To be found fitting, all that was read is read again: so a part around this one knows that it depends on it, too.
    if (last && given.every((each, at) => last.covers[at]?.fits(each))) {
      for (const [at, cover] of last.covers.entries()) cover.turnTo(given[at]!);
      return last.made;
    }
    const covers = given.map((each) => new Cover(each));
    const made = this.#make(...(covers.map(({ seen }) => seen) as unknown as Given));
    for (const cover of covers) cover.stopNoting();
    this.#last = { covers, made };
    return made;
  }
}

/** The same for each item of a list, as long as the item is the same object: an edit changes one or two of them. */
export function perItem<Item extends object, Given extends readonly object[], Made>(
  make: (item: Item, ...given: Given) => Made,
): (item: Item, ...given: Given) => Made {
  const parts = new WeakMap<Item, Part<Given, Made>>();
  return (item, ...given) => {
    const part = parts.get(item) ?? new Part<Given, Made>((...seen) => make(item, ...seen));
    parts.set(item, part);
    return part.of(...given);
  };
}

/** Stands for an object and notes what is read of it. Handlers, which read later, read from the object of the moment. */
class Cover {
  readonly seen: object;
  #object: object;
  #isNoting = true;
  readonly #read = new Map<PropertyKey, unknown>();
  /** The keys, where someone asked which ones there are. */
  #keys: readonly PropertyKey[] | undefined;

  constructor(object: object) {
    this.#object = object;
    this.seen = new Proxy(object, {
      get: (_, key) => this.#note(key),
      has: (_, key) => {
        this.#noteAll();
        return key in this.#object;
      },
      ownKeys: (target) => {
        this.#noteAll();
        return Reflect.ownKeys(target);
      },
    });
  }

  /** Whether another object says the same to whoever reads what was read of this one. */
  fits(object: object): boolean {
    const keys = this.#keys && Reflect.ownKeys(object);
    if (keys?.length !== this.#keys?.length || keys?.some((key, at) => key !== this.#keys?.[at])) return false;
    return [...this.#read].every(([key, value]) => Object.is(Reflect.get(object, key), value));
  }

  turnTo(object: object): void {
    this.#object = object;
  }

  stopNoting(): void {
    this.#isNoting = false;
  }

  #note(key: PropertyKey): unknown {
    const value: unknown = Reflect.get(this.#object, key);
    if (this.#isNoting) this.#read.set(key, value);
    return value;
  }

  #noteAll(): void {
    if (!this.#isNoting) return;
    this.#keys = Reflect.ownKeys(this.#object);
    for (const key of this.#keys) this.#note(key);
  }
}
