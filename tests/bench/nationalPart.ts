import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { commandLineOptions } from '../../esbuild.mjs';
import { indonesia, writeNational } from './national.ts';
import { alternate, type Program } from './processes.ts';
import { type Effort, elapsedOf, type PartResult, peakOf, processColumns, processRows } from './result.ts';
import { projectFolder } from './sampleWorkspace.ts';
import { median } from './statistics.ts';
import { megabytes, times } from './table.ts';

const least = 'read and parse alone';
const check = 'spbe check';
const score = 'spbe score';

/** The command line on the documents of a whole country beside reading and parsing the same files. */
export async function measureNational({ quick }: Effort): Promise<PartResult> {
  const folder = mkdtempSync(join(tmpdir(), 'spbe-bench-national-'));
  try {
    const workspace = join(folder, 'nasional');
    const national = writeNational(workspace, quick ? { agencies: 20, documents: 1250 } : indonesia);
    const readAndParse = join(folder, 'readAndParse.cjs');
    await bundle(readAndParse);
    const cli = join(projectFolder, 'dist', 'cli.js');
    const programs: readonly Program[] = [
      { name: least, args: [readAndParse, workspace] },
      { name: check, args: [cli, 'check', workspace], succeedsWith: [0, 1] },
      { name: score, args: [cli, 'score', '--format', 'json', workspace], succeedsWith: [0, 1] },
    ];
    const runs = alternate(programs, quick ? 1 : 3);
    const elapsed = (name: string): number => median(elapsedOf(runs.get(name) ?? []));
    const table = {
      title: 'A national workspace',
      notes: [
        `${national.agencies} agencies, ${national.documents} documents, ${megabytes(national.bytes)}, ${national.evidenceFiles} evidence files; generated from the shapes of the sample city.`,
        'All are bundled the same way and run in a process of their own; what they print is thrown away.',
      ],
      columns: processColumns,
      rows: processRows(runs),
    };
    const goals = [
      { name: `national ${check} against ${least}`, goal: 2, reached: elapsed(check) / elapsed(least), show: times },
      { name: `national ${check}, memory`, goal: 400_000_000, reached: peakOf(runs.get(check) ?? []), show: megabytes },
    ];
    return { tables: [table], goals };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The counterpart is made like the command line itself, so that only the work differs. */
async function bundle(outfile: string): Promise<void> {
  const entry = fileURLToPath(new URL('readAndParse.ts', import.meta.url));
  await build({ ...commandLineOptions(), entryPoints: [entry], outfile });
}
