import type { Making } from './content.ts';

/** @param time is kept to the second */
export function makingAt(time: Date, version: string): Making {
  return { tool: 'Arsitek SPBE', version, time: `${time.toISOString().slice(0, 19)}Z` };
}
