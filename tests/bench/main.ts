/** `npm run bench -- [--quick] [--only PART] [--write]`: measures what the project costs and prints tables. */
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measureEdits } from './editPart.ts';
import { measureLargeDocuments } from './lsp/documentPart.ts';
import { measureWholeCountry } from './lsp/nationalPart.ts';
import { measureNational } from './nationalPart.ts';
import { type Effort, goalTable, type PartResult } from './result.ts';
import { measureSample } from './samplePart.ts';
import { projectFolder } from './sampleWorkspace.ts';
import { renderTable } from './table.ts';

const parts: Readonly<Record<string, (effort: Effort) => PartResult | Promise<PartResult>>> = {
  edits: measureEdits,
  sample: measureSample,
  national: measureNational,
  lsp: measureLargeDocuments,
  'lsp-national': measureWholeCountry,
};
const usage = `npm run bench -- [--quick] [--only ${Object.keys(parts).join('|')}] [--write]

  --quick  a small version of everything: shows that it works, its figures mean nothing
  --only   one part
  --write  also writes docs/benchmarks.md (all parts, not quick)`;

interface Options {
  readonly quick: boolean;
  readonly only: string | undefined;
  readonly write: boolean;
}

/** Undefined for wrong use. */
function readOptions(): Options | undefined {
  try {
    const { values } = parseArgs({
      options: { quick: { type: 'boolean' }, only: { type: 'string' }, write: { type: 'boolean' } },
    });
    const { quick = false, only, write = false } = values;
    const isKnown = only === undefined || Object.hasOwn(parts, only);
    return isKnown && !(write && (quick || only !== undefined)) ? { quick, only, write } : undefined;
  } catch {
    return undefined;
  }
}

async function run({ quick, only, write }: Options): Promise<void> {
  const results: PartResult[] = [];
  for (const [name, measure] of Object.entries(parts)) {
    if (only !== undefined && only !== name) continue;
    console.error(`Measuring ${name} ...`);
    const result = await measure({ quick });
    results.push(result);
    for (const table of result.tables) console.log(renderTable(table));
  }
  const goals = goalTable(results.flatMap((result) => result.goals));
  console.log(renderTable(goals));
  if (write) {
    const tables = [goals, ...results.flatMap((result) => result.tables)];
    writeFileSync(join(projectFolder, 'docs', 'benchmarks.md'), page(tables.map(renderTable)));
  }
}

function page(tables: readonly string[]): string {
  const [processor] = cpus();
  const today = new Date().toISOString().slice(0, 10);
  const machine = `Node ${process.versions.node}, ${process.platform}, ${cpus().length} processors (${processor?.model ?? 'unknown'})`;
  return [
    '# What it costs',
    '',
    '<!-- Written by `npm run bench -- --write`; do not edit. -->',
    '',
    `Measured with \`npm run bench\` on ${today}: ${machine}. Times depend on the machine; compare figures within a table.`,
    'p50 is the median, p95 the value that one run in twenty exceeds.',
    '',
    ...tables,
  ]
    .join('\n')
    .trimEnd()
    .concat('\n');
}

// With a handler the running part gets to remove its temporary folder when its program was stopped by the same signal.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));

const options = readOptions();
if (options === undefined) {
  console.error(usage);
  process.exitCode = 2;
} else {
  await run(options);
}
