import { type Disposable, type Event, extensions, Uri, workspace } from 'vscode';
import {
  ChangesRequest,
  type ChangesResult,
  changesLimits,
  type EarlierFile,
  type Language,
} from '../../../server/src/lsp/protocol.ts';
import type { Writing } from '../commands/planWrite.ts';

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
    /** Not in editors from before it was split from the others. */
    readonly untrackedChanges?: readonly GitChange[];
    readonly onDidChange: Event<void>;
  };
  show(revision: string, path: string): Promise<string>;
}

interface GitChange {
  readonly uri: Uri;
  readonly originalUri: Uri;
  readonly renameUri: Uri | undefined;
  readonly status: number;
}

/** States of git for files that the last commit has: modified or deleted, in the index or the folder. */
const committed: readonly number[] = [0, 2, 5, 6];
/** For files that it does not have: added to the index, untracked, meant to be added. */
const uncommitted: readonly number[] = [1, 7, 9];

/** Milliseconds between two questions. */
const pace = 1000;

/**
 * What changed in the shown agency since the last commit, where the editor's git is there and the workspace is trusted.
 * Asked anew after documents, the folder or the last commit changed, at most once a second.
 */
export class Changes implements Disposable {
  readonly #server: Writing;
  readonly #changed: () => void;
  readonly #parts: Disposable[] = [];
  #repository: Repository | undefined;
  #watching: Disposable | undefined;
  #git: Promise<GitApi | undefined> | undefined;
  #texts = new Map<string, Promise<string | undefined>>();
  #commit: string | undefined;
  #folder: string | null = null;
  #language: Language = 'id';
  #latest: ChangesResult | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked = 0;
  #disposed = false;

  constructor(server: Writing, changed: () => void) {
    this.#server = server;
    this.#changed = changed;
  }

  /** Null where nothing changed, or where it is not known. */
  get latest(): ChangesResult | null {
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
    if (this.#disposed || this.#timer !== undefined) return;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      void this.#ask();
    }, pace);
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

  async #find(folder: string): Promise<ChangesResult | null> {
    if (!workspace.isTrusted) return null;
    this.#git ??= this.#openGit();
    const git = await this.#git;
    const repository = git?.getRepository(Uri.parse(folder));
    if (!repository || this.#disposed) return null;
    this.#watch(repository);
    const files = await this.#earlierFiles(repository, `${folder.replace(/\/$/, '')}/`);
    if (!files) return null;
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
    this.#texts.clear();
    this.#watching = repository.state.onDidChange(() => this.#askSoon());
  }

  /** Undefined where there is no commit yet, where the changes are too many, or a text of the commit cannot be had. */
  async #earlierFiles(repository: Repository, below: string): Promise<readonly EarlierFile[] | undefined> {
    const { HEAD, workingTreeChanges, indexChanges, untrackedChanges = [] } = repository.state;
    if (!HEAD?.commit) return undefined;
    if (HEAD.commit !== this.#commit) this.#texts.clear();
    this.#commit = HEAD.commit;
    const places = new Map<string, { readonly uri: Uri; readonly statuses: number[] }>();
    for (const { uri, originalUri, renameUri, status } of [
      ...indexChanges,
      ...workingTreeChanges,
      ...untrackedChanges,
    ]) {
      for (const each of [originalUri, uri, renameUri]) {
        const address = each?.toString();
        if (!each || !address?.startsWith(below) || !/\.spbe\.ya?ml$/i.test(each.path)) continue;
        const place = places.get(address) ?? { uri: each, statuses: [] };
        place.statuses.push(status);
        places.set(address, place);
      }
    }
    if (places.size > changesLimits.files) return undefined;
    const files: EarlierFile[] = [];
    let characters = 0;
    for (const [address, { uri, statuses }] of places) {
      // What was taken out of the index and lies in the folder has both a state of the commit and one of a new file.
      const wasThere = statuses.some((status) => committed.includes(status));
      const isNew = !wasThere && statuses.every((status) => uncommitted.includes(status));
      const text = isNew ? undefined : await this.#textOf(repository, uri);
      if (text === undefined && statuses.some((status) => status === 0 || status === 2)) return undefined;
      characters += text?.length ?? 0;
      if (characters > changesLimits.characters) return undefined;
      files.push({ uri: address, text: text ?? null });
    }
    return files;
  }

  #textOf(repository: Repository, uri: Uri): Promise<string | undefined> {
    const address = uri.toString();
    const known = this.#texts.get(address) ?? repository.show('HEAD', uri.fsPath).catch(() => undefined);
    this.#texts.set(address, known);
    return known;
  }
}
