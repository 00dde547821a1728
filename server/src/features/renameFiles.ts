import type { WorkspaceEdit } from 'vscode-languageserver-types';
import type { Located } from '../model/facts.ts';
import { SpbeFile } from '../workspace/file.ts';
import type { Uri } from '../workspace/fileSystem.ts';
import { isWithin, nameOf, parentOf, resolvePath } from '../workspace/uri.ts';
import type { AgencyView, DocumentView, FileView } from '../workspace/view.ts';
import { nodesTo } from '../yaml/change/find.ts';
import type { TextChange, YamlFile } from '../yaml/index.ts';
import { replaceValue } from '../yaml/write.ts';
import { relativePath } from './relativePath.ts';
import { type FileChange, workspaceEdit } from './workspaceEdits.ts';

/** A file or folder that is about to move. */
export interface FileRename {
  readonly old: Uri;
  readonly new: Uri;
}

interface Moves {
  /** Last parts of the addresses that are given up. */
  readonly names: readonly string[];
  /** Where things lie afterwards. */
  to(uri: Uri): Uri;
}

/**
 * What to change before files or folders move so that every `berkas` still leads to its file: in documents that name a
 * moved file, and in documents that move themselves. Files that do not stay inside the workspace are not followed.
 *
 * @param agencies all whose documents may name the files; each has to be in memory
 * @param roots folders of the workspace
 * @returns edits of the files under their old addresses; undefined where nothing has to change
 */
export function renameFileEdits(
  agencies: Iterable<AgencyView>,
  roots: readonly Uri[],
  renames: readonly FileRename[],
): WorkspaceEdit | undefined {
  const moves: Moves = { names: renames.map(({ old }) => nameOf(old)), to: movedBy(renames) };
  const files: FileChange[] = [];
  for (const { files: ofAgency } of agencies) {
    for (const file of ofAgency) {
      const yaml = file instanceof SpbeFile ? file.yaml : undefined;
      const changes = yaml === undefined ? [] : changesOf(file, yaml, roots, moves);
      if (yaml !== undefined && changes.length > 0) files.push({ uri: file.uri, yaml, changes });
    }
  }
  return files.length === 0 ? undefined : workspaceEdit(files);
}

function changesOf(
  file: FileView,
  yaml: YamlFile,
  roots: readonly Uri[],
  { names, to: moved }: Moves,
): readonly TextChange[] {
  const [folder, newFolder] = [parentOf(file.uri), parentOf(moved(file.uri))];
  if (folder === undefined || newFolder === undefined) return [];
  // A path merged into several entries stands in the text once.
  const changes = new Map<number, TextChange>();
  for (const { value, at } of file.documents.flatMap(pathsIn)) {
    // From a folder that stays, a path leads to something that moves only by its name.
    if (folder === newFolder && !names.some((name) => value.includes(name))) continue;
    const path = followed(value, folder, newFolder, roots, moved);
    const node = path === undefined ? undefined : nodesTo(yaml, at)?.at(-1);
    if (path !== undefined && node !== undefined) changes.set(at.start, replaceValue(node, path));
  }
  return [...changes.values()];
}

/** The path as it has to be written after the move; undefined where it stays, or does not lead to a file inside. */
function followed(
  path: string,
  folder: Uri,
  newFolder: Uri,
  roots: readonly Uri[],
  moved: (uri: Uri) => Uri,
): string | undefined {
  const target = resolvePath(folder, path);
  if (target === undefined || !isInside(target, roots)) return undefined;
  const newTarget = moved(target);
  if (!isInside(newTarget, roots) || !isInside(newFolder, roots)) return undefined;
  if (resolvePath(newFolder, path) === newTarget) return undefined;
  const next = relativePath(newFolder, newTarget);
  return next !== undefined && path.startsWith('./') && !next.startsWith('../') ? `./${next}` : next;
}

function pathsIn({ facts }: DocumentView): readonly Located<string>[] {
  switch (facts.kind) {
    case 'indikator':
    case 'daftar_bukti':
      return facts.evidence.flatMap(({ file }) => file ?? []);
    case 'peta_rencana':
      return facts.reviews.flatMap(({ file }) => file ?? []);
    default:
      return [];
  }
}

/** Where things lie after the renames; the rename of the nearest folder counts. */
function movedBy(renames: readonly FileRename[]): (uri: Uri) => Uri {
  const nearestFirst = [...renames].sort((one, other) => other.old.length - one.old.length);
  return (uri) => {
    const rename = nearestFirst.find(({ old }) => isWithin(uri, old));
    return rename === undefined ? uri : rename.new + uri.slice(rename.old.length);
  };
}

function isInside(uri: Uri, roots: readonly Uri[]): boolean {
  return roots.some((root) => isWithin(uri, root));
}
