import type { Language } from '../../messages/text.ts';
import { type Drawn, draw } from './element.ts';
import { ink, smallSize, twoDecimals } from './frame.ts';
import { type Series, strokeOf } from './series.ts';

/** A value of a year. */
export interface TimePoint {
  readonly series: Series;
  readonly year: number;
  readonly value: number;
  readonly exact: string | number;
}

const rowHeight = 14;

/** Pixel of a year or of a value. */
export type Position = (value: number) => number;

/** A line through the points of one series. */
export function line(run: readonly TimePoint[], across: Position, up: Position): Drawn {
  const points = run.map(({ year, value }) => `${round(across(year))},${round(up(value))}`).join(' ');
  return draw('polyline', { ...strokeOf(run[0]!.series), points });
}

/** The years below; every second, fifth or tenth only where all would touch. */
export function yearTicks(
  { first, last }: { readonly first: number; readonly last: number },
  across: Position,
  bottom: number,
  step: number,
): readonly Drawn[] {
  const every = [1, 2, 5, 10].find((count) => count * step >= 36) ?? 20;
  const ticks: Drawn[] = [];
  for (let year = first; year <= last; year++) {
    if ((year - first) % every !== 0) continue;
    ticks.push(ink(across(year), bottom + 13, String(year), { anchor: 'middle', size: smallSize }));
  }
  return ticks;
}

/** Values above their marks; several of one year stand right of them, moved apart. Targets give way where the years are narrow. */
export function labels(
  entries: readonly TimePoint[],
  across: Position,
  up: Position,
  step: number,
  bottom: number,
  language: Language,
): readonly Drawn[] {
  const roomy = step >= 42;
  const labelled = entries.filter(({ series }) => roomy || series !== 'target');
  return [...new Set(labelled.map(({ year }) => year))].flatMap((year) => {
    const ofYear = labelled.filter((entry) => entry.year === year);
    const sorted = ofYear.sort((a, b) => b.value - a.value);
    const [only] = sorted;
    if (sorted.length === 1 && only) {
      const options = { anchor: 'middle', size: smallSize, rim: true } as const;
      return [ink(across(year), up(only.value) - 12, twoDecimals(only.exact, language), options)];
    }
    const places = apart(
      sorted.map(({ value }) => up(value)),
      bottom - 6,
    );
    return sorted.map((entry, index) =>
      ink(across(year) + 8, places[index]!, twoDecimals(entry.exact, language), { size: smallSize, rim: true }),
    );
  });
}

/** Moves places apart to the height of a line, around where they were, none below `limit`. */
function apart(places: readonly number[], limit: number): readonly number[] {
  const moved: number[] = [];
  for (const place of places) moved.push(Math.max(place, (moved.at(-1) ?? Number.NEGATIVE_INFINITY) + rowHeight));
  const drift = moved.reduce((sum, place, index) => sum + place - places[index]!, 0) / Math.max(places.length, 1);
  const over = Math.max((moved.at(-1) ?? 0) - drift - limit, 0);
  return moved.map((place) => place - drift - over);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
