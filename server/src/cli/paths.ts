import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { pathOfUri, uriOfPath } from '../host/nodeFileSystem.ts';
import { cliTexts } from '../messages/cli.ts';
import { configFileName } from '../workspace/config.ts';
import type { Uri } from '../workspace/fileSystem.ts';
import { isWithin } from '../workspace/uri.ts';
import { isSpbeFileName } from '../workspace/walk.ts';
import { UsageError } from './arguments.ts';

/** What to look at, and the workspace around it that it is understood in. */
export interface Scope {
  /** What was asked for; only this is reported. */
  readonly asked: readonly Uri[];
  readonly roots: readonly Uri[];
}

/**
 * The scope of the paths on the command line; the current folder where there are none. The workspace of a path is the
 * nearest folder upwards with `spbe.config.yaml`, else the agency it lies in, else the path itself. Throws
 * {@link UsageError} for a path that is not there or is no SPBE file.
 */
export function scopeOf(paths: readonly string[]): Scope {
  const places = (paths.length > 0 ? paths : ['.']).map((path) => checkedPath(path));
  return {
    asked: places.map(uriOfPath),
    roots: [...new Set(places.map((place) => uriOfPath(rootOf(place))))],
  };
}

export function isAsked({ asked }: Scope, uri: Uri): boolean {
  return asked.some((place) => isWithin(uri, place));
}

/** Whether an agency holds something that was asked for. */
export function concerns({ asked }: Scope, folder: Uri): boolean {
  return asked.some((place) => isWithin(folder, place) || isWithin(place, folder));
}

/** As a person would type it: relative to the current folder where it lies below, forward slashes. */
export function shownPath(uri: Uri): string {
  const path = pathOfUri(uri);
  const below = relative(process.cwd(), path);
  return (below === '' ? '.' : below.startsWith('..') ? path : below).split(sep).join('/');
}

function checkedPath(path: string): string {
  const place = resolve(path);
  const stats = statSync(place, { throwIfNoEntry: false });
  if (!stats) throw new UsageError(cliTexts.pathMissing, { path });
  if (!stats.isDirectory() && !isSpbeFileName(place.split(sep).at(-1)!))
    throw new UsageError(cliTexts.notSpbeFile, { path });
  return place;
}

function rootOf(place: string): string {
  const start = statSync(place).isDirectory() ? place : dirname(place);
  let agency: string | undefined;
  for (let folder = start; ; folder = dirname(folder)) {
    if (existsSync(join(folder, configFileName))) return folder;
    agency ??= holdsAgency(folder) ? folder : undefined;
    if (existsSync(join(folder, '.git')) || dirname(folder) === folder) return agency ?? start;
  }
}

function holdsAgency(folder: string): boolean {
  try {
    return readdirSync(folder).some(
      (name) => isSpbeFileName(name) && /^jenis:\s*instansi\s*(#.*)?$/m.test(readFileSync(join(folder, name), 'utf8')),
    );
  } catch {
    return false;
  }
}
