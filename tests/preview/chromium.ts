import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'msedge', 'microsoft-edge'];
const usual = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** A headless browser of this machine: `SPBE_BROWSER`, else a Chromium, Chrome or Edge that is installed. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: browserPath(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

function browserPath(): string {
  const asked = process.env['SPBE_BROWSER'];
  if (asked) return asked;
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const found = [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...usual].find((path) =>
    existsSync(path),
  );
  if (found) return found;
  throw new Error(
    'The preview is tested in a real browser, and none was found. Install Chromium (Debian: apt-get install chromium), Chrome or Edge, or set SPBE_BROWSER to its program.',
  );
}
