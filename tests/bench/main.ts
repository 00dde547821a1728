/** `npm run bench -- [--quick] [--only PART] [--write]`: measures what the project costs and prints tables. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measureEditor } from './editorPart.ts';
import { measureEdits } from './editPart.ts';
import { measureLargeDocuments } from './lsp/documentPart.ts';
import { measureWholeCountry } from './lsp/nationalPart.ts';
import { measureNational } from './nationalPart.ts';
import { renewedPage, sectionOf } from './page.ts';
import { measurePlanning } from './planningPart.ts';
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
  planning: measurePlanning,
  editor: measureEditor,
};
const usage = `npm run bench -- [--quick] [--only ${Object.keys(parts).join('|')}] [--write]

  --quick  a small version of everything: shows that it works, its figures mean nothing
  --only   one part
  --write  also writes what was measured into docs/benchmarks.md (not quick)`;

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
    return isKnown && !(write && quick) ? { quick, only, write } : undefined;
  } catch {
    return undefined;
  }
}

async function run({ quick, only, write }: Options): Promise<void> {
  const sections = new Map<string, string>();
  for (const [name, measure] of Object.entries(parts)) {
    if (only !== undefined && only !== name) continue;
    console.error(`Measuring ${name} ...`);
    const result = await measure({ quick });
    const goals = { ...goalTable(result.goals), title: `Goals: ${name}` };
    const tables = [...result.tables, goals].map(renderTable).join('\n');
    console.log(tables);
    sections.set(name, sectionOf(name, tables));
  }
  if (write) writePage(sections);
}

function writePage(sections: ReadonlyMap<string, string>): void {
  const file = join(projectFolder, 'docs', 'benchmarks.md');
  const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
  writeFileSync(file, renewedPage(before, sections, Object.keys(parts)));
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
