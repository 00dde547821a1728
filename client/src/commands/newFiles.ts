import { FileSystemError, Uri, window, workspace } from 'vscode';
import { chosenLanguage } from '../language.ts';
import { clientTexts, say } from '../messages.ts';

/** A file to be written: as text or in base64. */
export interface FileToWrite {
  /** Below a folder, with `/`. */
  readonly path: string;
  readonly text?: string;
  readonly base64?: string;
}

export interface WrittenCounts {
  readonly written: number;
  /** Files that were there already, and are as they were. */
  readonly kept: number;
}

/** Written at the same time: a file system that is far away answers late, but many at once. */
const atOnce = 16;

/** Writes files that are not there yet. Undefined where one cannot be written; the planner is told which and why. */
export async function writeNewFiles(folder: Uri, files: readonly FileToWrite[]): Promise<WrittenCounts | undefined> {
  let written = 0;
  for (let from = 0; from < files.length; from += atOnce) {
    const outcomes = await Promise.all(files.slice(from, from + atOnce).map((file) => writeNewFile(folder, file)));
    const failure = outcomes.find((outcome) => typeof outcome === 'object');
    if (failure) {
      void window.showErrorMessage(say(clientTexts.cannotWrite, chosenLanguage(), failure));
      return undefined;
    }
    written += outcomes.filter((outcome) => outcome === 'written').length;
  }
  return { written, kept: files.length - written };
}

async function writeNewFile(
  folder: Uri,
  { path, text = '', base64 }: FileToWrite,
): Promise<'written' | 'kept' | { file: string; reason: string }> {
  const uri = Uri.joinPath(folder, ...path.split('/'));
  try {
    if (await exists(uri)) return 'kept';
    await workspace.fs.writeFile(uri, base64 === undefined ? new TextEncoder().encode(text) : bytesOf(base64));
    return 'written';
  } catch (error) {
    return { file: path, reason: reasonOf(error) };
  }
}

/** Has a folder of the computer chosen. */
export async function askFolder(title: string, openLabel: string): Promise<Uri | undefined> {
  const chosen = await window.showOpenDialog({
    canSelectFiles: false,
    canSelectFolders: true,
    canSelectMany: false,
    title,
    openLabel,
  });
  return chosen?.[0];
}

/** @throws where the place cannot be looked at */
async function exists(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(uri);
    return true;
  } catch (error) {
    if (error instanceof FileSystemError && error.code === 'FileNotFound') return false;
    throw error;
  }
}

export function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
}

export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** A folder of the name, or of the first number behind it, that is not there yet. */
export async function unusedFolder(parent: Uri, name: string): Promise<Uri> {
  for (let number = 1; ; number++) {
    const folder = Uri.joinPath(parent, number === 1 ? name : `${name}-${number}`);
    if (!(await exists(folder))) return folder;
  }
}
