import { type Disposable, type Event, extensions, Uri, workspace } from 'vscode';
import {
  ChangesRequest,
  type ChangesResult,
  changesLimits,
  type EarlierFile,
  type Language,
} from '../../../server/src/lsp/protocol.ts';
import type { Writing } from '../commands/planWrite.ts';
import type { SinceCommit } from './messages.ts';

/** What is used of the editor's own git (`vscode.git`, version 1). */
interface GitApi {
  readonly onDidOpenRepository: Event<unknown>;
  getRepository(uri: Uri): Repository | null;
}

interface GitExports {
  readonly enabled: boolean;
  getAPI(version: 1): GitApi;
}

interface Repository {
  readonly state: {
    readonly HEAD: { readonly commit?: string } | undefined;
    readonly workingTreeChanges: readonly GitChange[];
    readonly indexChanges: readonly GitChange[];
    /** Files in which a merge has left conflicts; they are in none of the others. */
    readonly mergeChanges: readonly GitChange[];
    /** Not in editors from before it was split from the others. */
    readonly untrackedChanges?: readonly GitChange[];
    readonly onDidChange: Event<void>;
  };
  show(revision: string, path: string): Promise<string>;
  /** `size` in bytes; rejects where the revision has no such file. */
  getObjectDetails(revision: string, path: string): Promise<{ readonly size: number }>;
}

interface GitChange {
  readonly uri: Uri;
  readonly originalUri: Uri;
  readonly renameUri: Uri | undefined;
  readonly status: number;
}

/** States of git for files that the last commit has: modified or deleted in the index. */
const surelyCommitted: readonly number[] = [0, 2];
/** For files that it does not have: added to the index, untracked, meant to be added. */
const uncommitted: readonly number[] = [1, 7, 9];

/** Files of the last commit that git is asked for, each by a process of its own. */
const mostAsked = 1000;

/** Milliseconds without a change before the service is asked: a comparison takes longer than a keystroke may. */
const rest = 1000;

/**
 * What changed in the shown agency since the last commit, where the editor's git is there and the workspace is trusted.
 * Asked anew when nothing of documents, the folder and the last commit has changed for a second.
 */
export class Changes implements Disposable {
  readonly #server: Writing;
  readonly #changed: () => void;
  readonly #parts: Disposable[] = [];
  #repository: Repository | undefined;
  #watching: Disposable | undefined;
  #git: Promise<GitApi | undefined> | undefined;
  /** What the last commit has: texts of documents, sizes of evidence; undefined for what it does not have. */
  #earlier = new Map<string, Promise<string | number | undefined>>();
  #commit: string | undefined;
  #folder: string | null = null;
  #language: Language = 'id';
  #latest: SinceCommit = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked = 0;
  #disposed = false;

  constructor(server: Writing, changed: () => void) {
    this.#server = server;
    this.#changed = changed;
  }

  get latest(): SinceCommit {
    return this.#latest;
  }

