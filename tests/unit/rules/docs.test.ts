import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { generatedPages } from '../../../scripts/docs/pages.ts';

const docs = new URL('../../../docs/', import.meta.url);

it('the pages of docs/ are those that "npm run docs" writes', async () => {
  const pages = await generatedPages();
  for (const [path, text] of pages) expect(readFileSync(new URL(path, docs), 'utf8'), path).toBe(text);
  const written = readdirSync(new URL('aturan/', docs)).map((name) => `aturan/${name}`);
  expect(written.filter((path) => !pages.has(path))).toEqual([]);
});
