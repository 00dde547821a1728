/** What every editor is tried with: a copy of a sample, the built command on the path, a home without settings. */
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { node, root } from '../../scripts/steps.mjs';

/** Milliseconds that an editor has for each thing it is asked to do. */
export const patience = 30_000;

/** The finding that the sample is known for: a document that is not there. */
export const expectedFinding = 'bukti.berkas-tidak-ada';
export const indicator = join('indikator', '36.spbe.yaml');

export class Workbench {
  /** Short: the path of a socket has to fit into about a hundred characters. */
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'spbe-ed-')));
  sample = join(this.folder, 'kota');
  home = join(this.folder, 'home');

  constructor() {
    cpSync(join(root, 'samples', 'kota-contoh'), this.sample, { recursive: true });
    mkdirSync(this.home);
    const bin = join(this.folder, 'bin');
    mkdirSync(bin);
    const command = join(bin, 'spbe');
    writeFileSync(command, `#!/bin/sh\nexec "${node}" "${join(root, 'dist', 'cli.js')}" "$@"\n`);
    chmodSync(command, 0o755);
    this.env = {
      ...process.env,
      PATH: `${bin}${delimiter}${process.env.PATH}`,
      HOME: this.home,
      XDG_CONFIG_HOME: this.home,
      XDG_DATA_HOME: this.home,
      XDG_STATE_HOME: this.home,
      XDG_RUNTIME_DIR: this.folder,
    };
  }

  close() {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** First line of what a program says of its version; undefined where it is not installed. */
export function versionOf(program) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  if (!folders.some((folder) => existsSync(join(folder, program)))) return undefined;
  return spawnSync(program, ['--version'], { encoding: 'utf8' }).stdout.split('\n')[0];
}

/** Resolves with the first answer that is not undefined. */
export async function until(what, ask) {
  const end = Date.now() + patience;
  for (;;) {
    const answer = ask();
    if (answer !== undefined) return answer;
    if (Date.now() > end) throw new Error(`${what}: not after ${patience / 1000} s`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

export function check(isRight, what) {
  if (!isRight) throw new Error(what);
  console.log(`  ${what}`);
}
