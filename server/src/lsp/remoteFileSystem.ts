import type { Connection } from 'vscode-languageserver';
import { CancellationTokenSource } from 'vscode-languageserver-protocol';
import type { FileStat, FileSystem, FolderEntry, ReadResult, Uri } from '../workspace/fileSystem.ts';
import { foldersUpTo, isWithin, joinUri, nameOf } from '../workspace/uri.ts';
import { Addresses } from './addresses.ts';
import { asEntries, asReadResult, asStat } from './fileAnswers.ts';
import {
  type FileParams,
  type FileReadParams,
  ListFolderRequest,
  ReadFileRequest,
  StatFileRequest,
} from './protocol.ts';

const none: ReadonlySet<string> = new Set();

/**
 * The files of the client, for a server that has no disk: every call is a message to the client and its answer.
 *
 * Nothing outside the roots is asked for. An editor tells that something is a link but not where it leads, so links
 * count as leading outside, and so does everything below one. Contents, sizes and listings are never kept: what is true
 * now is known to the client alone. Where it refuses or answers nonsense, a file is unreadable and a folder is not there.
 */
export class RemoteFileSystem implements FileSystem {
  readonly #connection: Connection;
  readonly #addresses = new Addresses();
  /** Those furthest down first. */
  readonly #roots: readonly Uri[];
  readonly #stop: AbortSignal;
  /** Names of the links in each folder, as of its last listing. */
  readonly #links = new Map<Uri, ReadonlySet<string>>();
  readonly #open = new Set<() => void>();
  #hasWarned = false;

  /**
   * @param roots the workspace roots
   * @param stop cancels what is being asked, and everything after
   */
  constructor(connection: Connection, roots: readonly Uri[], stop: AbortSignal) {
    this.#connection = connection;
    this.#roots = [...roots].sort((one, other) => other.length - one.length);
    this.#stop = stop;
    stop.addEventListener('abort', () => {
      for (const cancel of [...this.#open]) cancel();
    });
  }

  async read(uri: Uri, maxBytes: number): Promise<ReadResult> {
    if (await this.#leadsOutside(uri)) return { ok: false, problem: 'outside' };
    const result = asReadResult(await this.#ask(ReadFileRequest, { uri: this.#address(uri), maxBytes }));
    // A text takes at least as many bytes as it has UTF-16 code units.
    return result.ok && result.text.length > maxBytes ? { ok: false, problem: 'too-large' } : result;
  }

  async stat(uri: Uri): Promise<FileStat | 'outside' | undefined> {
    if (await this.#leadsOutside(uri)) return 'outside';
    return asStat(await this.#ask(StatFileRequest, { uri: this.#address(uri) }));
  }

  async list(uri: Uri): Promise<readonly FolderEntry[] | undefined> {
    return (await this.#leadsOutside(uri)) ? undefined : this.#list(uri);
  }

  async #list(folder: Uri): Promise<readonly FolderEntry[] | undefined> {
    const entries = asEntries(await this.#ask(ListFolderRequest, { uri: this.#address(folder) }));
    const links = (entries ?? []).filter(({ link }) => link !== undefined);
    this.#links.set(folder, links.length === 0 ? none : new Set(links.map(({ name }) => name)));
    return entries;
  }

  /** Whether a place is in no root, is a link, or lies below one. Folders on the way that were never seen are listed. */
  async #leadsOutside(uri: Uri): Promise<boolean> {
    const root = this.#roots.find((candidate) => isWithin(uri, candidate));
    if (root === undefined) return true;
    let below = uri;
    const steps: { readonly folder: Uri; readonly name: string }[] = [];
    for (const folder of uri === root ? [] : foldersUpTo(uri, root)) {
      steps.unshift({ folder, name: nameOf(below) });
      below = folder;
    }
    for (const { folder, name } of steps) {
      if (!this.#links.has(folder)) await this.#list(folder);
      if (this.#links.get(folder)?.has(name) && !this.#roots.includes(joinUri(folder, name))) return true;
    }
    return false;
  }

  #address(uri: Uri): string {
    return this.#addresses.toClient(uri);
  }

  /** Undefined where there is no answer: the client refuses, or it is not wanted any more. */
  #ask({ method }: { readonly method: string }, params: FileParams | FileReadParams): Promise<unknown> {
    if (this.#stop.aborted) return Promise.resolve(undefined);
    const source = new CancellationTokenSource();
    return new Promise((resolve) => {
      const end = (answer?: unknown): void => {
        this.#open.delete(cancel);
        source.dispose();
        resolve(answer);
      };
      const cancel = (): void => {
        source.cancel();
        end();
      };
      this.#open.add(cancel);
      this.#connection.sendRequest<unknown>(method, params, source.token).then(end, (error: unknown) => {
        this.#warn(method, error);
        end();
      });
    });
  }

  /** Once: a client that does not know these messages would be told of for every single file. */
  #warn(method: string, error: unknown): void {
    if (this.#hasWarned || this.#stop.aborted) return;
    this.#hasWarned = true;
    this.#connection.console.warn(`${method}: ${String(error)}`);
  }
}
