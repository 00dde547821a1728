import type { ConsoleMessage, Frame, Page } from 'playwright-core';

/** Milliseconds that a page may take to change before the run is given up. */
const longest = 10_000;
/** Milliseconds between what is shown and the next key: a planner does not type the next level within the same moment. */
const pause = 150;
const mark = 'spbe-bench shown ';

/** Types one level after the other over the one that is there; how long each takes until the page beside it shows it. */
export async function updateTimes(page: Page, keys: number): Promise<readonly number[]> {
  const frame = await previewFrame(page);
  await page.locator('.view-line', { hasText: 'tingkat:' }).first().click();
  await page.keyboard.press('End');
  await page.evaluate(watchKeys);
  await frame.evaluate(watchIndex);
  const times: number[] = [];
  for (let key = 0; key < keys; key++) {
    await page.keyboard.press('Shift+ArrowLeft');
    // The page speaks by its log: asking it would take its time.
    const shown = page.waitForEvent('console', { predicate: isShown, timeout: longest });
    await page.keyboard.press(String((key % 2) + 1));
    const at = Number((await shown).text().slice(mark.length));
    times.push(at - (await page.evaluate<number>('window.pressed')));
    await page.waitForTimeout(pause);
  }
  return times;
}

function isShown(message: ConsoleMessage): boolean {
  return message.text().startsWith(mark);
}

const watchKeys = `window.addEventListener('keydown', (event) => {
  window.pressed = performance.timeOrigin + event.timeStamp;
}, { capture: true })`;

/** Notes when another index is on the screen: after the frame that follows the change. */
const watchIndex = `(() => {
  const index = (element) => element.textContent.match(/Klaim\\s*(\\d,\\d+)/)?.[1];
  // The innermost element that says it: to read the whole page would take its time.
  const holder = [...document.querySelectorAll('main *')].find((each) => index(each) && ![...each.children].some(index));
  const read = () => index(holder);
  let last = read();
  new MutationObserver(() => {
    const now = read();
    if (now === last) return;
    last = now;
    requestAnimationFrame(() => console.debug('${mark}' + (performance.timeOrigin + performance.now())));
  }).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
})()`;

async function previewFrame(page: Page): Promise<Frame> {
  for (const frame of page.frames()) {
    if (frame !== page.mainFrame() && (await frame.$('main h1'))) return frame;
  }
  throw new Error('The preview is not there.');
}
