import type { Comparison } from '../../../../server/src/lsp/protocol.ts';
import { comparisonTexts as texts } from '../comparisonTexts.ts';
import { firstOf } from './fields.ts';
import { isolated, said } from './said.ts';
import { type Head, plainTable } from './table.ts';
import { type Branch, branch } from './tree.ts';
import { folding, plain, type View, words } from './view.ts';

/** How many are listed at first, and how many agencies are named for each. */
const firstShown = 20;
const named = 5;

/** Documents that several of the compared agencies lack. */
export function sharedGaps({ sharedGaps: gaps, agencies }: Comparison, view: View): Branch | undefined {
  if (gaps.length === 0) return undefined;
  const names = new Map(agencies.map(({ folder, nama, id }) => [folder, said(nama ?? id ?? folder)]));
  const { shown, more } = firstOf(gaps, firstShown, 'all-gaps', view);
  const heads: readonly Head[] = [
    { title: words(view, texts.document), kind: 'words' },
    { title: words(view, texts.agencies), kind: 'words' },
    { title: words(view, texts.points), kind: 'number' },
  ];
  const rows = shown.map(({ indicator: number, name, level, title, agencies: lacking, points }, place) => {
    const first = lacking.slice(0, named).map((folder) => names.get(folder) ?? said(folder));
    const listed = first.join(', ');
    const all = lacking.length > named ? words(view, texts.andMore, { names: listed }) : listed;
    return {
      key: String(place),
      cells: [
        branch(
          'span',
          {},
          title[view.language],
          branch(
            'span',
            { class: 'under' },
            ` ${words(view, texts.forLevel, { number, name: name[view.language], level })}`,
          ),
        ),
        isolated(words(view, texts.countAndNames, { count: lacking.length, names: all })),
        `+${plain(view, points)}`,
      ],
    };
  });
  return folding(
    view,
    'shared-gaps',
    words(view, texts.sharedGaps),
    true,
    branch('p', { class: 'muted' }, words(view, texts.sharedNote)),
    plainTable(words(view, texts.sharedGaps), heads, rows, view),
    more,
  );
}
