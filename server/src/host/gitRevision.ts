import { execFile, spawn } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { configFileName } from '../workspace/config.ts';
import { MemoryFileSystem } from '../workspace/memoryFileSystem.ts';
import { isSpbeFileName } from '../workspace/walk.ts';
import { uriOfPath } from './nodeFileSystem.ts';

/** Why a revision cannot be read. */
export class RevisionError extends Error {
  readonly reason: 'no-git' | 'no-repository' | 'no-revision' | 'failed';

  constructor(reason: RevisionError['reason'], message: string = reason) {
    super(message);
    this.reason = reason;
  }
}

/**
 * A folder as it was in a revision of its git repository, at the same address. Documents and settings are read; of every
 * other file only name and size are known. Nothing is checked out or written, no program but git is run, and git itself
 * neither asks for passwords nor fetches what is not there.
 *
 * Throws {@link RevisionError}.
 */
export async function readRevision(folder: string, revision: string): Promise<MemoryFileSystem> {
  const place = realpathSync(folder);
  const top = (await git(place, ['rev-parse', '--show-toplevel'], 'no-repository')).trim();
  if (revision.startsWith('-') || revision.includes('\0')) throw new RevisionError('no-revision');
  const tree = (await git(place, ['rev-parse', '--verify', '--quiet', `${revision}^{tree}`], 'no-revision')).trim();
  const below = relative(realpathSync(top), place).split(sep).join('/');
  const listing = await git(
    top,
    ['ls-tree', '-r', '-l', '-z', '--full-tree', tree, '--', ...(below ? [`${below}/`] : [])],
    'failed',
  );
  const entries = listing.split('\0').filter(Boolean).map(entryOf);
  const root = uriOfPath(folder);
  const addressOf = (path: string) => `${root}/${below ? path.slice(below.length + 1) : path}`;
  const fileSystem = new MemoryFileSystem([root]);
  const texts = entries.filter(({ mode, path }) => mode !== link && isRead(path));
  for (const { path, size } of entries.filter(({ mode }) => mode !== link))
    fileSystem.writeBinary(addressOf(path), size);
  const contents = await readBlobs(
    top,
    texts.map(({ id }) => id),
  );
  texts.forEach(({ path, size }, at) => {
    const text = textOf(contents[at]);
    if (text === undefined) fileSystem.writeBinary(addressOf(path), size);
    else fileSystem.write(addressOf(path), text);
  });
  return fileSystem;
}

/** Mode of a symbolic link: where it leads is not followed in a revision. */
const link = '120000';

interface Entry {
  readonly mode: string;
  readonly id: string;
  /** Bytes. */
  readonly size: number;
  readonly path: string;
}

/** `<mode> blob <id> <size>\t<path>`; submodules have no size. */
function entryOf(line: string): Entry {
  const tab = line.indexOf('\t');
  const [mode = '', , id = '', size = '0'] = line.slice(0, tab).split(/ +/);
  return { mode, id, size: Number(size) || 0, path: line.slice(tab + 1) };
}

function isRead(path: string): boolean {
  const name = path.split('/').at(-1) ?? '';
  return isSpbeFileName(name) || name === configFileName;
}

/** Undefined for what is no UTF-8. */
function textOf(content: Buffer | undefined): string | undefined {
  if (!content) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(content);
  } catch {
    return undefined;
  }
}

/** Settings of the repository could name programs and servers; neither is wanted for reading. */
const environment = {
  ...process.env,
  GIT_TERMINAL_PROMPT: '0',
  GIT_NO_LAZY_FETCH: '1',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_PROTOCOL_FROM_USER: '0',
  GIT_ALLOW_PROTOCOL: 'none',
  LC_ALL: 'C',
};
const safely = ['-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null', '--no-pager', '--no-replace-objects'];

/** Largest answer: the list of some hundred thousand files. */
const mostBytes = 200_000_000;

function git(folder: string, words: readonly string[], reason: RevisionError['reason']): Promise<string> {
  return new Promise((resolve, reject) => {
    const options = { cwd: folder, env: environment, maxBuffer: mostBytes, encoding: 'utf8' as const };
    execFile('git', [...safely, ...words], options, (error, stdout, stderr) => {
      if (!error) resolve(stdout);
      else if ((error as NodeJS.ErrnoException).code === 'ENOENT') reject(new RevisionError('no-git'));
      else reject(new RevisionError(reason, stderr.trim() || error.message));
    });
  });
}

/** The contents of objects, in the same order; undefined for one that is not there. */
async function readBlobs(folder: string, ids: readonly string[]): Promise<readonly (Buffer | undefined)[]> {
  if (ids.length === 0) return [];
  const output = await new Promise<Buffer>((resolve, reject) => {
    const child = spawn('git', [...safely, 'cat-file', '--batch'], {
      cwd: folder,
      env: environment,
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    const chunks: Buffer[] = [];
    child.on('error', () => reject(new RevisionError('no-git')));
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('close', (code) => (code === 0 ? resolve(Buffer.concat(chunks)) : reject(new RevisionError('failed'))));
    child.stdin.on('error', () => {});
    child.stdin.end(`${ids.join('\n')}\n`);
  });
  const contents: (Buffer | undefined)[] = [];
  let at = 0;
  for (const _ of ids) {
    const end = output.indexOf(0x0a, at);
    const size = Number(/ blob (\d+)$/.exec(output.subarray(at, end).toString())?.[1] ?? Number.NaN);
    at = end + 1;
    contents.push(Number.isNaN(size) ? undefined : output.subarray(at, at + size));
    if (!Number.isNaN(size)) at += size + 1;
  }
  return contents;
}
