import { configFileName } from './config.ts';
import type { FileStat, FileSystem, FolderEntry, ReadResult, Uri } from './fileSystem.ts';
import { isWithin, joinUri, nameOf, parentOf } from './uri.ts';

/** One agency's part of a file system with some of its texts as they were. */
export interface EarlierState {
  /** Of the agency. */
  readonly folder: Uri;
  /** By address; null where there was no such file. Only files in the folder count. */
  readonly texts: ReadonlyMap<Uri, string | null>;
  /** Folders of other agencies, which are left out. */
  readonly others: ReadonlySet<Uri>;
}

/** What an agency's folder held before, as far as it is known, over what it holds now. Shows nothing of other agencies. */
export class EarlierFileSystem implements FileSystem {
  readonly #present: FileSystem;
  readonly #state: EarlierState;
  /** Entries of earlier files, with the folders on the way, by folder. */
  readonly #earlier = new Map<Uri, Map<string, FolderEntry>>();

  constructor(present: FileSystem, state: EarlierState) {
    this.#present = present;
    this.#state = state;
    for (const [uri, text] of state.texts) if (text !== null && isWithin(uri, state.folder)) this.#enter(uri);
  }

  async read(uri: Uri, maxBytes: number): Promise<ReadResult> {
    const text = this.#state.texts.get(uri);
    if (text === undefined) return this.#present.read(uri, maxBytes);
    return text === null ? { ok: false, problem: 'missing' } : { ok: true, text };
  }

  async stat(uri: Uri): Promise<FileStat | 'outside' | undefined> {
    const text = this.#state.texts.get(uri);
    if (text === undefined) return this.#present.stat(uri);
    return text === null ? undefined : { kind: 'file', size: text.length, modified: 0 };
  }

  async list(uri: Uri): Promise<readonly FolderEntry[] | undefined> {
    const { folder, texts, others } = this.#state;
    const present = await this.#present.list(uri);
    if (!isWithin(uri, folder)) {
      return present?.filter(({ name }) => name === configFileName || isWithin(folder, joinUri(uri, name)));
    }
    const earlier = this.#earlier.get(uri);
    const entries = new Map(present?.map((entry) => [entry.name, entry]));
    for (const name of entries.keys()) {
      const child = joinUri(uri, name);
      if (texts.get(child) === null || others.has(child)) entries.delete(name);
    }
    for (const [name, entry] of earlier ?? []) if (!entries.has(name)) entries.set(name, entry);
    if (!present && !earlier) return undefined;
    return [...entries.values()].sort((one, other) => (one.name < other.name ? -1 : 1));
  }

  #enter(uri: Uri): void {
    let entry: FolderEntry = { name: nameOf(uri), kind: 'file' };
    for (let above = parentOf(uri); above !== undefined; above = parentOf(above)) {
      const entries = this.#earlier.get(above) ?? new Map<string, FolderEntry>();
      this.#earlier.set(above, entries.set(entry.name, entry));
      if (above === this.#state.folder) return;
      entry = { name: nameOf(above), kind: 'folder' };
    }
  }
}
