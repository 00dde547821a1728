import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { launchBrowser } from '../preview/chromium.ts';
import { type Visit, visitFloor, visitOurs } from './editor/visit.ts';
import type { Effort, PartResult } from './result.ts';
import { projectFolder } from './sampleWorkspace.ts';
import { median, percentile95 } from './statistics.ts';
import { megabytes, milliseconds } from './table.ts';

/** The extension in a real editor, served to a headless browser: what a planner waits for, beside an empty extension. */
export async function measureEditor({ quick }: Effort): Promise<PartResult> {
  const size = packageSize();
  const ours: Visit[] = [];
  const floor: Visit[] = [];
  const keys = quick ? 5 : 40;
  const browser = await launchBrowser();
  try {
    for (let round = 0; round < (quick ? 1 : 4); round++) {
      floor.push(await orAgain(() => visitFloor(browser, keys)));
      ours.push(await orAgain(() => visitOurs(browser, keys)));
    }
  } finally {
    await browser.close();
  }
  const activations = ours.map(({ activation }) => activation);
  const updates = ours.flatMap((visit) => visit.updates);
  const least = floor.flatMap((visit) => visit.updates);
  const row = (name: string, values: readonly number[]) => [
    name,
    String(values.length),
    milliseconds(median(values)),
    milliseconds(percentile95(values)),
  ];
  const above = (part: (values: readonly number[]) => number) => part(updates) - part(least);
  const table = {
    title: 'The extension in the editor',
    notes: [
      'VS Code served to a headless Chromium, no graphics processor; samples/kota-contoh, 47 indicators.',
      'Activation: as the editor itself tells it (Show Running Extensions). The service starts in the background.',
      'From a key to the preview: the level of an indicator is typed over; ends with the first frame that shows another index.',
      'An empty extension: its page writes down what was typed, and nothing else runs; the same editor, document, keys and end. The floor for every extension with a page.',
      `The package: ${megabytes(size)}.`,
    ],
    columns: ['what', 'times', 'p50', 'p95'],
    rows: [
      row('activation', activations),
      row('from a key to the changed preview', updates),
      row('the same, an empty extension', least),
      ['- ours above it', '', milliseconds(above(median)), milliseconds(above(percentile95))],
    ],
  };
  const goals = [
    { name: 'activation, p95', goal: 100, reached: percentile95(activations), show: milliseconds },
    { name: 'from a key to the changed preview, p50', goal: 100, reached: median(updates), show: milliseconds },
    { name: 'from a key to the changed preview, p95', goal: 100, reached: percentile95(updates), show: milliseconds },
    { name: 'package', goal: 1_500_000, reached: size, show: megabytes },
  ];
  return { tables: [table], goals };
}

/** An editor that did not come up in time, on a machine that had other things to do, is visited once more. */
function orAgain(visit: () => Promise<Visit>): Promise<Visit> {
  return visit().catch((error: unknown) => {
    console.error(`Once more: ${error instanceof Error ? error.message : String(error)}`);
    return visit();
  });
}

/** Bytes of the package; written first, so that it is the one of this state. */
function packageSize(): number {
  const { status } = spawnSync(process.execPath, [join(projectFolder, 'scripts', 'package.mjs')], { stdio: 'ignore' });
  if (status !== 0) throw new Error('The package could not be made: `npm run package` tells why.');
  const { version } = JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8')) as { version: string };
  return statSync(join(projectFolder, 'build', `arsitek-spbe-${version}.vsix`)).size;
}
