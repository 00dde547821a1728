import type { Text } from '../../../../server/src/messages/text.ts';
import { levelBar } from '../../../../server/src/reports/charts/charts.ts';
import type { AgencySummary } from '../../../../server/src/scoring/summaryObject.ts';
import type { ChildAgency } from '../messages.ts';
import { previewTexts as texts } from '../texts.ts';
import { agencyName } from './overview.ts';
import { said } from './said.ts';
import { type Branch, branch, type Child } from './tree.ts';
import { scoreText, section, twoDecimals, type View, words } from './view.ts';

const anyScale = { min: 0, max: 5, decimals: 2 };

interface Column {
  readonly title: Text;
  readonly cell: (child: AgencySummary, view: View) => Child;
}

const columns: readonly Column[] = [
  {
    title: texts.claimed,
    cell: (child, view) => child.index && withBar(child, scoreText(view, child.index.claimed)),
  },
  { title: texts.proven, cell: ({ index }, view) => index?.proven && scoreText(view, index.proven) },
  { title: texts.target, cell: ({ index }, view) => index?.target && scoreText(view, index.target) },
  {
    title: texts.latest,
    cell: (child, view) => {
      const published = latestOf(child);
      const value = published && twoDecimals(view, published.value);
      return value && words(view, texts.inYear, { value, year: String(published.year) });
    },
  },
];

/**
 * The agencies that this one coaches beside each other, with the columns for which any of them has a value. Undefined
 * without any.
 */
export function comparisonSection(children: readonly ChildAgency[], view: View): Branch | undefined {
  if (children.length === 0) return undefined;
  const shown = columns.filter(({ cell }) => children.some(({ summary }) => cell(summary, view)));
  const title = words(view, texts.comparison);
  return section(
    'comparison',
    title,
    branch(
      'div',
      { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': words(view, texts.tableOf, { title }) },
      branch(
        'table',
        { class: 'plain' },
        branch(
          'thead',
          {},
          branch(
            'tr',
            {},
            branch('th', { scope: 'col' }, words(view, texts.agency)),
            shown.map((column) => branch('th', { scope: 'col', class: 'number' }, words(view, column.title))),
          ),
        ),
        branch(
          'tbody',
          {},
          children.map((child) => row(child, shown, view)),
        ),
      ),
    ),
  );
}

function row({ folder, summary }: ChildAgency, shown: readonly Column[], view: View): Branch {
  const name = said(summary.nama || summary.id || words(view, texts.unnamed));
  const title = words(view, texts.showAgency, { name });
  const choose = () => view.act.choose(folder);
  return branch(
    'tr',
    { key: folder },
    branch(
      'th',
      { scope: 'row' },
      branch('button', { type: 'button', class: 'link', title, on: { click: choose } }, agencyName(summary, view)),
    ),
    shown.map(({ cell }) => branch('td', { class: 'number' }, cell(summary, view) || '–')),
  );
}

function withBar({ index, regulation }: AgencySummary, text: string): Branch {
  const levels = {
    claimed: Number(index?.claimed.exact ?? 0),
    proven: index?.proven ? Number(index.proven.exact) : null,
    assessed: null,
  };
  return branch(
    'span',
    { class: 'with-bar' },
    levelBar(levels, regulation?.scale ?? anyScale),
    branch('span', {}, text),
  );
}

function latestOf({ history }: AgencySummary): AgencySummary['history'][number] | undefined {
  return history.reduce<AgencySummary['history'][number] | undefined>((latest, each) => {
    return latest && latest.year >= each.year ? latest : each;
  }, undefined);
}
