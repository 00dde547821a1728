import { Agency } from './agency.ts';
import type { SpbeFile } from './file.ts';
import type { Uri } from './fileSystem.ts';
import { allTopics, type Changes } from './topics.ts';
import { foldersUpTo, isWithin, parentOf } from './uri.ts';

/**
 * Which agency owns which file: the nearest folder upwards that directly holds a document `jenis: instansi`, else the
 * workspace root. Follows as such documents come and go.
 */
export class Ownership {
  readonly #roots: readonly Uri[];
  readonly #hidesFiles: (agency: Agency) => boolean;
  readonly #agencies = new Map<Uri, Agency>();
  /** By folder, the files in it that hold an agency's document. */
  readonly #agencyFiles = new Map<Uri, Set<Uri>>();
  /** The owning folder of each folder asked for, until an agency's document comes or goes. */
  readonly #owners = new Map<Uri, Uri>();

  constructor(roots: readonly Uri[], hidesFiles: (agency: Agency) => boolean) {
    this.#roots = roots;
    this.#hidesFiles = hidesFiles;
  }

  /** By folder. */
  get agencies(): readonly Agency[] {
    return [...this.#agencies.values()].sort((one, other) => (one.folder < other.folder ? -1 : 1));
  }

  at(folder: Uri): Agency | undefined {
    return this.#agencies.get(folder);
  }

  /** The folder of the agency to which a place belongs; a place outside all roots belongs to its own folder. */
  folderFor(uri: Uri): Uri {
    const above = parentOf(uri) ?? uri;
    let owner = this.#owners.get(above);
    if (owner === undefined) {
      owner = this.#nearest(uri) ?? above;
      this.#owners.set(above, owner);
    }
    return owner;
  }

  #nearest(uri: Uri): Uri | undefined {
    const root = this.#roots.find((candidate) => isWithin(uri, candidate));
    if (root === undefined) return undefined;
    for (const folder of foldersUpTo(uri, root)) if (this.#agencyFiles.has(folder)) return folder;
    return root;
  }

  ownerOf(file: SpbeFile): Agency {
    return this.#ensure(this.folderFor(file.uri));
  }

  add(file: SpbeFile, changes: Changes): void {
    const folder = this.folderFor(file.uri);
    const isNew = !this.#agencies.has(folder);
    if (isNew) changes.workspace = true;
    this.#ensure(folder).add(file);
    changes.touch(folder, isNew ? allTopics : ['comments']);
  }

  remove(file: SpbeFile, changes: Changes): void {
    const agency = this.ownerOf(file);
    agency.remove(file);
    changes.touch(agency.folder, ['comments']);
    this.#dropIfEmpty(agency, changes);
  }

  /** A file may have become or ceased to be one with an agency's document: its folder's files find their owner anew. */
  review(file: SpbeFile, changes: Changes): void {
    const folder = parentOf(file.uri) ?? file.uri;
    const known = this.#agencyFiles.get(folder);
    const holds = file.agencyDocuments.length > 0;
    if (holds === (known?.has(file.uri) ?? false)) return;
    const before = this.folderFor(file.uri);
    if (holds) this.#agencyFiles.set(folder, (known ?? new Set()).add(file.uri));
    else if (known !== undefined) {
      known.delete(file.uri);
      if (known.size === 0) this.#agencyFiles.delete(folder);
    }
    this.#owners.clear();
    changes.workspace = true;
    const owner = this.#agencies.get(before);
    if (owner === undefined) return;
    for (const owned of owner.files) {
      const next = this.folderFor(owned.uri);
      if (next === before) continue;
      owner.remove(owned);
      this.#ensure(next).add(owned);
      changes.touch(before, allTopics);
      changes.touch(next, allTopics);
    }
    this.#dropIfEmpty(owner, changes);
  }

  #dropIfEmpty(agency: Agency, changes: Changes): void {
    if (!agency.isEmpty) return;
    this.#agencies.delete(agency.folder);
    changes.workspace = true;
    changes.touch(agency.folder, allTopics);
  }

  #ensure(folder: Uri): Agency {
    let agency = this.#agencies.get(folder);
    if (agency === undefined) {
      agency = new Agency(folder, this.#hidesFiles);
      this.#agencies.set(folder, agency);
    }
    return agency;
  }
}
