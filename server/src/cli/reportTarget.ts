import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { uriOfPath } from '../host/nodeFileSystem.ts';
import { exportTexts } from '../messages/export.ts';
import { type Language, render } from '../messages/text.ts';
import type { Report, ReportBundle } from '../reports/exportFiles.ts';
import { type ReportFormat, reportFormats } from '../reports/formats.ts';
import { configFileName } from '../workspace/config.ts';
import { isSpbeFileName } from '../workspace/walk.ts';
import { shownPath } from './paths.ts';
import { reasonOf } from './reason.ts';
import { UsageError } from './usageError.ts';

/** The bundle of reports is loaded only here, so that no other command waits for it. */
export async function loadReports(): Promise<ReportBundle> {
  const bundle = './reports.mjs';
  return (await import(bundle)) as ReportBundle;
}

/** Writes reports to where they belong: standard output, one file, a folder, or an archive of them. */
export function saveReports(
  reports: readonly Report[],
  target: Target,
  { zip }: ReportBundle,
  time: string,
  language: Language,
): void {
  const files = reports.flatMap((report) => report.files);
  if (target.place === 'output') {
    for (const { content } of files) process.stdout.write(content);
    return;
  }
  const taken = new Set<string>();
  const save = (path: string, content: string | Uint8Array) => saveFile(path, content, target.format);
  const written =
    target.place === 'zip'
      ? [save(target.path, zip(files, time))]
      : files.map(({ name, content }) =>
          save(target.place === 'file' ? target.path : join(target.path, freeName(name, taken)), content),
        );
  for (const path of written) tell(path, language);
}

export function tell(path: string, language: Language): void {
  const shown = { path: shownPath(uriOfPath(path)), size: Math.ceil(statSync(path).size / 1000) };
  process.stderr.write(`${render(exportTexts.written, language, shown)}\n`);
}

/** Two agencies may bear the same id: the second report gets a number. */
function freeName(name: string, taken: Set<string>): string {
  const ending = extname(name);
  const base = name.slice(0, name.length - ending.length);
  let free = name;
  for (let number = 2; taken.has(free); number++) free = `${base}-${number}${ending}`;
  taken.add(free);
  return free;
}

export type Target = { readonly format: ReportFormat } & (
  | { readonly place: 'output' }
  | { readonly place: 'file' | 'folder' | 'zip'; readonly path: string }
);

interface Asked {
  /** Undefined: as the name of the file says. */
  readonly format: ReportFormat | undefined;
  /** Undefined: standard output. */
  readonly out: string | undefined;
}

/** Where the report goes. Throws {@link UsageError} where that cannot be. */
export function targetOf({ format, out }: Asked): Target {
  if (out === undefined) {
    if (format === 'docx' || format === 'xlsx' || format === 'csv') {
      throw new UsageError(exportTexts.needsOut, {
        format,
        command: 'export',
        name: `laporan${format === 'csv' ? '' : `.${format}`}`,
      });
    }
    return { format: format ?? 'md', place: 'output' };
  }
  const path = resolve(out);
  const known = format ?? formatOf(path);
  if (!known) throw new UsageError(exportTexts.needsFormat, { out, allowed: reportFormats.join(', ') });
  const isFolder = /[\\/]$/.test(out) || isFolderThere(path);
  if (known === 'csv') {
    if (!isFolder && /\.csv$/i.test(path)) throw new UsageError(exportTexts.csvIsSeveral, { out });
    return { format: known, path, place: !isFolder && /\.zip$/i.test(path) ? 'zip' : 'folder' };
  }
  return { format: known, path, place: isFolder ? 'folder' : 'file' };
}

const extensions: Readonly<Record<string, ReportFormat>> = {
  '.md': 'md',
  '.html': 'html',
  '.htm': 'html',
  '.docx': 'docx',
  '.xlsx': 'xlsx',
  '.json': 'json',
  '.zip': 'csv',
};

export function formatOf(path: string): ReportFormat | undefined {
  return extensions[extname(path).toLowerCase()];
}

function isFolderThere(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/**
 * Writes a file. A report that is there is replaced; anything else stays as it is, the documents of the workspace above
 * all. Throws {@link UsageError} where it cannot be written.
 */
export function saveFile(path: string, content: string | Uint8Array, format: ReportFormat): string {
  const name = basename(path);
  if (isSpbeFileName(name) || name === configFileName) throw new UsageError(exportTexts.isDocument, { path });
  const isThere = statSync(path, { throwIfNoEntry: false }) !== undefined;
  const isReport = formatOf(path) === format || (format === 'csv' && extname(name).toLowerCase() === '.csv');
  if (isThere && !isReport) throw new UsageError(exportTexts.isOther, { path });
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    return path;
  } catch (error) {
    throw new UsageError(exportTexts.failed, { path, reason: reasonOf(error) });
  }
}
