import { isUtf8 } from 'node:buffer';
import {
  closeSync,
  constants,
  type Dirent,
  fstatSync,
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

/** Flags that make opening a link fail; systems without them are asked beforehand. */
const withoutLinks: number | undefined =
  constants.O_NOFOLLOW === undefined ? undefined : constants.O_RDONLY | constants.O_NOFOLLOW;

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
    const path = pathOfUri(uri);
    const place = this.#placeOf(path);
    if (place === undefined) return { ok: false, problem: 'missing' };
    if (withoutLinks !== undefined && this.#isInside(place)) {
      const result = this.#readRegular(place, maxBytes, withoutLinks);
      if (result !== 'link') return result;
    }
    const found = this.#find(path);
    if (found === undefined) return { ok: false, problem: 'missing' };
    if (!this.#isInside(found.real)) return { ok: false, problem: 'outside' };
    const result = this.#readRegular(found.real, maxBytes, constants.O_RDONLY);
    return result === 'link' ? { ok: false, problem: 'missing' } : result;
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

  /** Only regular files are read: from a device there would be no end, for a pipe one would wait for ever. */
  #readRegular(path: string, maxBytes: number, flags: number): ReadResult | 'link' {
    let file: number | undefined;
    try {
      file = openSync(path, flags | (constants.O_NONBLOCK ?? 0));
      const stats = fstatSync(file);
      if (!stats.isFile()) return { ok: false, problem: 'missing' };
      return stats.size > maxBytes ? { ok: false, problem: 'too-large' } : this.#readText(file, stats.size);
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      if (code === 'ELOOP') return 'link';
      return { ok: false, problem: code === 'ENOENT' || code === 'ENOTDIR' ? 'missing' : 'unreadable' };
    } finally {
      if (file !== undefined) closeSync(file);
    }
  }

  #readText(file: number, size: number): ReadResult {
    if (size > this.#buffer.length) this.#buffer = Buffer.allocUnsafe(size * 2);
    let length = 0;
    while (length < size) {
      const count = readSync(file, this.#buffer, length, size - length, length);
      if (count === 0) break;
      length += count;
    }
    const bytes = this.#buffer.subarray(0, length);
    return isUtf8(bytes) ? { ok: true, text: bytes.toString('utf8') } : { ok: false, problem: 'not-text' };
  }

  /** Where a file really is, and what is there; only its own link and, now and then, its folder are looked at. */
  #find(path: string): { readonly real: string; readonly stats: Stats } | undefined {
    const place = this.#placeOf(path);
    const stats = place === undefined ? undefined : attempt(() => lstatSync(place, { throwIfNoEntry: false }));
    if (place === undefined) return undefined;
    if (stats === undefined || !stats.isSymbolicLink()) return stats && { real: place, stats };
    const real = attempt(() => realpathSync.native(place));
    const target = real === undefined ? undefined : attempt(() => statSync(real));
    return real === undefined || target === undefined ? undefined : { real, stats: target };
  }

  /** A path with its folder's links followed, its own not. */
  #placeOf(path: string): string | undefined {
    const folder = this.#realFolder(dirname(path));
    const name = path.slice(path.lastIndexOf(sep) + 1);
    if (folder === undefined || name === '') return folder;
    return (folder.endsWith(sep) ? folder : folder + sep) + name;
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

/** Undefined in place of an exception: a file that cannot be looked at is told by the caller, never a stop. */
function attempt<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}
