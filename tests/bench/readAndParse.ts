/** Reads and parses all SPBE files below a folder, and nothing else: what any check of them has to do at the least. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from '../../server/src/yaml/index.ts';

function walk(folder: string): number {
  let documents = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) documents += walk(path);
    else if (entry.name.endsWith('.spbe.yaml')) documents += parse(readFileSync(path, 'utf8')).documents.length;
  }
  return documents;
}

const folder = process.argv[2];
if (folder === undefined) throw new Error('The folder is missing.');
process.stdout.write(`${walk(folder)}\n`);
