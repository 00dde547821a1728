import type { AgencySummary } from '../../../../server/src/scoring/summaryObject.ts';
import type { PagePart, PreviewContent } from '../messages.ts';
import { plannerTexts } from '../plannerTexts.ts';
import { previewTexts as texts } from '../texts.ts';
import { aspectsSection } from './aspects.ts';
import { comparisonSection } from './comparison.ts';
import { historySection } from './history.ts';
import { indicatorsSection } from './indicators.ts';
import { lacksOf, missingSection } from './missing.ts';
import { emptyPage, overview } from './overview.ts';
import { plannerSection } from './planner.ts';
import { recommendationsSection } from './recommendations.ts';
import { Part } from './remembered.ts';
import { roadMapSection } from './roadMap.ts';
import { type Branch, branch } from './tree.ts';
import { predicateText, scoreText, type View, words } from './view.ts';

type Given = [content: PreviewContent, summary: AgencySummary, view: View];

const head = new Part<Given, Branch>(overview);
/** A keystroke changes a few of them; the others are taken as they are. */
const drawn: Readonly<Record<PagePart, Part<Given, Branch | undefined>>> = {
  domain: new Part((_, summary, view) => aspectsSection(summary, view)),
  indikator: new Part((_, summary, view) => indicatorsSection(summary, view)),
  kurang: new Part((_, summary, view) => missingSection(summary, view)),
  target: new Part((_, summary, view) => plannerSection(summary, view)),
  peta: new Part((_, summary, view) => roadMapSection(summary, view)),
  rekomendasi: new Part((_, summary, view) => recommendationsSection(summary, view)),
  riwayat: new Part((_, summary, view) => historySection(summary, view)),
  perbandingan: new Part(({ comparison, folder }, _, view) => comparisonSection(comparison, folder, view)),
};

/**
 * The whole page for what is to be shown.
 *
 * @param isDue whether a section, by its id, has to show it already; the others are taken as they were
 */
export function pageBody(
  content: PreviewContent,
  view: View,
  isDue: (section: string) => boolean = () => true,
): readonly Branch[] {
  const { summary } = content;
  if (!summary) return [branch('main', { key: 'main' }, emptyPage(content, view))];
  const sections = content.options.parts
    .map((part) => {
      const { latest } = drawn[part];
      return latest?.key && !isDue(latest.key) ? latest : drawn[part].of(content, summary, view);
    })
    .filter((section) => section !== undefined);
  return [
    contents(content, sections, view),
    branch(
      'main',
      { key: 'main' },
      head.of(content, summary, view),
      sections,
      sections.length === 0 && branch('p', { key: 'hidden', class: 'nothing' }, words(view, texts.hidden)),
    ),
    branch('p', { key: 'spoken', class: 'spoken', role: 'status' }, announcement(content, view)),
  ];
}

function contents({ summary }: PreviewContent, sections: readonly Branch[], view: View): Branch {
  const count = summary ? lacksOf(summary).length : 0;
  const names: Readonly<Record<string, string>> = {
    aspects: words(view, summary && summary.domains.length > 0 ? texts.aspects : texts.onlyAspects),
    indicators: words(view, texts.indicators),
    missing: words(view, texts.missing),
    planner: words(view, plannerTexts.title),
    roadmap: words(view, texts.roadMap),
    recommendations: words(view, texts.recommendationsShort),
    history: words(view, texts.history),
    comparison: words(view, texts.comparisonShort),
  };
  const entry = (id: string, name: string, badge = 0) =>
    branch(
      'li',
      { key: id },
      branch('a', { href: `#heading-${id}` }, name),
      badge > 0 && branch('span', { class: 'pill' }, String(badge)),
    );
  return branch(
    'nav',
    { key: 'contents', 'aria-label': words(view, texts.contents) },
    branch(
      'ul',
      {},
      entry('overview', words(view, texts.overview)),
      sections.map(({ key = '' }) => entry(key, names[key] ?? key, key === 'missing' ? count : 0)),
    ),
  );
}

/** What a screen reader says when the index has changed. */
function announcement({ summary }: PreviewContent, view: View): string {
  if (!summary?.index) return '';
  const { claimed, proven } = summary.index;
  return words(view, texts.announce, {
    claimed: scoreText(view, claimed),
    predicate: predicateText(view, summary, claimed.predicate),
    proven: proven ? scoreText(view, proven) : words(view, texts.notKnown),
  });
}
