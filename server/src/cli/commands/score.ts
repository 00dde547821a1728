import { NodeFileSystem } from '../../host/nodeFileSystem.ts';
import { LanguageService, summaryOf } from '../../languageService.ts';
import { cliTexts } from '../../messages/cli.ts';
import type { Language } from '../../messages/text.ts';
import { type ComparisonRow, comparisonRow, comparisonsOf } from '../../planning/comparison.ts';
import type { AgencySummary } from '../../scoring/summary.ts';
import { type ScoreFormat, UsageError } from '../arguments.ts';
import { colorsForOutput } from '../colors.ts';
import { scoreToPretty } from '../formats/scorePretty.ts';
import { concerns, scopeOf, shownPath } from '../paths.ts';
import { Progress } from '../progress.ts';

export interface ScoreOptions {
  readonly paths: readonly string[];
  readonly format: ScoreFormat;
  readonly language: Language | undefined;
}

/** Scores and prints. Findings are the business of `check`: the exit code is 0 unless nothing could be read. */
export async function score({ paths, format, language }: ScoreOptions): Promise<number> {
  const scope = scopeOf(paths);
  const service = new LanguageService(new NodeFileSystem(scope.roots), scope.roots);
  const found: { folder: string; summary: AgencySummary; row: ComparisonRow | undefined }[] = [];
  const progress = new Progress(language ?? 'id');
  await service.survey(
    (result) => {
      const summary = concerns(scope, result.view.folder) ? summaryOf(result) : undefined;
      if (!summary) return;
      const { view, score } = result;
      found.push({ folder: view.folder, summary, row: comparisonRow(view, score, shownPath(view.folder)) });
    },
    { check: false, onProgress: ({ files }) => progress.files(files) },
  );
  progress.end();
  if (found.length === 0) throw new UsageError(cliTexts.noAgency, { paths: scope.asked.map(shownPath).join(', ') });
  found.sort((a, b) => (a.folder < b.folder ? -1 : 1));
  const comparisons = comparisonsOf(found.flatMap(({ row }) => row ?? []));
  const summary = { agencies: found.map((each) => each.summary), comparisons };
  process.stdout.write(
    format === 'json'
      ? `${JSON.stringify(summary, null, 2)}\n`
      : scoreToPretty(summary, language ?? service.language ?? 'id', colorsForOutput()),
  );
  return 0;
}
