import { strToU8, zipSync } from 'fflate';

/** Files of a package by path, in the order in which they are to be written. */
export type Parts = Readonly<Record<string, string | Uint8Array>>;

/** The years that the format can write down. */
const [earliest, latest] = [1980, 2099];

/**
 * A zip archive. Equal parts and times give equal bytes, whatever the clock and the time zone of the computer.
 *
 * @param time ISO 8601 in UTC, borne by every file
 */
export function zipParts(parts: Parts, time: string): Uint8Array {
  const mtime = localTime(time);
  const files = Object.entries(parts).map(([path, content]) => {
    return [path, typeof content === 'string' ? strToU8(content) : content] as const;
  });
  return zipSync(Object.fromEntries(files), { level: 6, mtime, os: 0 });
}

/** The archive holds local time without a zone: the hour of the text is meant to stand there on every computer. */
function localTime(time: string): Date {
  const [year = earliest, month = 1, day = 1, hour = 0, minute = 0, second = 0] = (time.match(/\d+/g) ?? []).map(
    Number,
  );
  return new Date(Math.min(Math.max(year, earliest), latest), month - 1, day, hour, minute, second);
}
