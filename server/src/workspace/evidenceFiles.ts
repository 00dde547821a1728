import type { FileSystem, Uri } from './fileSystem.ts';
import type { Folders } from './folders.ts';
import { isWithin, joinUri } from './uri.ts';
import type { EvidenceFileState } from './view.ts';

/** As the rules see it, except that a wrong case is told as the address of what is really there. */
export type FoundFile = Exclude<EvidenceFileState, { state: 'wrong-case' }> | WrongCase;

interface WrongCase {
  readonly state: 'wrong-case';
  readonly uri: Uri;
  readonly actualUri: Uri;
}

/**
 * Looks for an evidence file: whether it is there under exactly this name, and how large it is. It is never opened, and
 * nothing outside the roots is looked at.
 */
export async function findFile(
  uri: Uri,
  roots: readonly Uri[],
  folders: Folders,
  fileSystem: FileSystem,
): Promise<FoundFile> {
  const root = roots.find((candidate) => isWithin(uri, candidate));
  if (root === undefined) return { state: 'outside' };
  if (uri === root) return { state: 'folder', uri };
  const names = uri.slice(root.endsWith('/') ? root.length : root.length + 1).split('/');
  let at = root;
  let kind: string = 'folder';
  for (const name of names) {
    const listing = await folders.list(at);
    // A folder that can be passed but not listed: the exact name is all there is to ask for.
    if (listing === undefined) return stateOf(uri, uri, fileSystem);
    const entry = listing.get(name) ?? listing.like(name);
    if (entry === undefined || entry.link === 'nowhere') return { state: 'missing', uri };
    if (entry.link === 'outside') return { state: 'outside' };
    at = joinUri(at, entry.name);
    kind = entry.kind;
  }
  if (kind === 'folder') return { state: 'folder', uri };
  if (kind === 'file' && at !== uri) return { state: 'wrong-case', uri, actualUri: at };
  return stateOf(uri, at, fileSystem);
}

async function stateOf(uri: Uri, place: Uri, fileSystem: FileSystem): Promise<FoundFile> {
  const stat = await fileSystem.stat(place);
  if (stat === 'outside') return { state: 'outside' };
  if (stat === undefined || stat.kind === 'other') return { state: 'missing', uri };
  if (stat.kind === 'folder') return { state: 'folder', uri };
  return stat.size > 0 ? { state: 'present', uri, size: stat.size } : { state: 'empty', uri };
}

export function sameState(one: FoundFile, other: FoundFile): boolean {
  if (one.state !== other.state) return false;
  if (one.state === 'present' && other.state === 'present') return one.size === other.size;
  return one.state !== 'wrong-case' || other.state !== 'wrong-case' || one.actualUri === other.actualUri;
}

/** `path` as it would have to be written to name what is really there. */
export function correctedPath(path: string, actualUri: Uri): string {
  const actual = actualUri.split('/');
  const parts = path.split('/');
  for (let part = parts.length - 1; part >= 0; part--) {
    const written = parts[part];
    if (written === '' || written === '.') continue;
    // Before a step upwards the names do not line up with the address any more.
    if (written === '..') break;
    parts[part] = actual.pop() ?? parts[part] ?? '';
  }
  return parts.join('/');
}
