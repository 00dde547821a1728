import {
  commands,
  type Diagnostic,
  extensions,
  languages,
  type Position,
  type TextDocument,
  Uri,
  workspace,
} from 'vscode';
import { isSeen, person } from './person.ts';

interface Test {
  readonly name: string;
  readonly run: () => Promise<void>;
}

const tests: Test[] = [];
/** Milliseconds. */
const longestTest = 60_000;

/** States a behaviour; tests run one after the other, in the order in which they are stated. */
export function test(name: string, run: () => Promise<void>): void {
  tests.push({ name, run });
}

/** Runs every test and fails where one fails. */
export async function runAll(): Promise<void> {
  let failed = 0;
  for (const { name, run } of tests) {
    const started = Date.now();
    try {
      await Promise.race([run(), late()]);
      console.log(`✓ ${name} (${Date.now() - started} ms)`);
    } catch (error) {
      failed++;
      console.log(`✗ ${name}\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      await picture(`failed-${failed}`).catch(() => undefined);
    }
  }
  console.log(`${tests.length - failed} passed, ${failed} failed`);
  if (failed > 0) throw new Error(`${failed} host tests failed`);
}

/** Whether the editor knows of the suite: then it shows no message by itself. */
export const editor = { isTested: true };

/** For an editor that does not know of the suite: what it logs is all that tells how it went. */
export function start(): void {
  editor.isTested = false;
  void runAll().catch(() => undefined);
}

function late(): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error(`the test took longer than ${longestTest} ms`)), longestTest);
  });
}

/** Commands of the manifest. */
export function stated(): readonly string[] {
  const manifest = extensions.getExtension('arsitek-spbe.arsitek-spbe')?.packageJSON;
  return manifest.contributes.commands.map(({ command }: { command: string }) => command);
}

/** Commands of ours that were run. */
export const ran = new Set<string>();

/** Runs a command of ours. */
export async function run<T>(command: `spbe.${string}`, ...given: unknown[]): Promise<T> {
  ran.add(command);
  return commands.executeCommand<T>(command, ...given);
}

/** Asks again until there is an answer; fails after `limit` milliseconds, saying what was waited for. */
export async function until<T>(
  what: string,
  ask: () => T | undefined | Promise<T | undefined>,
  limit = 20_000,
): Promise<T> {
  const end = Date.now() + limit;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer;
    if (Date.now() > end) throw new Error(`waited ${limit} ms for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** A file of the first folder that is open. */
export function file(path: string): Uri {
  const folder = workspace.workspaceFolders?.[0];
  if (!folder) throw new Error('no folder is open');
  return Uri.joinPath(folder.uri, ...path.split('/'));
}

export function findings(uri: Uri, code?: string): readonly Diagnostic[] {
  return languages.getDiagnostics(uri).filter((found) => code === undefined || codeOf(found) === code);
}

export function codeOf({ code }: Diagnostic): string {
  return typeof code === 'object' ? String(code.value) : String(code);
}

/** Findings of the whole workspace, once there are some. */
export function firstFindings(): Promise<readonly Diagnostic[]> {
  return until('the first findings', () => {
    const found = languages.getDiagnostics().flatMap(([, ofFile]) => ofFile);
    return found.some(({ source }) => source === 'SPBE') ? found : undefined;
  });
}

/** The place right behind the first occurrence of a text. */
export function behind(document: TextDocument, text: string): Position {
  const at = document.getText().indexOf(text);
  if (at < 0) throw new Error(`${document.uri.path} does not contain ${text}`);
  return document.positionAt(at + text.length);
}

/** Has the runner take a picture of the whole editor. */
export async function picture(name: string): Promise<void> {
  if (!(await isSeen())) return;
  await commands.executeCommand('workbench.action.closeAuxiliaryBar');
  await person('picture', name);
}

/** Everything that was typed so far is looked at, and what was found is published. */
export async function settled(): Promise<void> {
  await commands.executeCommand('vscode.executeWorkspaceSymbolProvider', 'bappeda');
  await new Promise((resolve) => setTimeout(resolve, 500));
}
