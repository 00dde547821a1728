import { previewTexts as texts } from '../texts.ts';
import { type Branch, branch, type Child } from './tree.ts';
import { type View, words } from './view.ts';

export interface Head {
  readonly title: string;
  /** What the column holds; a name or a few words where nothing is said. */
  readonly kind?: 'number' | 'pair' | 'money' | 'words' | 'id' | 'deed';
}

export interface Row {
  readonly key: string;
  /** What sets the row apart: its class. */
  readonly kind?: string;
  /** The first cell names the row. */
  readonly cells: readonly Child[];
}

const nameRoom = 128;

/** Pixels that a column of each kind needs. */
const room: Readonly<Record<NonNullable<Head['kind']>, number>> = {
  number: 76,
  pair: 104,
  money: 130,
  words: 180,
  id: 165,
  deed: 84,
};

/** A deed says itself what it does: its heading is only said. */
const classes: Readonly<Record<NonNullable<Head['kind']>, string>> = {
  number: 'number',
  pair: 'number pair',
  money: 'number money',
  words: 'words',
  id: 'id',
  deed: 'deed',
};

/**
 * A table with a heading for each column and each row. Where the page has no room for its columns, every row is a card
 * with the heading beside each value; roles are said, because a table laid out as cards would lose them.
 */
export function plainTable(title: string, heads: readonly Head[], rows: readonly Row[], view: View): Branch {
  const needed = heads.reduce((sum, { kind }) => sum + (kind ? room[kind] : nameRoom), 0);
  const isStacked = view.width < needed;
  const region = { tabindex: '0', role: 'region', 'aria-label': words(view, texts.tableOf, { title }) };
  return branch(
    'div',
    { class: isStacked ? 'stacked' : 'scroll', ...(isStacked ? {} : region) },
    branch(
      'table',
      { class: 'plain', role: 'table', 'aria-label': isStacked ? title : undefined },
      branch('thead', { role: 'rowgroup' }, branch('tr', { role: 'row' }, heads.map(heading))),
      branch(
        'tbody',
        { role: 'rowgroup' },
        rows.map(({ key, kind, cells }) => {
          const all = cells.map((content, column) => cell(content, heads[column], column));
          return branch('tr', { key, role: 'row', class: kind }, all);
        }),
      ),
    ),
  );
}

function heading({ title, kind }: Head): Branch {
  const text = kind === 'deed' ? branch('span', { class: 'spoken' }, title) : title;
  return branch('th', { scope: 'col', role: 'columnheader', class: kind && classes[kind] }, text);
}

function cell(content: Child, head: Head | undefined, column: number): Branch {
  if (column === 0) return branch('th', { scope: 'row', role: 'rowheader' }, content);
  const kind = head?.kind;
  const name = [kind && classes[kind], !content && 'none'].filter(Boolean).join(' ');
  return branch(
    'td',
    { role: 'cell', class: name || undefined, 'data-label': kind === 'deed' ? undefined : head?.title },
    content || '–',
  );
}
