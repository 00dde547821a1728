import type {
  AgencySummary,
  IndicatorSummary,
  RegulationSummary,
} from '../../../../server/src/scoring/summaryObject.ts';
import { plannerTexts as texts } from '../plannerTexts.ts';
import { previewTexts } from '../texts.ts';
import { perItem } from './remembered.ts';
import { type Head, plainTable } from './table.ts';
import { type Branch, branch } from './tree.ts';
import { folding, placeLink, plain, predicateText, scoreText, signed, type View, words } from './view.ts';

/** Levels to try out, indicator by indicator: the index follows at once, and no document changes. */
export function whatIfPart(summary: AgencySummary, view: View): Branch {
  const heads: readonly Head[] = [
    { title: words(view, previewTexts.indicator) },
    { title: words(view, previewTexts.claimed), kind: 'number' },
    { title: words(view, texts.triedLevel), kind: 'number' },
  ];
  const { regulation } = summary;
  const rows = summary.indicators.map((indicator) => ({
    key: indicator.id,
    cells: [
      placeLink(view, indicator.place, `${indicator.number}. ${indicator.shortName[view.language]}`),
      plain(view, indicator.claimed),
      regulation ? levels(indicator, regulation, view) : undefined,
    ],
  }));
  const { tried } = view.state.planner;
  const isTrying = Object.keys(tried).length > 0;
  return folding(
    view,
    'what-if',
    words(view, texts.whatIf),
    false,
    branch('p', { class: 'muted' }, words(view, texts.whatIfIntro)),
    branch(
      'div',
      { class: 'tried' },
      branch('p', { role: 'status' }, isTrying ? result(summary, view) : words(view, texts.nothingTried)),
      isTrying &&
        branch(
          'button',
          { type: 'button', class: 'quiet', on: { click: () => view.act.tryLevels({}) } },
          words(view, texts.reset),
        ),
    ),
    branch('div', { class: 'levels' }, plainTable(words(view, texts.whatIf), heads, rows, view)),
  );
}

const levels = perItem((indicator: IndicatorSummary, { scale }: RegulationSummary, view: View): Branch => {
  const { number, shortName, claimed } = indicator;
  const { tried } = view.state.planner;
  const now = Object.hasOwn(tried, number) ? tried[number]! : claimed;
  const whole = Array.from(
    { length: Math.floor(scale.max) - Math.ceil(scale.min) + 1 },
    (_, at) => at + Math.ceil(scale.min),
  );
  const all = [...new Set([...whole, claimed, now])].sort((one, other) => one - other);
  const change = (value: string) => {
    const { [number]: _, ...others } = tried;
    const level = Number(value);
    view.act.tryLevels(level === claimed ? others : { ...others, [number]: level });
  };
  const label = words(view, texts.triedLevelOf, { number, name: shortName[view.language] });
  return branch(
    'select',
    { value: String(now), 'aria-label': label, class: now === claimed ? undefined : 'changed', on: { change } },
    all.map((level) => branch('option', { value: String(level) }, plain(view, level))),
  );
});

function result(summary: AgencySummary, view: View): string {
  const { tried } = view.answers;
  if (!tried || !summary.index) return words(view, texts.finding);
  const sentence = words(view, texts.tried, {
    index: scoreText(view, tried.index),
    predicate: predicateText(view, summary, tried.index.predicate),
    change: signed(view, tried.change),
    claimed: scoreText(view, summary.index.claimed),
  });
  if (tried.toTarget === null) return sentence;
  return `${sentence} ${words(view, texts.triedTarget, { distance: signed(view, tried.toTarget) })}`;
}
