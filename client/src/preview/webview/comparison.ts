import { levelBar } from '../../../../server/src/reports/charts/charts.ts';
import type { AgencySummary } from '../../../../server/src/scoring/summaryObject.ts';
import type { ChildAgency } from '../messages.ts';
import { previewTexts as texts } from '../texts.ts';
import { agencyName } from './overview.ts';
import { said } from './said.ts';
import { type Branch, branch } from './tree.ts';
import { scoreText, section, twoDecimals, type View, words } from './view.ts';

const anyScale = { min: 0, max: 5, decimals: 2 };

/** The agencies that this one coaches beside each other. Undefined without any. */
export function comparisonSection(children: readonly ChildAgency[], view: View): Branch | undefined {
  if (children.length === 0) return undefined;
  const heads = [
    { text: texts.agency },
    { text: texts.claimed, class: 'number' },
    { text: texts.proven, class: 'number' },
    { text: texts.target, class: 'number' },
    { text: texts.latest, class: 'number' },
  ];
  return section(
    'comparison',
    words(view, texts.comparison),
    branch(
      'div',
      { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': words(view, texts.comparison) },
      branch(
        'table',
        { class: 'plain' },
        branch(
          'thead',
          {},
          branch(
            'tr',
            {},
            heads.map((head) => branch('th', { scope: 'col', class: head.class }, words(view, head.text))),
          ),
        ),
        branch(
          'tbody',
          {},
          children.map((child) => row(child, view)),
        ),
      ),
    ),
  );
}

function row({ folder, summary }: ChildAgency, view: View): Branch {
  const { index } = summary;
  const name = said(summary.nama || summary.id || words(view, texts.unnamed));
  const title = words(view, texts.showAgency, { name });
  const published = latestOf(summary);
  return branch(
    'tr',
    { key: folder },
    branch(
      'th',
      { scope: 'row' },
      branch(
        'button',
        { type: 'button', class: 'link', title, on: { click: () => view.act.choose(folder) } },
        agencyName(summary, view),
      ),
    ),
    branch('td', { class: 'number' }, index ? withBar(summary, scoreText(view, index.claimed)) : '–'),
    branch('td', { class: 'number' }, scoreText(view, index?.proven ?? null)),
    branch('td', { class: 'number' }, scoreText(view, index?.target ?? null)),
    branch(
      'td',
      { class: 'number' },
      published
        ? words(view, texts.inYear, { value: twoDecimals(view, published.value), year: String(published.year) })
        : '–',
    ),
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
