import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** How a request of a suite begins; see `tests/host/suite/person.ts`. */
const mark = '@person ';

/**
 * Does what a suite asks of the person at the editor, and answers with files in `folder`: there is no other way into an
 * extension host.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} folder
 * @param {string} pictures where pictures are put
 * @returns {(line: string) => boolean} takes a line of the log; true where that was a request
 */
export function answerRequests(page, folder, pictures) {
  mkdirSync(folder, { recursive: true });
  mkdirSync(pictures, { recursive: true });
  writeFileSync(join(folder, 'ada.json'), '{}');
  const deeds = deedsOn(page, pictures);
  let order = Promise.resolve();
  return (line) => {
    if (!line.startsWith(mark)) return false;
    const { number, deed, argument } = JSON.parse(line.slice(mark.length));
    order = order.then(async () => {
      const path = join(folder, `${number}.json`);
      writeFileSync(`${path}.part`, JSON.stringify(await outcome(deeds[deed], argument)));
      renameSync(`${path}.part`, path);
    });
    return true;
  };
}

async function outcome(deed, argument) {
  try {
    return { value: (await deed(argument)) ?? null };
  } catch (error) {
    return { error: String(error) };
  }
}

function deedsOn(page, pictures) {
  return {
    picture: async (name) => {
      await page.screenshot({ path: join(pictures, `${name}.png`) });
    },
    type: (text) => page.keyboard.type(text),
    press: (keys) => page.keyboard.press(keys),
    /** Text of the page that a web view shows, or null while there is none. */
    textOfWebview: async () => {
      for (const frame of page.frames()) {
        if (frame === page.mainFrame()) continue;
        // A frame may go while it is asked.
        const main = await frame.$('main').catch(() => null);
        const text = await main?.textContent().catch(() => undefined);
        if (typeof text === 'string') return text;
      }
      return null;
    },
    /**
     * Goes to another window and comes back by loading this one again. An editor in a browser writes down what is open
     * when it loses the focus; while its page goes away, it has no time to.
     */
    reload: async () => {
      await page.evaluate(() => {
        document.hasFocus = () => false;
        globalThis.dispatchEvent(new Event('blur'));
        document.dispatchEvent(new Event('visibilitychange'));
      });
      await page.waitForTimeout(2000);
      await page.reload();
    },
    notifications: () => page.locator('.notification-list-item').allInnerTexts(),
    /** Presses the button of a notification. */
    answer: (button) =>
      page.locator('.notification-list-item').getByRole('button', { name: button }).first().click({ timeout: 5000 }),
    banner: () => page.locator('.part.banner').textContent({ timeout: 5000 }),
    statusBar: () => page.locator('.part.statusbar').textContent(),
    suggestions: () => page.locator('.suggest-widget.visible .monaco-list-row').allInnerTexts(),
  };
}
