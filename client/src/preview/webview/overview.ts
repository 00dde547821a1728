import { indexScale } from '../../../../server/src/reports/charts/charts.ts';
import { exact } from '../../../../server/src/scoring/exact.ts';
import type { AgencySummary, IndexSummary, ScoreSummary } from '../../../../server/src/scoring/summaryObject.ts';
import type { PreviewContent } from '../messages.ts';
import { previewTexts as texts } from '../texts.ts';
import { changesLine } from './changes.ts';
import { isolated, said } from './said.ts';
import { type Branch, branch } from './tree.ts';
import { folding, fullWidth, plain, predicateText, scoreText, twoDecimals, type View, words } from './view.ts';

/** Whose index it is, by which instrument, from which source; the four sides of the index; what to mind. */
export function overview(content: PreviewContent, summary: AgencySummary, view: View): Branch {
  return branch(
    'header',
    { key: 'overview', id: 'overview' },
    chooser(content, view),
    branch('h1', { id: 'heading-overview', tabindex: '-1' }, agencyName(summary, view)),
    about(summary, view),
    content.phase === 'failed' && stopped(view),
    summary.index && figures(summary, summary.index, view),
    changesLine(content.changes, view),
    notices(summary, view),
    pictureOf(summary, content.options.bands, view),
  );
}

/** The name of an agency as it is shown. */
export function agencyName({ nama, id }: Pick<AgencySummary, 'nama' | 'id'>, view: View): Branch {
  return isolated(nama || id || words(view, texts.unnamed));
}

function chooser({ agencies, folder }: PreviewContent, view: View): Branch | undefined {
  if (agencies.length < 2) return undefined;
  const options = agencies.map((agency) => {
    const label = said(agency.name || agency.id || words(view, texts.unnamed));
    return branch('option', { key: agency.folder, value: agency.folder, selected: agency.folder === folder }, label);
  });
  return branch(
    'label',
    { key: 'chooser', class: 'field chooser' },
    branch('span', {}, words(view, texts.agency)),
    branch('select', { ...(folder ? { value: folder } : {}), on: { change: view.act.choose } }, options),
  );
}

function about({ regulation, tahun, instrumen }: AgencySummary, view: View): Branch {
  const year = tahun === null ? words(view, texts.noYear) : words(view, texts.year, { year: String(tahun) });
  const name = regulation ? regulation.citation : instrumen && isolated(instrumen);
  return branch(
    'div',
    { class: 'about' },
    branch('p', {}, name !== null && branch('span', {}, name), branch('span', {}, year)),
    regulation &&
      folding(
        view,
        'source',
        branch(
          'span',
          { class: regulation.source.kind === 'secondary' ? 'badge warning' : 'badge' },
          words(view, regulation.source.kind === 'secondary' ? texts.secondary : texts.primary),
        ),
        false,
        branch('p', {}, `${regulation.name[view.language]}. ${regulation.source.note[view.language]}`),
        regulation.revokedBy !== null &&
          branch('p', {}, words(view, texts.revokedBy, { regulation: regulation.revokedBy })),
        branch('p', { class: 'muted' }, words(view, texts.sources)),
        branch(
          'ul',
          {},
          regulation.source.references.map((reference) => branch('li', {}, reference)),
        ),
      ),
  );
}

function stopped(view: View): Branch {
  return branch(
    'div',
    { key: 'stopped', class: 'alert', role: 'alert' },
    branch('p', {}, words(view, texts.stale)),
    serverButtons(view),
  );
}

export function serverButtons(view: View): Branch {
  return branch(
    'p',
    { class: 'buttons' },
    branch('button', { type: 'button', on: { click: () => view.act.run('restart') } }, words(view, texts.restart)),
    branch(
      'button',
      { type: 'button', class: 'quiet', on: { click: () => view.act.run('log') } },
      words(view, texts.log),
    ),
  );
}

function figures(summary: AgencySummary, index: IndexSummary, view: View): Branch {
  const target = index.target
    ? words(view, texts.targetYear, { year: String(index.target.year) })
    : words(view, texts.target);
  const unknown = summary.noProvenReason ? texts.notComputable : texts.notKnown;
  return branch(
    'dl',
    { class: 'figures' },
    side('claimed', words(view, texts.claimed), index.claimed, nextStep(summary, view), summary, view),
    side(
      'proven',
      words(view, texts.proven),
      index.proven,
      provenNote(summary, view),
      summary,
      view,
      words(view, unknown),
    ),
    side('assessed', words(view, texts.assessed), index.assessed, assessedNote(summary, view), summary, view),
    side('target', target, index.target, targetNote(index, view), summary, view),
  );
}

