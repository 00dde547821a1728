import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { peer } from '../peers.ts';
import { projectFolder } from '../sampleWorkspace.ts';

/** A language server to measure. */
export interface Server {
  readonly name: string;
  /** What follows `node`. */
  readonly args: readonly string[];
  readonly languageId: string;
  /** What the editor's settings hold, by section. */
  readonly settings: Readonly<Record<string, unknown>>;
}

export const spbe: Server = {
  name: 'spbe',
  args: [join(projectFolder, 'dist', 'cli.js'), 'lsp', '--stdio'],
  languageId: 'spbe',
  settings: { spbe: {} },
};

/** With the schema of this project for every SPBE document, and nothing from the network. */
export const yamlLanguageServer: Server = {
  name: 'yaml-language-server 2.0.0',
  args: [peer('yaml-language-server/bin/yaml-language-server'), '--stdio'],
  languageId: 'yaml',
  settings: {
    yaml: {
      schemas: { [pathToFileURL(join(projectFolder, 'dist', 'spbe.schema.json')).href]: ['*.spbe.yaml'] },
      schemaStore: { enable: false },
      kubernetesCRDStore: { enable: false },
      validate: true,
      completion: true,
      hover: true,
    },
  },
};
