import { mkdirSync, readdirSync, readFileSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { NodeFileSystem, pathOfUri, uriOfPath } from '../../host/nodeFileSystem.ts';
import type { FileChange } from '../../imports/drafts.ts';
import type { GivenDocument } from '../../imports/existing.ts';
import type { ImportBundle, ImportReview } from '../../imports/importSpreadsheets.ts';
import type { SheetMapping } from '../../imports/mapping.ts';
import { tooLarge } from '../../imports/reading/tooLarge.ts';
import type { GivenFile } from '../../imports/reading/workbook.ts';
import { sayRemark } from '../../imports/wording.ts';
import { LanguageService } from '../../languageService.ts';
import { importingTexts } from '../../messages/importing.ts';
import { importTexts } from '../../messages/imports.ts';
import { type Language, render } from '../../messages/text.ts';
import type { Uri } from '../../workspace/fileSystem.ts';
import { isWithin } from '../../workspace/uri.ts';
import { isSpbeFileName } from '../../workspace/walk.ts';
import { colorsForOutput } from '../colors.ts';
import type { ImportCommand } from '../command.ts';
import { importToPretty } from '../formats/importPretty.ts';
import { scopeOf, shownPath } from '../paths.ts';
import { reasonOf } from '../reason.ts';
import { UsageError } from '../usageError.ts';

/** Files of the folder that are known by name, at most. */
const mostFileNames = 50_000;

/** Reads spreadsheets, shows what they say, and writes it into the documents of a folder unless it is a dry run. */
export async function importSpreadsheet(command: ImportCommand, asked: Language | undefined): Promise<number> {
  const language = asked ?? 'id';
  const folder = targetOf(command.into);
  const files = command.files.map((path) => readGiven(path));
  const imports = await loadImports();
  const mappings = readMappings(imports, command.mapping, language);
  const documents = await documentsIn(folder);
  const { agencyName: name, agencyId: id, level, year, instrument } = command;
  const review = imports.reviewImport({
    files,
    documents,
    mappings,
    agency: {
      ...(name !== undefined && { name }),
      ...(id !== undefined && { id }),
      ...(level !== undefined && { level }),
      ...(year !== undefined && { year }),
      ...(instrument !== undefined && { instrument }),
    },
    language,
    fileNames: fileNamesIn(folder),
  });
  if (!command.dryRun && id === undefined && review.agency === 'new') refuseSeveral(review);
  return conclude(review, folder, command.dryRun, language);
}

/** Of several agencies none is written into a new folder without being named. Throws {@link UsageError}. */
function refuseSeveral({ agencies }: ImportReview): void {
  const [first, ...others] = agencies;
  if (!first || others.length === 0) return;
  const ids = agencies.map(({ id }) => id).join(', ');
  throw new UsageError(importingTexts.chooseAgency, { ids, id: first.id });
}

function conclude(review: ImportReview, folder: string, isDryRun: boolean, language: Language): number {
  const report = isDryRun ? process.stderr : process.stdout;
  for (const problem of review.problems) process.stderr.write(`${sayRemark(problem, language)}\n`);
  if (review.tables.length > 0) report.write(importToPretty(review, language, colorsForOutput()));
  if (isDryRun && review.tables.length > 0) process.stdout.write(review.mapping);
  if (review.tables.length > 0 && review.agency === 'missing') throw new UsageError(importTexts.agencyMissing);
  if (!review.tables.some(({ usedRows }) => usedRows > 0)) throw new UsageError(importingTexts.nothingRead);
  if (isDryRun) {
    process.stderr.write(`\n${render(importingTexts.dryRun, language)}\n`);
    return 0;
  }
  const { changes } = review;
  for (const change of changes) writeChange(folder, change);
  const created = changes.filter(({ isNew }) => isNew).length;
  const counts = { created, changed: changes.length - created, path: shownPath(uriOfPath(folder)) };
  if (changes.length > 0) process.stdout.write(`\n${render(importingTexts.done, language, counts)}\n`);
  return 0;
}

/** The bundle of imports is loaded only here, so that no other command waits for it. */
async function loadImports(): Promise<ImportBundle> {
  const bundle = './imports.mjs';
  return (await import(bundle)) as ImportBundle;
}

function targetOf(into: string): string {
  const path = resolve(into);
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats && !stats.isDirectory()) throw new UsageError(importingTexts.intoIsFile, { path: into });
  return path;
}

