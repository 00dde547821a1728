import type { FileStat, FileSystem, FolderEntry, ReadResult, Uri } from './fileSystem.ts';
import { isBelowAny, isWithin, joinUri, nameOf, parentOf } from './uri.ts';
import { isSpbeFileName } from './walk.ts';

/** One agency's part of a file system with some of its files as they were. */
export interface EarlierState {
  /** Of the agency. */
  readonly folder: Uri;
  /**
   * By address: the text, or the bytes of a file that is only asked for `stat`; null where there was no such file.
   * Documents count in the folder only, evidence anywhere.
   */
  readonly files: ReadonlyMap<Uri, string | number | null>;
  /** Folders of other agencies, which are not looked into. */
  readonly others: ReadonlySet<Uri>;
}

/**
 * What an agency's folder held before, as far as it is known, over what it holds now. Shows no documents of others; evidence
 * outside of the folder, or in that of another agency, is found by its exact name.
 */
export class EarlierFileSystem implements FileSystem {
  readonly #present: FileSystem;
  readonly #state: EarlierState;
  /** Entries of earlier files, with the folders on the way, by folder. */
  readonly #earlier = new Map<Uri, Map<string, FolderEntry>>();
  readonly #closed: ReadonlySet<Uri>;

  constructor(present: FileSystem, state: EarlierState) {
    this.#present = present;
    this.#state = state;
    this.#closed = new Set([...state.others].filter((other) => isWithin(other, state.folder)));
    for (const [uri, content] of state.files) if (content !== null) this.#enter(uri);
  }

  async read(uri: Uri, maxBytes: number): Promise<ReadResult> {
    const content = this.#state.files.get(uri);
    if (typeof content === 'string') return { ok: true, text: content };
    return content === null ? { ok: false, problem: 'missing' } : this.#present.read(uri, maxBytes);
  }

  async stat(uri: Uri): Promise<FileStat | 'outside' | undefined> {
    const content = this.#state.files.get(uri);
    if (content === undefined) return this.#present.stat(uri);
    if (content === null) return undefined;
    return { kind: 'file', size: typeof content === 'string' ? content.length : content, modified: 0 };
  }

  async list(uri: Uri): Promise<readonly FolderEntry[] | undefined> {
    if (!this.#isOpen(uri)) return undefined;
    const { files } = this.#state;
    const present = await this.#present.list(uri);
    const earlier = this.#earlier.get(uri);
    if (!present && !earlier) return undefined;
    const entries = new Map(present?.map((entry) => [entry.name, entry]));
    for (const name of entries.keys()) if (files.get(joinUri(uri, name)) === null) entries.delete(name);
    for (const [name, entry] of earlier ?? []) if (!entries.has(name)) entries.set(name, entry);
    return [...entries.values()]
      .filter((entry) => this.#isShown(joinUri(uri, entry.name), entry))
      .sort((one, other) => (one.name < other.name ? -1 : 1));
  }

  /** Beside the agency and the way to it nothing is searched, so that the size of the workspace does not matter. */
  #isOpen(uri: Uri): boolean {
    const { folder } = this.#state;
    return isWithin(uri, folder) ? !isBelowAny(uri, this.#closed) : isWithin(folder, uri);
  }

  #isShown(uri: Uri, { name }: FolderEntry): boolean {
    return isWithin(uri, this.#state.folder) || !isSpbeFileName(name);
  }

  #enter(uri: Uri): void {
    let entry: FolderEntry = { name: nameOf(uri), kind: 'file' };
    for (let above = parentOf(uri); above !== undefined; above = parentOf(above)) {
      const entries = this.#earlier.get(above) ?? new Map<string, FolderEntry>();
      this.#earlier.set(above, entries.set(entry.name, entry));
      entry = { name: nameOf(above), kind: 'folder' };
    }
  }
}
