import { accessSync, constants, existsSync, readdirSync, readFileSync, type Stats, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { pathOfUri, uriOfPath } from '../host/nodeFileSystem.ts';
import { cliTexts } from '../messages/cli.ts';
import { configFileName } from '../workspace/config.ts';
import type { Uri } from '../workspace/fileSystem.ts';
import { isWithin } from '../workspace/uri.ts';
import { isSpbeFileName } from '../workspace/walk.ts';
import { isPattern, matchesOf } from './pattern.ts';
import { UsageError } from './usageError.ts';

/** What to look at, and the workspace around it that it is understood in. */
export interface Scope {
  /** What was asked for; only this is reported. */
  readonly asked: readonly Uri[];
  readonly roots: readonly Uri[];
}

/**
 * The scope of the paths on the command line; the current folder where there are none. The workspace of a path is the
 * nearest folder upwards with `spbe.config.yaml`, else the agency it lies in, else the path itself. Throws
 * {@link UsageError} for a path that is not there, cannot be read or is no SPBE file, and for a pattern that fits nothing.
 */
export function scopeOf(paths: readonly string[]): Scope {
  const places = (paths.length > 0 ? paths : ['.']).flatMap(placesOf);
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

/** As GitHub expects it in an annotation: relative to the checked out repository, wherever the command runs. */
export function githubPath(uri: Uri): string {
  const path = pathOfUri(uri);
  const { GITHUB_WORKSPACE: workspace } = process.env;
  const below = workspace ? relative(resolve(workspace), path) : undefined;
  if (below !== undefined && isBelow(below)) return below.split(sep).join('/') || '.';
  for (let folder = path; dirname(folder) !== folder; folder = dirname(folder)) {
    if (existsSync(join(folder, '.git'))) return relative(folder, path).split(sep).join('/') || '.';
  }
  return shownPath(uri);
}

/** Whether a relative path leads downwards, and not to another drive. */
function isBelow(path: string): boolean {
  return path !== '..' && !path.startsWith(`..${sep}`) && !isAbsolute(path);
}

function placesOf(path: string): readonly string[] {
  const place = resolve(path);
  const stats = statsOf(place, path);
  if (stats === undefined) {
    const matches = isPattern(path) ? matchesOf(place) : [];
    if (matches.length > 0) return matches;
    throw new UsageError(isPattern(path) ? cliTexts.patternFitsNothing : cliTexts.pathMissing, { path });
  }
  if (!stats.isDirectory() && !isSpbeFileName(basename(place))) throw new UsageError(cliTexts.notSpbeFile, { path });
  if (!isReadable(place, stats)) throw new UsageError(cliTexts.pathUnreadable, { path });
  return [place];
}

/** Undefined where there is nothing. */
function statsOf(place: string, path: string): Stats | undefined {
  try {
    return statSync(place, { throwIfNoEntry: false });
  } catch (error) {
    // A file on the way is taken for a folder.
    if (error instanceof Error && 'code' in error && error.code === 'ENOTDIR') return undefined;
    throw new UsageError(cliTexts.pathUnreadable, { path });
  }
}

/** Devices and pipes are not: they may never end. */
function isReadable(place: string, stats: Stats): boolean {
  if (!stats.isDirectory() && !stats.isFile()) return false;
  try {
    accessSync(place, constants.R_OK);
    return true;
  } catch {
    return false;
  }
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
    return readdirSync(folder).some((name) => isSpbeFileName(name) && isAgencyFile(join(folder, name)));
  } catch {
    return false;
  }
}

function isAgencyFile(path: string): boolean {
  try {
    return statSync(path).isFile() && /^jenis:\s*instansi\s*(#.*)?$/m.test(readFileSync(path, 'utf8'));
  } catch {
    return false;
  }
}
