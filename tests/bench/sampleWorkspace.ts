import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Uri } from '../../server/src/workspace/fileSystem.ts';
import { MemoryFileSystem } from '../../server/src/workspace/memoryFileSystem.ts';

export const projectFolder = fileURLToPath(new URL('../..', import.meta.url));
export const sampleFolder = join(projectFolder, 'samples', 'kota-contoh');

/** Paths below `samples/kota-contoh`, with forward slashes, in order. */
export function sampleFiles(): readonly string[] {
  return readdirSync(sampleFolder, { recursive: true })
    .map((path) => String(path).replaceAll('\\', '/'))
    .filter((path) => statSync(join(sampleFolder, path)).isFile())
    .sort();
}

export function isDocument(path: string): boolean {
  return path.endsWith('.spbe.yaml');
}

/**
 * The sample city in memory.
 *
 * @param keeps says which of its SPBE documents are there; evidence files always are
 * @param change gives each of them another text
 */
export function sampleInMemory(
  root: Uri,
  keeps: (path: string) => boolean,
  change: (text: string) => string = (text) => text,
): MemoryFileSystem {
  const fileSystem = new MemoryFileSystem([root]);
  for (const path of sampleFiles()) {
    const bytes = readFileSync(join(sampleFolder, path));
    if (!isDocument(path)) fileSystem.writeBinary(`${root}/${path}`, bytes.length);
    else if (keeps(path)) fileSystem.write(`${root}/${path}`, change(bytes.toString('utf8')));
  }
  return fileSystem;
}
