import { defectTexts } from '../../../../server/src/messages/hover.ts';
import { exact } from '../../../../server/src/scoring/exact.ts';
import type { AgencySummary, IndicatorSummary, MissingSummary } from '../../../../server/src/scoring/summaryObject.ts';
import { previewTexts as texts } from '../texts.ts';
import { firstOf } from './fields.ts';
import { isolated, said } from './said.ts';
import { groupings } from './state.ts';
import { type Branch, branch } from './tree.ts';
import { folding, oneOf, placeLink, plain, section, type View, words } from './view.ts';

interface Lack {
  readonly indicator: IndicatorSummary;
  readonly missing: MissingSummary;
}

/** How many are listed at first. */
const first = 40;

/** What the claims lack, largest effect on the index first, as one list or by the office in charge. */
export function missingSection(summary: AgencySummary, view: View): Branch | undefined {
  if (!summary.index || summary.indicators.length === 0) return undefined;
  const lacks = lacksOf(summary);
  const title = words(view, texts.missing);
  if (lacks.length === 0) {
    const reason = summary.noProvenReason?.[view.language] ?? words(view, texts.complete);
    return section('missing', title, branch('p', { class: 'nothing' }, reason));
  }
  const parameters = { count: lacks.length, points: plain(view, summary.gap ?? 0) };
  return section(
    'missing',
    title,
    branch('p', {}, words(view, texts.missingTotal, parameters)),
    grouping(view),
    view.state.grouping === 'office' ? byOffice(lacks, view) : byEffect(lacks, view),
  );
}

/** All that is missing; the largest effect first, then the lowest level, then the order of the instrument. */
export function lacksOf({ indicators }: AgencySummary): readonly Lack[] {
  return indicators
    .flatMap((indicator) => indicator.missing.map((missing) => ({ indicator, missing })))
    .sort((a, b) => b.missing.gain - a.missing.gain || a.missing.level - b.missing.level);
}

function grouping(view: View): Branch {
  return branch(
    'fieldset',
    { key: 'grouping', class: 'choice' },
    branch('legend', {}, words(view, texts.grouping)),
    groupings.map((each) =>
      branch(
        'label',
        { class: 'box' },
        branch('input', {
          type: 'radio',
          name: 'grouping',
          checked: view.state.grouping === each,
          on: { change: () => view.act.set({ grouping: each }) },
        }),
        words(view, each === 'effect' ? texts.byEffect : texts.byOffice),
      ),
    ),
  );
}

function byEffect(lacks: readonly Lack[], view: View): Branch {
  const { shown, more } = firstOf(lacks, first, 'all-missing', view);
  return branch('div', { key: 'effect' }, list(shown, view), more);
}

function byOffice(lacks: readonly Lack[], view: View): Branch {
  const offices = new Map<string, { readonly name: string; readonly lacks: Lack[]; readonly known: boolean }>();
  for (const lack of lacks) {
    const { owner } = lack.indicator;
    const id = owner ? `office-${owner.id}` : 'nobody';
    const name = owner ? (owner.name ?? owner.id) : words(view, texts.noOffice);
    const office = offices.get(id) ?? { name, lacks: [], known: owner !== null };
    office.lacks.push(lack);
    offices.set(id, office);
  }
  const points = (of: readonly Lack[]) => of.reduce((sum, { missing }) => sum.add(exact(missing.gain)), exact(0));
  const sorted = [...offices].sort(([, a], [, b]) => points(b.lacks).compare(points(a.lacks)));
  return branch(
    'div',
    { key: 'offices', class: 'offices' },
    sorted.map(([id, { name, lacks: own }]) => {
      const total = { count: own.length, points: plain(view, Number(points(own).toString(10))) };
      const head = [
        branch('h3', {}, isolated(name)),
        branch('span', { class: 'total' }, words(view, texts.officeTotal, total)),
      ];
      return folding(view, id, head, true, list(own, view));
    }),
  );
}

function list(lacks: readonly Lack[], view: View): Branch {
  return branch(
    'ol',
    { class: 'lacks', role: 'list' },
    lacks.map((lack) => item(lack, view)),
  );
}

function item({ indicator, missing }: Lack, view: View): Branch {
  const { number, shortName } = indicator;
  const what = words(view, texts.whatFor, { number, level: missing.level });
  const kinds = oneOf(
    view,
    missing.kinds.map(({ name }) => name[view.language]),
  );
  return branch(
    'li',
    { key: `${indicator.id} ${missing.level} ${missing.requirement}` },
    branch(
      'p',
      { class: 'points' },
      branch('strong', {}, words(view, texts.points, { points: plain(view, missing.gain) })),
      branch('span', {}, words(view, texts.pointsLabel)),
    ),
    branch(
      'div',
      {},
      branch('p', { class: 'title' }, placeLink(view, indicator.place, missing.title[view.language])),
      branch('p', { class: 'under' }, `${what} · ${shortName[view.language]}`),
      kinds ? branch('p', { class: 'under' }, words(view, texts.kinds, { kinds })) : undefined,
      nearest(missing, view),
    ),
  );
}

/** The evidence that would nearly do, and what it lacks: often the shortest way. */
function nearest({ nearest: near }: MissingSummary, view: View): Branch | undefined {
  if (!near) return undefined;
  const title = said(near.title ?? near.id ?? '?');
  const defects = near.defects.map((defect) => defectTexts[defect][view.language]).join('; ');
  return branch(
    'div',
    { class: 'near' },
    branch('p', {}, words(view, texts.nearest)),
    branch('p', {}, placeLink(view, near.place, title)),
    defects ? branch('p', { class: 'under' }, words(view, texts.obstacle, { defects })) : undefined,
  );
}
