import { readFileSync } from 'node:fs';

/** What a process has used so far. */
export interface ProcessUse {
  /** Milliseconds of processor time, of all threads. */
  readonly processor: number;
  /** Bytes of memory that it holds now. */
  readonly memory: number;
  /** The most bytes of memory that it ever held. */
  readonly peak: number;
}

/** The kernel counts processor time in hundredths of a second for programs, on every architecture that Node runs on. */
const ticksPerMillisecond = 1 / 10;

/** Reads it from the kernel; all `NaN` on systems without `/proc`. */
export function processUse(pid: number): ProcessUse {
  if (process.platform !== 'linux') return { processor: Number.NaN, memory: Number.NaN, peak: Number.NaN };
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // The name of the program stands in parentheses and may hold spaces; user and system time are fields 14 and 15.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const bytes = (key: string): number => 1024 * Number(new RegExp(`^${key}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1]);
  const ticks = Number(fields[11]) + Number(fields[12]);
  return { processor: ticks / ticksPerMillisecond, memory: bytes('VmRSS'), peak: bytes('VmHWM') };
}
