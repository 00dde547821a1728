import { trajectory } from '../../../../server/src/reports/charts/charts.ts';
import { instrumentName } from '../../../../server/src/schema/instrumentName.ts';
import type { AgencySummary } from '../../../../server/src/scoring/summaryObject.ts';
import { previewTexts as texts } from '../texts.ts';
import { isolated } from './said.ts';
import { type Head, plainTable } from './table.ts';
import { type Branch, branch, type Child } from './tree.ts';
import { folding, fullWidth, section, twoDecimals, type View, words } from './view.ts';

interface Line {
  readonly year: number;
  readonly published: number | null;
  readonly target: number | null;
  readonly instrument: string | null;
  readonly basis: readonly string[];
}

/** Published indices and targets over the years, as a picture and as a table. */
export function historySection(summary: AgencySummary, view: View): Branch {
  const lines = linesOf(summary);
  const title = words(view, texts.history);
  if (lines.length === 0)
    return section('history', title, branch('p', { class: 'nothing' }, words(view, texts.noHistory)));
  const picture = trajectory(summary, { language: view.language, width: fullWidth(view.width, 900) });
  const instruments = new Set([
    ...summary.history.flatMap(({ instrument }) => instrument ?? []),
    ...(summary.index && summary.instrumen ? [summary.instrumen] : []),
  ]);
  return section(
    'history',
    title,
    picture && branch('div', { class: 'scale' }, picture),
    picture && instruments.size > 1 && branch('p', { class: 'muted' }, words(view, texts.breakNote)),
    folding(view, 'history-table', words(view, texts.sameFacts), picture === undefined, table(lines, view)),
  );
}

/** One line for a year; two published indices of one year stay two lines. */
function linesOf({ history, targets }: AgencySummary): readonly Line[] {
  const lines: Line[] = history.map(({ year, value, instrument, source }) => {
    return { year, published: value, target: null, instrument, basis: source ? [source] : [] };
  });
  for (const { year, value, basis } of targets) {
    const at = lines.findIndex((line) => line.year === year && line.target === null);
    const line = lines[at] ?? { year, published: null, target: null, instrument: null, basis: [] };
    const more = { ...line, target: value, basis: basis ? [...line.basis, basis] : line.basis };
    if (at < 0) lines.push(more);
    else lines[at] = more;
  }
  return lines.sort((a, b) => a.year - b.year);
}

/** The columns for which some year has a value. */
function table(lines: readonly Line[], view: View): Branch {
  const number = (value: number | null) => (value === null ? undefined : twoDecimals(view, value));
  const all: readonly (Head & { readonly cell: (line: Line) => Child })[] = [
    { title: words(view, texts.historyYear), cell: ({ year }) => String(year) },
    { title: words(view, texts.published), kind: 'number', cell: ({ published }) => number(published) },
    { title: words(view, texts.target), kind: 'number', cell: ({ target }) => number(target) },
    {
      title: words(view, texts.instrument),
      kind: 'id',
      cell: ({ instrument }) => instrument && isolated(instrumentName(instrument)),
    },
    {
      title: words(view, texts.basis),
      kind: 'words',
      cell: ({ basis }) => basis.length > 0 && isolated(basis.join('; ')),
    },
  ];
  const columns = all.filter(({ cell }) => lines.some(cell));
  const rows = lines.map((line, place) => ({ key: String(place), cells: columns.map(({ cell }) => cell(line)) }));
  return plainTable(words(view, texts.history), columns, rows, view);
}
