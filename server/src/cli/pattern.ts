import { type Dirent, existsSync, readdirSync } from 'node:fs';
import { join, parse, sep } from 'node:path';
import { isSpbeFileName } from '../workspace/walk.ts';

/** Whether a path holds the wildcards `*` or `?`. */
export function isPattern(path: string): boolean {
  return /[*?]/.test(path);
}

/**
 * The folders and SPBE files that a pattern means, in order: `*` and `?` within a name, `**` for any folders between.
 * Shells do this themselves, but not those of Windows, and none for a pattern in quotes. Hidden names and `node_modules`
 * are met only where the pattern spells them out.
 *
 * @param pattern an absolute path
 */
export function matchesOf(pattern: string): readonly string[] {
  const { root } = parse(pattern);
  const parts = pattern.slice(root.length).split(sep);
  const found = parts.reduce<readonly string[]>((places, part) => places.flatMap((place) => step(place, part)), [root]);
  return [...new Set(found)].sort();
}

/** The places that one part of a pattern leads to. */
function step(place: string, part: string): readonly string[] {
  if (part === '**') return [place, ...foldersBelow(place)];
  if (!isPattern(part)) return existsSync(join(place, part)) ? [join(place, part)] : [];
  const name = nameLike(part);
  return entriesOf(place)
    .filter((entry) => name.test(entry.name) && (!entry.isFile() || isSpbeFileName(entry.name)))
    .map((entry) => join(place, entry.name));
}

function foldersBelow(place: string): readonly string[] {
  return entriesOf(place)
    .filter((entry) => entry.isDirectory())
    .flatMap((entry) => [join(place, entry.name), ...foldersBelow(join(place, entry.name))]);
}

function entriesOf(place: string): readonly Dirent[] {
  try {
    return readdirSync(place, { withFileTypes: true }).filter(
      ({ name }) => !name.startsWith('.') && name !== 'node_modules',
    );
  } catch {
    return [];
  }
}

function nameLike(part: string): RegExp {
  const source = part
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\*+/g, '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${source}$`, process.platform === 'win32' ? 'iu' : 'u');
}
