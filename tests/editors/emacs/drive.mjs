/** Emacs without a screen: commands and keys run inside it (drive.el); what it sees comes out as lines. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { check, expectedFinding, indicator, patience, versionOf, Workbench } from '../workbench.mjs';

export const program = 'emacs';
export const install = 'Debian: apt-get install emacs-nox elpa-eglot';

const here = (name) => fileURLToPath(new URL(name, import.meta.url));

export function version() {
  const emacs = versionOf(program);
  if (emacs === undefined) return undefined;
  const load = '(progn (require (quote package)) (package-initialize) (require (quote eglot) nil t))';
  const found = spawnSync(program, ['-q', '--batch', '--eval', `(princ (if ${load} "yes" "no"))`], {
    encoding: 'utf8',
  });
  return found.stdout === 'yes' ? emacs : undefined;
}

export async function drive() {
  const bench = new Workbench();
  try {
    const { stdout, stderr, status } = spawnSync(
      program,
      ['-q', '--batch', '--eval', '(package-initialize)', '-l', here('spbe.el'), '-l', here('drive.el')],
      {
        cwd: bench.sample,
        env: { ...bench.env, SPBE_FILE: join(bench.sample, indicator) },
        encoding: 'utf8',
        timeout: 3 * patience,
      },
    );
    if (status !== 0) throw new Error(stderr.split('\n').slice(-15).join('\n'));
    const seen = Object.fromEntries(stdout.split('\n').map((line) => line.split(/=(.*)/s)));
    check(seen.mode === 'spbe-mode', 'the file has the mode spbe-mode');
    check(seen.root === `${bench.sample}/`, 'the agency is the workspace, also without a repository');
    check(seen.finding?.includes('Indikator36d-Integrasi-SIMPEG.pdf'), `finding on its words: ${seen.message}`);
    check(seen.codes?.split(' ').includes(expectedFinding), `${expectedFinding} is among the codes`);
    check(seen.arrived === 'yes', 'the finding goes when the document arrives');
    check(seen.completed === 'penanggung_jawab: bappeda', `completion accepted: ${seen.completed}`);
    check(seen.definition === 'instansi.spbe.yaml', 'definition leads to instansi.spbe.yaml');
  } finally {
    bench.close();
  }
}
