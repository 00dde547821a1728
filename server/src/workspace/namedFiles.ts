import { correctedPath, type FoundFile, sameState } from './evidenceFiles.ts';
import type { Uri } from './fileSystem.ts';
import { foldCase, isBelowAny, parentOf, resolvePath } from './uri.ts';
import type { EvidenceFileState } from './view.ts';

/** The files that the documents of an agency name as evidence, and what was found where they should be. */
export class NamedFiles {
  /** By document and path as written: where that leads, undefined for out of the workspace. */
  readonly #uris = new Map<Uri, Map<string, Uri | undefined>>();
  readonly #found = new Map<Uri, FoundFile>();
  /** Folders in which files are looked for; kept when the rest is dropped. */
  readonly #folders = new Set<Uri>();
  readonly #unlooked = new Set<Uri>();
  #version = 0;

  /** Another number as soon as more or something else is known of the files. */
  get version(): number {
    return this.#version;
  }

  get size(): number {
    return this.#found.size;
  }

  /** Named, and nobody has looked for them yet. */
  get unlooked(): readonly Uri[] {
    return [...this.#unlooked];
  }

  /** A document names a file. */
  add(document: Uri, path: string): void {
    const uri = this.#uriOf(document, path);
    if (uri !== undefined && !this.#found.has(uri)) this.#unlooked.add(uri);
  }

  /** @returns whether this is news */
  set(uri: Uri, found: FoundFile): boolean {
    const known = this.#found.get(uri);
    this.#unlooked.delete(uri);
    this.#found.set(uri, found);
    const isNews = known === undefined || !sameState(known, found);
    if (isNews) this.#version += 1;
    return isNews;
  }

  /** What a path in a document leads to; missing where nobody has looked. */
  state(document: Uri, path: string): EvidenceFileState {
    const uri = this.#uriOf(document, path);
    if (uri === undefined) return { state: 'outside' };
    const found = this.#found.get(uri) ?? { state: 'missing', uri };
    if (found.state !== 'wrong-case') return found;
    return { state: 'wrong-case', uri, actual: correctedPath(path, found.actualUri) };
  }

  /** Files of which more is to be known when something happens at `places` (names folded). */
  at(places: ReadonlySet<string>): readonly Uri[] {
    const folders = new Set([...places].map(parentOf));
    return [...this.#found.keys()].filter((uri) => {
      const folded = foldCase(uri);
      return folders.has(parentOf(folded)) || isBelowAny(folded, places);
    });
  }

  /** Whether files are looked for at, above or below one of `places` (names folded). */
  looksInto(places: ReadonlySet<string>): boolean {
    const folders = new Set([...this.#folders].map(foldCase));
    for (const folder of folders) if (isBelowAny(folder, places)) return true;
    for (const place of places) {
      const above = parentOf(place);
      if (above !== undefined && folders.has(above)) return true;
    }
    return false;
  }

  drop(): void {
    this.#version += 1;
    this.#uris.clear();
    this.#found.clear();
    this.#unlooked.clear();
  }

  #uriOf(document: Uri, path: string): Uri | undefined {
    let paths = this.#uris.get(document);
    if (paths === undefined) {
      paths = new Map();
      this.#uris.set(document, paths);
    }
    if (paths.has(path)) return paths.get(path);
    const uri = resolvePath(parentOf(document) ?? document, path);
    paths.set(path, uri);
    const folder = uri && parentOf(uri);
    if (folder !== undefined) this.#folders.add(folder);
    return uri;
  }
}
