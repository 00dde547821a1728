import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { RevisionError, readRevision } from '../../host/gitRevision.ts';
import { NodeFileSystem, uriOfPath } from '../../host/nodeFileSystem.ts';
import { LanguageService } from '../../languageService.ts';
import { diffTexts } from '../../messages/diff.ts';
import type { Language } from '../../messages/text.ts';
import { compareWorkspaces, type WorkspaceSnapshot } from '../../planning/diff.ts';
import type { FindingSnapshot } from '../../planning/diffObject.ts';
import { type AgencySnapshot, findingSnapshot, snapshotOf } from '../../planning/snapshot.ts';
import type { FileSystem } from '../../workspace/fileSystem.ts';
import { colorsForOutput } from '../colors.ts';
import type { DiffCommand } from '../command.ts';
import { diffToGithub, diffToMarkdown, diffToPretty } from '../formats/diff.ts';
import { githubPath } from '../paths.ts';
import { UsageError } from '../usageError.ts';

/** Tells what changed between two folders or two git revisions. Exit code 0 whatever changed. */
export async function diff(command: DiffCommand, asked: Language | undefined): Promise<number> {
  const { before, after, format } = command;
  const [old, next] = placesOf(before, after, command.path);
  const first = await readState(old);
  const second = await readState(next);
  if (first.snapshot.agencies.length + second.snapshot.agencies.length === 0) throw new UsageError(diffTexts.noAgency);
  const found = compareWorkspaces(first.snapshot, second.snapshot);
  const language = asked ?? second.language ?? 'id';
  const compared = { before, after: after ?? command.path ?? '.' };
  if (format === 'json') process.stdout.write(`${JSON.stringify({ ...compared, ...found }, null, 2)}\n`);
  else if (format === 'github') process.stdout.write(diffToGithub(found, githubPath(uriOfPath(next.folder)), language));
  else if (format === 'md') process.stdout.write(diffToMarkdown(found, compared, language));
  else process.stdout.write(diffToPretty(found, compared, language, colorsForOutput()));
  return 0;
}

interface Place {
  /** Absolute. */
  readonly folder: string;
  /** A revision of the repository around the folder; undefined: the folder as it is. */
  readonly revision: string | undefined;
  readonly name: string;
}

/** A folder goes before a revision of the same name. A revision is one of the folder that it is compared with. */
function placesOf(before: string, after: string | undefined, path: string | undefined): readonly [Place, Place] {
  const here = resolve(path ?? '.');
  const placeOf = (name: string, around: string): Place =>
    isFolder(name) ? { folder: resolve(name), revision: undefined, name } : { folder: around, revision: name, name };
  const next: Place =
    after === undefined ? { folder: here, revision: undefined, name: path ?? '.' } : placeOf(after, here);
  if (!isFolder(next.folder)) throw new UsageError(diffTexts.noRevision, { name: next.name });
  return [placeOf(before, next.folder), next];
}

function isFolder(path: string): boolean {
  return statSync(resolve(path), { throwIfNoEntry: false })?.isDirectory() ?? false;
}

async function readState(
  place: Place,
): Promise<{ readonly snapshot: WorkspaceSnapshot; readonly language: Language | undefined }> {
  const root = uriOfPath(place.folder);
  const fileSystem: FileSystem =
    place.revision === undefined ? new NodeFileSystem([root]) : await readAt(place, place.revision);
  const service = new LanguageService(fileSystem, [root]);
  const agencies: AgencySnapshot[] = [];
  const findings: FindingSnapshot[] = [];
  const later = await service.survey(
    ({ view, score, findings: own }) => {
      const snapshot = snapshotOf(root, view, score);
      if (snapshot) agencies.push(snapshot);
      for (const finding of own) findings.push(findingSnapshot(root, finding, service.linesOf(finding.uri)));
    },
    { check: true },
  );
  for (const finding of later) findings.push(findingSnapshot(root, finding, service.linesOf(finding.uri)));
  agencies.sort((one, other) => (one.folder < other.folder ? -1 : 1));
  return { snapshot: { agencies, findings }, language: service.language };
}

async function readAt({ folder, name }: Place, revision: string): Promise<FileSystem> {
  try {
    return await readRevision(folder, revision);
  } catch (error) {
    if (!(error instanceof RevisionError)) throw error;
    const reasons = {
      'no-git': diffTexts.noGit,
      'no-repository': diffTexts.noRepository,
      'no-revision': diffTexts.noRevision,
      failed: diffTexts.gitFailed,
    };
    throw new UsageError(reasons[error.reason], { name, reason: error.message });
  }
}
