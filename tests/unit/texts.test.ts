import { globSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Text } from '../../server/src/messages/text.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const files = globSync(['server/src/messages/*.ts', 'client/src/messages.ts', 'client/src/*/*{T,t}exts.ts'], {
  cwd: root,
});

/** Every text that a value holds, with the keys that lead to it. */
function textsIn(value: unknown, path: string): readonly (readonly [string, Text])[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('id' in value && 'en' in value) return [[path, value as Text]];
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, `${path} ${key}`));
}

const placesIn = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort();

describe('what a planner reads', async () => {
  const modules = await Promise.all(files.map(async (file) => [file, await import(join(root, file))] as const));
  const texts = modules.flatMap(([file, module]) => textsIn({ ...module }, file));

  it('stands in these files', () => {
    expect(texts.length).toBeGreaterThan(1000);
  });

  it('is written in both languages, with the same parameters', () => {
    const wrong = texts.filter(([, { id, en }]) => {
      return (id === '') !== (en === '') || placesIn(id).join() !== placesIn(en).join();
    });
    expect(wrong).toEqual([]);
  });
});
