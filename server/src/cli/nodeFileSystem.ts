import { isUtf8 } from 'node:buffer';
import {
  closeSync,
  type Dirent,
  lstatSync,
  openSync,
  readdirSync,
  readSync,
  realpathSync,
  type Stats,
  statSync,
} from 'node:fs';
import { dirname, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { FileKind, FileStat, FileSystem, FolderEntry, ReadResult, Uri } from '../workspace/fileSystem.ts';
import { joinUri } from '../workspace/uri.ts';

/** How long the real place of a folder is believed, in milliseconds: long for one scan, short for a person. */
const realPlaceLasts = 1000;

/** The address of a local path; the path must be absolute. */
export function uriOfPath(path: string): Uri {
  const uri = decodeURIComponent(pathToFileURL(path).href);
  return uri.endsWith('/') && uri !== 'file:///' ? uri.slice(0, -1) : uri;
}

/** The local path of an address that {@link uriOfPath} gave. */
export function pathOfUri(uri: Uri): string {
  if (sep === '/' && uri.startsWith('file:///')) return uri.slice('file://'.length);
  return fileURLToPath(encodeURI(uri).replaceAll('?', '%3F').replaceAll('#', '%23'));
}

/**
 * The local disk. Calls are synchronous inside: for 40,000 small files that is several times faster than asking the
 * thread pool for each.
 */
export class NodeFileSystem implements FileSystem {
  readonly #roots: readonly { readonly uri: Uri; readonly path: string }[];
  readonly #realFolders = new Map<string, { readonly real: string | undefined; readonly since: number }>();
  #buffer = Buffer.allocUnsafe(64 * 1024);

  /** @param roots the workspace roots; nothing outside them is ever opened, whatever links say. */
  constructor(roots: readonly Uri[]) {
    this.#roots = roots.map((uri) => {
      const path = pathOfUri(uri);
      return { uri, path: attempt(() => realpathSync.native(path)) ?? path };
    });
  }

  async read(uri: Uri, maxBytes: number): Promise<ReadResult> {
    const found = this.#find(pathOfUri(uri));
    if (found === undefined) return { ok: false, problem: 'missing' };
    if (!this.#isInside(found.real)) return { ok: false, problem: 'outside' };
    // Nothing but regular files is opened: a pipe would wait for ever.
    if (!found.stats.isFile()) return { ok: false, problem: 'missing' };
    if (found.stats.size > maxBytes) return { ok: false, problem: 'too-large' };
    try {
      return this.#readText(found.real, found.stats.size);
    } catch (error) {
      return { ok: false, problem: isAbsence(error) ? 'missing' : 'unreadable' };
    }
  }

  async stat(uri: Uri): Promise<FileStat | 'outside' | undefined> {
    const found = this.#find(pathOfUri(uri));
    if (found === undefined) return undefined;
    if (!this.#isInside(found.real)) return 'outside';
    return { kind: kindOf(found.stats), size: found.stats.size, modified: found.stats.mtimeMs };
  }

  async list(uri: Uri): Promise<readonly FolderEntry[] | undefined> {
    const path = pathOfUri(uri);
    this.#realFolders.delete(path);
    const real = this.#realFolder(path);
    if (real === undefined || !this.#isInside(real)) return undefined;
    const entries = attempt(() => readdirSync(real, { withFileTypes: true }));
    return entries
      ?.map((entry) => this.#entryOf(entry, real))
      .sort((one, other) => (one.name < other.name ? -1 : one.name > other.name ? 1 : 0));
  }

  #entryOf(entry: Dirent, folder: string): FolderEntry {
    if (!entry.isSymbolicLink()) return { name: entry.name, kind: kindOf(entry) };
    const target = attempt(() => realpathSync.native(folder + sep + entry.name));
    const stats = target === undefined ? undefined : attempt(() => statSync(target));
    if (target === undefined || stats === undefined) return { name: entry.name, kind: 'other', link: 'nowhere' };
    return { name: entry.name, kind: kindOf(stats), link: this.#addressOf(target) };
  }

  #readText(path: string, size: number): ReadResult {
    if (size > this.#buffer.length) this.#buffer = Buffer.allocUnsafe(size * 2);
    const file = openSync(path, 'r');
    try {
      let length = 0;
      while (length < size) {
        const count = readSync(file, this.#buffer, length, size - length, length);
        if (count === 0) break;
        length += count;
      }
      const bytes = this.#buffer.subarray(0, length);
      return isUtf8(bytes) ? { ok: true, text: bytes.toString('utf8') } : { ok: false, problem: 'not-text' };
    } finally {
      closeSync(file);
    }
  }

  /** Where a file really is, and what is there; only its own link and, now and then, its folder are looked at. */
  #find(path: string): { readonly real: string; readonly stats: Stats } | undefined {
    const folder = this.#realFolder(dirname(path));
    if (folder === undefined) return undefined;
    const name = path.slice(path.lastIndexOf(sep) + 1);
    const place = name === '' ? folder : (folder.endsWith(sep) ? folder : folder + sep) + name;
    const stats = attempt(() => lstatSync(place, { throwIfNoEntry: false }));
    if (stats === undefined || !stats.isSymbolicLink()) return stats && { real: place, stats };
    const real = attempt(() => realpathSync.native(place));
    const target = real === undefined ? undefined : attempt(() => statSync(real));
    return real === undefined || target === undefined ? undefined : { real, stats: target };
  }

  #realFolder(path: string): string | undefined {
    const now = performance.now();
    const known = this.#realFolders.get(path);
    if (known !== undefined && now - known.since < realPlaceLasts) return known.real;
    if (this.#realFolders.size > 10_000) this.#realFolders.clear();
    const real = attempt(() => realpathSync.native(path));
    this.#realFolders.set(path, { real, since: now });
    return real;
  }

  #isInside(real: string): boolean {
    return this.#roots.some(({ path }) => isInFolder(real, path));
  }

  /** In terms of the root as it was given, which may itself be reached through a link. */
  #addressOf(real: string): Uri | 'outside' {
    const root = this.#roots.find(({ path }) => isInFolder(real, path));
    if (root === undefined) return 'outside';
    const below = real.slice(root.path.length).replaceAll(sep, '/');
    return below === '' ? root.uri : joinUri(root.uri, below.replace(/^\//, ''));
  }
}

function isInFolder(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

function kindOf(entry: Stats | Dirent): FileKind {
  if (entry.isFile()) return 'file';
  return entry.isDirectory() ? 'folder' : 'other';
}

function isAbsence(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}

/** Undefined in place of an exception: a file that cannot be looked at is told by the caller, never a stop. */
function attempt<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}
