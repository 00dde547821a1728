import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { spbe } from '../protocol/spbe.ts';
import { violations } from './axe.ts';
import { launchBrowser } from './chromium.ts';

let browser: Browser;
let city: string;

beforeAll(async () => {
  browser = await launchBrowser();
  city = reportOf('samples/kota-contoh');
});
afterAll(() => browser?.close());

function reportOf(sample: string, ...more: readonly string[]): string {
  const { code, stdout } = spbe(['export', sample, '--format', 'html', '--time', '2026-01-31', ...more]);
  expect(code).toBe(0);
  return stdout;
}

/** The report in a page; whatever it asks of the network is counted. */
async function opened(html: string, options: { dark?: boolean; width?: number } = {}) {
  const context = await browser.newContext({
    colorScheme: options.dark ? 'dark' : 'light',
    viewport: { width: options.width ?? 1000, height: 900 },
    bypassCSP: true,
  });
  const page = await context.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.setContent(html);
  return { page, asked, close: () => context.close() };
}

function cutAtTheSide(page: Page): Promise<number> {
  return page
    .locator('.scroll, svg')
    .evaluateAll((all) => all.filter((each) => each.scrollWidth > each.clientWidth + 1).length);
}

test.each([
  ['light', { dark: false }],
  ['dark', { dark: true }],
  ['narrow', { width: 360 }],
])('the report is accessible (%s)', async (_, options) => {
  const { page, asked, close } = await opened(city, options);
  expect(await violations(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(
    true,
  );
  expect(asked).toEqual([]);
  await close();
});

test('the report on the change of instrument is accessible too, and nothing of it is cut on paper', async () => {
  const { code, stdout } = spbe(['transition', 'samples/kota-contoh', '--format', 'html', '--time', '2026-01-31']);
  expect(code).toBe(0);
  const { page, asked, close } = await opened(stdout, { width: 640 });
  expect(await violations(page)).toEqual([]);
  expect(await page.locator('nav a').count()).toBeGreaterThan(6);
  await page.emulateMedia({ media: 'print' });
  expect(await cutAtTheSide(page)).toBe(0);
  expect(asked).toEqual([]);
  await close();
});

test('a comparison in English is accessible too, with headings in order', async () => {
  const { page, close } = await opened(reportOf('samples/provinsi-jambi', '--lang', 'en'));
  expect(await violations(page)).toEqual([]);
  const levels = await page
    .locator('h1, h2, h3, h4')
    .evaluateAll((all) => all.map(({ tagName }) => Number(tagName[1])));
  levels.forEach((level, at) => {
    expect(level - (levels[at - 1] ?? 0)).toBeLessThanOrEqual(1);
  });
  await close();
});

test('every link of the contents leads to a section, every picture says what it shows', async () => {
  const { page, close } = await opened(city);
  const targets = await page.locator('nav a').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  expect(targets.length).toBeGreaterThan(6);
  for (const target of targets) expect(await page.locator(target!).count()).toBe(1);
  expect(await page.locator('figure svg[role=img][aria-label]').count()).toBe(await page.locator('figure').count());
  await close();
});

test('in the schedule long names end before the years, in a wide face too', async () => {
  const { page, close } = await opened(city);
  await page.addStyleTag({ content: 'svg text { font-family: Verdana, "DejaVu Sans" !important }' });
  const reaching = await page.locator('svg.chart-gantt').evaluateAll((pictures) =>
    pictures.flatMap((picture) => {
      const years = Math.min(...[...picture.querySelectorAll('line')].map((line) => line.getBBox().x));
      return [...picture.querySelectorAll('text')].flatMap((text) => {
        const { x, width } = text.getBBox();
        return x === 0 && x + width > years - 4 ? [`${text.textContent} ${Math.round(x + width - years)}`] : [];
      });
    }),
  );
  expect(reaching).toEqual([]);
  await close();
});

test('on paper nothing is cut at the side, whatever the screen was set to', async () => {
  const { page, close } = await opened(city, { dark: true, width: 640 });
  await page.emulateMedia({ media: 'print' });
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(255, 255, 255)');
  expect(await cutAtTheSide(page)).toBe(0);
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  await close();
});
