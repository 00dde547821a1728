import type { Text } from '../../../../server/src/messages/text.ts';
import { levelBar } from '../../../../server/src/reports/charts/charts.ts';
import type {
  AgencySummary,
  IndicatorSummary,
  RegulationSummary,
} from '../../../../server/src/scoring/summaryObject.ts';
import { previewTexts as texts } from '../texts.ts';
import { box, field, searchField } from './fields.ts';
import { chosenIndicators, isIncomplete } from './indicatorRows.ts';
import { perItem } from './remembered.ts';
import { isolated, said } from './said.ts';
import { type Column, columns, sortedBy } from './state.ts';
import { type Branch, branch, type Child } from './tree.ts';
import { placeLink, plain, section, type View, words } from './view.ts';

const titles: Readonly<Record<Column, { readonly text: Text; readonly hint?: Text }>> = {
  number: { text: texts.number },
  name: { text: texts.indicator },
  claimed: { text: texts.claimed },
  proven: { text: texts.proven },
  assessed: { text: texts.assessed },
  weight: { text: texts.weight },
  gain: { text: texts.gain, hint: texts.gainHint },
  missing: { text: texts.lacking, hint: texts.lackingHint },
  owner: { text: texts.owner },
};

const worded: ReadonlySet<Column> = new Set(['name', 'owner']);

/** All indicators as a table to search, filter and sort; each leads to its document. */
export function indicatorsSection(summary: AgencySummary, view: View): Branch | undefined {
  if (summary.indicators.length === 0) return undefined;
  const chosen = chosenIndicators(summary, view.state, view.language);
  return section(
    'indicators',
    words(view, texts.indicators),
    tools(summary, chosen.length, view),
    chosen.length === 0 ? nothing(view) : table(summary, chosen, view),
  );
}

function tools({ indicators }: AgencySummary, shown: number, view: View): Branch {
  const { state, act } = view;
  return branch(
    'div',
    { key: 'tools', class: 'tools', role: 'search' },
    searchField({
      name: words(view, texts.search),
      hint: words(view, texts.searchHint),
      value: state.search,
      set: (search) => act.set({ search }),
    }),
    sortField(view),
    box(words(view, texts.onlyMissing), state.onlyMissing, (onlyMissing) => act.set({ onlyMissing })),
    branch('p', { class: 'count', role: 'status' }, words(view, texts.shownOf, { shown, total: indicators.length })),
  );
}

/** Only where the page is too narrow for headings to sort by. */
function sortField(view: View): Branch {
  const change = (value: string) => {
    const column = columns.find((each) => each === value);
    if (column) sort(column, view);
  };
  const options = columns.map((column) => branch('option', { value: column }, words(view, titles[column].text)));
  const control = branch('select', { value: view.state.column, on: { change } }, options);
  return field(words(view, texts.sortBy), control, 'narrow-only');
}

function nothing(view: View): Branch {
  return branch(
    'p',
    { key: 'nothing', class: 'nothing' },
    `${words(view, texts.noMatch)} `,
    branch(
      'button',
      { type: 'button', class: 'quiet', on: { click: () => view.act.set({ search: '', onlyMissing: false }) } },
      words(view, texts.clear),
    ),
  );
}

function sort(column: Column, view: View): void {
  view.act.set(sortedBy(view.state, column));
}

/** Roles are said, because the narrow page lays the table out as cards, and would lose them. */
function table(summary: AgencySummary, chosen: readonly IndicatorSummary[], view: View): Branch {
  return branch(
    'table',
    { key: 'table', class: 'cards', role: 'table', 'aria-labelledby': 'heading-indicators' },
    branch(
      'thead',
      { role: 'rowgroup' },
      branch(
        'tr',
        { role: 'row' },
        columns.map((column) => head(column, view)),
      ),
    ),
    branch(
      'tbody',
      { role: 'rowgroup' },
      chosen.map((indicator) => rowOf(indicator, around(summary, indicator), view)),
    ),
  );
}

function head(column: Column, view: View): Branch {
  const { text, hint } = titles[column];
  const { state } = view;
  const sorted = state.column === column ? (state.falling ? 'descending' : 'ascending') : undefined;
  const sign = sorted ? (state.falling ? '▼' : '▲') : '';
  return branch(
    'th',
    {
      scope: 'col',
      role: 'columnheader',
      'aria-sort': sorted,
      class: `${column}${worded.has(column) ? '' : ' number'}`,
    },
    branch(
      'button',
      { type: 'button', title: hint && words(view, hint), on: { click: () => sort(column, view) } },
      words(view, text),
      branch('span', { class: 'sign', 'aria-hidden': 'true' }, sign),
    ),
  );
}

/** What a row shows besides its indicator. */
interface Around {
  readonly aspect: Text | undefined;
  readonly scale: RegulationSummary['scale'] | undefined;
}

const rowOf = perItem(row);

function around({ aspects, regulation }: AgencySummary, { aspect }: IndicatorSummary): Around {
  return { aspect: aspects.find(({ id }) => id === aspect)?.name, scale: regulation?.scale };
}

function row(indicator: IndicatorSummary, { aspect, scale }: Around, view: View): Branch {
  const { number, documented, claimed, proven, assessed, weight, gain, missing, owner, place } = indicator;
  const cell = (column: Column, ...children: readonly Child[]) =>
    branch(
      'td',
      {
        role: 'cell',
        class: worded.has(column) ? column : `${column} number`,
        'data-label': words(view, titles[column].text),
      },
      ...children,
    );
  const level = (value: number | null) => (value === null ? '–' : plain(view, value));
  return branch(
    'tr',
    {
      key: indicator.id,
      role: 'row',
      class: isIncomplete(indicator) ? 'incomplete' : undefined,
      'data-number': number,
      'aria-current': view.shown === number ? 'true' : undefined,
    },
    cell('number', number),
    branch(
      'th',
      { scope: 'row', role: 'rowheader', class: 'name' },
      placeLink(view, place, indicator.shortName[view.language]),
      branch('span', { class: 'under' }, aspect?.[view.language]),
      ...(documented ? [] : withoutDocument(indicator, view)),
    ),
    cell('claimed', scale && levelBar({ claimed, proven, assessed }, scale), branch('span', {}, level(claimed))),
    cell('proven', level(proven)),
    cell('assessed', level(assessed)),
    cell('weight', `${plain(view, weight)}%`),
    cell('gain', gain > 0 ? `+${plain(view, gain)}` : '–'),
    cell('missing', missing.length > 0 ? branch('strong', {}, String(missing.length)) : '0'),
    cell('owner', owner ? isolated(owner.name ?? said(owner.id)) : '–'),
  );
}

function withoutDocument({ number }: IndicatorSummary, view: View): readonly Child[] {
  const title = words(view, texts.createDocument, { number });
  const create = () => view.act.create(number);
  return [
    branch('span', { class: 'badge warning' }, words(view, texts.noDocument)),
    ' ',
    branch(
      'button',
      { type: 'button', class: 'link create', title, 'aria-label': title, on: { click: create } },
      words(view, texts.create),
    ),
  ];
}
