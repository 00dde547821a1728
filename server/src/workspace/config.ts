import type { Language } from '../messages/text.ts';
import { decimalOf, fieldsOf, itemsOf, textOf } from '../model/scalars.ts';
import type { Node, YamlFile } from '../yaml/tree.ts';
import type { Uri } from './fileSystem.ts';
import { resolvePath } from './uri.ts';

export const configFileName = 'spbe.config.yaml';

/** What a finding counts as, where a workspace root says so. */
export type ConfiguredSeverity = 'error' | 'warning' | 'information' | 'hint' | 'off';

const severities: ReadonlyMap<string, ConfiguredSeverity> = new Map([
  ['galat', 'error'],
  ['peringatan', 'warning'],
  ['informasi', 'information'],
  ['petunjuk', 'hint'],
  ['mati', 'off'],
]);

/** The settings of a workspace root. Unusable values are left out; they are findings of the `konfigurasi` schema. */
export interface Configuration {
  readonly root: Uri;
  readonly uri: Uri;
  /** The settings file as a tree, for its own findings; undefined where there is none. */
  readonly file: YamlFile | undefined;
  readonly language: Language | undefined;
  /** By code of the finding. */
  readonly severities: ReadonlyMap<string, ConfiguredSeverity>;
  /** Points of effort by kind of evidence. */
  readonly effort: ReadonlyMap<string, number>;
  /** Folders that are left out. */
  readonly ignored: ReadonlySet<Uri>;
}

/** Reads the settings that a tree of `spbe.config.yaml` makes for a root. */
export function readConfiguration(root: Uri, uri: Uri, file: YamlFile | undefined): Configuration {
  const fields = fieldsOf(file?.documents[0]?.root);
  return {
    root,
    uri,
    file,
    language: languageOf(fields.get('bahasa')),
    severities: severitiesOf(fields.get('aturan')),
    effort: effortOf(fields.get('upaya')),
    ignored: foldersOf(root, fields.get('abaikan')),
  };
}

function languageOf(node: Node | undefined): Language | undefined {
  const language = textOf(node)?.value;
  return language === 'id' || language === 'en' ? language : undefined;
}

function severitiesOf(node: Node | undefined): ReadonlyMap<string, ConfiguredSeverity> {
  const found = new Map<string, ConfiguredSeverity>();
  for (const [code, value] of fieldsOf(node).entries()) {
    const severity = severities.get(textOf(value)?.value ?? '');
    if (severity !== undefined) found.set(code, severity);
  }
  return found;
}

function effortOf(node: Node | undefined): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const [kind, value] of fieldsOf(node).entries()) {
    const written = decimalOf(value)?.value;
    if (written !== undefined && /^\d{1,4}$/.test(written) && Number(written) <= mostEffort)
      found.set(kind, Number(written));
  }
  return found;
}

const mostEffort = 1000;

function foldersOf(root: Uri, node: Node | undefined): ReadonlySet<Uri> {
  const folders = new Set<Uri>();
  for (const item of itemsOf(node)) {
    const path = textOf(item)?.value;
    const folder = path === undefined ? undefined : resolvePath(root, path.replaceAll('\\', '/'));
    if (folder !== undefined && folder !== root) folders.add(folder);
  }
  return folders;
}