  /** Something that is shown may have changed; without a folder nothing is asked. */
  look(folder: string | null, language: Language): void {
    if (folder !== this.#folder) this.#latest = null;
    this.#folder = folder;
    this.#language = language;
    this.#askSoon();
  }

  dispose(): void {
    this.#disposed = true;
    clearTimeout(this.#timer);
    this.#watching?.dispose();
    for (const part of this.#parts) part.dispose();
  }

  #askSoon(): void {
    if (this.#disposed) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#ask(), rest);
  }

  async #ask(): Promise<void> {
    const question = ++this.#asked;
    const folder = this.#folder;
    const found = folder === null ? null : await this.#find(folder).catch(() => null);
    if (this.#disposed || question !== this.#asked || folder !== this.#folder) return;
    if (found === this.#latest) return;
    this.#latest = found;
    this.#changed();
  }

  async #find(folder: string): Promise<SinceCommit> {
    if (!workspace.isTrusted) return null;
    this.#git ??= this.#openGit();
    const git = await this.#git;
    const repository = git?.getRepository(Uri.parse(folder));
    if (!repository || this.#disposed) return null;
    this.#watch(repository);
    const files = await this.#earlierFiles(repository, folder);
    if (!files) return null;
    if (files === 'tooMany') return files;
    const params = { uri: folder, files, language: this.#language };
    return this.#server.sendRequest<ChangesResult | null>(ChangesRequest.method, params);
  }

  async #openGit(): Promise<GitApi | undefined> {
    const extension = extensions.getExtension<GitExports>('vscode.git');
    if (!extension) return undefined;
    const exported = await extension.activate();
    if (!exported.enabled) return undefined;
    const api = exported.getAPI(1);
    this.#parts.push(api.onDidOpenRepository(() => this.#askSoon()));
    return api;
  }

  #watch(repository: Repository): void {
    if (repository === this.#repository) return;
    this.#watching?.dispose();
    this.#repository = repository;
    this.#earlier.clear();
    this.#watching = repository.state.onDidChange(() => this.#askSoon());
  }

  /** Undefined where there is no commit yet, or a file of the commit cannot be had. */
  async #earlierFiles(repository: Repository, folder: string): Promise<readonly EarlierFile[] | 'tooMany' | undefined> {
    const { HEAD } = repository.state;
    if (!HEAD?.commit) return undefined;
    if (HEAD.commit !== this.#commit) this.#earlier.clear();
    this.#commit = HEAD.commit;
    const places = changedPlaces(repository, folder);
    if (isTooMuch(repository, places)) return 'tooMany';
    const files: EarlierFile[] = [];
    let characters = 0;
    for (const [uri, place] of places) {
      const content = isNew(place) ? undefined : await this.#contentOf(repository, place);
      if (content === undefined && place.statuses.some((status) => surelyCommitted.includes(status))) return undefined;
      if (typeof content === 'number') files.push({ uri, size: content });
      else files.push({ uri, text: content ?? null });
      characters += typeof content === 'string' ? content.length : 0;
      if (characters > changesLimits.characters) return 'tooMany';
    }
    return files;
  }

  /** The text of a document, the size of evidence. */
  #contentOf(repository: Repository, { uri, isDocument }: Place): Promise<string | number | undefined> {
    const address = uri.toString();
    let known = this.#earlier.get(address);
    if (!known) {
      const { fsPath } = uri;
      const asked = isDocument
        ? repository.show('HEAD', fsPath)
        : repository.getObjectDetails('HEAD', fsPath).then(({ size }) => size);
      known = asked.catch(() => undefined);
      this.#earlier.set(address, known);
    }
    return known;
  }
}

interface Place {
  readonly uri: Uri;
  /** Else it may be evidence. */
  readonly isDocument: boolean;
  readonly statuses: number[];
}

/** Whether the last commit has no such file. */
function isNew({ statuses }: Place): boolean {
  // What was taken out of the index and lies in the folder has both a state of the commit and one of a new file.
  return statuses.every((status) => uncommitted.includes(status));
}

/** Git itself tells of no more than it is set to: then what it tells of is not all that changed. */
function isTooMuch(repository: Repository, places: ReadonlyMap<string, Place>): boolean {
  const most = workspace.getConfiguration('git').get<number>('statusLimit', 0);
  if (most > 0 && changesIn(repository).length >= most) return true;
  const asked = [...places.values()].filter((place) => !isNew(place)).length;
  return places.size > changesLimits.files || asked > mostAsked;
}

function changesIn({ state }: Repository): readonly GitChange[] {
  const { workingTreeChanges, indexChanges, mergeChanges, untrackedChanges = [] } = state;
  return [...indexChanges, ...mergeChanges, ...workingTreeChanges, ...untrackedChanges];
}

/** Documents of the agency, and what else may be evidence, that git tells of, by address. */
function changedPlaces(repository: Repository, folder: string): ReadonlyMap<string, Place> {
  const agency = below(folder);
  const root = below(workspace.getWorkspaceFolder(Uri.parse(folder))?.uri.toString() ?? folder);
  const places = new Map<string, Place>();
  for (const { uri, originalUri, renameUri, status } of changesIn(repository)) {
    for (const each of [originalUri, uri, renameUri]) {
      if (!each) continue;
      const address = each.toString();
      const isDocument = /\.spbe\.ya?ml$/i.test(each.path);
      if (!address.startsWith(isDocument ? agency : root)) continue;
      const place = places.get(address) ?? { uri: each, isDocument, statuses: [] };
      place.statuses.push(status);
      places.set(address, place);
    }
  }
  return places;
}

function below(folder: string): string {
  return `${folder.replace(/\/$/, '')}/`;
}
