import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { type TransitionWork, transitionWork } from '../../features/transition.ts';
import { pathOfUri } from '../../host/nodeFileSystem.ts';
import { version } from '../../host/version.ts';
import { cliTexts } from '../../messages/cli.ts';
import { type Language, render } from '../../messages/text.ts';
import { transitionTexts } from '../../messages/transition.ts';
import { isTransition, type TransitionReport, transitionOf } from '../../planning/transition.ts';
import { makingAt } from '../../reports/making.ts';
import type { AgencyView } from '../../workspace/view.ts';
import { changed } from '../../yaml/change/layout.ts';
import { readOneAgency } from '../agencies.ts';
import type { TransitionCommand } from '../command.ts';
import { shownPath } from '../paths.ts';
import { reasonOf } from '../reason.ts';
import { loadReports, saveReports, targetOf } from '../reportTarget.ts';
import { UsageError } from '../usageError.ts';

/**
 * Reports what the next instrument can use; with `--write` it writes the new documents. Exit code 1 where there is no way
 * over; an agency that has gone over has the report, and nothing is written.
 */
export async function transition(command: TransitionCommand, asked: Language | undefined): Promise<number> {
  const { paths, time, year, write } = command;
  const target = targetOf(command);
  const { value, language } = await readOneAgency(paths, asked, ({ view }, service) => {
    const past = write ? undefined : pastTransition(view, year);
    if (past) return { report: past, files: undefined };
    const work = transitionWork({ agency: view, language: asked ?? service.language ?? 'id' }, year);
    return 'refused' in work ? work : { report: work.report, files: filesOf(work) };
  });
  if ('refused' in value) {
    process.stderr.write(`${value.refused}\n`);
    return 1;
  }
  const { report, files } = value;
  const made = makingAt(time ?? new Date(), version);
  const reports = await loadReports();
  saveReports([reports.writeTransition(report, made, target.format, language)], target, reports, made.time, language);
  if (!files) {
    process.stderr.write(`${transitionTexts.done[language]}\n`);
    return 0;
  }
  const counts = {
    created: files.filter(({ isNew }) => isNew).length,
    changed: files.filter(({ isNew }) => !isNew).length,
  };
  if (write) for (const file of files) save(file);
  process.stderr.write(`${render(write ? transitionTexts.written : transitionTexts.dryRun, language, counts)}\n`);
  return 0;
}

/** The report on an agency that has gone over. */
function pastTransition(view: AgencyView, year: number | undefined): TransitionReport | undefined {
  const transition = transitionOf(view, year);
  return isTransition(transition) && transition.isPast ? transition.report : undefined;
}

interface FileToWrite {
  readonly uri: string;
  readonly text: string;
  readonly isNew: boolean;
}

function filesOf({ changes, created }: TransitionWork): readonly FileToWrite[] {
  return [
    ...created.map(({ uri, text }) => ({ uri, text, isNew: true })),
    ...changes.map(({ uri, yaml, changes: own }) => ({ uri, text: changed(yaml.text, own), isNew: false })),
  ];
}

/** A new document never replaces a file. */
function save({ uri, text, isNew }: FileToWrite): void {
  const path = pathOfUri(uri);
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text, { flag: isNew ? 'wx' : 'w' });
  } catch (error) {
    throw new UsageError(cliTexts.cannotWrite, { path: shownPath(uri), reason: reasonOf(error) });
  }
}
