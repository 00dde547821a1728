import { readFileSync } from 'node:fs';

import { NodeFileSystem } from '../../host/nodeFileSystem.ts';
import { version } from '../../host/version.ts';
import { LanguageService } from '../../languageService.ts';
import { cliTexts } from '../../messages/cli.ts';
import { fileTexts } from '../../messages/files.ts';
import { type Language, render } from '../../messages/text.ts';
import { allRules } from '../../rules/all.ts';
import type { Finding } from '../../rules/rule.ts';
import type { Uri } from '../../workspace/fileSystem.ts';
import type { Range } from '../../yaml/index.ts';
import { colorsForOutput } from '../colors.ts';
import type { CheckFormat } from '../command.ts';
import { checkToGithub } from '../formats/github.ts';
import { checkToJson } from '../formats/json.ts';
import { checkToJunit } from '../formats/junit.ts';
import { checkToPretty } from '../formats/pretty.ts';
import { checkToSarif } from '../formats/sarif.ts';
import { concerns, githubPath, isAsked, type Scope, scopeOf, shownPath } from '../paths.ts';
import { Progress } from '../progress.ts';
import { type CheckReport, countFindings, type PrintedFinding } from '../report.ts';
import { UsageError } from '../usageError.ts';

export interface CheckOptions {
  readonly paths: readonly string[];
  readonly format: CheckFormat;
  readonly strict: boolean;
  readonly language: Language | undefined;
}

/** Checks, prints, and gives the exit code: 1 for errors, with `strict` also for warnings. */
export async function check({ paths, format, strict, language }: CheckOptions): Promise<number> {
  const scope = scopeOf(paths);
  const service = new LanguageService(new NodeFileSystem(scope.roots), scope.roots);
  const { report, language: spoken } = await survey(
    service,
    scope,
    language,
    once(format === 'github' ? githubPath : shownPath),
  );
  // A file that could not be read is a finding, and is no file that was checked.
  if (report.files.length === 0 && !report.findings.some(({ code }) => code in fileTexts)) {
    throw new UsageError(cliTexts.noFiles, { paths: scope.asked.map(shownPath).join(', ') });
  }
  process.stdout.write(write(report, format, spoken));
  const { errors, warnings } = countFindings(report.findings);
  return errors > 0 || (strict && warnings > 0) ? 1 : 0;
}

async function survey(service: LanguageService, scope: Scope, asked: Language | undefined, pathOf: PathOf) {
  const findings: PrintedFinding[] = [];
  const files: string[] = [];
  let agencies = 0;
  const progress = new Progress(asked ?? 'id');
  const take = (found: readonly Finding[]) => {
    const language = asked ?? service.language ?? 'id';
    for (const finding of found)
      if (isAsked(scope, finding.uri)) findings.push(printed(finding, service, language, pathOf));
  };
  const across = await service.survey(
    ({ view, findings: found }) => {
      if (!concerns(scope, view.folder)) return;
      if (view.agency) agencies++;
      for (const file of view.files) if (isAsked(scope, file.uri)) files.push(pathOf(file.uri));
      take(found);
    },
    { check: true, onProgress: ({ files: count }) => progress.files(count) },
  );
  take(across);
  progress.end();
  const report: CheckReport = {
    findings: findings.sort(inPrintedOrder),
    files: files.sort(),
    agencies,
    lineOf: lineReader(),
  };
  return { report, language: asked ?? service.language ?? 'id' };
}

function printed(finding: Finding, service: LanguageService, language: Language, pathOf: PathOf): PrintedFinding {
  const { code, severity, uri, at, message, parameters, related } = finding;
  const place = (placeUri: Uri, range: Range) => {
    const lines = service.linesOf(placeUri);
    return { path: pathOf(placeUri), start: lines.positionAt(range.start), end: lines.positionAt(range.end) };
  };
  return {
    code,
    severity,
    ...place(uri, at),
    message: render(message, language, parameters),
    related: related.map((other) => ({
      ...place(other.uri, other.at),
      message: render(other.text, language, other.parameters),
    })),
  };
}

type PathOf = (uri: Uri) => string;

/** A path, worked out once for each file. */
function once(pathOf: PathOf): PathOf {
  const known = new Map<Uri, string>();
  return (uri) => {
    let path = known.get(uri);
    if (path === undefined) {
      path = pathOf(uri);
      known.set(uri, path);
    }
    return path;
  };
}

/** By path and place; findings at one place keep the order of the engine. */
function inPrintedOrder(one: PrintedFinding, other: PrintedFinding): number {
  if (one.path !== other.path) return one.path < other.path ? -1 : 1;
  return one.start.line - other.start.line || one.start.character - other.start.character;
}

/** Reads lines of files that have findings, one file in memory at a time. */
function lineReader(): CheckReport['lineOf'] {
  let known: { path: string; lines: readonly string[] } | undefined;
  return (path, line) => {
    if (known?.path !== path) known = { path, lines: linesOfFile(path) };
    return known.lines[line];
  };
}

function linesOfFile(path: string): readonly string[] {
  try {
    return readFileSync(path, 'utf8').split(/\r\n|\r|\n/);
  } catch {
    return [];
  }
}

function write(report: CheckReport, format: CheckFormat, language: Language): string {
  switch (format) {
    case 'pretty':
      return checkToPretty(report, language, colorsForOutput());
    case 'json':
      return checkToJson(report);
    case 'sarif':
      return checkToSarif(report, allRules, language, version);
    case 'junit':
      return checkToJunit(report);
    case 'github':
      return checkToGithub(report);
  }
}
