import type { FileSystem, FolderEntry, Uri } from './fileSystem.ts';
import { foldCase, foldersUpTo, isBelowAny, isWithin, joinUri, nameOf, parentOf } from './uri.ts';

/** The entries of a folder, found by name. */
export class Listing {
  readonly entries: readonly FolderEntry[];
  readonly #byName: ReadonlyMap<string, FolderEntry>;
  #byFoldedName: Map<string, FolderEntry> | undefined;

  constructor(entries: readonly FolderEntry[]) {
    this.entries = entries;
    this.#byName = new Map(entries.map((entry) => [entry.name, entry] as const));
  }

  get(name: string): FolderEntry | undefined {
    return this.#byName.get(name);
  }

  /** The first entry whose name differs at most in upper and lower case or in how accents are written. */
  like(name: string): FolderEntry | undefined {
    if (this.#byFoldedName === undefined) {
      this.#byFoldedName = new Map();
      for (const entry of this.entries) {
        const folded = foldCase(entry.name);
        if (!this.#byFoldedName.has(folded)) this.#byFoldedName.set(folded, entry);
      }
    }
    return this.#byFoldedName.get(foldCase(name));
  }
}

/** What an address of a folder leads to. */
export type Way =
  /** `uri` is the address as the folders on the way write it. */
  | { readonly kind: 'folder'; readonly uri: Uri; readonly listing: Listing }
  /** It, or a folder on the way, can perhaps be passed but not listed. */
  | { readonly kind: 'unlisted' }
  | { readonly kind: 'missing' }
  | { readonly kind: 'outside' };

/** The listings of folders, kept until an event says otherwise, and where the links among them lead. */
export class Folders {
  readonly #fileSystem: FileSystem;
  readonly #roots: readonly Uri[];
  readonly #listings = new Map<Uri, Listing | undefined>();
  readonly #ways = new Map<Uri, Way>();
  readonly #links = new Map<Uri, Uri>();
  /** Links that lead nowhere now, but may do so once something is made where they lead. */
  readonly #dangling = new Set<Uri>();

  constructor(fileSystem: FileSystem, roots: readonly Uri[]) {
    this.#fileSystem = fileSystem;
    this.#roots = roots;
  }

  /** Undefined where there is no such folder or it cannot be read. */
  async list(folder: Uri): Promise<Listing | undefined> {
    if (this.#listings.has(folder)) return this.#listings.get(folder);
    const entries = await this.#fileSystem.list(folder);
    const listing = entries && new Listing(entries);
    this.#listings.set(folder, listing);
    for (const { name, link } of entries ?? []) {
      if (link === 'nowhere' || link === 'outside') this.#dangling.add(joinUri(folder, name));
      else if (link !== undefined) this.#links.set(joinUri(folder, name), link);
    }
    return listing;
  }

  /** Finds a folder by its address, where upper and lower case of names may be wrong. */
  async enter(folder: Uri): Promise<Way> {
    const known = this.#ways.get(folder);
    if (known !== undefined) return known;
    const way = await this.#enter(folder);
    this.#ways.set(folder, way);
    return way;
  }

  async #enter(folder: Uri): Promise<Way> {
    const isRoot = this.#roots.includes(folder);
    const above = isRoot ? undefined : parentOf(folder);
    if (!isRoot && (above === undefined || !this.#roots.some((root) => isWithin(folder, root)))) {
      return { kind: 'outside' };
    }
    let uri = folder;
    if (above !== undefined) {
      const way = await this.enter(above);
      if (way.kind !== 'folder') return way;
      const entry = way.listing.get(nameOf(folder)) ?? way.listing.like(nameOf(folder));
      if (entry?.link === 'outside') return { kind: 'outside' };
      if (entry?.kind !== 'folder') return { kind: 'missing' };
      uri = joinUri(way.uri, entry.name);
    }
    const listing = await this.list(uri);
    return listing === undefined ? { kind: 'unlisted' } : { kind: 'folder', uri, listing };
  }

  /**
   * Something happened at these places: neither they, nor what is in them, nor the folders above them are known; a
   * folder may have come or gone together with the one file that is told of.
   */
  forget(places: ReadonlySet<Uri>): void {
    this.#ways.clear();
    for (const place of places) for (const above of this.#above(place)) this.#listings.delete(above);
    for (const known of this.#listings.keys()) if (isBelowAny(known, places)) this.#listings.delete(known);
    for (const link of this.#links.keys()) if (isBelowAny(link, places)) this.#links.delete(link);
    for (const link of this.#dangling) if (isBelowAny(link, places)) this.#dangling.delete(link);
  }

  /** Every link that was met and leads to somewhere in the workspace. */
  get links(): readonly Uri[] {
    return [...this.#links.keys()];
  }

  /** Every link that was met and leads nowhere or out of the workspace. */
  get danglingLinks(): readonly Uri[] {
    return [...this.#dangling];
  }

  /** Drops the listings of a folder and of all below it, to save memory. */
  release(folder: Uri): void {
    this.#ways.clear();
    for (const known of this.#listings.keys()) if (isWithin(known, folder)) this.#listings.delete(known);
  }

  /** The address after following the known links on the way. */
  realOf(uri: Uri): Uri {
    if (this.#links.size === 0) return uri;
    let at = uri;
    for (let followed = 0; followed < 40; followed++) {
      const link = [at, ...this.#above(at)].find((place) => this.#links.has(place));
      if (link === undefined) return at;
      at = `${this.#links.get(link)}${at.slice(link.length)}`;
    }
    return at;
  }

  /** Every address by which a place can be reached through the known links, itself included. */
  aliasesOf(uri: Uri): readonly Uri[] {
    const found = new Set([uri]);
    for (const place of found) {
      if (found.size > 100) break;
      for (const [link, target] of this.#links) {
        if (isWithin(place, target) && !isWithin(link, target)) found.add(link + place.slice(target.length));
      }
    }
    return [...found];
  }

  /** A link to a folder on whose way it lies itself: following it would never end. */
  isCircle(link: Uri, target: Uri): boolean {
    return this.#above(link).some((folder) => isWithin(this.realOf(folder), target));
  }

  /** The name of an entry as its folder lists it, if it is there. */
  async entryOf(uri: Uri): Promise<FolderEntry | undefined> {
    const above = parentOf(uri);
    return above === undefined ? undefined : (await this.list(above))?.get(nameOf(uri));
  }

  #above(uri: Uri): readonly Uri[] {
    const root = this.#roots.find((candidate) => isWithin(uri, candidate));
    return root === undefined ? [] : [...foldersUpTo(uri, root)];
  }
}
