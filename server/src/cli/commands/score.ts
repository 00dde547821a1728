import { summaryOf } from '../../languageService.ts';
import type { Language } from '../../messages/text.ts';
import { comparisonRow, comparisonsOf } from '../../planning/comparison.ts';
import { knownResults } from '../../scoring/knownResults.ts';
import { readAgencies } from '../agencies.ts';
import { colorsForOutput } from '../colors.ts';
import type { ScoreFormat } from '../command.ts';
import { scoreToPretty } from '../formats/scorePretty.ts';
import { shownPath } from '../paths.ts';

export interface ScoreOptions {
  readonly paths: readonly string[];
  readonly format: ScoreFormat;
  readonly language: Language | undefined;
}

/** Scores and prints. Findings are the business of `check`: the exit code is 0 unless nothing could be read. */
export async function score({ paths, format, language: asked }: ScoreOptions): Promise<number> {
  const { found, language } = await readAgencies(paths, asked, (result) => {
    const { view, score } = result;
    const summary = summaryOf(result);
    return summary && { summary, row: comparisonRow(view, score, shownPath(view.folder)) };
  });
  const comparisons = comparisonsOf(found.flatMap(({ value }) => value.row ?? []));
  const summary = { agencies: found.map(({ value }) => value.summary), comparisons };
  process.stdout.write(
    format === 'json'
      ? `${JSON.stringify({ ...summary, agencies: summary.agencies.map(knownResults) }, null, 2)}\n`
      : scoreToPretty(summary, language, colorsForOutput()),
  );
  return 0;
}
