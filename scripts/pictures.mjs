/**
 * Takes the pictures of the README from the real editor: `npm run pictures`. They come into `docs/gambar`; the same in a
 * small window come into `build/gambar`, to be looked at.
 */
import { cpSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchBrowser } from '../tests/host/served.mjs';
import { ensureBrowser, findBrowser } from './browser.mjs';
import { furnishEditor } from './editor/furnish.mjs';
import { installEditor } from './editor/install.mjs';
import { serveEditor } from './editor/serve.mjs';
import { pictures } from './pictures/scenes.mjs';
import { node, root, step } from './steps.mjs';

const sizes = [
  { viewport: { width: 1280, height: 800 }, folder: join(root, 'docs', 'gambar') },
  { viewport: { width: 1024, height: 700 }, folder: join(root, 'build', 'gambar') },
];
/** Bytes. */
const largestPicture = 270_000;
/** What would differ from run to run, or has no part in the picture. */
const quiet = {
  'chat.disableAIFeatures': true,
  'editor.cursorBlinking': 'solid',
  'editor.minimap.enabled': false,
  'git.enabled': false,
  'window.commandCenter': false,
  'window.title': 'Arsitek SPBE',
  'workbench.layoutControl.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

const only = process.argv.slice(2);
ensureBrowser();
step('build', node, ['esbuild.mjs']);
const server = installEditor();
const scratch = mkdtempSync(join(tmpdir(), 'spbe-gambar-'));
const browser = await launchBrowser(findBrowser());
try {
  for (const picture of pictures.filter(({ name }) => only.length === 0 || only.includes(name))) await take(picture);
} finally {
  await browser.close();
  rmSync(scratch, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}

async function take({ name, theme, scene }) {
  const data = join(scratch, name);
  const folder = join(scratch, name, 'contoh', 'kota-contoh');
  cpSync(join(root, 'samples', 'kota-contoh'), folder, { recursive: true });
  await furnishEditor(data, { ...quiet, ...(theme && { 'workbench.colorTheme': theme }) });
  const editor = await serveEditor({ server, data, trusts: true });
  try {
    for (const { viewport, folder: shelf } of sizes) {
      const page = await browser.newPage({ viewport });
      await page.goto(`http://127.0.0.1:${editor.port}/?folder=${encodeURIComponent(folder)}`);
      await scene(page);
      mkdirSync(shelf, { recursive: true });
      const path = join(shelf, `${name}.png`);
      await page.screenshot({ path, animations: 'disabled' });
      await page.close();
      const { size } = statSync(path);
      console.log(`${path.slice(root.length + 1)}: ${(size / 1000).toFixed(0)} kB`);
      if (size > largestPicture) console.error(`  larger than ${largestPicture / 1000} kB`);
    }
  } finally {
    editor.stop();
    await editor.ended;
  }
}
