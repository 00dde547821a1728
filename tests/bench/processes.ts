import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';

/** A script for the Node that runs this one. */
export interface Program {
  readonly name: string;
  /** What follows `node`. */
  readonly args: readonly string[];
  /** Exit codes that mean that it did its work; 0 where not given. */
  readonly succeedsWith?: readonly number[];
}

/** One run of a program from start to end. */
export interface Run {
  /** Milliseconds from start to end. */
  readonly elapsed: number;
  /** Milliseconds of processor time, of all threads. */
  readonly processor: number;
  /** The most memory it held, in bytes. */
  readonly memory: number;
  /** What it wrote to standard output, where that was asked for. */
  readonly output: string;
}

const reporter = fileURLToPath(new URL('report.cjs', import.meta.url));

/** Runs a program once; throws with the end of its error output when it fails. */
export function runProgram({ name, args, succeedsWith = [0] }: Program, keepsOutput = false): Run {
  const folder = mkdtempSync(join(tmpdir(), 'spbe-bench-run-'));
  try {
    const reportFile = join(folder, 'report.json');
    const started = performance.now();
    const { status, error, stderr, stdout } = spawnSync(process.execPath, ['--require', reporter, ...args], {
      env: { ...process.env, SPBE_BENCH_REPORT: reportFile, NO_COLOR: '1' },
      stdio: ['ignore', keepsOutput ? 'pipe' : 'ignore', 'pipe'],
      maxBuffer: 256_000_000,
      encoding: 'utf8',
    });
    const elapsed = performance.now() - started;
    if (error) throw error;
    if (status === null || !succeedsWith.includes(status)) {
      throw new Error(`${name} ended with ${status}:\n${stderr.slice(-2000)}`);
    }
    const { processor, memory } = JSON.parse(readFileSync(reportFile, 'utf8')) as Pick<Run, 'processor' | 'memory'>;
    return { elapsed, processor, memory, output: stdout ?? '' };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Runs all programs in turn, round after round, so that a busy moment of the machine meets all of them. */
export function alternate(programs: readonly Program[], rounds: number): ReadonlyMap<string, readonly Run[]> {
  const runs = new Map<string, Run[]>(programs.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const program of programs) runs.get(program.name)?.push(runProgram(program));
  }
  return runs;
}
