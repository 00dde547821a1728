import { chartTexts } from '../../messages/charts.ts';
import { render } from '../../messages/text.ts';
import type { AgencySummary } from '../../scoring/summaryObject.ts';
import { type Drawn, draw } from './element.ts';
import {
  along,
  type ChartOptions,
  gridLine,
  ink,
  picture,
  type Reading,
  readingsOf,
  smallSize,
  spoken,
  twoDecimals,
} from './frame.ts';
import { fillOf, looks, markOf, type Series } from './series.ts';
import { textWidth } from './words.ts';

const rowHeight = 24;
const nameWidth = 98;
const valueWidth = 44;

interface ScaleOptions extends ChartOptions {
  /** False leaves out the strip with the bounds of the predicates. */
  readonly bands?: boolean;
}

/**
 * Claimed, proven, assessed index and target on the scale of the instrument, with the bounds of its predicates. Undefined
 * where nothing can be computed.
 */
export function indexScale(agency: AgencySummary, options: ScaleOptions): Drawn | undefined {
  const { index, regulation } = agency;
  if (!index || !regulation) return undefined;
  const { language, width } = options;
  const rows: (readonly [Series, string, Reading])[] = readingsOf(index).map(([series, value]) => [
    series,
    looks[series].name[language],
    value,
  ]);
  if (index.target) {
    const name = render(chartTexts.targetYear, language, { year: String(index.target.year) });
    rows.push(['target', name, { value: Number(index.target.exact), exact: index.target.exact }]);
  }
  const left = nameWidth;
  const right = width - valueWidth;
  const at = along(regulation.scale, left, right);
  const bottom = rows.length * rowHeight + 4;
  const facts = rows.map(([, name, value]) =>
    render(chartTexts.pair, language, { name, value: twoDecimals(value.exact, language) }),
  );
  const strip = options.bands === false ? undefined : bands(agency, options, at, bottom);
  const label = spoken(chartTexts.scaleTitle, facts, language, regulation.scale);
  return picture('scale', label, width, bottom + (strip ? (strip.tight ? 52 : 39) : 0), [
    ...(strip?.parts ?? []),
    ...rows.flatMap(([series, name, value], row) => {
      const y = row * rowHeight + rowHeight / 2;
      const x = at(value.value);
      return [
        ink(0, y, name),
        draw('rect', { ...fillOf(series, 0.55), x: left, y: y - 3, width: Math.max(x - left, 1), height: 6 }),
        markOf(series, x, y, 5.5),
        ink(width, y, twoDecimals(value.exact, language), { anchor: 'end', bold: true }),
      ];
    }),
  ]);
}

/** The strip of predicates below the rows; names stand in two lines in turn where they would touch. */
function bands(
  { regulation }: AgencySummary,
  { language }: ChartOptions,
  at: (value: number) => number,
  bottom: number,
): { readonly parts: readonly Drawn[]; readonly tight: boolean } {
  if (!regulation) return { parts: [], tight: false };
  const rising = [...regulation.predicates].reverse();
  const spans = rising.map(({ name, min }, index) => {
    const end = rising[index + 1]?.min ?? regulation.scale.max;
    return { name: name[language], min, from: at(min), to: at(end) };
  });
  const tight = spans.some(({ name, from, to }) => textWidth(name, smallSize) + 6 > to - from);
  const parts = spans.flatMap(({ name, min, from, to }, index) => {
    const y = bottom + 30 + (tight && index % 2 === 1 ? 13 : 0);
    return [
      draw('rect', {
        class: `band band-${index % 2}`,
        fill: index % 2 === 0 ? '#e4e4e4' : '#d0d0d0',
        x: from,
        y: bottom,
        width: Math.max(to - from, 0),
        height: 5,
      }),
      ...(index === 0 ? [] : [gridLine(from, 0, from, bottom + 5, true)]),
      ...(to - from < 24
        ? []
        : [ink(from, bottom + 14, twoDecimals(min, language), { anchor: 'middle', size: smallSize - 1, muted: true })]),
      ink((from + to) / 2, y, name, { anchor: 'middle', size: smallSize }),
    ];
  });
  return { parts, tight };
}
