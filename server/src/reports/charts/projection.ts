import { chartTexts } from '../../messages/charts.ts';
import { type Language, render } from '../../messages/text.ts';
import type { AgencySummary, ScoreSummary } from '../../scoring/summaryObject.ts';
import type { Drawn } from './element.ts';
import {
  along,
  type ChartOptions,
  gridLine,
  ink,
  legend,
  levelsOf,
  picture,
  type Scale,
  smallSize,
  spoken,
  twoDecimals,
} from './frame.ts';
import { looks, markOf } from './series.ts';
import { line, type Position, type TimePoint, yearTicks } from './timeline.ts';

const left = 22;
const series = ['planned', 'cautious', 'target'] as const;

/**
 * The index that follows from the road map by year, planned and cautious, beside the targets. Undefined where the road
 * map projects fewer than two years.
 */
export function projection(agency: AgencySummary, options: ChartOptions): Drawn | undefined {
  const years = agency.roadMap?.years ?? [];
  const [first] = years;
  const last = years.at(-1);
  if (!agency.regulation || !first || !last || first === last) return undefined;
  const { language, width } = options;
  const points = years.flatMap((year) =>
    series.flatMap((each): readonly TimePoint[] => pointOf(each, year.year, year[each])),
  );
  const height = Math.round(Math.min(Math.max(width * 0.42, 170), 250));
  const top = 18;
  const bottom = top + height;
  const across = along({ min: first.year, max: last.year, decimals: 0 }, left + 18, width - 40);
  const scale = partOf(agency.regulation.scale, points);
  const up = along(scale, bottom, top);
  const step = (width - 58 - left) / (last.year - first.year);
  const shown = series.filter((each) => points.some((point) => point.series === each));
  const names = legend(shown, bottom + 28, options);
  return picture('projection', titleOf(points, language), width, bottom + 28 + names.height + 4, [
    ...levelsOf(scale).flatMap((level) => [
      gridLine(left, up(level), width, up(level)),
      ink(left - 8, up(level), String(level), { anchor: 'end', size: smallSize - 1, muted: true }),
    ]),
    ...yearTicks({ first: first.year, last: last.year }, across, bottom, step),
    ...shown.map((each) =>
      line(
        points.filter((point) => point.series === each),
        across,
        up,
      ),
    ),
    ...points.map(({ series: each, year, value }) => markOf(each, across(year), up(value))),
    ...labels(points, across, up, step, language),
    ...names.parts,
  ]);
}

function pointOf(each: TimePoint['series'], year: number, score: ScoreSummary | null): readonly TimePoint[] {
  return score ? [{ series: each, year, value: Number(score.exact), exact: score.exact }] : [];
}

/** The whole levels around the values: the courses lie close together, and would hide one another on the whole scale. */
function partOf(scale: Scale, points: readonly TimePoint[]): Scale {
  const values = points.map(({ value }) => value);
  const min = Math.max(Math.floor(Math.min(...values) - 0.2), scale.min);
  const max = Math.min(Math.ceil(Math.max(...values) + 0.2), scale.max);
  return { ...scale, min: Math.min(min, max - 1), max };
}

/** The highest value of a year above its mark, the lowest below, what is between beside it where there is room. */
function labels(
  points: readonly TimePoint[],
  across: Position,
  up: Position,
  step: number,
  language: Language,
): readonly Drawn[] {
  return [...new Set(points.map(({ year }) => year))].flatMap((year) => {
    const falling = points.filter((point) => point.year === year).sort((one, other) => other.value - one.value);
    return falling.flatMap(({ value, exact }, place) => {
      const text = twoDecimals(exact, language);
      const isBetween = place > 0 && place < falling.length - 1;
      const y = up(value);
      if (!isBetween) {
        const options = { anchor: 'middle', size: smallSize, rim: true } as const;
        return [ink(across(year), place === 0 ? y - 13 : y + 14, text, options)];
      }
      return step < 70 ? [] : [ink(across(year) + 9, y, text, { size: smallSize, rim: true })];
    });
  });
}

function titleOf(points: readonly TimePoint[], language: Language): string {
  const facts = points.map(({ series: each, year, exact }) =>
    render(chartTexts.inYear, language, {
      year: String(year),
      name: looks[each].name,
      value: twoDecimals(exact, language),
    }),
  );
  return spoken(chartTexts.projectionTitle, facts, language);
}
