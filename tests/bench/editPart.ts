import { fileURLToPath } from 'node:url';
import type { InProcessResult, InProcessTask } from './inProcess.ts';
import { runProgram } from './processes.ts';
import type { Effort, Goal, PartResult } from './result.ts';
import { median, percentile95 } from './statistics.ts';
import { megabytes, milliseconds, type Table } from './table.ts';

interface Measured extends InProcessResult {
  readonly task: InProcessTask;
}

/** Large documents: parse, check, and every keystroke in them, with the engine in one process. */
export function measureEdits({ quick }: Effort): PartResult {
  const sizes = quick
    ? [{ bytes: 50_000, rounds: 2, keystrokes: 30, goal: 2 }]
    : [
        { bytes: 200_000, rounds: 15, keystrokes: 600, goal: 2 },
        { bytes: 2_000_000, rounds: 7, keystrokes: 300, goal: 10 },
      ];
  const kinds = ['architecture', 'indicators'] as const;
  const measured = sizes.flatMap(({ goal, ...size }) =>
    kinds.map((kind) => ({ goal, result: inProcess({ kind, ...size }) })),
  );
  const results = measured.map(({ result }) => result);
  const goals = measured.map(
    ({ goal, result }): Goal => ({
      name: `edit to findings, ${nameOf(result)} (p50)`,
      goal,
      reached: median(result.edits.map(({ elapsed }) => elapsed)),
      show: milliseconds,
    }),
  );
  return { tables: [documentTable(results), editTable(results)], goals };
}

function inProcess(task: InProcessTask): Measured {
  const script = fileURLToPath(new URL('inProcess.ts', import.meta.url));
  const program = { name: `in process, ${task.kind}`, args: ['--expose-gc', script, JSON.stringify(task)] };
  const { output } = runProgram(program, true);
  return { ...(JSON.parse(output) as InProcessResult), task };
}

function documentTable(results: readonly Measured[]): Table {
  return {
    title: 'Large documents: parse and check',
    notes: [
      'One process, warm; the document is opened in the sample city in place of the documents of its kind.',
      'Check: from the text to all findings and the score of the agency. Memory: what the city with the document holds.',
    ],
    columns: ['document', 'lines', 'findings', 'parse p50', 'p95', 'parse and check p50', 'p95', 'memory'],
    rows: results.map((result) => [
      nameOf(result),
      String(result.lines),
      String(result.findings),
      milliseconds(median(result.parse)),
      milliseconds(percentile95(result.parse)),
      milliseconds(median(result.check)),
      milliseconds(percentile95(result.check)),
      megabytes(result.held),
    ]),
  };
}

function editTable(results: readonly Measured[]): Table {
  return {
    title: 'Large documents: from a keystroke to its findings',
    notes: [
      'Single characters typed at random places, among them places where an id or a key is broken for a while.',
      'Processor: mean time of the main thread for a keystroke, whatever else the machine does.',
    ],
    columns: ['typed', 'keystrokes', 'elapsed p50', 'p95', 'processor'],
    rows: results.flatMap((result) => [
      [...editCells(`${nameOf(result)}: all`, result.edits), milliseconds(result.processorOfEdit)],
      ...[...new Set(result.edits.map(({ kind }) => kind))].map((kind) => [
        ...editCells(
          `- ${kind}`,
          result.edits.filter((edit) => edit.kind === kind),
        ),
        '',
      ]),
    ]),
  };
}

function editCells(name: string, edits: InProcessResult['edits']): readonly string[] {
  const elapsed = edits.map((edit) => edit.elapsed);
  return [name, String(edits.length), milliseconds(median(elapsed)), milliseconds(percentile95(elapsed))];
}

function nameOf({ task, bytes }: Measured): string {
  const size = bytes >= 1_000_000 ? megabytes(bytes) : `${Math.round(bytes / 1000)} KB`;
  return `${task.kind}, ${size}`;
}
