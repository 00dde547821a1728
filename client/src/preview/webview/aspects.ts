import { aspectRadar, domainBars, widthForNames } from '../../../../server/src/reports/charts/charts.ts';
import type { AgencySummary, GroupSummary } from '../../../../server/src/scoring/summaryObject.ts';
import { previewTexts as texts } from '../texts.ts';
import { type Head, plainTable, type Row } from './table.ts';
import { type Branch, branch } from './tree.ts';
import { figure, folding, halfWidth, plain, scoreText, section, type View, words } from './view.ts';

/** Aspects as a radar, domains as bars, and both as a table. Undefined where nothing can be computed. */
export function aspectsSection(summary: AgencySummary, view: View): Branch | undefined {
  if (!summary.index || summary.aspects.length === 0) return undefined;
  const options = { language: view.language, width: Math.floor(halfWidth(view)) };
  const title = words(view, summary.domains.length > 0 ? texts.aspects : texts.onlyAspects);
  const barsTitle = words(view, summary.domains.length > 0 ? texts.bars : texts.radar);
  return section(
    'aspects',
    title,
    branch(
      'div',
      { class: 'pictures' },
      figure(
        words(view, texts.radar),
        aspectRadar(summary, options),
        options.width < widthForNames && names(summary, view),
      ),
      figure(barsTitle, domainBars(summary, options)),
    ),
    folding(view, 'aspects-table', words(view, texts.sameFacts), false, table(summary, view)),
  );
}

/** Where the picture has room for the ids only. */
function names({ aspects }: AgencySummary, { language }: View): Branch {
  return branch(
    'ul',
    { class: 'names', role: 'list' },
    aspects.map(({ id, name }) => branch('li', { key: id }, `${id} ${name[language]}`)),
  );
}

function table({ domains, aspects }: AgencySummary, view: View): Branch {
  const rows =
    domains.length === 0
      ? aspects.map((aspect) => row(aspect, '', view))
      : domains.flatMap((domain) => [
          row(domain, 'domain', view),
          ...aspects.filter((aspect) => aspect.domain === domain.id).map((aspect) => row(aspect, 'aspect', view)),
        ]);
  const heads: readonly Head[] = [
    { title: words(view, texts.group) },
    ...[texts.weight, texts.claimed, texts.proven, texts.assessed].map((text) => ({
      title: words(view, text),
      kind: 'number' as const,
    })),
  ];
  return plainTable(words(view, texts.aspects), heads, rows, view);
}

function row(group: GroupSummary, kind: string, view: View): Row {
  const sides = [group.claimed, group.proven, group.assessed].map((score) => scoreText(view, score));
  const cells = [`${group.id} ${group.name[view.language]}`, `${plain(view, group.weight)}%`, ...sides];
  return { key: group.id, ...(kind && { kind }), cells };
}