function readGiven(path: string): GivenFile {
  const name = basename(path);
  try {
    const { size } = statSync(path);
    const large = tooLarge(name, size);
    if (large) throw new UsageError(large.text, large.parameters);
    return { name, bytes: readFileSync(path) };
  } catch (error) {
    if (error instanceof UsageError) throw error;
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      throw new UsageError(importingTexts.fileMissing, { path });
    }
    throw new UsageError(importingTexts.fileUnreadable, { path, reason: reasonOf(error) });
  }
}

function readMappings(imports: ImportBundle, path: string | undefined, language: Language): readonly SheetMapping[] {
  if (path === undefined) return [];
  const { bytes } = readGiven(path);
  const read = imports.readMapping(new TextDecoder().decode(bytes));
  if (read.ok) return read.mappings;
  for (const problem of read.problems.slice(0, -1)) process.stderr.write(`${sayRemark(problem, language)}\n`);
  const last = read.problems.at(-1);
  throw new UsageError(last?.text ?? importTexts.notRecognised, last?.parameters);
}

/** The documents of the one agency of a folder; none in an empty folder. */
async function documentsIn(folder: string): Promise<readonly GivenDocument[]> {
  if (!statSync(folder, { throwIfNoEntry: false })) return [];
  const own = uriOfPath(folder);
  const { roots } = scopeOf([folder]);
  const service = new LanguageService(new NodeFileSystem(roots), roots);
  const agencies: Uri[] = [];
  let uris: readonly Uri[] = [];
  await service.survey(
    ({ view }) => {
      if (view.agency) agencies.push(view.folder);
      if (view.folder === own || !view.agency)
        uris = view.files.map(({ uri }) => uri).filter((uri) => isWithin(uri, own));
    },
    { check: false },
  );
  const outer = agencies.find((agency) => agency !== own && isWithin(own, agency));
  if (outer !== undefined && !agencies.includes(own)) {
    throw new UsageError(importingTexts.intoInside, { path: shownPath(own), folder: shownPath(outer) });
  }
  const inner = agencies.filter((agency) => agency !== own && isWithin(agency, own));
  if (inner.length > 0 && !agencies.includes(own)) {
    throw new UsageError(importingTexts.intoSeveral, {
      path: shownPath(own),
      folders: inner.map(shownPath).join(', '),
    });
  }
  return uris.map((uri) => {
    const path = pathOfUri(uri);
    return { path: relative(folder, path).split(sep).join('/'), text: readFileSync(path, 'utf8') };
  });
}

/** Files that evidence may name, seen from the folder. Hidden folders and links are passed over. */
function fileNamesIn(folder: string): readonly string[] {
  const names: string[] = [];
  const waiting = [''];
  while (waiting.length > 0 && names.length < mostFileNames) {
    const below = waiting.shift() ?? '';
    for (const entry of entriesOf(join(folder, below))) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory()) waiting.push(path);
      else if (entry.isFile() && !isSpbeFileName(entry.name)) names.push(path);
    }
  }
  return names;
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

/** Writes one file inside of the folder; never over one that is not as it was when the import looked at it. */
function writeChange(folder: string, { path, isNew, before, after }: FileChange): void {
  const target = join(folder, path);
  const shown = shownPath(uriOfPath(target));
  try {
    mkdirSync(dirname(target), { recursive: true });
    const home = realpathSync(folder);
    const place = realpathSync(isNew ? dirname(target) : target);
    if (place !== home && !place.startsWith(home + sep)) throw new UsageError(importingTexts.outside, { path: shown });
    if (!isNew && readFileSync(target, 'utf8') !== before)
      throw new UsageError(importingTexts.changedMeanwhile, { path: shown });
    writeFileSync(target, after, { flag: isNew ? 'wx' : 'w' });
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(importingTexts.cannotWrite, { path: shown, reason: reasonOf(error) });
  }
}
