/** Writes pictures of the preview in every state, theme and width: `node tests/preview/pictures.ts FOLDER`. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { PreviewContent } from '../../client/src/preview/messages.ts';
import { agenciesOf, changesSaying, contentOf, manyAgencies, planOf, provinceContent, worstCase } from './contents.ts';
import { PreviewHarness } from './harness.ts';
import type { ThemeName } from './themes.ts';

const folder = process.argv[2] ?? 'build/preview';
const widths = [320, 360, 600, 1000];
mkdirSync(folder, { recursive: true });

const [city] = agenciesOf('kota-contoh');
const [digital] = agenciesOf('aceh-tengah-2026');
const province = provinceContent();
const plan = planOf('kota-contoh', '3,5');
const starting = { ...contentOf(city!), phase: 'starting', folder: null, summary: null, agencies: [] } as const;
const contents: Readonly<Record<string, PreviewContent>> = {
  city: contentOf(city!, { changes: changesSaying('Peraturan Wali Kota tentang Arsitektur SPBE') }),
  english: contentOf(city!, { language: 'en' }),
  worst: worstCase(city!),
  digital: contentOf(digital!),
  province,
  ministries: manyAgencies(province, 643),
  starting,
  none: { ...starting, phase: 'none' },
  failed: { ...contentOf(city!), phase: 'failed' },
  nothing: { ...starting, phase: 'failed' },
};

const wanted: readonly (readonly [string, ThemeName, readonly number[]])[] = [
  ['city', 'light', widths],
  ['city', 'dark', widths],
  ['city', 'highContrast', [360, 1000]],
  ['city', 'highContrastLight', [360, 1000]],
  ['english', 'light', [320, 600]],
  ['worst', 'light', widths],
  ['digital', 'dark', [360, 1000]],
  ['province', 'light', widths],
  ['ministries', 'dark', [360, 1000]],
  ['starting', 'light', [360]],
  ['none', 'dark', [360]],
  ['failed', 'light', [1000]],
  ['nothing', 'highContrast', [360]],
];

const harness = await PreviewHarness.start();
try {
  for (const [name, theme, sizes] of wanted) {
    for (const width of sizes) {
      const { page, complaints, show, posted, tell } = await harness.open({ theme, width, height: 900 });
      await show(contents[name]!);
      await page.waitForSelector('h1');
      const find = page.getByRole('button', { name: /^(Cari langkah|Find the steps)$/ });
      if (await find.count()) {
        await find.click();
        const asked = (await posted()).findLast((message) => message.type === 'plan');
        if (asked?.type === 'plan') await tell({ type: 'planned', question: asked.question, answer: plan });
        await page.waitForSelector('.path .buttons');
      }
      await page.evaluate(() => {
        for (const part of document.querySelectorAll('details')) part.open = true;
      });
      // Rows out of sight are not laid out: all are in sight of a page as high as what it holds.
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      await page.setViewportSize({ width, height: Math.min(height, 16_000) });
      await page.screenshot({ path: join(folder, `${name}-${theme}-${width}.png`), fullPage: true });
      for (const complaint of complaints) console.error(`${name} ${theme} ${width}: ${complaint}`);
      await page.close();
    }
  }
} finally {
  await harness.stop();
}
