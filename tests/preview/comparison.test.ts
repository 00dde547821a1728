import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import type { PreviewContent } from '../../client/src/preview/messages.ts';
import { manyAgencies, provinceContent } from './contents.ts';
import { previewPages } from './pages.ts';

const rowsOf = '.agencies [role=rowgroup]:not(.heads) > [role=row]';

const preview = previewPages('#comparison');
let province: PreviewContent;

beforeAll(() => {
  province = provinceContent();
});

test('rank, basis and change; the shown agency is marked, and each leads to its own page', async () => {
  const { page, posted } = await preview(province);
  const rows = page.locator(rowsOf);
  expect(await rows.count()).toBe(province.comparison!.agencies.length);
  const [best] = province.comparison!.agencies;
  const text = (await rows.first().textContent())!;
  expect(text).toContain(best!.nama!);
  expect(text.startsWith('1')).toBe(true);
  expect(await rows.locator('.change').nth(1).textContent()).toBe('+1,10 (2021\u2060–\u20602023)');
  expect(await page.locator(`${rowsOf}[aria-current=true]`).count()).toBe(1);
  await rows.first().getByRole('button').click();
  expect(await posted()).toContainEqual({ type: 'choose', folder: best!.folder });
});

test('a published result names its instrument; where instruments differ every row does', async () => {
  const { page, show } = await preview(province);
  const bases = page.locator(`${rowsOf} .basis`);
  expect(await bases.first().textContent()).toMatch(/ diumumkan 2023 \(PermenPANRB 59\/2020\)$/);
  const [first, ...others] = province.comparison!.agencies;
  const value = { ...first!.value!, basis: 'proven' as const, instrument: 'permenpanrb-8-2026', year: 2026 };
  const agencies = [{ ...first!, value }, ...others];
  await show({ ...province, comparison: { ...province.comparison!, agencies } });
  await expect.poll(() => bases.first().textContent()).toMatch(/ terbukti \(PermenPANRB 8\/2026\)$/);
});

test('found by name, by kind, and grouped by kind', async () => {
  const { page } = await preview(manyAgencies(province, 643));
  const rows = page.locator(rowsOf);
  await page.getByRole('searchbox', { name: 'Cari instansi' }).fill('kota uji 641');
  await expect.poll(() => rows.count()).toBe(1);
  await page.getByRole('searchbox', { name: 'Cari instansi' }).fill('');
  await page.getByRole('combobox', { name: 'Jenis instansi' }).selectOption('kota');
  await expect.poll(() => page.locator('#comparison .count').textContent()).toMatch(/^12\d dari 643 instansi$/);
  for (const name of await rows.locator('.who').allTextContents()) expect(name).toContain('Pemerintah kota');
  await page.getByRole('combobox', { name: 'Jenis instansi' }).selectOption('');
  await page.getByLabel('Kelompokkan menurut jenis').check();
  expect(await page.locator('.agencies .kind').allTextContents()).toHaveLength(5);
  expect(await rows.count()).toBe(5 + 5 * 15);
});

test('643 agencies: the first 60, then all; only rows in sight are laid out, and a keystroke leaves all alone', async () => {
  const many = manyAgencies(province, 643);
  const { page, show } = await preview(many);
  expect(await page.locator(rowsOf).count()).toBe(60);
  await page.getByRole('button', { name: 'Tampilkan 583 lainnya' }).click();
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
  const started = Date.now();
  await show({ ...many, summary: { ...many.summary!, tahun: 2031 } });
  await page.waitForFunction(() => document.querySelector('.about')?.textContent?.includes('2031'));
  expect(Date.now() - started).toBeLessThan(2000);
  expect(await page.locator(rowsOf).count()).toBe(643);
  expect(await page.evaluate(() => document.body.dataset['touched'])).toBeUndefined();
});

test('the long list has no scroll bar of its own', async () => {
  const { page } = await preview(manyAgencies(province, 643), { width: 1240 });
  const inner = await page.locator('#comparison, #comparison *').evaluateAll((all) => {
    return all
      .filter((each) => each.scrollHeight > each.clientHeight + 1 && getComputedStyle(each).overflowY !== 'visible')
      .filter((each) => !each.matches('select')).length;
  });
  expect(inner).toBe(0);
});

test('where the columns have no room beside each other, domains and gap stand below them; no value is lost', async () => {
  const wide = await preview(manyAgencies(province, 12), { width: 1400 });
  const expected = await valuesOf(wide.page);
  expect(await wide.page.locator('.below').count()).toBe(0);
  const { page } = await preview(manyAgencies(province, 12), { width: 1000 });
  expect(await page.locator('.below').count()).toBe(12);
  expect((await valuesOf(page)).toSorted()).toEqual(expected.toSorted());
  const [name, second] = await page
    .locator(rowsOf)
    .first()
    .evaluate((row) =>
      ['.who button', '.below > :first-child'].map((each) => row.querySelector(each)!.getBoundingClientRect()),
    );
  expect(second!.top).toBeGreaterThanOrEqual(name!.bottom);
});

function valuesOf(page: Page): Promise<readonly string[]> {
  return page.locator(`${rowsOf}:first-child [role=cell]`).allTextContents();
}
