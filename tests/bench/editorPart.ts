import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Frame, Page } from 'playwright-core';
import { openFile, openPreview } from '../../scripts/editor/drive.mjs';
import { furnishEditor } from '../../scripts/editor/furnish.mjs';
import { installEditor } from '../../scripts/editor/install.mjs';
import { serveEditor } from '../../scripts/editor/serve.mjs';
import { launchBrowser } from '../preview/chromium.ts';
import type { Effort, PartResult } from './result.ts';
import { projectFolder, sampleFolder } from './sampleWorkspace.ts';
import { median, percentile95 } from './statistics.ts';
import { megabytes, milliseconds } from './table.ts';

interface Session {
  /** Milliseconds that the editor says the extension took to activate. */
  readonly activation: number;
  /** Milliseconds from a key to the changed index on the screen. */
  readonly updates: readonly number[];
}

/** The extension in a real editor, served to a headless browser: what a planner waits for. */
export async function measureEditor({ quick }: Effort): Promise<PartResult> {
  const sessions: Session[] = [];
  const browser = await launchBrowser();
  try {
    for (let round = 0; round < (quick ? 1 : 5); round++) sessions.push(await visit(browser, quick ? 5 : 40));
  } finally {
    await browser.close();
  }
  const activations = sessions.map(({ activation }) => activation);
  const updates = sessions.flatMap((session) => session.updates);
  const size = packageSize();
  const row = (name: string, values: readonly number[]) => [
    name,
    String(values.length),
    milliseconds(median(values)),
    milliseconds(percentile95(values)),
  ];
  const table = {
    title: 'The extension in the editor',
    notes: [
      'VS Code served to a headless Chromium, no graphics processor; samples/kota-contoh, 47 indicators.',
      'Activation: as the editor itself tells it (Show Running Extensions). The service starts in the background.',
      'From a key to the preview: the level of an indicator is typed over; ends with the first frame that shows another index.',
      `The package: ${megabytes(size)}.`,
    ],
    columns: ['what', 'times', 'p50', 'p95'],
    rows: [row('activation', activations), row('from a key to the changed preview', updates)],
  };
  const goals = [
    { name: 'activation, p95', goal: 100, reached: percentile95(activations), show: milliseconds },
    { name: 'from a key to the changed preview, p95', goal: 100, reached: percentile95(updates), show: milliseconds },
    { name: 'package', goal: 1_500_000, reached: size, show: megabytes },
  ];
  return { tables: [table], goals };
}

async function visit(browser: Browser, keys: number): Promise<Session> {
  const scratch = mkdtempSync(join(tmpdir(), 'spbe-bench-editor-'));
  const folder = join(scratch, 'kota-contoh');
  cpSync(sampleFolder, folder, { recursive: true });
  const data = join(scratch, 'editor');
  await furnishEditor(data, {
    'chat.disableAIFeatures': true,
    'git.enabled': false,
    'workbench.editor.useModal': 'off',
    'workbench.secondarySideBar.defaultVisibility': 'hidden',
    'workbench.startupEditor': 'none',
  });
  const editor = await serveEditor({ server: installEditor(), data, trusts: true });
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  try {
    await page.goto(`http://127.0.0.1:${editor.port}/?folder=${encodeURIComponent(folder)}`);
    await openFile(page, 'indikator/07.spbe.yaml');
    await openPreview(page);
    const updates = await updateTimes(page, keys);
    return { activation: await activationTime(page), updates };
  } finally {
    await page.close();
    editor.stop();
    await editor.ended;
    rmSync(scratch, { recursive: true, maxRetries: 5, retryDelay: 200 });
  }
}

async function activationTime(page: Page): Promise<number> {
  await page.keyboard.press('F1');
  await page.locator('.quick-input-widget input').first().fill('>Show Running Extensions');
  await page.locator('.quick-input-list .monaco-list-row').first().waitFor();
  await page.keyboard.press('Enter');
  const row = page.locator('.runtime-extensions-editor .extension', { hasText: 'Arsitek SPBE' });
  const text = await row.locator('.activation-time').textContent();
  const time = /([\d.]+)\s*ms/.exec(text ?? '')?.[1];
  if (time === undefined) throw new Error(`The editor told no time of activation: ${text}`);
  return Number(time);
}

/** Types one level after the other over the one that is there. */
async function updateTimes(page: Page, keys: number): Promise<readonly number[]> {
  const frame = await previewFrame(page);
  await page.locator('.view-line', { hasText: 'tingkat:' }).first().click();
  await page.keyboard.press('End');
  await page.evaluate(watchKeys);
  await frame.evaluate(watchIndex);
  const times: number[] = [];
  for (let key = 0; key < keys; key++) {
    await page.keyboard.press('Shift+ArrowLeft');
    await frame.evaluate('window.shown = undefined');
    await page.keyboard.press(String((key % 2) + 1));
    times.push((await shownAt(frame)) - (await page.evaluate<number>('window.pressed')));
    // A planner does not type the next level within the same moment.
    await page.waitForTimeout(150);
  }
  return times;
}

/** The preview forbids what playwright waits with, so it is asked again and again. */
async function shownAt(frame: Frame): Promise<number> {
  for (let asked = 0; asked < 500; asked++) {
    const shown = await frame.evaluate<number | null>('window.shown ?? null');
    if (shown !== null) return shown;
    await frame.page().waitForTimeout(20);
  }
  throw new Error('The preview did not change.');
}

const watchKeys = `window.addEventListener('keydown', (event) => {
  window.pressed = performance.timeOrigin + event.timeStamp;
}, { capture: true })`;

/** Notes when another index is on the screen: after the frame that follows the change. */
const watchIndex = `(() => {
  const read = () => document.querySelector('main').textContent.match(/Klaim\\s*(\\d,\\d+)/)?.[1];
  let last = read();
  new MutationObserver(() => {
    const now = read();
    if (now === last) return;
    last = now;
    requestAnimationFrame(() => { window.shown = performance.timeOrigin + performance.now(); });
  }).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
})()`;

async function previewFrame(page: Page): Promise<Frame> {
  for (const frame of page.frames()) {
    if (frame !== page.mainFrame() && (await frame.$('main h1'))) return frame;
  }
  throw new Error('The preview is not there.');
}

/** Bytes of the package; written first, so that it is the one of this state. */
function packageSize(): number {
  spawnSync(process.execPath, [join(projectFolder, 'scripts', 'package.mjs')], { stdio: 'ignore' });
  const { version } = JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8')) as { version: string };
  return statSync(join(projectFolder, 'build', `arsitek-spbe-${version}.vsix`)).size;
}
