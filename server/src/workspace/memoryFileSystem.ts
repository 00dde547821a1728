import type { FileStat, FileSystem, FolderEntry, ReadResult, Uri } from './fileSystem.ts';
import { isWithin, joinUri, nameOf, parentOf } from './uri.ts';

type Entry =
  | { readonly kind: 'file'; readonly text: string; readonly size: number; readonly isText: boolean }
  | { readonly kind: 'folder' }
  | { readonly kind: 'link'; readonly target: Uri };

const encoder = new TextEncoder();

/** Links are followed this often, as operating systems do. */
const maxLinks = 40;

/**
 * A file system in memory that behaves like a real, case-sensitive one: folders come with their files, links may lead
 * out of the roots, in circles or nowhere, files and folders may be unreadable, large, or no text. Times are 0.
 */
export class MemoryFileSystem implements FileSystem {
  readonly #roots: readonly Uri[];
  readonly #entries = new Map<Uri, Entry>();
  readonly #unreadable = new Set<Uri>();

  constructor(roots: readonly Uri[], files: Readonly<Record<Uri, string>> = {}) {
    this.#roots = roots;
    for (const root of roots) this.makeFolder(root);
    for (const [uri, text] of Object.entries(files)) this.write(uri, text);
  }

  write(uri: Uri, text: string): void {
    this.#put(uri, { kind: 'file', text, size: encoder.encode(text).length, isText: true });
  }

  /** A file of `size` bytes that is no text: a PDF, a picture. */
  writeBinary(uri: Uri, size: number): void {
    this.#put(uri, { kind: 'file', text: '', size, isText: false });
  }

  makeFolder(uri: Uri): void {
    if (!this.#entries.has(uri)) this.#put(uri, { kind: 'folder' });
  }

  link(uri: Uri, target: Uri): void {
    this.#put(uri, { kind: 'link', target });
  }

  /** Removes a file, a link, or a folder with everything in it. */
  remove(uri: Uri): void {
    for (const known of [...this.#entries.keys()]) if (isWithin(known, uri)) this.#entries.delete(known);
    for (const known of [...this.#unreadable]) if (isWithin(known, uri)) this.#unreadable.delete(known);
  }

  /** Moves a file, a link, or a folder with everything in it. */
  rename(from: Uri, to: Uri): void {
    const moved = [...this.#entries].filter(([uri]) => isWithin(uri, from));
    this.remove(from);
    for (const [uri, entry] of moved) this.#put(to + uri.slice(from.length), entry);
  }

  setReadable(uri: Uri, readable: boolean): void {
    if (readable) this.#unreadable.delete(uri);
    else this.#unreadable.add(uri);
  }

  async read(uri: Uri, maxBytes: number): Promise<ReadResult> {
    const real = this.#resolve(uri);
    if (real === undefined) return { ok: false, problem: 'missing' };
    if (!this.#isInside(real)) return { ok: false, problem: 'outside' };
    const entry = this.#entries.get(real);
    if (entry?.kind !== 'file') return { ok: false, problem: 'missing' };
    if (this.#unreadable.has(real)) return { ok: false, problem: 'unreadable' };
    if (entry.size > maxBytes) return { ok: false, problem: 'too-large' };
    return entry.isText ? { ok: true, text: entry.text } : { ok: false, problem: 'not-text' };
  }

  async stat(uri: Uri): Promise<FileStat | 'outside' | undefined> {
    const real = this.#resolve(uri);
    if (real === undefined) return undefined;
    if (!this.#isInside(real)) return 'outside';
    const entry = this.#entries.get(real);
    if (entry === undefined || entry.kind === 'link') return undefined;
    return { kind: entry.kind, size: entry.kind === 'file' ? entry.size : 0, modified: 0 };
  }

  async list(uri: Uri): Promise<readonly FolderEntry[] | undefined> {
    const real = this.#resolve(uri);
    if (real === undefined || !this.#isInside(real) || this.#unreadable.has(real)) return undefined;
    if (this.#entries.get(real)?.kind !== 'folder') return undefined;
    const listing: FolderEntry[] = [];
    for (const [child, entry] of this.#entries) {
      if (parentOf(child) !== real) continue;
      listing.push(entry.kind === 'link' ? this.#linkEntry(child) : { name: nameOf(child), kind: entry.kind });
    }
    return listing.sort((one, other) => (one.name < other.name ? -1 : 1));
  }

  #linkEntry(uri: Uri): FolderEntry {
    const real = this.#resolve(uri);
    const target = real === undefined ? undefined : this.#entries.get(real);
    if (real === undefined) return { name: nameOf(uri), kind: 'other', link: 'nowhere' };
    const kind = target === undefined || target.kind === 'link' ? 'other' : target.kind;
    if (!this.#isInside(real)) return { name: nameOf(uri), kind, link: 'outside' };
    return { name: nameOf(uri), kind, link: target === undefined ? 'nowhere' : real };
  }

  #isInside(real: Uri): boolean {
    return this.#roots.some((root) => isWithin(real, root));
  }

  /** The address after following every link on the way; undefined where nothing is there or links go in circles. */
  #resolve(uri: Uri): Uri | undefined {
    let links = 0;
    const follow = (address: Uri): Uri | undefined => {
      const above = parentOf(address);
      if (above === undefined) return address;
      const folder = follow(above);
      if (folder === undefined) return undefined;
      const here = joinUri(folder, nameOf(address));
      const entry = this.#entries.get(here);
      if (entry?.kind === 'link') return ++links > maxLinks ? undefined : follow(entry.target);
      return entry === undefined && this.#isInside(here) ? undefined : here;
    };
    return follow(uri);
  }

  #put(uri: Uri, entry: Entry): void {
    for (let folder = parentOf(uri); folder !== undefined; folder = parentOf(folder)) {
      if (!this.#entries.has(folder)) this.#entries.set(folder, { kind: 'folder' });
    }
    this.#entries.set(uri, entry);
  }
}
