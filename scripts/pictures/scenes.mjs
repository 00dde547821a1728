import { openFile, openPreview } from '../editor/drive.mjs';

/** @typedef {import('playwright-core').Page} Page */

const dark = 'Default Dark Modern';
const highContrast = 'Default High Contrast';

/**
 * What the pictures show, in the theme that the editor starts with where none is named. A scene starts with the sample city freshly opened, and ends when everything stands still.
 *
 * @type {readonly { name: string, theme?: string, scene: (page: Page) => Promise<void> }[]}
 */
export const pictures = [
  { name: 'utama', scene: overview },
  { name: 'gelap', theme: dark, scene: overview },
  { name: 'kontras-tinggi', theme: highContrast, scene: overview },
  { name: 'pelengkapan', scene: completion },
  { name: 'penjelasan', scene: hover },
  { name: 'dokumen-kurang', scene: missing },
  { name: 'langkah-pertama', scene: firstSteps },
];

/** Side bar, editor and preview. */
async function overview(page) {
  await openFile(page, 'indikator/07.spbe.yaml');
  await sideBar(page);
  await openPreview(page);
}

/** The list of suggestions, with the explanation of one. */
async function completion(page) {
  await openFile(page, 'indikator/07.spbe.yaml');
  await page.locator('.view-line', { hasText: 'jenis_bukti:' }).first().click();
  await page.keyboard.press('End');
  await page.keyboard.press('Control+Shift+ArrowLeft');
  await page.keyboard.press('Control+Space');
  const details = page.locator('.suggest-details:visible');
  await page.locator('.suggest-widget.visible').waitFor();
  await page.waitForTimeout(500);
  if ((await details.count()) === 0) await page.keyboard.press('Control+Space');
  await page.waitForTimeout(1500);
}

async function hover(page) {
  await openFile(page, 'indikator/07.spbe.yaml');
  await page.locator('.view-line', { hasText: 'indikator:' }).first().click();
  await page.keyboard.press('End');
  await page.keyboard.press('Control+k');
  await page.keyboard.press('Control+i');
  await page.locator('.monaco-hover:visible').first().waitFor();
  await page.waitForTimeout(1500);
}

/** The list of the side bar, and the same list with its reasons in the preview. */
async function missing(page) {
  await openFile(page, 'indikator/36.spbe.yaml');
  await sideBar(page);
  await openPreview(page);
  for (const frame of page.frames()) {
    const link = await frame.$('nav a:has-text("Dokumen kurang")');
    await link?.click();
  }
  await page.waitForTimeout(1000);
}

/** The first steps that the editor offers, with their pictures. */
async function firstSteps(page) {
  await openFile(page, 'indikator/07.spbe.yaml');
  await page.keyboard.press('F1');
  await page.locator('.quick-input-widget input').first().fill('>SPBE: Langkah pertama');
  await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Langkah pertama' }).first().waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.gettingStartedContainer .step-title').first().waitFor();
  await page.waitForTimeout(2500);
}

async function sideBar(page) {
  // Its badge lies on it.
  await page.locator('.activitybar .action-label[aria-label^="SPBE"]').first().click({ force: true });
  await page.waitForTimeout(1500);
}