function side(
  series: string,
  name: string,
  score: ScoreSummary | null,
  note: string,
  summary: AgencySummary,
  view: View,
  unknown = words(view, texts.notKnown),
): Branch {
  return branch(
    'div',
    { key: series, class: `side ${series}` },
    branch('dt', {}, name),
    branch('dd', { class: score ? 'value' : 'value unknown' }, score ? scoreText(view, score) : unknown),
    score ? branch('dd', { class: 'predicate' }, predicateText(view, summary, score.predicate)) : undefined,
    branch('dd', { class: 'note' }, note),
  );
}

function nextStep(summary: AgencySummary, view: View): string {
  const { nextPredicate } = summary;
  if (!nextPredicate) return words(view, texts.highest);
  const predicate = predicateText(view, summary, nextPredicate.predicate);
  return words(view, texts.toNext, { distance: plain(view, nextPredicate.distance), predicate });
}

function provenNote({ gap, index }: AgencySummary, view: View): string {
  if (!index?.proven || gap === null) return '';
  return gap === 0 ? words(view, texts.allProven) : words(view, texts.belowClaim, { gap: plain(view, gap) });
}

function assessedNote({ assessedCount, indicators }: AgencySummary, view: View): string {
  if (assessedCount === indicators.length) return words(view, texts.assessedAll);
  return words(view, texts.assessedCount, { count: assessedCount, total: indicators.length });
}

function targetNote({ claimed, target }: IndexSummary, view: View): string {
  if (!target) return words(view, texts.noTarget);
  const distance = exact(claimed.exact).sub(exact(target.exact));
  if (distance.equals(0)) return words(view, texts.onTarget);
  const points = plain(view, Number(distance.abs().toString(10)));
  return words(view, distance.compare(0) > 0 ? texts.aboveTarget : texts.belowTarget, { points });
}

function notices(summary: AgencySummary, view: View): Branch | undefined {
  const notes = [...noticeTexts(summary, view)];
  if (notes.length === 0) return undefined;
  return branch(
    'ul',
    { key: 'notices', class: 'notices', 'aria-label': words(view, texts.notices) },
    notes.map((note) => branch('li', {}, note)),
  );
}

function* noticeTexts(summary: AgencySummary, view: View): Iterable<string> {
  const { index, regulation, indicators, documented } = summary;
  if (summary.incomplete) yield words(view, texts.incomplete);
  if (!index) yield words(view, texts.noInstrument);
  if (regulation?.source.kind === 'secondary') yield regulation.source.note[view.language];
  if (index?.claimed.roundedSuggests) {
    const { exact: value, predicate, roundedSuggests } = index.claimed;
    const shown = `${twoDecimals(view, value)} ${predicateText(view, summary, roundedSuggests)}`;
    const whole = view.language === 'id' ? value.replace('.', ',') : value;
    yield words(view, texts.roundedCrosses, {
      shown,
      exact: whole,
      predicate: predicateText(view, summary, predicate),
    });
  }
  if (summary.noProvenReason) yield summary.noProvenReason[view.language];
  if (index && documented === 0) yield words(view, texts.noIndicators);
  else if (documented < indicators.length) {
    const without = indicators.filter((indicator) => !indicator.documented).map(({ number }) => number);
    yield words(view, texts.someWithout, { count: without.length, numbers: without.join(', ') });
  }
  if (summary.unverifiedLinks > 0) yield words(view, texts.links, { count: summary.unverifiedLinks });
}

function pictureOf(summary: AgencySummary, bands: boolean, view: View): Branch | undefined {
  const picture = indexScale(summary, { language: view.language, width: fullWidth(view.width, 1240), bands });
  return picture && branch('div', { class: 'scale' }, picture);
}

/** The state of the page without an agency to show. */
export function emptyPage({ phase }: PreviewContent, view: View): Branch {
  if (phase === 'starting') {
    return branch(
      'div',
      { key: 'state', class: 'state' },
      branch('h1', {}, words(view, texts.title)),
      branch('p', { role: 'status' }, words(view, texts.starting)),
    );
  }
  const failed = phase === 'failed';
  return branch(
    'div',
    { key: 'state', class: 'state' },
    branch('h1', {}, words(view, failed ? texts.failedTitle : texts.noneTitle)),
    branch('p', {}, words(view, failed ? texts.failed : texts.none)),
    failed
      ? serverButtons(view)
      : branch(
          'p',
          { class: 'buttons' },
          branch('button', { type: 'button', on: { click: () => view.act.run('start') } }, words(view, texts.start)),
        ),
  );
}
