import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { PreviewContent } from '../../client/src/preview/messages.ts';
import { manyAgencies, provinceContent } from './contents.ts';
import { type OpenOptions, type OpenPreview, PreviewHarness } from './harness.ts';
import type { ThemeName } from './themes.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const rowsOf = '.agencies [role=rowgroup]:not(.heads) > [role=row]';

let harness: PreviewHarness;
let province: PreviewContent;
const opened: OpenPreview[] = [];

beforeAll(async () => {
  harness = await PreviewHarness.start();
  province = provinceContent();
});
afterAll(() => harness?.stop());
afterEach(async () => {
  for (const { page, complaints } of opened.splice(0)) {
    await page.close();
    expect(complaints).toEqual([]);
  }
});

async function preview(content: PreviewContent, options?: OpenOptions): Promise<OpenPreview> {
  const open = await harness.open(options);
  opened.push(open);
  await open.show(content);
  await open.page.waitForSelector('#comparison');
  return open;
}

test('rank, basis and change; the shown agency is marked, and each leads to its own page', async () => {
  const { page, posted } = await preview(province);
  const rows = page.locator(rowsOf);
  expect(await rows.count()).toBe(province.comparison!.agencies.length);
  const [best] = province.comparison!.agencies;
  const text = (await rows.first().textContent())!;
  expect(text).toContain(best!.nama!);
  expect(text.startsWith('1')).toBe(true);
  expect(await page.locator(`${rowsOf}[aria-current=true]`).count()).toBe(1);
  await rows.first().getByRole('button').click();
  expect(await posted()).toContainEqual({ type: 'choose', folder: best!.folder });
});

test('found by name, by kind, and grouped by kind', async () => {
  const { page } = await preview(manyAgencies(province, 643));
  const rows = page.locator(rowsOf);
  await page.getByRole('searchbox', { name: 'Cari instansi' }).fill('kota uji 641');
  await expect.poll(() => rows.count()).toBe(1);
  await page.getByRole('searchbox', { name: 'Cari instansi' }).fill('');
  await page.getByRole('combobox', { name: 'Jenis instansi' }).selectOption('kota');
  const cities = await rows.count();
  expect(cities).toBeGreaterThan(100);
  expect(await page.locator('#comparison .count').textContent()).toBe(`${cities} dari 643 instansi`);
  await page.getByRole('combobox', { name: 'Jenis instansi' }).selectOption('');
  await page.getByLabel('Kelompokkan menurut jenis').check();
  expect(await page.locator('.agencies .kind').count()).toBe(5);
});

test('643 agencies: only rows in sight are laid out, and a keystroke leaves all of them alone', async () => {
  const many = manyAgencies(province, 643);
  const { page, show } = await preview(many);
  expect(await page.locator(rowsOf).count()).toBe(643);
  const lazy = await page
    .locator(rowsOf)
    .last()
    .evaluate((row) => getComputedStyle(row).contentVisibility);
  expect(lazy).toBe('auto');
  await page.evaluate(() => {
    const observer = new MutationObserver((records) => {
      document.body.dataset['touched'] = String(records.length);
    });
    observer.observe(document.querySelector('#comparison')!, { subtree: true, childList: true, attributes: true });
  });
  const { comparison, ...rest } = many;
  expect(comparison!.agencies).toHaveLength(643);
  const started = Date.now();
  await show({ ...rest, summary: { ...rest.summary!, tahun: 2031 } });
  await page.waitForFunction(() => document.querySelector('.about')?.textContent?.includes('2031'));
  expect(Date.now() - started).toBeLessThan(2000);
  expect(await page.locator(rowsOf).count()).toBe(643);
  expect(await page.evaluate(() => document.body.dataset['touched'])).toBeUndefined();
});

const cases: readonly (readonly [ThemeName, number])[] = [
  ['light', 1200],
  ['dark', 360],
  ['highContrast', 800],
];

test.each(cases)('axe finds nothing, and nothing runs out of the page: %s, %i px', async (theme, width) => {
  const { page } = await preview(manyAgencies(province, 40), { theme, width });
  await page.getByLabel('Kelompokkan menurut jenis').check();
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => {
    return (window as unknown as { axe: { run(part: string): Promise<AxeResults> } }).axe.run('#comparison');
  });
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html, nodes[0]?.failureSummary])).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
});
