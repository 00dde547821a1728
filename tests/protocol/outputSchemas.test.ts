import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { projectRoot, spbe } from './spbe.ts';

const names = ['summary', 'plan', 'tasks', 'diff', 'transition'] as const;
const ajv = new Ajv2020({
  allErrors: true,
  allowUnionTypes: true,
  schemas: names.map((name) => JSON.parse(readFileSync(join(projectRoot, 'schemas', `${name}.schema.json`), 'utf8'))),
});

function valid(name: (typeof names)[number], output: unknown): void {
  const validate = ajv.getSchema(`${name}.schema.json`)!;
  expect(validate(output), JSON.stringify(validate.errors?.slice(0, 5))).toBe(true);
}

function json(words: readonly string[]) {
  return JSON.parse(spbe([...words, '--format', 'json']).stdout);
}

describe('what the command line prints as data is as its published schema says', () => {
  const city = 'samples/kota-contoh';
  let changed: string;

  beforeAll(() => {
    changed = mkdtempSync(join(tmpdir(), 'spbe-skema-'));
    cpSync(join(projectRoot, city), changed, { recursive: true });
    const edit = (file: string, from: RegExp, to: string) => {
      const path = join(changed, 'indikator', file);
      writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
    };
    edit('01.spbe.yaml', /^tingkat: \d/m, 'tingkat: 1');
    edit('02.spbe.yaml', /judul: .*/, 'judul: Lain');
    rmSync(join(changed, 'indikator', '06.spbe.yaml'));
  });

  afterAll(() => rmSync(changed, { recursive: true }));

  test.each([
    ['found', [city, '--target', '3.5']],
    ['found', [city, '--year', '2028', '--from', 'road-map']],
    ['reached', [city, '--target', '2']],
    ['refused', ['samples/denpasar-2018']],
    ['impossible', [city, '--target', '5', '--keep', '1']],
    ['found', ['samples/aceh-tengah-2026', '--target', '3']],
  ])('plan: %s', (state, words) => {
    const output = json(['plan', ...words]);
    expect(output.plan.state).toBe(state);
    valid('plan', output);
  });

  test('tasks: of the missing documents, and of a path', () => {
    const missing = json(['tasks', city]);
    expect(missing.agencies[0].items.length).toBeGreaterThan(0);
    valid('tasks', missing);
    const path = json(['tasks', city, '--target', '3.5', '--due', '2026-06-30']);
    expect(path.agencies[0].target).toMatchObject({ exact: '3.5' });
    valid('tasks', path);
  });

  test('diff: levels, evidence, documents and findings; agencies that came and went', () => {
    const output = json(['diff', city, changed]);
    const [agency] = output.agencies;
    for (const part of ['indicators', 'evidence', 'index']) expect(agency[part].length, part).toBeGreaterThan(0);
    expect(agency.findings.added.length + agency.findings.resolved.length).toBeGreaterThan(0);
    valid('diff', output);
    valid('diff', json(['diff', 'samples/provinsi-jambi', city]));
  });

  test('transition: every state of an indicator', () => {
    const output = json(['transition', city]);
    expect(new Set(output.items.map(({ state }: { state: string }) => state)).size).toBeGreaterThan(1);
    valid('transition', output);
  });

  test('the schemas know every key: another one is refused', () => {
    const output = json(['transition', city]);
    expect(ajv.getSchema('transition.schema.json')!({ ...output, lain: 1 })).toBe(false);
  });
});
