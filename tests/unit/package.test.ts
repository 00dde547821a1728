import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundlesOfExtension } from '../../scripts/vsix/bundles.mjs';
import { stageExtension } from '../../scripts/vsix/stage.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[/\\]$/, '');
const folder = mkdtempSync(join(tmpdir(), 'spbe-package-'));
let files: string[];

beforeAll(async () => {
  await stageExtension(root, folder);
  files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
});

afterAll(() => rmSync(folder, { recursive: true }));

function textOf(path: string): string {
  return readFileSync(join(folder, path), 'utf8');
}

describe('the packaged extension', () => {
  test('holds programs, pictures, texts and licences, and nothing else', () => {
    const allowed =
      /^(dist\/([a-z]+\/)?[a-zA-Z.]+\.(cjs|mjs|js|css|json)|client\/(images|language|walkthrough)\/.+\.(svg|png|md|json)|package(\.nls(\.[a-z]+)?)?\.json|CHANGELOG\.md|LICENSE|README\.md|ThirdPartyNotices\.txt|\.vscodeignore)$/;
    expect(files.filter((file) => !allowed.test(file))).toEqual([]);
    expect(files).toEqual(expect.arrayContaining(['dist/extension.cjs', 'dist/server.cjs']));
    expect(files).toEqual(expect.arrayContaining(['dist/web/extension.js', 'dist/web/server.js']));
    expect(files).toEqual(expect.arrayContaining(['dist/preview/preview.js', 'dist/preview/style.css']));
  });

  test('holds no command line, no sources, no tests and no maps', () => {
    expect(files).not.toContain('dist/cli.js');
    expect(files.filter((file) => /\.(ts|mts|map)$|test|node_modules/.test(file))).toEqual([]);
  });

  test('every file that its manifest names is in it', () => {
    const manifest = JSON.parse(textOf('package.json'));
    const named = [...JSON.stringify(manifest).matchAll(/"\.?\/?((?:client|dist)\/[^"]+)"/g)].map(([, path]) => path);
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((path) => !files.includes(path ?? ''))).toEqual([]);
  });

  test('its README shows no picture that is not in it', () => {
    expect(textOf('README.md')).toContain('# Arsitek SPBE');
    expect([...textOf('README.md').matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)].map(([, path]) => path)).toEqual([]);
  });

  test('its manifest says nothing about development', () => {
    const manifest = JSON.parse(textOf('package.json'));
    const keys = ['scripts', 'devDependencies', 'dependencies', 'optionalDependencies', 'type', 'bin', 'files'];
    expect(keys.filter((key) => key in manifest)).toEqual([]);
  });

  test('names the version and the licence of every package whose code is in it', async () => {
    const notices = textOf('ThirdPartyNotices.txt');
    const { packages } = await bundlesOfExtension(root);
    expect(packages.length).toBeGreaterThan(5);
    for (const path of packages) {
      const { name, version, license } = JSON.parse(readFileSync(join(root, path, 'package.json'), 'utf8'));
      expect(notices).toContain(`${name} ${version} (${license})\n`);
    }
  });
});
