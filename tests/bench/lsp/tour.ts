import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import type { Position, TextDocumentEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver-protocol';
import { Editor, uriOf } from './editor.ts';
import { type Edit, editsOf, positionOf } from './edits.ts';
import { spbe } from './server.ts';
import { type } from './visit.ts';

/** What is done with a national workspace in one run of the server. Paths of agencies are below the country. */
export interface TourPlan {
  readonly country: string;
  /** A copy of the agency in which is typed. */
  readonly alone: string;
  readonly typedAgency: string;
  readonly wideAgency: string;
  readonly wideFiles: number;
  /** A unit that all files of the wide agency name. */
  readonly id: string;
  /** How often both servers take turns, and how many keystrokes each is sent in a turn. */
  readonly blocks: number;
  readonly keystrokes: number;
  readonly renames: number;
}

interface TypedIn {
  readonly edits: readonly number[];
  readonly processor: number;
  readonly memory: number;
}

/** Times in milliseconds, memory in bytes. */
export interface Tour {
  readonly initialised: number;
  readonly firstFindings: number;
  readonly picture: number;
  readonly processorOfPicture: number;
  readonly memoryOfPicture: number;
  readonly coldFindings: number;
  readonly inCountry: TypedIn;
  readonly alone: TypedIn;
  /** Answers to the same request, the first one first. */
  readonly renames: readonly number[];
  readonly renameApplied: number;
  readonly memoryAtEnd: number;
  readonly peak: number;
}

const indicator = 'indikator/10.spbe.yaml';
const architecture = 'arsitektur/4-aplikasi.spbe.yaml';
const agencyDocument = 'instansi.spbe.yaml';

/** Opens the country and, beside it, one of its agencies alone; types in both, then renames. */
export async function tour(plan: TourPlan): Promise<Tour> {
  const editor = await Editor.start(spbe, plan.country);
  let small: Editor | undefined;
  try {
    const opening = await open(editor, plan);
    small = await Editor.start(spbe, plan.alone);
    await settled(small);
    const coldFindings = await openBoth(editor, join(plan.country, plan.typedAgency));
    await openBoth(small, plan.alone);
    const typed = await typeInTurns(editor, small, plan);
    await small.stop();
    const renamed = await renameEverywhere(editor, plan);
    const { memory: memoryAtEnd, peak } = editor.use;
    await editor.stop();
    return { initialised: editor.initialised, ...opening, coldFindings, ...typed, ...renamed, memoryAtEnd, peak };
  } catch (error) {
    editor.kill();
    small?.kill();
    throw error;
  }
}

/** The document that is open from the start is one of the wide agency. */
async function open(editor: Editor, { country, wideAgency }: TourPlan) {
  const started = performance.now();
  const path = join(country, wideAgency, agencyDocument);
  const firstFindings = await editor.open(uriOf(path), readFileSync(path, 'utf8'));
  await settled(editor);
  const picture = performance.now() - started;
  const { processor: processorOfPicture, memory: memoryOfPicture } = editor.use;
  return { firstFindings, picture, processorOfPicture, memoryOfPicture };
}

/** Milliseconds until the first findings of the first document. */
async function openBoth(editor: Editor, home: string): Promise<number> {
  const [first, second] = [indicator, architecture].map((path) => join(home, path));
  const elapsed = await editor.open(uriOf(first!), readFileSync(first!, 'utf8'));
  await editor.open(uriOf(second!), readFileSync(second!, 'utf8'));
  return elapsed;
}

async function typeInTurns(
  editor: Editor,
  small: Editor,
  { country, alone, typedAgency, blocks, keystrokes }: TourPlan,
): Promise<Pick<Tour, 'inCountry' | 'alone'>> {
  const inCountry = new Typist(editor, join(country, typedAgency));
  const inAgency = new Typist(small, alone);
  // Both servers were just started, but only one has already worked on 40,000 files: the other one warms up.
  for (const typist of [inAgency, inCountry]) await typist.type(keystrokes, 0, false);
  for (let block = 1; block <= blocks; block++) {
    for (const typist of [inCountry, inAgency]) await typist.type(keystrokes, block, true);
  }
  return { inCountry: inCountry.result, alone: inAgency.result };
}

/** Types in two documents of one agency and remembers what it took. */
class Typist {
  readonly #editor: Editor;
  readonly #home: string;
  readonly #edits: number[] = [];
  #processor = 0;
  #sent = 0;

  constructor(editor: Editor, home: string) {
    this.#editor = editor;
    this.#home = home;
  }

  async type(keystrokes: number, seed: number, isMeasured: boolean): Promise<void> {
    for (const document of [indicator, architecture]) {
      const path = join(this.#home, document);
      const edits: readonly Edit[] = editsOf(readFileSync(path, 'utf8'), keystrokes / 2, seed);
      const typed = await type(this.#editor, uriOf(path), edits);
      if (!isMeasured) continue;
      this.#edits.push(...typed.edits);
      this.#processor += typed.processorOfEdit * edits.length;
      this.#sent += edits.length;
    }
  }

  get result(): TypedIn {
    return { edits: this.#edits, processor: this.#processor / this.#sent, memory: this.#editor.use.memory };
  }
}

async function renameEverywhere(
  editor: Editor,
  { country, wideAgency, wideFiles, id, renames }: TourPlan,
): Promise<Pick<Tour, 'renames' | 'renameApplied'>> {
  const path = join(country, wideAgency, agencyDocument);
  const text = readFileSync(path, 'utf8');
  const position = positionOf(text, text.indexOf(`id: ${id}`) + 'id: '.length);
  const times: number[] = [];
  let answer: WorkspaceEdit = {};
  for (let time = 0; time < renames; time++) {
    const started = performance.now();
    answer = await editor.request<WorkspaceEdit>('textDocument/rename', {
      textDocument: { uri: uriOf(path) },
      position,
      newName: `${id}-baru`,
    });
    times.push(performance.now() - started);
  }
  const changes = (answer.documentChanges ?? []) as readonly TextDocumentEdit[];
  if (changes.length !== wideFiles + 1) throw new Error(`The rename is one of ${changes.length} files.`);
  return { renames: times, renameApplied: await applyEverywhere(editor, uriOf(path), changes) };
}

/** Applies a rename as an editor does; afterwards the files on disk are as they were. Milliseconds until all is checked. */
async function applyEverywhere(editor: Editor, openUri: string, changes: readonly TextDocumentEdit[]): Promise<number> {
  const before = changes.map(({ textDocument: { uri } }) => [uri, readFileSync(fileURLToPath(uri), 'utf8')] as const);
  const after = changes.map(({ edits }, index) => edited(before[index]![1], edits as readonly TextEdit[]));
  const write = (texts: readonly (readonly [uri: string, text: string])[]): void => {
    for (const [uri, text] of texts) if (uri !== openUri) writeFileSync(fileURLToPath(uri), text);
  };
  write(before.map(([uri], index) => [uri, after[index]!]));
  const started = performance.now();
  const own = before.findIndex(([uri]) => uri === openUri);
  const published = editor.change(openUri, { text: after[own]! });
  const closed = before.filter(([uri]) => uri !== openUri);
  editor.notify('workspace/didChangeWatchedFiles', { changes: closed.map(([uri]) => ({ uri, type: 2 })) });
  await Promise.all([published, settled(editor)]);
  const elapsed = performance.now() - started;
  write(before);
  return elapsed;
}

/** From the last place to the first, so that the places before stay where they are. */
function edited(text: string, edits: readonly TextEdit[]): string {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  const offset = ({ line, character }: Position): number => starts[line]! + character;
  return [...edits]
    .sort((one, other) => offset(other.range.start) - offset(one.range.start))
    .reduce(
      (present, { range, newText }) =>
        present.slice(0, offset(range.start)) + newText + present.slice(offset(range.end)),
      text,
    );
}

/** Resolves when everything the server was told is worked off and published. */
async function settled(editor: Editor): Promise<void> {
  await editor.request('spbe/agencies', undefined);
}
