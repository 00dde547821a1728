import { type Browser, chromium } from 'playwright-core';
import { findBrowser } from '../../scripts/browser.mjs';

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
  const path = findBrowser();
  if (path) return path;
  throw new Error('No browser was found; `npm test` sets one up or says how.');
}
