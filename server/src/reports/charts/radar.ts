import { chartTexts } from '../../messages/charts.ts';
import { render } from '../../messages/text.ts';
import type { AgencySummary, AspectSummary, ScoreSummary } from '../../scoring/summaryObject.ts';
import { type Drawn, draw } from './element.ts';
import {
  along,
  type ChartOptions,
  ink,
  legend,
  levelsOf,
  lines,
  picture,
  readingsOf,
  type Scale,
  smallSize,
  spoken,
  twoDecimals,
} from './frame.ts';
import { fillOf, looks, markOf, type Series, strokeOf } from './series.ts';
import { wrapWords } from './words.ts';

/** Below this width the names have no room beside the circle: the ids stand there, the table beside it names them. */
export const widthForNames = 420;

/**
 * Aspects around a circle: claimed, proven, assessed, and the target of the whole index as a ring. Undefined with less
 * than three aspects, which make no shape.
 */
export function aspectRadar(agency: AgencySummary, options: ChartOptions): Drawn | undefined {
  const { aspects, regulation, index } = agency;
  if (!regulation || !index || aspects.length < 3) return undefined;
  const { language, width } = options;
  const named = width >= widthForNames;
  const nameWidth = named ? Math.min(150, width * 0.25) : 30;
  const radius = Math.min((width - 2 * nameWidth) / 2 - 10, 165);
  const top = named ? 44 : 24;
  const centre = { x: width / 2, y: top + radius };
  const at = along(regulation.scale, 0, radius);
  const point = (place: number, distance: number) => {
    const angle = (place / aspects.length) * 2 * Math.PI - Math.PI / 2;
    return { x: centre.x + Math.cos(angle) * distance, y: centre.y + Math.sin(angle) * distance };
  };
  const shown = (['claimed', 'proven', 'assessed'] as const).filter((side) => aspects.some((aspect) => aspect[side]));
  const target = index.target;
  const bottom = centre.y + radius + (named ? 40 : 26);
  const names = legend(target ? [...shown, 'target'] : shown, bottom + 8, options);
  const facts = aspects.map((aspect) => factsOf(aspect, options));
  return picture('radar', spoken(chartTexts.radarTitle, facts, language), width, bottom + names.height + 12, [
    ...web(aspects.length, regulation.scale, at, point),
    target
      ? draw('circle', { ...strokeOf('target'), cx: centre.x, cy: centre.y, r: at(Number(target.exact)) })
      : undefined,
    ...shown.flatMap((side) => shape(aspects, side, at, point)),
    ...aspects.flatMap((aspect, place) => {
      return nameOf(aspect, point(place, radius + 12), centre.x, nameWidth, named, options);
    }),
    ...levelsOf(regulation.scale).map((level) =>
      ink(centre.x + 4, centre.y - at(level) + 7, String(level), { size: smallSize - 1, muted: true, rim: true }),
    ),
    ...names.parts,
  ]);
}

type Point = (place: number, distance: number) => { readonly x: number; readonly y: number };

function web(count: number, scale: Scale, at: (value: number) => number, point: Point): readonly Drawn[] {
  const rings = levelsOf(scale)
    .slice(1)
    .map((level) =>
      draw('polygon', { class: 'grid', fill: 'none', stroke: '#c8c8c8', points: ring(count, at(level), point) }),
    );
  const spokes = Array.from({ length: count }, (_, place) => {
    const end = point(place, at(scale.max));
    const start = point(place, 0);
    return draw('line', { class: 'grid', stroke: '#c8c8c8', x1: start.x, y1: start.y, x2: end.x, y2: end.y });
  });
  return [...rings, ...spokes];
}

function ring(count: number, distance: number, point: Point): string {
  return Array.from({ length: count }, (_, place) => pair(point(place, distance))).join(' ');
}

function pair({ x, y }: { readonly x: number; readonly y: number }): string {
  return `${Math.round(x * 100) / 100},${Math.round(y * 100) / 100}`;
}

/** The shape of one side. Where a value is not known there is no closed shape, only the marks of the known ones. */
function shape(
  aspects: readonly AspectSummary[],
  side: 'claimed' | 'proven' | 'assessed',
  at: (value: number) => number,
  point: Point,
): readonly Drawn[] {
  const known = aspects.flatMap((aspect, place) => {
    const score: ScoreSummary | null = aspect[side];
    return score ? [point(place, at(Number(score.exact)))] : [];
  });
  const marks = known.map(({ x, y }) => markOf(side, x, y, 3.5));
  if (known.length < aspects.length) return marks;
  const points = known.map(pair).join(' ');
  const area = side === 'proven' ? [draw('polygon', { ...fillOf('proven', 0.18), points })] : [];
  return [...area, draw('polygon', { ...strokeOf(side), points }), ...marks];
}

function nameOf(
  aspect: AspectSummary,
  place: { readonly x: number; readonly y: number },
  middle: number,
  width: number,
  named: boolean,
  { language }: ChartOptions,
): readonly Drawn[] {
  const anchor = Math.abs(place.x - middle) < 8 ? 'middle' : place.x < middle ? 'end' : 'start';
  if (!named) return [ink(place.x, place.y, aspect.id, { anchor })];
  const room = anchor === 'middle' ? width * 1.7 : width;
  const text = `${aspect.id} ${aspect.name[language]}`;
  const wrapped = wrapWords(text, room, smallSize, anchor === 'middle' ? 2 : 4);
  const above = anchor === 'middle' && place.y < 60;
  const first = above ? place.y - (wrapped.length - 1) * 16 : place.y - ((wrapped.length - 1) * 16) / 2;
  return lines(place.x, anchor === 'middle' && !above ? place.y : first, wrapped, { anchor, size: smallSize });
}

function factsOf(aspect: AspectSummary, { language }: ChartOptions): string {
  const values = readingsOf(aspect).map(([series, { exact }]: readonly [Series, { readonly exact: string }]) =>
    render(chartTexts.pair, language, { name: looks[series].name, value: twoDecimals(exact, language) }),
  );
  return `${aspect.id} ${aspect.name[language]}: ${values.join(', ')}`;
}
