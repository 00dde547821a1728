import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
// @ts-expect-error: a build script without types
import { generateInstruments } from '../../../scripts/generate-instruments.mjs';

const project = fileURLToPath(new URL('../../..', import.meta.url));
let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'spbe-instruments-'));
  for (const folder of ['schemas/instruments', 'schemas/references', 'schemas/planning']) {
    await cp(join(project, folder), join(root, folder), { recursive: true });
  }
});

afterEach(() => rm(root, { recursive: true }));

async function edit(path: string, change: (text: string) => string): Promise<void> {
  const text = await readFile(join(root, path), 'utf8');
  const changed = change(text);
  expect(changed).not.toBe(text);
  await writeFile(join(root, path), changed);
}

async function generated(): Promise<string> {
  await generateInstruments(root);
  const folder = join(root, 'server/src/schema/generated');
  const names = ['instruments.ts', 'references.ts', 'planning.ts'];
  return (await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')))).join('');
}

describe('the build of the data', () => {
  it('accepts every data file and writes the same bytes twice', async () => {
    expect(await generated()).toBe(await generated());
  });

  it.each([
    ['an effort below zero', 'schemas/planning/effort.yaml', 'sop: 4', 'sop: -4', /effort.*\n.*kinds\/sop/s],
    [
      'an unknown key',
      'schemas/instruments/permenpanrb-8-2026.yaml',
      'scale:',
      'skala: 1\nscale:',
      /8-2026.*\n.*skala/s,
    ],
    [
      'a weight that is a number',
      'schemas/instruments/permenpanrb-8-2026.yaml',
      'weight: "5"',
      'weight: 5',
      /\/indicators\/0\/weight must be string/,
    ],
    [
      'a text without English',
      'schemas/instruments/permenpanrb-5-2018.yaml',
      ', en: SPBE governance',
      '',
      /\/domains\/1\/name .*en/,
    ],
    [
      'no evidence and no reason for it',
      'schemas/instruments/permenpanrb-8-2026.yaml',
      'no_evidence_reason',
      'x',
      /no_evidence_reason/,
    ],
    ['a code outside the pattern', 'schemas/references/RAK.yaml', 'RAK.03.02', 'RAK.3.2', /RAK\.yaml.*\n.*pattern/s],
  ])('rejects %s, naming file and place', async (_case, path, from, to, message) => {
    await edit(path, (text) => text.replace(from, to));
    await expect(generateInstruments(root)).rejects.toThrow(message);
  });
});
