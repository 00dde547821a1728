import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A request of a suite in a line of the log; see `tests/host/suite/person.ts`. */
const request = /@person (\{.*\})@/s;

/** Milliseconds until what is pressed must be there. */
const timeout = 5000;

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
    const asked = request.exec(line)?.[1];
    if (asked === undefined) return false;
    const { number, deed, argument } = JSON.parse(asked);
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
    textOfWebview: async () => (await pageInWebview(page))?.text ?? null,
    pressInWebview: async (text) => {
      const frame = await frameOfWebview(page);
      await frame.locator('button, summary', { hasText: text }).first().click({ timeout });
    },
    chooseInWebview: async ({ name, value }) => {
      const frame = await frameOfWebview(page);
      await frame.getByRole('combobox', { name, exact: true }).selectOption(value, { timeout });
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
      page.locator('.notification-list-item').getByRole('button', { name: button }).first().click({ timeout }),
    dialog: () => textsOf(page, '.monaco-dialog-box'),
    answerDialog: (button) =>
      page.locator('.monaco-dialog-box').getByRole('button', { name: button, exact: true }).click({ timeout }),
    question: () => textsOf(page, '.quick-input-widget:visible'),
    fill: (text) => page.locator('.quick-input-widget:visible input[type=text]').first().fill(text, { timeout }),
    banner: () => page.locator('.part.banner').textContent({ timeout }),
    statusBar: () => page.locator('.part.statusbar').textContent(),
    sideBar: () => textsOf(page, '.part.sidebar'),
    /** Presses a button or a link that a view has while it is empty. */
    pressInSideBar: (name) =>
      page
        .locator('.part.sidebar .welcome-view-content')
        .locator('a, button', { hasText: name })
        .first()
        .click({ timeout }),
    pressLine: (line) => lineOf(page, line).click({ timeout }),
    pressOnLine: async ({ line, action }) => {
      const row = lineOf(page, line);
      await row.hover({ timeout });
      await row.locator(`.actions .action-label[aria-label^="${action}"]`).click({ timeout });
    },
    restOnLine: async (line) => {
      const tip = page.locator('.monaco-hover:visible').last();
      // A list that is drawn anew under the pointer shows no tip until it moves again.
      for (const end = Date.now() + 4 * timeout; Date.now() < end; ) {
        await page.mouse.move(0, 0);
        await tip.waitFor({ state: 'hidden', timeout });
        const label = lineOf(page, line).locator('.monaco-icon-label');
        await label.hover({ position: { x: 30, y: 8 }, timeout });
        if (await appears(tip, 2000)) return (await tip.allInnerTexts()).join();
      }
      throw new Error(`no tip of ${line}`);
    },
    markOnLine: (line) =>
      lineOf(page, line)
        .locator('.monaco-icon-label')
        .first()
        .evaluate((label) => getComputedStyle(label, '::after').content),
    badge: async () => {
      const item = page.locator('.part.activitybar .action-item', { has: page.locator('[aria-label^="SPBE"]') });
      return (await item.locator('.badge-content').allInnerTexts()).join('');
    },
    isWorking: async () =>
      (await page
        .locator('.part.statusbar [id="arsitek-spbe.arsitek-spbe.spbe.status"] .codicon-modifier-spin')
        .count()) > 0,
    /** Presses a sign above the editor, by its name. */
    pressAboveEditor: (name) =>
      page.locator(`.editor-actions .action-label[aria-label^="${name}"]`).first().click({ timeout }),
    /** The menu of a line of the side bar. */
    menuOfLine: async (line) => {
      await lineOf(page, line).click({ button: 'right', timeout });
      const menu = page.locator('.monaco-menu .action-label');
      await menu.first().waitFor({ timeout });
      const texts = await menu.allInnerTexts();
      await page.keyboard.press('Escape');
      return texts;
    },
    suggestions: () => page.locator('.suggest-widget.visible .monaco-list-row').allInnerTexts(),
  };
}

/** A line of a list in the side bar. */
function lineOf(page, text) {
  return page.locator('.part.sidebar .monaco-list-row', { hasText: text }).first();
}

/** Whether it is seen within so many milliseconds. */
function appears(part, within) {
  return part.waitFor({ timeout: within }).then(
    () => true,
    () => false,
  );
}

/** What is seen of such a part of the editor; empty where there is none. */
async function textsOf(page, selector) {
  return (await page.locator(selector).allInnerTexts()).join('\n');
}

/** The page that a web view shows, and its text; undefined while there is none. */
async function pageInWebview(page) {
  for (const frame of page.frames()) {
    if (frame === page.mainFrame()) continue;
    // A frame may go while it is asked.
    const main = await frame.$('main').catch(() => null);
    const text = await main?.textContent().catch(() => undefined);
    if (typeof text === 'string') return { frame, text };
  }
  return undefined;
}

async function frameOfWebview(page) {
  const shown = await pageInWebview(page);
  if (!shown) throw new Error('no web view shows a page');
  return shown.frame;
}
