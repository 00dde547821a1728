import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { largeArchitecture } from './documents.ts';
import { installPeers, peer } from './peers.ts';
import { alternate, type Program } from './processes.ts';
import { type Effort, elapsedOf, type PartResult, processColumns, processRows } from './result.ts';
import { isDocument, projectFolder, sampleFiles, sampleFolder } from './sampleWorkspace.ts';
import { median } from './statistics.ts';
import { times } from './table.ts';

const empty = 'node -e 0';
const check = 'spbe check';

/** Whole processes: the command line on the sample city beside general tools with the same schema. */
export function measureSample({ quick }: Effort): PartResult {
  installPeers();
  const folder = mkdtempSync(join(tmpdir(), 'spbe-bench-sample-'));
  try {
    const runs = alternate(programs(folder), quick ? 2 : 9);
    const elapsed = (name: string): number => median(elapsedOf(runs.get(name) ?? []));
    const table = {
      title: 'Whole processes on samples/kota-contoh',
      notes: [
        `The same files for all: ${sampleFiles().filter(isDocument).length} documents, 130 KB. Dates are quoted, because ajv-cli reads a plain date as a date and rejects it.`,
        'ajv-cli and spectral check each file against dist/spbe.schema.json (draft 2020-12, all errors). spbe also checks references, evidence files, architecture and road map, and computes the index.',
        'The last two rows: with one more document in the sample city, an architecture of 200 KB and of 2 MB.',
      ],
      columns: processColumns,
      rows: processRows(runs),
    };
    const goal = {
      name: `spbe check of the sample against ${empty}`,
      goal: 2,
      reached: elapsed(check) / elapsed(empty),
      show: times,
    };
    return { tables: [table], goals: [goal] };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function programs(folder: string): readonly Program[] {
  const sample = copySample(join(folder, 'sample'));
  const withLarge = (bytes: number): string => {
    const path = copySample(join(folder, `sample-${bytes}`));
    writeFileSync(join(path, 'arsitektur', 'besar.spbe.yaml'), largeArchitecture(bytes, 'besar-'));
    return path;
  };
  const schema = join(projectFolder, 'dist', 'spbe.schema.json');
  const ruleset = writeRuleset(folder, schema);
  const cli = join(projectFolder, 'dist', 'cli.js');
  const documents = `${sample.replaceAll('\\', '/')}/**/*.spbe.yaml`;
  const spbe = (name: string, path: string): Program => ({ name, args: [cli, 'check', path], succeedsWith: [0, 1] });
  return [
    { name: empty, args: ['-e', '0'] },
    spbe(check, sample),
    { name: 'ajv-cli 5.0.0', args: ajvArguments(schema, documents) },
    {
      name: 'spectral 6.16.3',
      args: [peer('@stoplight/spectral-cli/dist/index.js'), 'lint', '--ruleset', ruleset, documents],
    },
    spbe(`${check}, and 200 KB`, withLarge(200_000)),
    spbe(`${check}, and 2 MB`, withLarge(2_000_000)),
  ];
}

function ajvArguments(schema: string, documents: string): readonly string[] {
  const options = ['--spec=draft2020', '--strict=false', '--all-errors', '-c', 'ajv-formats'];
  return [peer('ajv-cli/dist/index.js'), 'validate', ...options, '-s', schema, '-d', documents];
}

function copySample(folder: string): string {
  cpSync(sampleFolder, folder, { recursive: true });
  for (const path of sampleFiles().filter(isDocument)) {
    const file = join(folder, path);
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replaceAll(/: (\d{4}-\d{2}-\d{2})(?=[\s,}])/g, ': "$1"'));
  }
  return folder;
}

function writeRuleset(folder: string, schemaFile: string): string {
  const schema: unknown = JSON.parse(readFileSync(schemaFile, 'utf8'));
  const functionOptions = { schema, dialect: 'draft2020-12', allErrors: true };
  const action = JSON.stringify({ function: 'schema', functionOptions });
  const file = join(folder, 'ruleset.json');
  writeFileSync(file, `{"rules":{"spbe":{"given":"$","severity":"error","then":${action}}}}`);
  return file;
}
