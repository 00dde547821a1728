import { type Language, render, type Text } from '../../messages/text.ts';
import { exact } from '../../scoring/exact.ts';
import { formatNumber } from '../../scoring/format.ts';
import type { RegulationSummary, ScoreSummary, SidesSummary } from '../../scoring/summaryObject.ts';
import { type Attributes, type Drawn, draw } from './element.ts';
import { looks, markOf, type Series, strokeOf } from './series.ts';
import { textWidth } from './words.ts';

export interface ChartOptions {
  readonly language: Language;
  /** Width of the picture in pixels; it is laid out for it, not scaled. From 240. */
  readonly width: number;
}

/** A value to show: where it lies, and the exact decimal it is written from. */
export interface Reading {
  readonly value: number;
  readonly exact: string;
}

export type Scale = RegulationSummary['scale'];

export const textSize = 12;
export const smallSize = 11;
const lineHeight = 16;

/** The picture around its parts; `label` says the same to those who hear it. */
export function picture(
  kind: string,
  label: string,
  width: number,
  height: number,
  parts: readonly (Drawn | undefined)[],
): Drawn {
  const attributes: Attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    class: `chart chart-${kind}`,
    width,
    height,
    viewBox: `0 0 ${width} ${Math.round(height * 100) / 100}`,
    role: 'img',
    'aria-label': label,
    'font-family': 'Segoe UI, system-ui, Helvetica, Arial, sans-serif',
    'font-size': textSize,
  };
  return draw('svg', attributes, ...parts);
}

export interface InkOptions {
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly size?: number;
  readonly muted?: boolean;
  readonly bold?: boolean;
  /** A rim in the colour of the paper, for words that may stand on lines. */
  readonly rim?: boolean;
}

/** Text at a place; `y` is the middle of its first line. */
export function ink(x: number, y: number, content: string, options: InkOptions = {}): Drawn {
  const size = options.size ?? textSize;
  return draw(
    'text',
    {
      class: ['ink', options.muted && 'muted', options.rim && 'rim'].filter(Boolean).join(' '),
      fill: options.muted ? '#595959' : '#1f1f1f',
      x,
      y: y + size * 0.36,
      'font-size': size,
      ...(options.anchor && options.anchor !== 'start' ? { 'text-anchor': options.anchor } : {}),
      ...(options.bold ? { 'font-weight': 600 } : {}),
      ...(options.rim ? { stroke: '#ffffff', 'stroke-width': 3, 'paint-order': 'stroke' } : {}),
    },
    content,
  );
}

export function lines(x: number, y: number, content: readonly string[], options: InkOptions = {}): readonly Drawn[] {
  return content.map((line, index) => ink(x, y + index * lineHeight, line, options));
}

/** A quiet line behind the data. */
export function gridLine(x1: number, y1: number, x2: number, y2: number, dashed = false): Drawn {
  return draw('line', {
    class: 'grid',
    stroke: '#c8c8c8',
    'stroke-width': 1,
    x1,
    y1,
    x2,
    y2,
    ...(dashed ? { 'stroke-dasharray': '3 3' } : {}),
  });
}

export interface Legend {
  readonly parts: readonly Drawn[];
  readonly height: number;
}

/** Names the series with their marks, in as many lines as the width needs. */
export function legend(series: readonly Series[], top: number, { language, width }: ChartOptions): Legend {
  const parts: Drawn[] = [];
  let x = 0;
  let y = top + lineHeight / 2;
  for (const each of series) {
    const name = looks[each].name[language];
    const needed = 32 + textWidth(name, textSize) + 18;
    if (x > 0 && x + needed - 18 > width) {
      x = 0;
      y += lineHeight + 4;
    }
    parts.push(
      draw('line', { ...strokeOf(each), x1: x, y1: y, x2: x + 24, y2: y }),
      markOf(each, x + 12, y, 4),
      ink(x + 32, y, name),
    );
    x += needed;
  }
  return { parts, height: y + lineHeight / 2 - top };
}

/** Position of a value between two pixels; values outside of the scale stay at its ends. */
export function along(scale: Scale, from: number, to: number): (value: number) => number {
  const span = scale.max - scale.min || 1;
  return (value) => from + ((Math.min(Math.max(value, scale.min), scale.max) - scale.min) / span) * (to - from);
}

/** The whole levels of a scale. */
export function levelsOf(scale: Scale): readonly number[] {
  return Array.from({ length: Math.floor(scale.max - scale.min) + 1 }, (_, index) => scale.min + index);
}

export function reading(score: ScoreSummary | null): Reading | null {
  return score === null ? null : { value: Number(score.exact), exact: score.exact };
}

/** What the sides say, as `[series, reading]`, claimed first; sides that are not known are left out. */
export function readingsOf(sides: SidesSummary): readonly (readonly [Series, Reading])[] {
  const all = [
    ['claimed', reading(sides.claimed)],
    ['proven', reading(sides.proven)],
    ['assessed', reading(sides.assessed)],
  ] as const;
  return all.flatMap(([series, value]) => (value ? [[series, value] as const] : []));
}

/** Two decimals, half up, in the language. */
export function twoDecimals(value: string | number, language: Language): string {
  return formatNumber(exact(value), language, 2);
}

/** The title of a picture for those who hear it: what it is, and every number in it. */
export function spoken(title: Text, facts: readonly string[], language: Language, more: object = {}): string {
  return render(title, language, { ...more, facts: facts.join('; ') });
}
