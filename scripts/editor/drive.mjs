/** What a planner does in the served editor, with the sample city open. */

/** Opens a file of the city, once the service has looked at everything. */
export async function openFile(page, path) {
  await page.locator('.part.statusbar', { hasText: 'SPBE 3,' }).waitFor({ timeout: 60_000 });
  await openByName(page, path);
}

/** Opens a file of the workspace. */
export async function openByName(page, path) {
  await page.keyboard.press('Control+p');
  await page.locator('.quick-input-widget input').first().fill(path);
  await page.locator('.quick-input-list .monaco-list-row').first().waitFor();
  await page.waitForTimeout(500);
  await page.keyboard.press('Enter');
  await page.locator('.view-line').first().waitFor();
  await page.waitForTimeout(1500);
}

/** Opens the preview beside the file that is open. */
export async function openPreview(page) {
  await page.locator('.view-line').first().click();
  await page.keyboard.press('Control+k');
  await page.keyboard.press('v');
  await page.locator('iframe.webview.ready').first().waitFor();
  await page.waitForTimeout(2500);
}
