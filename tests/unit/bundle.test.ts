import { build } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { commandLineOptions, reportsOptions, serverOptions, webServerOptions } from '../../esbuild.mjs';

const bundles = [
  ['the command line', commandLineOptions()],
  ['the server as a process', serverOptions()],
  ['the server as a web worker', webServerOptions()],
  ['the reports', reportsOptions()],
] as const;

describe.each(bundles)('the bundle of %s', async (name, options) => {
  const { outputFiles, metafile } = await build({ ...options, write: false, metafile: true });
  const text = outputFiles?.[0]?.text ?? '';

  test('is one file', () => {
    expect(outputFiles).toHaveLength(1);
    expect(text.length).toBeGreaterThan(50_000);
  });

  test('makes no code from text', () => {
    expect(text).not.toMatch(/\beval\s*\(/);
    expect(text).not.toMatch(/\bnew\s+Function\b|\bFunction\s*\(/);
  });

  test('does not carry what only the build needs', () => {
    expect(text).not.toMatch(/json-schema\.org\/draft/);
    expect(text).not.toContain('json-schema-to-typescript');
  });

  test.runIf(name !== 'the reports')('leaves Word and Excel to a bundle that is loaded when they are asked for', () => {
    const writers = Object.keys(metafile.inputs).filter((path) => /reports\/writers\/(?:docx|xlsx)\//.test(path));
    expect(writers).toEqual([]);
  });

  test.runIf(name === 'the command line')('starts as a program', () => {
    expect(text).toMatch(/^#!\/usr\/bin\/env node\n(?!#!)/);
  });

  test.runIf(name === 'the command line')('has no means of connecting', () => {
    expect(text).not.toMatch(/["'`](?:node:)?(?:https?|net|tls|dgram|http2)["'`]/);
  });

  test('opens no connection', () => {
    expect(text).not.toMatch(/\brequire\(["'](?:node:)?(?:https?|tls|dgram|http2)["']\)/);
    expect(text).not.toMatch(/\b(?:fetch|importScripts|WebSocket|XMLHttpRequest)\s*\(/);
  });

  test.runIf(name === 'the server as a web worker')('takes nothing from Node', () => {
    const outside = Object.values(metafile.outputs).flatMap(({ imports }) => imports);
    expect(outside).toEqual([]);
    expect(text).not.toMatch(/["'`]node:|\brequire\s*\(/);
    const host = Object.keys(metafile.inputs).filter((path) => path.startsWith('server/src/host/'));
    expect(host).toEqual(['server/src/host/version.ts']);
  });
});
