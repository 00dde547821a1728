/** The suites that run in a real editor, and where each of them runs. */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/steps.mjs';

/** Noise of the editor that has no part in what is tested. */
const settings = {
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'window.commandCenter': false,
  'workbench.startupEditor': 'none',
};

/**
 * @typedef {object} Suite
 * @property {string} title
 * @property {readonly string[]} files modules of `tests/host/suite`, in their order
 * @property {(folder: string) => string} workspace writes what is opened into an empty folder and says where it is
 * @property {boolean} trusts without it the folder is opened in Restricted Mode
 * @property {'tree' | 'package' | 'web'} extension the working tree; the package, installed; the package in the host of a
 *   browser, a web worker
 * @property {boolean} isTested the editor knows of the suite; it then shows no message by itself and asks no question that
 *   has to be answered first. Without it the editor behaves as for a planner, and a browser is needed to run the suite.
 * @property {readonly string[]} neighbours folders of other extensions that are there
 */

const usual = { workspace: city, trusts: true, extension: 'tree', isTested: true, neighbours: [] };
const asForPlanner = {
  ...usual,
  files: ['planner', 'dialogs', 'neighbours'],
  isTested: false,
  neighbours: [neighbour('yaml')],
};

/** @type {Readonly<Record<string, Suite>>} */
export const suites = {
  main: {
    ...usual,
    title: 'one folder',
    files: [
      'language',
      'grammar',
      'settings',
      'commands',
      'preview',
      ...experience(),
      'export',
      'crash',
      'everyCommand',
    ],
  },
  roots: { ...usual, title: 'two roots', files: ['roots'], workspace: twoRoots },
  reload: { ...usual, title: 'the window loaded again', files: ['reload'], workspace: twoRoots },
  changes: { ...usual, title: 'a repository', files: ['changes'], workspace: repository },
  restricted: { ...usual, title: 'Restricted Mode', files: ['restricted', 'language', 'preview'], trusts: false },
  planner: {
    ...asForPlanner,
    title: 'a planner at the editor',
    files: [...asForPlanner.files, 'progress', 'crash', 'broken'],
  },
  empty: { ...asForPlanner, title: 'a folder without documents', files: ['empty'], workspace: withoutDocuments },
  noFolder: { ...asForPlanner, title: 'no folder', files: ['noFolder'], workspace: withoutFolder },
  web: {
    ...usual,
    title: 'browser',
    files: ['web', 'language', 'settings', 'commands', 'preview', 'export', 'import', 'experiencePlan'],
    extension: 'web',
  },
  webPlanner: {
    ...asForPlanner,
    title: 'a planner in a browser',
    files: [...asForPlanner.files, 'webBroken'],
    extension: 'web',
  },
  virtual: {
    ...usual,
    title: 'a folder without a disk',
    files: ['virtual'],
    workspace: withoutDisk,
    extension: 'web',
    neighbours: [neighbour('memory')],
  },
  packaged: {
    ...usual,
    title: 'the package',
    files: ['packaged', 'language', 'preview', 'export', 'import'],
    extension: 'package',
  },
};

/** Tests of single commands and views, a file for each subject. */
function experience() {
  return readdirSync(join(root, 'tests', 'host', 'suite'))
    .filter((name) => name.startsWith('experience'))
    .map((name) => name.replace('.ts', ''))
    .sort();
}

function city(folder) {
  const workspace = join(folder, 'kota-contoh');
  sample('kota-contoh', workspace);
  mkdirSync(join(workspace, '.vscode'));
  writeFileSync(join(workspace, '.vscode', 'settings.json'), JSON.stringify(settings));
  return workspace;
}

/** The second root is another agency, which settles its severities itself. */
function twoRoots(folder) {
  sample('kota-contoh', join(folder, 'kota-contoh'));
  sample('kemenko-perekonomian-2021', join(folder, 'kemenko'));
  const workspace = join(folder, 'dua.code-workspace');
  writeFileSync(workspace, JSON.stringify({ folders: [{ path: 'kota-contoh' }, { path: 'kemenko' }], settings }));
  return workspace;
}

function withoutDocuments(folder) {
  const workspace = join(folder, 'kosong');
  mkdirSync(join(workspace, '.vscode'), { recursive: true });
  writeFileSync(join(workspace, '.vscode', 'settings.json'), JSON.stringify(settings));
  return workspace;
}

function withoutFolder(folder) {
  const workspace = join(folder, 'tanpa-folder.code-workspace');
  writeFileSync(workspace, JSON.stringify({ folders: [], settings }));
  return workspace;
}

function withoutDisk(folder) {
  mkdirSync(folder, { recursive: true });
  const workspace = join(folder, 'ingatan.code-workspace');
  writeFileSync(workspace, JSON.stringify({ folders: [{ uri: 'ingatan:/kota', name: 'kota' }], settings }));
  return workspace;
}

function neighbour(name) {
  return join(root, 'tests', 'host', 'neighbours', name);
}

function sample(name, folder) {
  cpSync(join(root, 'samples', name), folder, { recursive: true });
}

/** Path of the package that `npm run package` writes. */
export function packagePath() {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const path = join(root, 'build', `arsitek-spbe-${version}.vsix`);
  if (!existsSync(path)) throw new Error(`${path} is missing.`);
  return path;
}

/** The city, committed. */
function repository(folder) {
  const workspace = city(folder);
  const who = ['-c', 'user.name=Uji', '-c', 'user.email=uji@contoh.invalid'];
  for (const words of [
    ['init', '-q'],
    ['add', '.'],
    [...who, 'commit', '-q', '-m', 'Awal'],
  ]) {
    execFileSync('git', words, { cwd: workspace });
  }
  return workspace;
}
