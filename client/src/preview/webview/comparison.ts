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
      if (!published) return undefined;
      const value = twoDecimals(view, published.value);
      const levels = { claimed: published.value, proven: null, assessed: null };
      return barred(levels, child, words(view, texts.inYear, { value, year: String(published.year) }));
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
    branch('p', { class: 'muted' }, words(view, texts.ranked)),
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
          ranked(children).map((child) => row(child, shown, view)),
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

function withBar(child: AgencySummary, text: string): Branch {
  const { index } = child;
  const levels = {
    claimed: Number(index?.claimed.exact ?? 0),
    proven: index?.proven ? Number(index.proven.exact) : null,
    assessed: null,
  };
  return barred(levels, child, text);
}

function barred(levels: Parameters<typeof levelBar>[0], { regulation }: AgencySummary, text: string): Branch {
  const bar = levelBar(levels, regulation?.scale ?? anyScale);
  return branch('span', { class: 'with-bar' }, bar, branch('span', {}, text));
}

/** The highest claimed index first, then by what was published last; those with neither keep the order of their names. */
function ranked(children: readonly ChildAgency[]): readonly ChildAgency[] {
  const claimed = ({ summary }: ChildAgency) => Number(summary.index?.claimed.exact ?? Number.NEGATIVE_INFINITY);
  const published = ({ summary }: ChildAgency) => latestOf(summary)?.value ?? Number.NEGATIVE_INFINITY;
  return [...children].sort(
    (one, other) => descending(claimed(one), claimed(other)) || descending(published(one), published(other)),
  );
}

function descending(one: number, other: number): number {
  return one === other ? 0 : other - one;
}

function latestOf({ history }: AgencySummary): AgencySummary['history'][number] | undefined {
  return history.reduce<AgencySummary['history'][number] | undefined>((latest, each) => {
    return latest && latest.year >= each.year ? latest : each;
  }, undefined);
}
