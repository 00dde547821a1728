import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { largeArchitecture } from '../documents.ts';
import { indonesia, writeNational } from '../national.ts';
import type { Effort, PartResult } from '../result.ts';
import { sampleFolder } from '../sampleWorkspace.ts';
import { median, percentile95 } from '../statistics.ts';
import { megabytes, milliseconds, type Table, times } from '../table.ts';
import { type Tour, type TourPlan, tour } from './tour.ts';

/** Files of the agency that renames; all of them name the id. */
const wideFiles = 500;
const wideAgency = 'pusat/instansi-besar';
/** The agency in which is typed: a ministry, without other agencies in its folder. */
const typedAgency = 'pusat/kementerian-1';

/** The language server on the documents of a whole country, and on one of its agencies alone. */
export async function measureWholeCountry({ quick }: Effort): Promise<PartResult> {
  const folder = mkdtempSync(join(tmpdir(), 'spbe-bench-lsp-national-'));
  try {
    const country = join(folder, 'nasional');
    const agencies = quick ? 20 : indonesia.agencies;
    const documents = quick ? 1750 : indonesia.documents;
    const files = writeNational(country, { agencies: agencies - 1, documents: documents - wideFiles - 1 });
    const bytes = files.bytes + writeWideAgency(join(country, wideAgency));
    const alone = join(folder, 'satu');
    cpSync(join(country, typedAgency), alone, { recursive: true });
    const plan: TourPlan = {
      country,
      alone,
      typedAgency,
      wideAgency,
      wideFiles,
      id: 'diskominfo',
      blocks: quick ? 1 : 6,
      keystrokes: 50,
      renames: quick ? 2 : 5,
    };
    const tours: Tour[] = [];
    for (let round = 0; round < (quick ? 1 : 3); round++) {
      tours.push(await tour(plan));
    }
    const size = `${agencies} agencies, ${documents} documents, ${megabytes(bytes)}`;
    return { tables: [countryTable(tours, size), comparison(tours)], goals: goalsOf(tours) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** An agency with many documents that all name one of its units. Gives the bytes of its documents. */
function writeWideAgency(home: string): number {
  let bytes = 0;
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(home, path)), { recursive: true });
    writeFileSync(join(home, path), text);
    bytes += Buffer.byteLength(text);
  };
  write('instansi.spbe.yaml', readFileSync(join(sampleFolder, 'instansi.spbe.yaml'), 'utf8'));
  for (let number = 1; number <= wideFiles; number++) {
    write(`arsitektur/unit-${number}.spbe.yaml`, largeArchitecture(1000, `u${number}-`));
  }
  return bytes;
}

function countryTable(tours: readonly Tour[], size: string): Table {
  const row = (name: string, values: readonly number[], show = milliseconds): readonly string[] => [
    name,
    show(median(values)),
    show(percentile95(values)),
  ];
  return {
    title: 'Language server: a national workspace',
    notes: [
      `${size}; generated from the shapes of the sample city; files in the cache of the system; ${tours.length} processes.`,
      'Complete first picture: from `initialized` until every finding of every file is published and the server answers questions about all agencies.',
      `Rename: an id in ${wideFiles + 1} files; the edits are then applied: one file is open in the editor, the others are written to disk and told of as changed files.`,
      'yaml-language-server reads open files only, and offers none of this.',
    ],
    columns: ['national workspace', 'p50', 'p95'],
    rows: [
      row('initialise', each(tours, 'initialised')),
      row('first findings of a file open from the start', each(tours, 'firstFindings')),
      row('complete first picture', each(tours, 'picture')),
      row('- processor', each(tours, 'processorOfPicture')),
      row('first findings in an agency that was set aside', each(tours, 'coldFindings')),
      row(
        `rename an id in ${wideFiles + 1} files: the first answer`,
        tours.map(({ renames }) => renames[0]!),
      ),
      row(
        '- further answers',
        tours.flatMap(({ renames }) => renames.slice(1)),
      ),
      row('- applied: until all findings are right', each(tours, 'renameApplied')),
      row('memory with the first picture', each(tours, 'memoryOfPicture'), megabytes),
      row('memory at the end', each(tours, 'memoryAtEnd'), megabytes),
      row('the most memory ever held', each(tours, 'peak'), megabytes),
    ],
  };
}

function comparison(tours: readonly Tour[]): Table {
  const row = (name: string, { edits, processor, memory }: Where): readonly string[] => [
    name,
    String(edits.length),
    milliseconds(median(edits)),
    milliseconds(percentile95(edits)),
    milliseconds(processor),
    megabytes(memory),
  ];
  return {
    title: 'Language server: a keystroke in a national workspace and in one agency',
    notes: ['The same keystrokes in the same two documents; both servers run at once and take turns.'],
    columns: ['workspace', 'keystrokes', 'p50', 'p95', 'processor', 'memory'],
    rows: [row('national', where(tours, 'inCountry')), row('the agency alone', where(tours, 'alone'))],
  };
}

type Where = Tour['alone'];

function where(tours: readonly Tour[], key: 'inCountry' | 'alone'): Where {
  return {
    edits: tours.flatMap((one) => one[key].edits),
    processor: median(tours.map((one) => one[key].processor)),
    memory: median(tours.map((one) => one[key].memory)),
  };
}

function goalsOf(tours: readonly Tour[]): PartResult['goals'] {
  const [inCountry, alone] = [where(tours, 'inCountry'), where(tours, 'alone')];
  const goal = (name: string, reached: number) => ({
    name: `an edit in the national workspace against one agency (${name})`,
    goal: 1.5,
    reached,
    show: times,
  });
  return [
    goal('p50', median(inCountry.edits) / median(alone.edits)),
    goal('p95', percentile95(inCountry.edits) / percentile95(alone.edits)),
    goal('processor', inCountry.processor / alone.processor),
  ];
}

function each<Key extends keyof Tour>(tours: readonly Tour[], key: Key): readonly Tour[Key][] {
  return tours.map((one) => one[key]);
}
