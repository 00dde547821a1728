import type { FileSystem, Uri } from './fileSystem.ts';
import type { Folders, Way } from './folders.ts';
import { joinUri, nameOf, parentOf } from './uri.ts';
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
  if (roots.includes(uri)) return { state: 'folder', uri };
  const above = parentOf(uri);
  const way: Way = above === undefined ? { kind: 'outside' } : await folders.enter(above);
  if (way.kind === 'outside') return { state: 'outside' };
  if (way.kind === 'missing') return { state: 'missing', uri };
  // A folder that can be passed but not listed: the exact name is all there is to ask for.
  if (way.kind === 'unlisted') return stateOf(uri, uri, fileSystem);
  const entry = way.listing.get(nameOf(uri)) ?? way.listing.like(nameOf(uri));
  if (entry === undefined || entry.link === 'nowhere') return { state: 'missing', uri };
  if (entry.link === 'outside') return { state: 'outside' };
  if (entry.kind === 'folder') return { state: 'folder', uri };
  const place = joinUri(way.uri, entry.name);
  if (entry.kind === 'file' && place !== uri) return { state: 'wrong-case', uri, actualUri: place };
  return stateOf(uri, place, fileSystem);
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
