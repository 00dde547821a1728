import { chartTexts } from '../../messages/charts.ts';
import type { Text } from '../../messages/text.ts';
import { type Drawn, draw } from './element.ts';

/** What pictures of an index show. Each has its own colour, mark and line, so that none is told by colour alone. */
export type Series = 'claimed' | 'proven' | 'assessed' | 'target' | 'published' | 'planned' | 'cautious';

interface SeriesLook {
  readonly name: Text;
  /** For paper; on screen the style sheet of the page replaces it by the class. */
  readonly color: string;
  readonly dashes?: string;
}

export const looks: Readonly<Record<Series, SeriesLook>> = {
  claimed: { name: chartTexts.claimed, color: '#0b5fb0' },
  proven: { name: chartTexts.proven, color: '#1a7f4b' },
  assessed: { name: chartTexts.assessed, color: '#7a3ea8', dashes: '6 3' },
  target: { name: chartTexts.target, color: '#b35900', dashes: '2 4' },
  published: { name: chartTexts.published, color: '#3b3b3b' },
  planned: { name: chartTexts.planned, color: '#0b5fb0' },
  cautious: { name: chartTexts.cautious, color: '#1a7f4b', dashes: '6 3' },
};

/** Attributes of a line in the look of a series. */
export function strokeOf(series: Series, width = 2): Readonly<Record<string, string | number>> {
  const { color, dashes } = looks[series];
  return {
    class: `stroke-${series}`,
    fill: 'none',
    stroke: color,
    'stroke-width': width,
    'stroke-linejoin': 'round',
    ...(dashes ? { 'stroke-dasharray': dashes } : {}),
  };
}

/** Attributes of an area in the look of a series. */
export function fillOf(series: Series, opacity = 1): Readonly<Record<string, string | number>> {
  return { class: `fill-${series}`, fill: looks[series].color, ...(opacity < 1 ? { 'fill-opacity': opacity } : {}) };
}

/** The mark of a series around a point; `radius` in pixels. */
export function markOf(series: Series, x: number, y: number, radius = 4.5): Drawn {
  const fill = fillOf(series);
  const points = (corners: readonly (readonly [number, number])[]) =>
    corners.map(([dx, dy]) => `${round(x + dx * radius)},${round(y + dy * radius)}`).join(' ');
  const square = 0.86;
  switch (series) {
    case 'claimed':
    case 'planned':
      return draw('circle', { ...fill, cx: x, cy: y, r: radius });
    case 'proven':
    case 'cautious':
      return draw('polygon', {
        ...fill,
        points: points([
          [-square, -square],
          [square, -square],
          [square, square],
          [-square, square],
        ]),
      });
    case 'assessed':
      return draw('polygon', {
        ...fill,
        points: points([
          [0, -1.25],
          [1.25, 0],
          [0, 1.25],
          [-1.25, 0],
        ]),
      });
    case 'target':
      return draw('polygon', {
        ...fill,
        points: points([
          [0, -1.2],
          [1.15, 0.9],
          [-1.15, 0.9],
        ]),
      });
    case 'published':
      return draw('circle', {
        class: 'ring-published',
        fill: '#ffffff',
        stroke: looks.published.color,
        'stroke-width': 2,
        cx: x,
        cy: y,
        r: radius - 0.5,
      });
  }
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
