import type { FileCode } from '../messages/files.ts';
import { configFileName } from './config.ts';
import type { FolderEntry, Uri } from './fileSystem.ts';
import type { Folders } from './folders.ts';
import { joinUri } from './uri.ts';

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
  /** The settings that count; those anywhere else are of no use. */
  readonly settings: ReadonlySet<Uri>;
  /** Folders on the way to these files are entered first; asked for again before each. */
  first(): readonly Uri[];
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
    const step = stepOf(uri, entry, walk);
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
    else {
      const step = stepOf(joinUri(folder, entry.name), entry, walk);
      if (step !== undefined) yield step;
    }
  }
  for (const entry of inOrder(folder, below, walk)) yield* visit(joinUri(folder, entry.name), entry, walk);
  yield { kind: 'left', uri: folder };
}

/** What a file means here; undefined for those that are nothing of ours. */
function stepOf(uri: Uri, { name, kind, link }: FolderEntry, { settings }: Walk): Step | undefined {
  if (name === configFileName) {
    return settings.has(uri) ? undefined : { kind: 'notice', uri, code: 'berkas.pengaturan-tidak-dipakai' };
  }
  if (!isSpbeFileName(name)) return undefined;
  if (link === 'outside') return { kind: 'notice', uri, code: 'berkas.di-luar' };
  if (link === 'nowhere') return { kind: 'notice', uri, code: 'berkas.tautan-putus' };
  return kind === 'file' ? { kind: 'file', uri } : undefined;
}

/** As they come, but each time one that is wanted goes before the others. */
function* inOrder(folder: Uri, entries: readonly FolderEntry[], walk: Walk): Iterable<FolderEntry> {
  const byName = new Map<string, FolderEntry>();
  const isLeft = new Set(entries);
  for (const entry of entries) {
    for (const name of wantedNames(folder, walk)) {
      if (byName.size === 0) for (const each of entries) byName.set(each.name, each);
      const wanted = byName.get(name);
      if (wanted !== undefined && isLeft.delete(wanted)) yield wanted;
    }
    if (isLeft.delete(entry)) yield entry;
  }
}

function wantedNames(folder: Uri, walk: Walk): readonly string[] {
  const prefix = joinUri(folder, '');
  return walk.first().flatMap((uri) => (uri.startsWith(prefix) ? uri.slice(prefix.length).split('/', 1) : []));
}
