/**
 * Measures one large document in a process of its own: `node inProcess.ts '{"kind":"architecture","bytes":200000, ...}'`
 * prints an {@link InProcessResult} as JSON. A planner has the document open among the files of a whole city.
 */
import { performance } from 'node:perf_hooks';
import { LanguageService } from '../../server/src/languageService.ts';
import { parse } from '../../server/src/yaml/index.ts';
import { largeArchitecture, largeIndicators } from './documents.ts';
import { randomFrom } from './random.ts';
import { sampleInMemory } from './sampleWorkspace.ts';
import { applied, type TypingKind, typing } from './typing.ts';

export interface InProcessTask {
  readonly kind: 'architecture' | 'indicators';
  readonly bytes: number;
  /** How often the document is parsed, and opened in a new workspace. */
  readonly rounds: number;
  readonly keystrokes: number;
}

/** Times in milliseconds. */
export interface InProcessResult {
  readonly bytes: number;
  readonly lines: number;
  readonly findings: number;
  readonly parse: readonly number[];
  /** From the text to all findings of the agency, with the rest of the agency known. */
  readonly check: readonly number[];
  /** From a keystroke to its findings; the processor time is that of this thread. */
  readonly edits: readonly { readonly kind: TypingKind; readonly elapsed: number; readonly processor: number }[];
}

const root = 'file:///ruang-kerja';
const documentUri = `${root}/dokumen-besar.spbe.yaml`;

function textOf({ kind, bytes }: InProcessTask): string {
  return kind === 'architecture' ? largeArchitecture(bytes) : largeIndicators(bytes);
}

/** The city without the documents that the large one takes the place of. */
async function openCity({ kind }: InProcessTask): Promise<LanguageService> {
  const replaced = kind === 'indicators' ? 'indikator/' : 'arsitektur/';
  const fileSystem = sampleInMemory(root, (path) => !path.startsWith(replaced));
  const service = new LanguageService(fileSystem, [root]);
  await service.open();
  await service.update();
  return service;
}

async function timed(action: () => unknown): Promise<number> {
  const started = performance.now();
  await action();
  return performance.now() - started;
}

async function measure(task: InProcessTask): Promise<InProcessResult> {
  const text = textOf(task);
  const parses: number[] = [];
  const checks: number[] = [];
  let service = await openCity(task);
  let findings = 0;
  for (let round = 0; round < task.rounds; round++) {
    parses.push(await timed(() => parse(text)));
    service = await openCity(task);
    const open = async (): Promise<void> => {
      service.openDocument(documentUri, text);
      findings = (await service.update()).findings.get(documentUri)?.length ?? 0;
    };
    checks.push(await timed(open));
  }
  const edits = await type(service, text, task.keystrokes);
  const lines = text.split('\n').length - 1;
  return { bytes: Buffer.byteLength(text), lines, findings, parse: parses, check: checks, edits };
}

async function type(service: LanguageService, text: string, count: number): Promise<InProcessResult['edits']> {
  const edits: InProcessResult['edits'][number][] = [];
  let present = text;
  for (const { kind, change, undo } of typing(text, count, randomFrom(59))) {
    const next = applied(present, change);
    const before = process.threadCpuUsage();
    const elapsed = await timed(() => {
      service.changeDocument(documentUri, next, change);
      return service.update();
    });
    const { user, system } = process.threadCpuUsage(before);
    present = next;
    if (!undo) edits.push({ kind, elapsed, processor: (user + system) / 1000 });
  }
  if (present !== text) throw new Error('Typing did not lead back to the text that it began with.');
  return edits;
}

const task = process.argv[2];
if (task === undefined) throw new Error('The task is missing.');
process.stdout.write(JSON.stringify(await measure(JSON.parse(task) as InProcessTask)));
