import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const page = readFileSync(join(root, 'docs', 'editors.md'), 'utf8');

/** `npm run test:editors` drives editors with these files; whoever copies from the page gets the same. */
test.each([
  ['lua', 'neovim/spbe.lua'],
  ['elisp', 'emacs/spbe.el'],
  ['toml', 'helix/languages.toml'],
  ['json', 'zed/settings.json'],
])('the page shows the %s settings that are in tests/editors/%s', (language, path) => {
  const shown = page.split(`\`\`\`${language}\n`).slice(1);
  expect(shown).toHaveLength(1);
  expect(shown[0]?.split('```')[0]).toBe(readFileSync(join(root, 'tests', 'editors', path), 'utf8'));
});
