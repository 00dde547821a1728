import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { largeArchitecture, largeIndicators } from '../documents.ts';
import { installPeers } from '../peers.ts';
import type { Effort, Goal, PartResult } from '../result.ts';
import { sampleFolder } from '../sampleWorkspace.ts';
import { median, percentile95 } from '../statistics.ts';
import { megabytes, milliseconds, type Table } from '../table.ts';
import { uriOf } from './editor.ts';
import { type Server, spbe, yamlLanguageServer } from './server.ts';
import { type Plan, type RequestName, requestNames, type Visit, visit } from './visit.ts';

/** What the issue of this part asks for; times in milliseconds, the others against the peer. */
interface Goals {
  readonly edit: number;
  readonly editAgainstPeer: number;
  readonly request: number;
}

interface Task {
  readonly kind: 'architecture' | 'indicators';
  readonly bytes: number;
  readonly rounds: number;
  /** Keystrokes of spbe and of the peer in each round; the peer's are the first of the same ones. */
  readonly keystrokes: readonly [own: number, peer: number];
  readonly requests: readonly [own: number, peer: number];
  readonly goals: Goals;
}

interface Measured {
  readonly task: Task;
  readonly name: string;
  readonly own: readonly Visit[];
  readonly peer: readonly Visit[];
}

const small = { edit: 16, editAgainstPeer: 1 / 25, request: 5 };
const large = { edit: 50, editAgainstPeer: 1 / 40, request: 20 };
const processorAgainstPeer = 1 / 25;
const memoryAgainstPeer = 1 / 2;

const full: readonly Task[] = [
  { kind: 'architecture', bytes: 260_000, rounds: 3, keystrokes: [300, 30], requests: [100, 8], goals: small },
  { kind: 'indicators', bytes: 275_000, rounds: 3, keystrokes: [300, 20], requests: [100, 4], goals: small },
  { kind: 'architecture', bytes: 2_800_000, rounds: 3, keystrokes: [200, 12], requests: [60, 3], goals: large },
];
const quickly: readonly Task[] = [
  { kind: 'architecture', bytes: 50_000, rounds: 1, keystrokes: [40, 10], requests: [20, 5], goals: small },
];

/** Large documents in the language server beside the usual server for YAML, both as processes. */
export async function measureLargeDocuments({ quick }: Effort): Promise<PartResult> {
  installPeers();
  const measured: Measured[] = [];
  for (const task of quick ? quickly : full) measured.push(await measure(task));
  return {
    tables: [openingTable(measured), editTable(measured), requestTable(measured)],
    goals: measured.flatMap(goalsOf),
  };
}

