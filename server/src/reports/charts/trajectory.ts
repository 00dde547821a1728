import { chartTexts } from '../../messages/charts.ts';
import { type Language, render } from '../../messages/text.ts';
import type { AgencySummary, HistorySummary } from '../../scoring/summaryObject.ts';
import { type Drawn, draw } from './element.ts';
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
import { looks, markOf, type Series } from './series.ts';
import { labels, line, type TimePoint, yearTicks } from './timeline.ts';
import { textWidth } from './words.ts';

interface Entry extends TimePoint {
  /** Known for what was published and for the year assessed. */
  readonly instrument: string | null;
}

/** Years that a picture can show side by side; a slip of the pen such as 20244 does not squeeze the rest. */
const earliest = 2010;
const latest = 2060;
const left = 22;

/** Scales of instruments that are not at hand: 0 to 5 holds them all. */
const anyScale: Scale = { min: 0, max: 5, decimals: 2 };

/**
 * Published indices, the year's own claimed and proven index, and the targets, over the years. The line breaks where
 * the instrument changes, because indices of two instruments cannot be compared. Undefined with fewer than two values.
 */
export function trajectory(agency: AgencySummary, options: ChartOptions): Drawn | undefined {
  const entries = entriesOf(agency);
  if (entries.length < 2) return undefined;
  const { language, width } = options;
  const scale = agency.regulation && !hasOtherInstrument(entries) ? agency.regulation.scale : anyScale;
  const years = range(entries);
  const height = Math.round(Math.min(Math.max(width * 0.42, 170), 250));
  const top = 18;
  const bottom = top + height;
  const across = along({ min: years.first, max: years.last, decimals: 0 }, left + 18, width - 40);
  const up = along(scale, bottom, top);
  const step = (width - 58 - left) / Math.max(years.last - years.first, 1);
  const shown = (['published', 'claimed', 'proven', 'target'] as const).filter((series) =>
    entries.some((entry) => entry.series === series),
  );
  const names = legend(shown, bottom + 28, options);
  const breaks = breaksOf(entries);
  return picture('trajectory', titleOf(entries, language), width, bottom + 28 + names.height + 4, [
    ...levelsOf(scale).flatMap((level) => [
      gridLine(left, up(level), width, up(level)),
      ink(left - 8, up(level), String(level), { anchor: 'end', size: smallSize - 1, muted: true }),
    ]),
    ...yearTicks(years, across, bottom, step),
    ...breaks.flatMap((year) => breakAt(across(year), top, bottom, width, language)),
    ...runs(entries, 'published', true).map((run) => line(run, across, up)),
    ...runs(entries, 'target', false).map((run) => line(run, across, up)),
    ...entries.map(({ series, year, value }) => markOf(series, across(year), up(value))),
    ...labels(entries, across, up, step, bottom, language),
    ...names.parts,
  ]);
}

/** What there is to show, by year; entries without a usable year or value are passed over (the table has them). */
function entriesOf(agency: AgencySummary): readonly Entry[] {
  const { history, targets, index, tahun, instrumen } = agency;
  const published = history.map(({ year, value, instrument }: HistorySummary): Entry => {
    return { series: 'published', year, value, exact: value, instrument };
  });
  const own: Entry[] = [];
  if (index && tahun !== null && agency.documented > 0) {
    for (const series of ['claimed', 'proven'] as const) {
      const score = index[series];
      if (score)
        own.push({ series, year: tahun, value: Number(score.exact), exact: score.exact, instrument: instrumen });
    }
  }
  const aims = targets.map(
    ({ year, value }): Entry => ({ series: 'target', year, value, exact: value, instrument: null }),
  );
  return [...published, ...own, ...aims]
    .filter(({ year, value }) => Number.isInteger(year) && year >= earliest && year <= latest && Number.isFinite(value))
    .sort((a, b) => a.year - b.year || looksOrder(a.series) - looksOrder(b.series));
}

function looksOrder(series: Series): number {
  return Object.keys(looks).indexOf(series);
}

function hasOtherInstrument(entries: readonly Entry[]): boolean {
  return breaksOf(entries).length > 0;
}

/** Middle between two neighbouring years whose indices come from different instruments. */
function breaksOf(entries: readonly Entry[]): readonly number[] {
  const known = entries.filter(({ instrument }) => instrument !== null);
  return known.flatMap((entry, place) => {
    const before = known[place - 1];
    return before && before.instrument !== entry.instrument ? [(before.year + entry.year) / 2] : [];
  });
}

/** The entries of one series in pieces: a new one wherever the instrument changes, if `apart`. */
function runs(entries: readonly Entry[], series: Series, apart: boolean): readonly (readonly Entry[])[] {
  const pieces: Entry[][] = [];
  for (const entry of entries) {
    if (entry.series !== series) continue;
    const last = pieces.at(-1);
    if (last && (!apart || last[0]!.instrument === entry.instrument)) last.push(entry);
    else pieces.push([entry]);
  }
  return pieces;
}

function range(entries: readonly Entry[]): { readonly first: number; readonly last: number } {
  const years = entries.map(({ year }) => year);
  return { first: Math.min(...years), last: Math.max(...years) };
}

function breakAt(x: number, top: number, bottom: number, width: number, language: Language): readonly Drawn[] {
  const text = chartTexts.instrumentChange[language];
  const half = textWidth(text, smallSize - 1) / 2;
  const middle = Math.min(Math.max(x, left + half), width - half);
  return [
    draw('line', {
      class: 'break',
      stroke: '#595959',
      'stroke-dasharray': '4 3',
      x1: x,
      y1: top - 4,
      x2: x,
      y2: bottom,
    }),
    ink(middle, 7, text, { anchor: 'middle', size: smallSize - 1, muted: true }),
  ];
}

function titleOf(entries: readonly Entry[], language: Language): string {
  const breaks = breaksOf(entries);
  const facts = entries.flatMap(({ series, year, exact }, place) => {
    const before = entries[place - 1]?.year ?? year;
    const isAfterBreak = breaks.some((at) => before < at && at <= year);
    const fact = render(chartTexts.inYear, language, {
      year: String(year),
      name: looks[series].name,
      value: twoDecimals(exact, language),
    });
    return isAfterBreak ? [chartTexts.instrumentChangeSpoken[language], fact] : [fact];
  });
  return spoken(chartTexts.trajectoryTitle, facts, language);
}
