import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectRoot, spbe } from './spbe.ts';

const expectedFolder = join(projectRoot, 'tests', 'expected');
const samples = readdirSync(join(projectRoot, 'samples'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

/** `UPDATE_EXPECTED=1 npm test` writes the files again; the difference is then read like any other change. */
function compare(name: string, actual: string): void {
  const path = join(expectedFolder, name);
  if (process.env['UPDATE_EXPECTED']) writeFileSync(path, actual);
  expect(existsSync(path), `${path} is missing`).toBe(true);
  expect(actual).toBe(readFileSync(path, 'utf8'));
}

test('there are samples, and every expected output belongs to one', () => {
  expect(samples.length).toBeGreaterThanOrEqual(5);
  const orphans = readdirSync(expectedFolder).filter((name) => !samples.includes(name.split('.')[0]!));
  expect(orphans).toEqual([]);
});

describe.each(samples)('%s', (sample) => {
  test('has the expected findings', () => {
    const { code, stdout } = spbe(['check', `samples/${sample}`, '--format', 'json']);
    const errors: number = JSON.parse(stdout).summary.errors;
    expect(code).toBe(errors > 0 ? 1 : 0);
    compare(`${sample}.check.json`, stdout);
  });

  test('has the expected score', () => {
    const { code, stdout } = spbe(['score', `samples/${sample}`, '--format', 'json']);
    expect(code).toBe(0);
    compare(`${sample}.score.json`, stdout);
  });

  test.each(['id', 'en'])('reads well in the terminal (%s)', (language) => {
    const check = spbe(['check', `samples/${sample}`, '--lang', language]);
    const score = spbe(['score', `samples/${sample}`, '--lang', language]);
    compare(`${sample}.${language}.txt`, `${check.stdout}\n${score.stdout}`);
  });
});

test('published indices come out of the samples exactly as published', () => {
  const index = (sample: string) =>
    JSON.parse(spbe(['score', `samples/${sample}`, '--format', 'json']).stdout).agencies[0];
  const kemenko = index('kemenko-perekonomian-2021');
  expect(kemenko.index.claimed).toMatchObject({ exact: '2.9475', rounded: 2.95, predicate: 'Baik' });
  const domains = kemenko.domains.map((domain: { claimed: { rounded: number } }) => domain.claimed.rounded);
  expect(domains).toEqual([3, 3, 1, 3.61]);
  expect(index('denpasar-2018').index.claimed.rounded).toBe(2.64);
  expect(index('aceh-tengah-2026').index.claimed).toMatchObject({
    exact: '1.2415',
    rounded: 1.24,
    predicate: 'Kurang',
  });
});
