import { previewTexts as texts } from '../texts.ts';
import { type Branch, branch, type Child } from './tree.ts';
import { type View, words } from './view.ts';

export interface Head {
  readonly title: string;
  readonly isNumber?: boolean;
  /** Holds sentences or lists, and needs room for them. */
  readonly isLong?: boolean;
}

export interface Row {
  readonly key: string;
  /** What sets the row apart: its class. */
  readonly kind?: string;
  /** The first cell names the row. */
  readonly cells: readonly Child[];
}

/** A table with a heading for each column and each row, in a region that scrolls by itself where the page is narrow. */
export function plainTable(title: string, heads: readonly Head[], rows: readonly Row[], view: View): Branch {
  return branch(
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
          heads.map((head) => branch('th', { scope: 'col', class: classOf(head) }, head.title)),
        ),
      ),
      branch(
        'tbody',
        {},
        rows.map(({ key, kind, cells }) =>
          branch(
            'tr',
            { key, class: kind },
            cells.map((cell, column) =>
              column === 0
                ? branch('th', { scope: 'row' }, cell)
                : branch('td', { class: classOf(heads[column]) }, cell || '–'),
            ),
          ),
        ),
      ),
    ),
  );
}

function classOf(head: Head | undefined): string | undefined {
  if (head?.isNumber) return 'number';
  return head?.isLong ? 'words' : undefined;
}
