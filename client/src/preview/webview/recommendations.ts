import type { AgencySummary, RecommendationSummary } from '../../../../server/src/scoring/summaryObject.ts';
import { previewTexts as texts } from '../texts.ts';
import { isolated } from './said.ts';
import { type Head, plainTable } from './table.ts';
import type { Branch, Child } from './tree.ts';
import { placeLink, section, statusText, type View, words } from './view.ts';

/** What evaluations have recommended, and what is done about it. Undefined without any. */
export function recommendationsSection(summary: AgencySummary, view: View): Branch | undefined {
  const { recommendations } = summary;
  if (recommendations.length === 0) return undefined;
  const title = words(view, texts.recommendations);
  const heads: readonly Head[] = [
    { title: words(view, texts.recommendation) },
    { title: words(view, texts.indicator) },
    { title: words(view, texts.historyYear), kind: 'number' },
    { title: words(view, texts.status) },
    { title: words(view, texts.followUp), kind: 'words' },
  ];
  const rows = recommendations.map((each, place) => ({ key: String(place), cells: cellsOf(each, summary, view) }));
  return section('recommendations', title, plainTable(title, heads, rows, view));
}

function cellsOf(
  { text, indicator, year, status, followUp, place }: RecommendationSummary,
  { roadMap }: AgencySummary,
  view: View,
): readonly Child[] {
  const names = followUp.map((id) => roadMap?.activities.find((activity) => activity.id === id)?.name ?? id);
  return [
    placeLink(view, place, text ?? words(view, texts.unnamedRecommendation)),
    indicator && isolated(indicator),
    year !== null && String(year),
    statusText(view, status),
    names.length > 0 && isolated(names.join('; ')),
  ];
}
