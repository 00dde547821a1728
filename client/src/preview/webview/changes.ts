import type { AgencyDiff } from '../../../../server/src/lsp/protocol.ts';
import { changesTexts as texts } from '../changesTexts.ts';
import type { SinceCommit } from '../messages.ts';
import { isolated } from './said.ts';
import { type Branch, branch } from './tree.ts';
import { folding, signed, type View, words } from './view.ts';

/** One line about what changed since the last commit, which unfolds to sentences; nothing where nothing changed. */
export function changesLine(changes: SinceCommit | undefined, view: View): Branch | undefined {
  if (!changes) return undefined;
  if (changes === 'tooMany') return branch('p', { key: 'changes', class: 'changes' }, words(view, texts.tooMany));
  const parts = [...partsOf(changes.diff, view)];
  if (parts.length === 0) return undefined;
  return branch(
    'div',
    { key: 'changes', class: 'changes' },
    folding(
      view,
      'since-commit',
      words(view, texts.since, { changes: parts.join(', ') }),
      false,
      branch(
        'ul',
        { class: 'sentences' },
        changes.sentences.map((sentence) => branch('li', {}, isolated(sentence))),
      ),
    ),
  );
}

function* partsOf(diff: AgencyDiff, view: View): Iterable<string> {
  const { instrument, year, index, indicators, evidence, activities, targets } = diff;
  if (instrument) yield words(view, texts.instrument);
  if (year) yield words(view, texts.year);
  const moves = index.filter(({ change }) => change !== null);
  for (const { side, change } of moves) yield words(view, texts[side], { change: signed(view, change ?? 0) });
  if (moves.length === 0 && indicators.length > 0) yield words(view, texts.levels, { count: indicators.length });
  for (const kind of ['added', 'removed', 'changed'] as const) {
    const count = evidence.filter(({ change }) => change === kind).length;
    if (count > 0) yield words(view, texts[kind], { count });
  }
  if (activities.length > 0) yield words(view, texts.activities, { count: activities.length });
  if (targets.length > 0) yield words(view, texts.targets, { count: targets.length });
}
