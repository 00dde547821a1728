import type { FileCode } from '../messages/files.ts';
import type { FolderEntry, Uri } from './fileSystem.ts';
import type { Folders } from './folders.ts';
import { isWithin, joinUri } from './uri.ts';

/** What is met on a walk through folders. */
export type Step =
  | { readonly kind: 'file'; readonly uri: Uri }
  /** Everything below this folder has been met. */
  | { readonly kind: 'left'; readonly uri: Uri }
  | { readonly kind: 'notice'; readonly uri: Uri; readonly code: FileCode };

export interface Walk {
  readonly folders: Folders;
  /** Folders that are left out by configuration. */
  readonly ignored: ReadonlySet<Uri>;
  /** Folders on the way to these files are entered first. */
  readonly first: readonly Uri[];
}

export function isSpbeFileName(name: string): boolean {
  return /\.spbe\.ya?ml$/i.test(name);
}

/** Folders that nobody wants to have searched: hidden ones and those of packages. */
function isPrivateFolderName(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules';
}

/** Meets what an entry stands for: a file, or a folder and all below it. Files of a folder come before its folders. */
export async function* visit(uri: Uri, entry: FolderEntry, walk: Walk): AsyncGenerator<Step> {
  if (entry.kind !== 'folder') {
    const step = isSpbeFileName(entry.name) ? stepOf(uri, entry) : undefined;
    if (step !== undefined) yield step;
    return;
  }
  const refused = refusal(uri, entry, walk);
  if (refused === undefined) yield* visitFolder(uri, walk);
  else if (refused !== 'left-out') yield { kind: 'notice', uri, code: refused };
}

/** Why a folder is not looked into; undefined where it is. */
export function refusal(uri: Uri, { name, kind, link }: FolderEntry, walk: Walk): FileCode | 'left-out' | undefined {
  if (kind !== 'folder' || isPrivateFolderName(name) || walk.ignored.has(uri)) return 'left-out';
  if (link === 'outside') return 'berkas.di-luar';
  if (link !== undefined && walk.folders.isCircle(uri, link)) return 'berkas.tautan-berputar';
  return undefined;
}

/** Meets everything in a folder, whatever its own name. */
export async function* visitFolder(folder: Uri, walk: Walk): AsyncGenerator<Step> {
  const listing = await walk.folders.list(folder);
  if (listing === undefined) {
    yield { kind: 'notice', uri: folder, code: 'berkas.folder-tidak-terbaca' };
    return;
  }
  const below: FolderEntry[] = [];
  for (const entry of listing.entries) {
    if (entry.kind === 'folder') below.push(entry);
    else if (isSpbeFileName(entry.name)) {
      const step = stepOf(joinUri(folder, entry.name), entry);
      if (step !== undefined) yield step;
    }
  }
  for (const entry of inOrder(folder, below, walk.first)) yield* visit(joinUri(folder, entry.name), entry, walk);
  yield { kind: 'left', uri: folder };
}

function stepOf(uri: Uri, { kind, link }: FolderEntry): Step | undefined {
  if (link === 'outside') return { kind: 'notice', uri, code: 'berkas.di-luar' };
  if (link === 'nowhere') return { kind: 'notice', uri, code: 'berkas.tautan-putus' };
  return kind === 'file' ? { kind: 'file', uri } : undefined;
}

function inOrder(folder: Uri, entries: readonly FolderEntry[], first: readonly Uri[]): readonly FolderEntry[] {
  if (first.length === 0) return entries;
  const isWanted = (entry: FolderEntry) => first.some((uri) => isWithin(uri, joinUri(folder, entry.name)));
  return [...entries.filter(isWanted), ...entries.filter((entry) => !isWanted(entry))];
}
