import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { codeActions } from '../../../server/src/features/codeActions.ts';
import { filesAfter, problemsOf } from './edited.ts';
import { type Asked, asking } from './fixture.ts';

const samples = join(import.meta.dirname, '../../../samples');

function filesOf(sample: string): Record<string, string> {
  const folder = join(samples, sample);
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return Object.fromEntries(
    names
      .filter((name) => /\.spbe\.ya?ml$/.test(name))
      .map((name) => [relative(folder, join(folder, name)), readFileSync(join(folder, name), 'utf8')]),
  );
}

/** Every action at every finding of a file, and at some places in between; what goes wrong with them. */
function unsoundActions(asked: Asked, path: string): readonly string[] {
  const context = asked.contextOf(path);
  const places = [
    ...context.findings.map(({ at }) => ({ start: at.start, end: at.start })),
    ...[0.1, 0.4, 0.7, 1]
      .map((part) => Math.floor(context.yaml.text.length * part))
      .map((at) => ({ start: at, end: at })),
  ];
  const before = new Map([...asked.texts].map(([name, text]) => [name, problemsOf(text).length]));
  const unsound: string[] = [];
  const seen = new Set<string>();
  for (const place of places) {
    for (const action of codeActions(context, place, [''])) {
      const key = JSON.stringify([action.title, action.edit]);
      if (seen.has(key)) continue;
      seen.add(key);
      for (const [name, text] of Object.entries(filesAfter(asked, action.edit))) {
        const line = `${path}: ${action.title}`;
        if (problemsOf(text).length > (before.get(name) ?? 0)) unsound.push(`${line}: ${problemsOf(text)}`);
        if (text === asked.texts.get(name)) unsound.push(`${line}: changes nothing`);
        if (/\r\n/.test(asked.texts.get(name) ?? '') && /[^\r]\n/.test(text))
          unsound.push(`${line}: mixed line breaks`);
      }
    }
  }
  return unsound;
}

describe('code actions over the samples', () => {
  it.each(['kota-contoh', 'denpasar-2018'])('leave correct YAML: %s', async (sample) => {
    const asked = await asking(filesOf(sample), { bare: true });
    const paths = Object.keys(filesOf(sample)).slice(0, 40);
    expect(paths.flatMap((path) => unsoundActions(asked, path))).toEqual([]);
  });

  it('keep the line breaks of Windows', async () => {
    const files = Object.fromEntries(
      Object.entries(filesOf('kota-contoh')).map(([path, text]) => [path, text.replaceAll('\n', '\r\n')]),
    );
    const asked = await asking(files, { bare: true });
    expect(
      Object.keys(files)
        .slice(0, 20)
        .flatMap((path) => unsoundActions(asked, path)),
    ).toEqual([]);
  });
});
