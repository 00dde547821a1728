import type { FileKind, FileProblem, FileStat, FolderEntry, ReadResult } from '../workspace/fileSystem.ts';

/** What a client answers to `spbe/fs/*`, taken only for what it really holds. */

const kinds: readonly unknown[] = ['file', 'folder', 'other'] satisfies readonly FileKind[];
const problems: readonly unknown[] = [
  'missing',
  'unreadable',
  'outside',
  'too-large',
  'not-text',
] satisfies readonly FileProblem[];

/** Unreadable where the answer is none. */
export function asReadResult(answer: unknown): ReadResult {
  if (isRecord(answer)) {
    const { ok, text, problem } = answer;
    if (ok === true && typeof text === 'string') return { ok, text };
    if (ok === false && problems.includes(problem)) return { ok, problem: problem as FileProblem };
  }
  return { ok: false, problem: 'unreadable' };
}

/** Undefined where the answer is none. */
export function asStat(answer: unknown): FileStat | undefined {
  if (!isRecord(answer)) return undefined;
  const { kind, size, modified } = answer;
  if (!kinds.includes(kind) || !isAmount(size)) return undefined;
  return { kind: kind as FileKind, size, modified: isAmount(modified) ? modified : 0 };
}

/** Sorted by name, each name once, without what is no name; undefined where the answer is none. */
export function asEntries(answer: unknown): readonly FolderEntry[] | undefined {
  if (!Array.isArray(answer)) return undefined;
  const entries = new Map<string, FolderEntry>();
  for (const item of answer as readonly unknown[]) {
    if (!isRecord(item)) continue;
    const { name, kind, isLink } = item;
    if (typeof name !== 'string' || !isName(name) || !kinds.includes(kind)) continue;
    entries.set(name, { name, kind: kind as FileKind, ...(isLink === true && { link: 'outside' }) });
  }
  return [...entries.values()].sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** A name stands for something in the folder itself, never above or below it. */
function isName(name: string): boolean {
  return name !== '' && name !== '.' && name !== '..' && !name.includes('/');
}

function isAmount(value: unknown): value is number {
  return typeof value === 'number' && value >= 0;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
