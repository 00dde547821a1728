import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { Editor } from './editor.ts';
import { type Edit, editsOf, replacement } from './edits.ts';
import { type Question, questionsOf } from './questions.ts';
import type { Server } from './server.ts';

export const requestNames = ['completion', 'hover', 'documentSymbol'] as const;
export type RequestName = (typeof requestNames)[number];

/** What a planner does with one document in one run of a server. */
export interface Plan {
  readonly folder: string;
  readonly uri: string;
  readonly text: string;
  /** Words of the text, and what is wrong in their place: a server that checks finds more then. */
  readonly mistake: readonly [right: string, wrong: string];
  readonly keystrokes: number;
  /** Requests of each kind. */
  readonly requests: number;
  /** Milliseconds without findings after which a server has said everything about a document that was opened. */
  readonly silence: number;
}

/** Times of requests, in milliseconds. */
export interface RequestTimes {
  /** The request was sent together with an edit: from there to the answer. */
  readonly afterEdit: readonly number[];
  /** The findings of the edit were there already. */
  readonly atRest: readonly number[];
  /** How many of all answers said something. */
  readonly answered: number;
}

/** Times in milliseconds, memory in bytes. */
export interface Visit {
  readonly initialised: number;
  readonly firstFindings: number;
  readonly allFindings: number;
  readonly findings: number;
  readonly edits: readonly number[];
  readonly processorOfEdit: number;
  readonly requests: Readonly<Record<RequestName, RequestTimes>>;
  readonly memoryWhenOpen: number;
  readonly memoryAtEnd: number;
}

/** Keystrokes before those that are measured: code that never ran is slow once, in every server. */
const warmUp = 10;

/** Starts a server, opens the document, types in it and asks about it. */
export async function visit(server: Server, plan: Plan): Promise<Visit> {
  const { folder, uri, text } = plan;
  const editor = await Editor.start(server, folder);
  try {
    const opened = performance.now();
    const firstFindings = await editor.open(uri, text);
    await silenceOf(editor, uri, plan.silence);
    const allFindings = editor.lastPublished(uri) - opened;
    const findings = editor.findings(uri);
    const memoryWhenOpen = editor.use.memory;
    await proveThatItChecks(editor, server, plan);
    await type(editor, uri, editsOf(text, warmUp, 1));
    const typed = await type(editor, uri, editsOf(text, plan.keystrokes, 2));
    const requests = await askAll(editor, plan);
    const memoryAtEnd = editor.use.memory;
    await editor.stop();
    const { initialised } = editor;
    return { initialised, firstFindings, allFindings, findings, ...typed, requests, memoryWhenOpen, memoryAtEnd };
  } catch (error) {
    editor.kill();
    throw error;
  }
}

/** Types all edits; the times are of those that are no undo, the processor's share is of all. */
export async function type(
  editor: Editor,
  uri: string,
  edits: readonly Edit[],
): Promise<Pick<Visit, 'edits' | 'processorOfEdit'>> {
  const before = editor.use.processor;
  const times: number[] = [];
  for (const { event, undo } of edits) {
    const started = performance.now();
    const { at } = await editor.change(uri, event);
    if (!undo) times.push(at - started);
  }
  return { edits: times, processorOfEdit: (editor.use.processor - before) / edits.length };
}

async function askAll(editor: Editor, plan: Plan): Promise<Visit['requests']> {
  const requests: Partial<Record<RequestName, RequestTimes>> = {};
  for (const [index, name] of requestNames.entries()) {
    requests[name] = await ask(editor, plan, name, questionsOf(plan.text, plan.requests, 3 + index));
  }
  return requests as Record<RequestName, RequestTimes>;
}

async function ask(
  editor: Editor,
  { uri }: Plan,
  name: RequestName,
  questions: readonly Question[],
): Promise<RequestTimes> {
  const afterEdit: number[] = [];
  const atRest: number[] = [];
  let answered = 0;
  for (const { edit, undo, hover } of questions) {
    const position = { completion: edit.caret, hover, documentSymbol: undefined }[name];
    const timed = async (): Promise<number> => {
      const started = performance.now();
      const answer = editor.request(`textDocument/${name}`, { textDocument: { uri }, ...(position && { position }) });
      // An error is an answer too, but one that says nothing.
      if (saysSomething(await answer.catch(() => null))) answered += 1;
      return performance.now() - started;
    };
    const published = editor.change(uri, edit.event);
    afterEdit.push(await timed());
    await published;
    atRest.push(await timed());
    await editor.change(uri, undo.event);
  }
  return { afterEdit, atRest, answered };
}

function saysSomething(answer: unknown): boolean {
  if (Array.isArray(answer)) return answer.length > 0;
  if (typeof answer !== 'object' || answer === null) return false;
  return !('items' in answer && Array.isArray(answer.items) && answer.items.length === 0);
}

/** A server that does not use the schema would be fast for the wrong reason. */
async function proveThatItChecks(editor: Editor, { name }: Server, { uri, text, mistake }: Plan): Promise<void> {
  const [there, back] = replacement(text, ...mistake);
  const right = editor.findings(uri);
  const { findings: wrong } = await editor.change(uri, there.event);
  if (wrong <= right) throw new Error(`${name} finds nothing wrong with "${mistake[1]}".`);
  await editor.change(uri, back.event);
}

/** Resolves when nothing was published for a while. */
async function silenceOf(editor: Editor, uri: string, milliseconds: number): Promise<void> {
  for (;;) {
    const quiet = performance.now() - editor.lastPublished(uri);
    if (quiet >= milliseconds) return;
    await sleep(milliseconds - quiet);
  }
}