async function measure(task: Task): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'spbe-bench-lsp-'));
  try {
    const { plan, name } = prepare(task, folder);
    const own: Visit[] = [];
    const peer: Visit[] = [];
    for (let round = 0; round < task.rounds; round++) {
      console.error(`- ${name}, round ${round + 1} of ${task.rounds}`);
      own.push(await visit(spbe, plan(0)));
      peer.push(await visit(yamlLanguageServer, plan(1)));
    }
    return { task, name, own, peer };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The sample city with the document in it; its own indicators give way to those of a large document. */
function prepare({ kind, bytes, keystrokes, requests }: Task, folder: string) {
  cpSync(sampleFolder, folder, { recursive: true });
  const text = kind === 'architecture' ? largeArchitecture(bytes) : largeIndicators(bytes);
  if (kind === 'indicators') rmSync(join(folder, 'indikator'), { recursive: true });
  const path = join(folder, 'dokumen-besar.spbe.yaml');
  writeFileSync(path, text);
  const mistake = kind === 'architecture' ? ['kondisi: saat_ini', 'kondisi: xx'] : ['    judul: ', '    judulx: '];
  const plan = (side: 0 | 1): Plan => ({
    folder,
    uri: uriOf(path),
    text,
    mistake: mistake as [string, string],
    keystrokes: keystrokes[side],
    requests: requests[side],
    silence: bytes > 1_000_000 ? 3000 : 1500,
  });
  const size =
    bytes >= 1_000_000 ? megabytes(Buffer.byteLength(text)) : `${Math.round(Buffer.byteLength(text) / 1000)} KB`;
  const lines = ((text.split('\n').length - 1) / 1000).toFixed(1);
  return { plan, name: `${kind}, ${size}, ${lines}k lines` };
}

function rowsOf(
  measured: readonly Measured[],
  cells: (visits: readonly Visit[], server: Server) => readonly string[],
): readonly (readonly string[])[] {
  return measured.flatMap(({ name, own, peer }) => [
    [name, spbe.name, ...cells(own, spbe)],
    ['', yamlLanguageServer.name, ...cells(peer, yamlLanguageServer)],
  ]);
}

function openingTable(measured: readonly Measured[]): Table {
  const middle = (visits: readonly Visit[], key: 'initialised' | 'firstFindings' | 'allFindings') =>
    milliseconds(median(visits.map((one) => one[key])));
  return {
    title: 'Language server: opening a large document',
    notes: [
      'Both servers run on the same Node, on the same file, with the same schema; rounds alternate, each with a new process; medians.',
      'Initialise: from the start of the process to the answer to `initialize`. Findings: from `didOpen`, which follows at once; those of spbe include all other files of the sample city.',
      'yaml-language-server waits 200 ms before it checks. It checks against the schema only.',
    ],
    columns: ['document', 'server', 'initialise', 'first findings', 'all findings', 'findings', 'memory'],
    rows: rowsOf(measured, (visits) => [
      middle(visits, 'initialised'),
      middle(visits, 'firstFindings'),
      middle(visits, 'allFindings'),
      String(visits[0]!.findings),
      megabytes(median(visits.map(({ memoryWhenOpen }) => memoryWhenOpen))),
    ]),
  };
}

function editTable(measured: readonly Measured[]): Table {
  return {
    title: 'Language server: from a keystroke to its findings',
    notes: [
      'From `didChange` to `publishDiagnostics`, as the editor sees it, over pipes; the next key follows the findings. Of the time of yaml-language-server 200 ms are its fixed delay.',
      'Processor: of all threads of the server for one edit, on average. Memory: what the process holds after all edits and requests.',
    ],
    columns: ['document', 'server', 'keystrokes', 'p50', 'p95', 'processor', 'memory'],
    rows: rowsOf(measured, (visits) => {
      const edits = editsIn(visits);
      return [
        String(edits.length),
        milliseconds(median(edits)),
        milliseconds(percentile95(edits)),
        milliseconds(processorIn(visits)),
        megabytes(memoryIn(visits)),
      ];
    }),
  };
}

function requestTable(measured: readonly Measured[]): Table {
  const heads = { completion: 'completion', hover: 'hover', documentSymbol: 'symbols' } as const;
  return {
    title: 'Language server: requests right after an edit',
    notes: [
      'The request is sent together with `didChange`, so the time includes what the server does about the edit before it answers. p50 / p95.',
      'At rest: the same request again when the findings of the edit are there, p50. Answered: requests with a result; an error is none.',
      'yaml-language-server gives at most 5000 symbols.',
    ],
    columns: ['document', 'server', ...requestNames.flatMap((name) => [heads[name], 'at rest', 'answered'])],
    rows: rowsOf(measured, (visits) =>
      requestNames.flatMap((name) => {
        const after = afterEditIn(visits, name);
        const rest = visits.flatMap(({ requests }) => requests[name].atRest);
        const answered = visits.reduce((sum, { requests }) => sum + requests[name].answered, 0);
        return [
          `${milliseconds(median(after))} / ${milliseconds(percentile95(after))}`,
          milliseconds(median(rest)),
          `${Math.round((100 * answered) / (after.length + rest.length))}%`,
        ];
      }),
    ),
  };
}

function goalsOf({ task, name, own, peer }: Measured): readonly Goal[] {
  const edit = percentile95(editsIn(own));
  const against = (what: string, goal: number, reached: number): Goal => ({
    name: `${what} against yaml-language-server, ${name}`,
    goal,
    reached,
    show: share,
  });
  return [
    { name: `edit to findings, ${name} (p95)`, goal: task.goals.edit, reached: edit, show: milliseconds },
    against('edit to findings (p95)', task.goals.editAgainstPeer, edit / percentile95(editsIn(peer))),
    ...(['completion', 'hover'] as const).map((request) => ({
      name: `${request} right after an edit, ${name} (p95)`,
      goal: task.goals.request,
      reached: percentile95(afterEditIn(own, request)),
      show: milliseconds,
    })),
    against('processor time of an edit', processorAgainstPeer, processorIn(own) / processorIn(peer)),
    against('memory', memoryAgainstPeer, memoryIn(own) / memoryIn(peer)),
  ];
}

function editsIn(visits: readonly Visit[]): readonly number[] {
  return visits.flatMap(({ edits }) => edits);
}

function afterEditIn(visits: readonly Visit[], name: RequestName): readonly number[] {
  return visits.flatMap(({ requests }) => requests[name].afterEdit);
}

function processorIn(visits: readonly Visit[]): number {
  return median(visits.map(({ processorOfEdit }) => processorOfEdit));
}

function memoryIn(visits: readonly Visit[]): number {
  return median(visits.map(({ memoryAtEnd }) => memoryAtEnd));
}

/** A part of the peer's figure: 0.04 is 1/25. */
function share(value: number): string {
  return `1/${(1 / value).toFixed(1)}`;
}
