import { build } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { commandLineOptions } from '../../esbuild.mjs';

describe('the bundle of the command line', async () => {
  const { outputFiles } = await build({ ...commandLineOptions(), write: false });
  const text = outputFiles?.[0]?.text ?? '';

  test('is one file that starts as a program', () => {
    expect(outputFiles).toHaveLength(1);
    expect(text).toMatch(/^#!\/usr\/bin\/env node\n(?!#!)/);
  });

  test('makes no code from text', () => {
    expect(text.length).toBeGreaterThan(50_000);
    expect(text).not.toMatch(/\beval\s*\(/);
    expect(text).not.toMatch(/\bnew\s+Function\b|\bFunction\s*\(/);
  });

  test('does not carry what only the build needs', () => {
    expect(text).not.toMatch(/json-schema\.org\/draft/);
    expect(text).not.toContain('json-schema-to-typescript');
  });

  test('opens no connection', () => {
    expect(text).not.toMatch(/["'`](?:node:)?(?:https?|net|tls|dgram|http2)["'`]/);
    expect(text).not.toMatch(/\bfetch\s*\(/);
  });
});
