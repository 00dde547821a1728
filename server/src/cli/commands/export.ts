import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { NodeFileSystem, uriOfPath } from '../../host/nodeFileSystem.ts';
import { version } from '../../host/version.ts';
import { LanguageService } from '../../languageService.ts';
import { cliTexts } from '../../messages/cli.ts';
import { exportTexts } from '../../messages/export.ts';
import { type Language, render } from '../../messages/text.ts';
import { collectAgency } from '../../reports/collect.ts';
import type { AgencyContent, ReportContent } from '../../reports/content.ts';
import type { ReportBundle } from '../../reports/exportFiles.ts';
import type { ReportFormat } from '../../reports/formats.ts';
import { makingAt } from '../../reports/making.ts';
import { instrumentForYear, instrumentIds, instrumentOf } from '../../schema/instruments.ts';
import { configFileName } from '../../workspace/config.ts';
import { isSpbeFileName } from '../../workspace/walk.ts';
import { type ExportCommand, UsageError } from '../arguments.ts';
import { concerns, type Scope, scopeOf, shownPath } from '../paths.ts';
import { Progress } from '../progress.ts';

/** Lays out the report of the agencies asked for, and writes it to a file, a folder or standard output. */
export async function exportReport(command: ExportCommand, asked: Language | undefined): Promise<number> {
  if (command.template) return exportTemplate(command, asked ?? 'id');
  const target = targetOf(command);
  const scope = scopeOf(command.paths);
  const { agencies, language } = await collect(scope, asked);
  const made = makingAt(command.time ?? new Date(), version);
  const reports = await loadReports();
  const write = (content: ReportContent) => reports.writeReport(content, target.format, language);
  const content = { agencies, made };
  if (target.place === 'output') {
    for (const file of write(content).files) process.stdout.write(file.content);
    return 0;
  }
  const written: string[] = [];
  const save = (path: string, bytes: string | Uint8Array) => written.push(saveFile(path, bytes, target.format));
  if (target.place === 'zip') {
    save(target.path, reports.zip(write(content).files, made.time));
  } else if (target.place === 'file') {
    for (const file of write(content).files) save(target.path, file.content);
  } else {
    const taken = new Set<string>();
    for (const { files } of piecesOf(content, target.format).map(write)) {
      for (const file of files) save(join(target.path, freeName(file.name, taken)), file.content);
    }
  }
  for (const path of written) tell(path, language);
  return 0;
}

/** Writes the workbook that fits the import, with the indicators of an instrument. */
async function exportTemplate({ out, time, instrument: id }: ExportCommand, language: Language): Promise<number> {
  if (out === undefined || formatOf(out) !== 'xlsx') throw new UsageError(exportTexts.templateNeedsOut);
  const now = time ?? new Date();
  const year = now.getUTCFullYear();
  const instrument = id === undefined ? instrumentForYear(year) : instrumentOf(id);
  const allowed = instrumentIds.join(', ');
  if (!instrument) throw new UsageError(cliTexts.unknownValue, { value: id ?? year, option: '--instrumen', allowed });
  const kinds = Object.entries(instrument.evidenceKinds);
  const subject = {
    instrument: instrument.id,
    instruments: instrumentIds,
    indicators: instrument.indicators.map(({ number, name }) => ({ number, name })),
    evidenceKinds: kinds.map(([kind, { name }]) => ({ id: kind, name })),
    year,
  };
  const { writeTemplate } = await loadReports();
  tell(saveFile(resolve(out), writeTemplate(subject, makingAt(now, version), language).content, 'xlsx'), language);
  return 0;
}

function tell(path: string, language: Language): void {
  const shown = { path: shownPath(uriOfPath(path)), size: Math.ceil(statSync(path).size / 1000) };
  process.stderr.write(`${render(exportTexts.written, language, shown)}\n`);
}

/** The bundle of reports is loaded only here, so that no other command waits for it. */
export async function loadReports(): Promise<ReportBundle> {
  const bundle = './reports.mjs';
  return (await import(bundle)) as ReportBundle;
}

async function collect(
  scope: Scope,
  asked: Language | undefined,
): Promise<{ readonly agencies: readonly AgencyContent[]; readonly language: Language }> {
  const service = new LanguageService(new NodeFileSystem(scope.roots), scope.roots);
  const found: { readonly folder: string; readonly content: AgencyContent }[] = [];
  const progress = new Progress(asked ?? 'id');
  await service.survey(
    ({ view, score, findings }) => {
      const content = concerns(scope, view.folder)
        ? collectAgency(view, score, findings, service.store.configurations)
        : undefined;
      if (content) found.push({ folder: view.folder, content });
    },
    { check: true, onProgress: ({ files }) => progress.files(files) },
  );
  progress.end();
  if (found.length === 0) throw new UsageError(cliTexts.noAgency, { paths: scope.asked.map(shownPath).join(', ') });
  const agencies = found.sort((a, b) => (a.folder < b.folder ? -1 : 1)).map(({ content }) => content);
  return { agencies, language: asked ?? service.language ?? 'id' };
}

/** In a folder every agency has its own report, and several have a comparison beside it; tables of CSV hold all. */
function piecesOf(content: ReportContent, format: ReportFormat): readonly ReportContent[] {
  const { agencies, made } = content;
  if (agencies.length === 1 || format === 'csv') return [content];
  return [...agencies.map((agency) => ({ agencies: [agency], made })), content];
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

type Target = { readonly format: ReportFormat } & (
  | { readonly place: 'output' }
  | { readonly place: 'file' | 'folder' | 'zip'; readonly path: string }
);

/** Where the report goes. Throws {@link UsageError} where that cannot be. */
function targetOf({ format, out }: ExportCommand): Target {
  if (out === undefined) {
    if (format === 'docx' || format === 'xlsx' || format === 'csv') {
      throw new UsageError(exportTexts.needsOut, { format });
    }
    return { format: format ?? 'md', place: 'output' };
  }
  const path = resolve(out);
  const known = format ?? formatOf(path);
  if (!known) throw new UsageError(exportTexts.needsFormat, { out });
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

function formatOf(path: string): ReportFormat | undefined {
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
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(exportTexts.failed, { path, reason });
  }
}
