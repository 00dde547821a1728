/**
 * Measures one large document in a process of its own: `node --expose-gc inProcess.ts '{"kind":"architecture","bytes":200000, ...}'`
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
  /** From a keystroke to its findings. */
  readonly edits: readonly { readonly kind: TypingKind; readonly elapsed: number }[];
  /** Processor time of this thread for a keystroke, on average. */
  readonly processorOfEdit: number;
  /** What the city with the large document holds in memory, in bytes, after a collection of garbage. */
  readonly held: number;
}

const root = 'file:///ruang-kerja';
const documentUri = `${root}/dokumen-besar.spbe.yaml`;

function textOf({ kind, bytes }: InProcessTask): string {
  return kind === 'architecture' ? largeArchitecture(bytes) : largeIndicators(bytes);
}

/** The city, without its own indicators where the large document has them. */
async function openCity({ kind }: InProcessTask): Promise<LanguageService> {
  const fileSystem = sampleInMemory(root, (path) => kind !== 'indicators' || !path.startsWith('indikator/'));
  const service = new LanguageService(fileSystem, [root]);
  await service.open(() => {});
  return service;
}

async function timed(action: () => unknown): Promise<number> {
  const started = performance.now();
  await action();
  return performance.now() - started;
}

async function measure(task: InProcessTask): Promise<InProcessResult> {
  const text = textOf(task);
  const before = heldBytes();
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
  const typed = await type(service, text, task.keystrokes);
  const lines = text.split('\n').length - 1;
  const held = heldBytes() - before;
  return { bytes: Buffer.byteLength(text), lines, findings, parse: parses, check: checks, ...typed, held };
}

/** Needs `node --expose-gc`. */
function heldBytes(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

async function type(
  service: LanguageService,
  text: string,
  count: number,
): Promise<Pick<InProcessResult, 'edits' | 'processorOfEdit'>> {
  const edits: InProcessResult['edits'][number][] = [];
  const keystrokes = typing(text, count, randomFrom(59));
  let present = text;
  const before = process.threadCpuUsage();
  for (const { kind, change, undo } of keystrokes) {
    const next = applied(present, change);
    const elapsed = await timed(() => {
      service.changeDocument(documentUri, next, change);
      return service.update();
    });
    present = next;
    if (!undo) edits.push({ kind, elapsed });
  }
  const { user, system } = process.threadCpuUsage(before);
  if (present !== text) throw new Error('Typing did not lead back to the text that it began with.');
  return { edits, processorOfEdit: (user + system) / 1000 / keystrokes.length };
}

const task = process.argv[2];
if (task === undefined) throw new Error('The task is missing.');
process.stdout.write(JSON.stringify(await measure(JSON.parse(task) as InProcessTask)));
