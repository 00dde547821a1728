import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { withRuleCodes } from '../../scripts/docs/ruleSetting.ts';

const root = join(import.meta.dirname, '..', '..');
const read = (path: string) => JSON.parse(readFileSync(join(root, path), 'utf8'));
const manifest = read('package.json');
const texts: Record<string, string> = read('package.nls.json');

test('every text that the manifest names exists, and none is left over', () => {
  const named = [...JSON.stringify(manifest).matchAll(/"%([\w.]+)%"/g)].map(([, key]) => key);
  expect(Object.keys(texts).sort()).toEqual([...new Set(named)].sort());
});

test('texts are Indonesian under either name', () => {
  expect(read('package.nls.id.json')).toEqual(texts);
  expect(existsSync(join(root, 'package.nls.en.json'))).toBe(false);
});

test('what a view says while it is empty is there in both languages', () => {
  const welcome: readonly { contents: string; when: string }[] = manifest.contributes.viewsWelcome;
  const english = welcome.filter(({ when }) => when.includes("config.spbe.bahasa == 'en'"));
  const indonesian = welcome.filter(({ when }) => when.includes("config.spbe.bahasa != 'en'"));
  expect(english.map(({ contents }) => contents.replace('.en%', '%'))).toEqual(
    indonesian.map(({ contents }) => contents),
  );
});

test('every file that the manifest names exists', () => {
  const { icon, contributes } = manifest;
  const files = [
    icon,
    ...contributes.languages.flatMap(({ configuration, icon: own }: never) => [configuration, ...Object.values(own)]),
    ...contributes.grammars.map(({ path }: { path: string }) => path),
    ...contributes.viewsContainers.activitybar.map((container: { icon: string }) => container.icon),
    ...contributes.walkthroughs.flatMap(({ steps }: Walkthrough) => steps.map(({ media }) => media.svg)),
  ];
  expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([]);
});

interface Walkthrough {
  readonly steps: readonly {
    readonly id: string;
    readonly description: string;
    readonly media: { readonly svg: string };
  }[];
}

test('the first steps are the same in both languages, and name commands that exist', () => {
  const [indonesian, english] = manifest.contributes.walkthroughs as readonly Walkthrough[];
  const idsOf = (walkthrough: Walkthrough | undefined) => walkthrough?.steps.map(({ id }) => id);
  expect(idsOf(english)).toEqual(idsOf(indonesian));
  const own = new Set(manifest.contributes.commands.map(({ command }: { command: string }) => command));
  const named = Object.entries(texts).flatMap(([, text]) => [...text.matchAll(/command:(spbe\.[\w.]+)/g)]);
  expect(
    named.map(([, command]) => command).filter((command) => !own.has(command) && !command?.endsWith('.focus')),
  ).toEqual([]);
});

test('commands and menus in menus and key bindings are stated', () => {
  const { menus, submenus, keybindings, commands } = manifest.contributes;
  const stated = new Set<string>([
    ...commands.map(({ command }: { command: string }) => command),
    ...submenus.map(({ id }: { id: string }) => id),
  ]);
  const used = [...Object.values(menus).flat(), ...keybindings] as { command?: string; submenu?: string }[];
  expect(used.filter(({ command, submenu }) => !stated.has(command ?? submenu ?? ''))).toEqual([]);
});

test('what is neither in the palette nor in a menu is not stated', () => {
  const { menus, commands } = manifest.contributes;
  const places = Object.entries<readonly { command: string; when?: string }[]>(menus);
  const unreachable = commands.filter(({ command }: { command: string }) => {
    const isHidden = menus.commandPalette.some((each: { command: string }) => each.command === command);
    return (
      isHidden &&
      !places.some(([menu, lines]) => menu !== 'commandPalette' && lines.some((line) => line.command === command))
    );
  });
  expect(unreachable).toEqual([]);
});

test('the extension starts for SPBE documents only', () => {
  expect(manifest.activationEvents).toEqual([
    'onLanguage:spbe',
    'workspaceContains:**/*.spbe.yaml',
    'workspaceContains:**/*.spbe.yml',
    'onWebviewPanel:spbe.preview',
  ]);
});

test('every command stands under SPBE in the palette, with an English title by which it is found, too', () => {
  const { commands } = manifest.contributes;
  const others = commands.filter(({ category, title }: { category: string; title: { original?: string } }) => {
    return category !== 'SPBE' || !title.original;
  });
  expect(others).toEqual([]);
});

test('every setting is described in both languages, and speaks Indonesian until another one is chosen', () => {
  const settings: Record<string, Record<string, unknown>> = manifest.contributes.configuration.properties;
  for (const [name, setting] of Object.entries(settings)) {
    const key = String(setting['markdownDescription'] ?? setting['description']).replaceAll('%', '');
    expect(texts[key], name).toMatch(/^[^()]+\. \([^()]+\.\)$/);
  }
  const bilingual = Object.entries(texts).filter(([key]) => /^setting\.(bahasa|aturan|pratinjau\.bagian)\./.test(key));
  expect(bilingual.filter(([, text]) => !text.includes(' · '))).toEqual([]);
  expect(settings['spbe.bahasa']?.['default']).toBe('id');
});

test('the setting of severities knows every rule: `npm run docs` writes them again', () => {
  const text = readFileSync(join(root, 'package.json'), 'utf8');
  expect(text).toBe(withRuleCodes(text));
});
