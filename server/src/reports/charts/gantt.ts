import { chartTexts } from '../../messages/charts.ts';
import { type Language, render } from '../../messages/text.ts';
import type { ActivitySummary, AgencySummary } from '../../scoring/summaryObject.ts';
import { plainText } from '../plainText.ts';
import { type Drawn, draw } from './element.ts';
import { type ChartOptions, gridLine, ink, picture, smallSize, spoken, textSize } from './frame.ts';
import { cut, textWidth } from './words.ts';

const rowHeight = 20;
const barHeight = 10;
const headHeight = 22;
/** More would not fit on a page; the table beside the picture has them all. */
const mostRows = 40;
/** A slip of the pen such as 20244 does not squeeze the rest. */
const mostYears = 15;

/** A face that stands in for the one that widths are known of may be wider by this factor (Verdana, DejaVu Sans). */
const widestFace = 1.12;

/** A name is spoken as far as it would fit into this many pixels: nobody listens to one without end. */
const longestSpoken = 900;

/** Each state has its own filling, so that grey print tells them apart. */
const states = ['selesai', 'berjalan', 'direncanakan', 'tertunda'] as const;
type State = (typeof states)[number];

/**
 * The activities of the road map over the years. Undefined without an activity that has a year.
 */
export function gantt({ roadMap }: Pick<AgencySummary, 'roadMap'>, options: ChartOptions): Drawn | undefined {
  const planned = (roadMap?.activities ?? []).filter(({ years }) => years.length > 0);
  const first = Math.min(...planned.flatMap(({ years }) => years));
  const isShown = (year: number) => year < first + mostYears;
  const last = Math.max(...planned.flatMap(({ years }) => years.filter(isShown)));
  if (planned.length === 0) return undefined;
  const { language, width } = options;
  const shown = planned.slice(0, mostRows);
  const rest = planned.length - shown.length;
  const left = Math.min(width * 0.46, 300);
  const yearWidth = (width - left) / (last - first + 1);
  const at = (year: number) => left + (year - first) * yearWidth;
  const bottom = headHeight + (shown.length + (rest > 0 ? 1 : 0)) * rowHeight;
  const names = stateLegend(shown, bottom + 10, options);
  const label = spoken(
    chartTexts.ganttTitle,
    shown.map((activity) => factOf(activity, language)),
    language,
  );
  const years = Array.from({ length: last - first + 1 }, (_, place) => first + place);
  return picture('gantt', label, width, bottom + 10 + names.height, [
    ...years.map((year) =>
      ink(at(year) + yearWidth / 2, headHeight / 2, String(year), { anchor: 'middle', size: smallSize, bold: true }),
    ),
    ...[...years, last + 1].map((year) => gridLine(at(year), headHeight - 4, at(year), bottom)),
    ...shown.flatMap((activity, row) => {
      const y = headHeight + row * rowHeight + rowHeight / 2;
      return [
        ink(0, y, cut(nameOf(activity), (left - 12) / widestFace, smallSize), { size: smallSize }),
        ...runsOf(activity.years.filter(isShown)).map(([from, to]) =>
          bar(stateOf(activity), at(from) + 3, y, at(to + 1) - at(from) - 6),
        ),
      ];
    }),
    rest > 0
      ? ink(0, bottom - rowHeight / 2, render(chartTexts.ganttRest, language, { count: rest }), {
          size: smallSize,
          muted: true,
        })
      : undefined,
    ...names.parts,
  ]);
}

function nameOf({ name, id }: ActivitySummary): string {
  return plainText(name ?? id ?? '?');
}

function stateOf({ status }: ActivitySummary): State {
  return states.find((state) => state === status) ?? 'direncanakan';
}

function bar(state: State, x: number, middle: number, width: number): Drawn {
  const ink = {
    class: `stroke-${state === 'tertunda' ? 'target' : 'claimed'}`,
    stroke: state === 'tertunda' ? '#b35900' : '#0b5fb0',
  };
  const place = { x, y: middle - barHeight / 2, width: Math.max(width, 2), height: barHeight, rx: 2 };
  switch (state) {
    case 'selesai':
      return draw('rect', { class: 'fill-claimed', fill: '#0b5fb0', ...place });
    case 'berjalan':
      return draw(
        'g',
        {},
        draw('rect', { ...ink, ...place, fill: 'none', 'stroke-width': 1.5 }),
        draw('rect', { class: 'fill-claimed', fill: '#0b5fb0', 'fill-opacity': 0.45, ...place }),
      );
    case 'direncanakan':
      return draw('rect', { ...ink, ...place, fill: 'none', 'stroke-width': 1.5 });
    case 'tertunda':
      return draw('rect', { ...ink, ...place, fill: 'none', 'stroke-width': 1.5, 'stroke-dasharray': '4 3' });
  }
}

function stateLegend(
  activities: readonly ActivitySummary[],
  top: number,
  { language, width }: ChartOptions,
): { readonly parts: readonly Drawn[]; readonly height: number } {
  const parts: Drawn[] = [];
  let x = 0;
  let y = top + rowHeight / 2;
  for (const state of states.filter((each) => activities.some((activity) => stateOf(activity) === each))) {
    const name = chartTexts[state][language];
    const needed = 34 + textWidth(name, textSize) + 18;
    if (x > 0 && x + needed > width) {
      x = 0;
      y += rowHeight;
    }
    parts.push(bar(state, x, y, 26), ink(x + 34, y, name));
    x += needed;
  }
  return { parts, height: y + rowHeight / 2 - top };
}

/** Years that follow one another, as first and last. */
function runsOf(years: readonly number[]): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  for (const year of [...new Set(years)].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run && run[1] === year - 1) run[1] = year;
    else runs.push([year, year]);
  }
  return runs;
}

function factOf(activity: ActivitySummary, language: Language): string {
  const runs = runsOf(activity.years).map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`));
  const parameters = {
    name: cut(nameOf(activity), longestSpoken, smallSize),
    value: `${runs.join(', ')} (${chartTexts[stateOf(activity)][language]})`,
  };
  return render(chartTexts.pair, language, parameters);
}
