import { chartTexts } from '../../messages/charts.ts';
import { render } from '../../messages/text.ts';
import { exact } from '../../scoring/exact.ts';
import { pointsText } from '../../scoring/format.ts';
import type { AgencySummary, GroupSummary } from '../../scoring/summaryObject.ts';
import { type Drawn, draw } from './element.ts';
import {
  along,
  type ChartOptions,
  gridLine,
  ink,
  levelsOf,
  lines,
  picture,
  readingsOf,
  type Scale,
  smallSize,
  spoken,
  textSize,
  twoDecimals,
} from './frame.ts';
import { fillOf, looks } from './series.ts';
import { wrapWords } from './words.ts';

const barHeight = 11;
const barStep = 18;
const groupGap = 18;
const nameWidth = 78;
const valueWidth = 40;

/**
 * A group of bars for each domain (for each aspect, where the instrument has no domains). Undefined where nothing can be
 * computed.
 */
export function domainBars(agency: AgencySummary, options: ChartOptions): Drawn | undefined {
  const { regulation, index, domains, aspects } = agency;
  const groups = domains.length > 0 ? domains : aspects;
  if (!regulation || !index || groups.length === 0) return undefined;
  const { language, width } = options;
  const at = along(regulation.scale, nameWidth, width - valueWidth);
  const bars: Drawn[] = [];
  let y = 0;
  for (const group of groups) {
    const drawn = groupOf(group, y, regulation.scale, at, options);
    bars.push(...drawn.parts);
    y = drawn.bottom + groupGap;
  }
  const bottom = y - groupGap + 4;
  const label = spoken(
    chartTexts.barsTitle,
    groups.map((group) => factsOf(group, options)),
    language,
  );
  return picture('bars', label, width, bottom + 18, [
    ...bars,
    ...levelsOf(regulation.scale).map((level) =>
      ink(at(level), bottom + 9, String(level), { anchor: 'middle', size: smallSize - 1, muted: true }),
    ),
  ]);
}

function groupOf(
  group: GroupSummary,
  top: number,
  scale: Scale,
  at: (value: number) => number,
  { language, width }: ChartOptions,
): { readonly parts: readonly Drawn[]; readonly bottom: number } {
  const weight = render(chartTexts.weight, language, { weight: pointsText(exact(group.weight)) });
  const name = wrapWords(`${group.id} ${group.name[language]}`, width - 96, textSize, 2);
  const first = top + 8 + name.length * 16;
  const parts: Drawn[] = [
    ...lines(0, top + 8, name, { bold: true }),
    ink(width, top + 8, weight, { anchor: 'end', size: smallSize, muted: true }),
  ];
  const rows = readingsOf(group);
  const bottom = first + rows.length * barStep - (barStep - barHeight);
  // Only beside the bars, so that no line runs through the words.
  parts.push(...levelsOf(scale).map((level) => gridLine(at(level), first - 3, at(level), bottom + 3)));
  rows.forEach(([series, { value, exact: decimal }], row) => {
    const y = first + row * barStep;
    const start = at(Number.NEGATIVE_INFINITY);
    parts.push(
      ink(0, y + barHeight / 2, looks[series].name[language], { size: smallSize, muted: true }),
      draw('rect', {
        ...fillOf(series),
        x: start,
        y,
        width: Math.max(at(value) - start, 1.5),
        height: barHeight,
        rx: 1.5,
      }),
      ink(width, y + barHeight / 2, twoDecimals(decimal, language), { anchor: 'end' }),
    );
  });
  return { parts, bottom };
}

function factsOf(group: GroupSummary, { language }: ChartOptions): string {
  const values = readingsOf(group).map(([series, { exact: decimal }]) =>
    render(chartTexts.pair, language, { name: looks[series].name, value: twoDecimals(decimal, language) }),
  );
  return `${group.id} ${group.name[language]}: ${values.join(', ')}`;
}
