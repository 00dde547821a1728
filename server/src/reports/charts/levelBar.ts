import { type Drawn, draw } from './element.ts';
import { along, levelsOf, type Scale } from './frame.ts';
import { fillOf, markOf, strokeOf } from './series.ts';

export interface LevelBar {
  readonly claimed: number | null;
  readonly proven: number | null;
  readonly assessed: number | null;
}

const height = 14;

/**
 * A small bar for one line of a table: filled as far as proven, outlined as far as claimed, with the mark of the assessed
 * level. It only repeats numbers that stand beside it, so it is hidden from those who hear the table.
 */
export function levelBar({ claimed, proven, assessed }: LevelBar, scale: Scale, width = 72): Drawn {
  const at = along(scale, 3, width - 5);
  const start = at(scale.min);
  const bar = (value: number) => ({ x: start, y: 3.5, width: Math.max(at(value) - start, 1.5), height: 7 });
  return draw(
    'svg',
    { class: 'chart level-bar', width, height, viewBox: `0 0 ${width} ${height}`, 'aria-hidden': 'true' },
    draw('rect', { class: 'track', fill: '#e4e4e4', x: start, y: 3.5, width: at(scale.max) - start, height: 7 }),
    proven === null ? undefined : draw('rect', { ...fillOf('proven'), ...bar(proven) }),
    claimed === null ? undefined : draw('rect', { ...strokeOf('claimed', 1.5), ...bar(claimed) }),
    ...levelsOf(scale)
      .slice(1, -1)
      .map((level) =>
        draw('line', { class: 'notch', stroke: '#ffffff', x1: at(level), y1: 3.5, x2: at(level), y2: 10.5 }),
      ),
    assessed === null ? undefined : markOf('assessed', at(assessed), 7, 3.2),
  );
}
