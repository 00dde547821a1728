import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { openByName, openFile, openPreview } from '../../../scripts/editor/drive.mjs';
import { furnishEditor } from '../../../scripts/editor/furnish.mjs';
import { installEditor } from '../../../scripts/editor/install.mjs';
import { serveEditor } from '../../../scripts/editor/serve.mjs';
import { sampleFolder } from '../sampleWorkspace.ts';
import { updateTimes } from './keys.ts';

/** What an editor tells of itself when it is visited. */
export interface Visit {
  /** Milliseconds that the editor says the extension took to activate. */
  readonly activation: number;
  /** Milliseconds from each key to the changed page. */
  readonly updates: readonly number[];
}

const document = 'indikator/07.spbe.yaml';
const floor = fileURLToPath(new URL('floor', import.meta.url));
const settings = {
  'chat.disableAIFeatures': true,
  'git.enabled': false,
  'workbench.editor.useModal': 'off',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
};

/** Types into a document of the sample city beside the preview, in an editor of its own. */
export function visitOurs(browser: Browser, keys: number): Promise<Visit> {
  return visit(browser, undefined, async (page) => {
    await openFile(page, document);
    await openPreview(page);
    return { updates: await updateTimes(page, keys), activation: await activationTime(page, 'Arsitek SPBE') };
  });
}

/** The same keys in the same document beside the page of `floor`, with no other extension. */
export function visitFloor(browser: Browser, keys: number): Promise<Visit> {
  return visit(browser, floor, async (page) => {
    await page.locator('.part.statusbar').waitFor({ timeout: 60_000 });
    await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor({ timeout: 60_000 });
    await openByName(page, document);
    await openPreview(page);
    return { updates: await updateTimes(page, keys), activation: await activationTime(page, 'floor') };
  });
}

async function visit(
  browser: Browser,
  extension: string | undefined,
  stay: (page: Page) => Promise<Visit>,
): Promise<Visit> {
  const scratch = mkdtempSync(join(tmpdir(), 'spbe-bench-editor-'));
  const folder = join(scratch, 'kota-contoh');
  cpSync(sampleFolder, folder, { recursive: true });
  const data = join(scratch, 'editor');
  await furnishEditor(data, settings, extension);
  const editor = await serveEditor({ server: installEditor(), data, trusts: true });
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  try {
    await page.goto(`http://127.0.0.1:${editor.port}/?folder=${encodeURIComponent(folder)}`);
    return await stay(page);
  } finally {
    await page.close();
    editor.stop();
    await editor.ended;
    rmSync(scratch, { recursive: true, maxRetries: 5, retryDelay: 200 });
  }
}

async function activationTime(page: Page, extension: string): Promise<number> {
  await page.keyboard.press('F1');
  await page.locator('.quick-input-widget input').first().fill('>Show Running Extensions');
  await page.locator('.quick-input-list .monaco-list-row').first().waitFor();
  await page.keyboard.press('Enter');
  const row = page.locator('.runtime-extensions-editor .extension', { hasText: extension });
  const text = await row.locator('.activation-time').textContent();
  const time = /([\d.]+)\s*ms/.exec(text ?? '')?.[1];
  if (time === undefined) throw new Error(`The editor told no time of activation: ${text}`);
  return Number(time);
}
