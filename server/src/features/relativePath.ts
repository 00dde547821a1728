import type { Uri } from '../workspace/fileSystem.ts';

/** The path with forward slashes that leads from a folder to a file or folder; undefined across file systems. */
export function relativePath(folder: Uri, target: Uri): string | undefined {
  const from = folder.split('/');
  const to = target.split('/');
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared += 1;
  // Scheme and authority: `file:`, ``, ``.
  if (shared < 3) return undefined;
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/');
}
