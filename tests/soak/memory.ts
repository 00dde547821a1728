import { existsSync, readFileSync } from 'node:fs';

/** What a process holds in memory, in MB; undefined on systems that do not tell. */
export function residentMemory(pid: number): number | undefined {
  const path = `/proc/${pid}/status`;
  const line = existsSync(path) ? /^VmRSS:\s*(\d+) kB$/m.exec(readFileSync(path, 'utf8')) : null;
  return line ? Number(line[1]) / 1024 : undefined;
}

export interface Trend {
  /** Medians of the second and of the last quarter of the measurements, in MB. */
  readonly early: number;
  readonly late: number;
  readonly highest: number;
}

/** How memory developed once everything was warm; undefined for too few measurements to tell. */
export function trendOf(measured: readonly number[]): Trend | undefined {
  if (measured.length < 16) return undefined;
  const quarter = Math.floor(measured.length / 4);
  return {
    early: median(measured.slice(quarter, 2 * quarter)),
    late: median(measured.slice(-quarter)),
    highest: Math.max(...measured),
  };
}

/** Whether memory grows beyond what a garbage collector leaves lying about. */
export function isGrowing({ early, late }: Trend): boolean {
  return late > early * 1.2 + 20;
}

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)]!;
}
