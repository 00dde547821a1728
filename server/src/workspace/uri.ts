import type { Uri } from './fileSystem.ts';

/** The folder that holds a file or folder; undefined for the top of the file system. */
export function parentOf(uri: Uri): Uri | undefined {
  const slash = uri.lastIndexOf('/');
  const above = uri.lastIndexOf('/', slash - 1);
  // Well below the top there is a name between the last two slashes, and no second slash before the first of them.
  if (above > 0 && uri[above - 1] !== '/') return uri.slice(0, slash);
  const top = topOf(uri);
  if (slash < 0 || uri.length <= top.length) return undefined;
  return slash < top.length ? top : uri.slice(0, slash);
}

/** The last part of an address. */
export function nameOf(uri: Uri): string {
  return uri.slice(uri.lastIndexOf('/') + 1);
}

export function joinUri(folder: Uri, name: string): Uri {
  return folder.endsWith('/') ? folder + name : `${folder}/${name}`;
}

/** Whether `uri` is `folder` itself or lies below it. */
export function isWithin(uri: Uri, folder: Uri): boolean {
  return uri === folder || uri.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}

/** Whether `uri` is one of `places` or lies below one; costs its depth, however many places there are. */
export function isBelowAny(uri: Uri, places: ReadonlySet<Uri>): boolean {
  for (let at: Uri | undefined = uri; at !== undefined; at = parentOf(at)) if (places.has(at)) return true;
  return false;
}

/** The folders above `uri`, the nearest first, up to and including `root`. */
export function* foldersUpTo(uri: Uri, root: Uri): Iterable<Uri> {
  for (let folder = parentOf(uri); folder !== undefined && isWithin(folder, root); folder = parentOf(folder)) {
    yield folder;
  }
}

/**
 * The address that a relative path with forward slashes means, seen from a folder. Undefined for absolute paths and
 * drive letters, and for paths that climb above the top.
 */
export function resolvePath(folder: Uri, path: string): Uri | undefined {
  if (path.startsWith('/') || path.startsWith('\\') || /^[a-z][a-z0-9+.-]*:/i.test(path)) return undefined;
  let at: Uri | undefined = folder;
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    at = part === '..' ? parentOf(at) : joinUri(at, part);
    if (at === undefined) return undefined;
  }
  return at;
}

/** For comparing names as file systems do that ignore upper and lower case and the composition of accents. */
export function foldCase(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

/** `file:///` of `file:///srv/spbe`. */
function topOf(uri: Uri): Uri {
  const authority = uri.indexOf('://');
  const slash = authority < 0 ? uri.indexOf('/') : uri.indexOf('/', authority + 3);
  return slash < 0 ? uri : uri.slice(0, slash + 1);
}
