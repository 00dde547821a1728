import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const folder = mkdtempSync(join(tmpdir(), 'spbe-walls-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Names of the walls that one module breaks. `npm test` holds the whole of `server/src` against the same walls. */
function broken(path: string, imported: string): readonly string[] {
  const files = {
    [path]: `import '${imported}';\n`,
    'server/src/rules/all.ts': 'export {};\n',
    'server/src/cli/main.ts': 'export {};\n',
  };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  const tool = join(root, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruiser.mjs');
  const result = spawnSync(
    process.execPath,
    [tool, '--config', join(root, '.dependency-cruiser.cjs'), '--output-type', 'json', path],
    {
      cwd: folder,
      encoding: 'utf8',
    },
  );
  const { summary } = JSON.parse(result.stdout);
  return summary.violations.map(({ rule }: { rule: { name: string } }) => rule.name);
}

symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
writeFileSync(join(folder, 'tsconfig.json'), '{}');

test.each([
  ['server/src/yaml/a.ts', '../rules/all.ts', 'yaml-imports-only-below'],
  ['server/src/scoring/a.ts', 'node:fs', 'engine-is-free-of-node-core'],
  ['server/src/features/a.ts', 'vscode-languageserver', 'engine-is-free-of-node-and-editor'],
  ['server/src/features/b.ts', '../cli/main.ts', 'features-imports-only-below'],
  ['server/src/lsp/a.ts', '../cli/main.ts', 'shells-use-the-facade-not-each-other'],
  ['server/src/service/a.ts', '../cli/main.ts', 'facade-stands-on-rules'],
  ['server/src/host/a.ts', '../rules/all.ts', 'host-is-a-file-system'],
  ['server/src/model/a.ts', 'js-yaml', 'js-yaml-behind-one-module'],
])('%s may not import %s', (path, imported, wall) => {
  expect(broken(path, imported)).toContain(wall);
});

test('the layer itself and those below may be imported', () => {
  expect(broken('server/src/features/c.ts', '../rules/all.ts')).toEqual([]);
});
