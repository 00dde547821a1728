/** Writes pictures of the preview in every theme and width: `node tests/preview/pictures.ts FOLDER`. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { agenciesOf, contentOf, provinceContent, worstCase } from './contents.ts';
import { PreviewHarness } from './harness.ts';
import type { ThemeName } from './themes.ts';

const folder = process.argv[2] ?? 'build/preview';
const widths = [360, 800, 1200];
mkdirSync(folder, { recursive: true });

const [city] = agenciesOf('kota-contoh');
const [digital] = agenciesOf('aceh-tengah-2026');
const starting = { ...contentOf(city!), phase: 'starting', folder: null, summary: null, agencies: [] } as const;
const contents = {
  city: contentOf(city!),
  worst: worstCase(city!),
  digital: contentOf(digital!),
  province: provinceContent(),
  none: { ...starting, phase: 'none' },
  failed: { ...contentOf(city!), phase: 'failed' },
} as const;

const wanted: readonly (readonly [keyof typeof contents, ThemeName, readonly number[]])[] = [
  ['city', 'light', widths],
  ['city', 'dark', widths],
  ['city', 'highContrast', [360, 1200]],
  ['worst', 'light', widths],
  ['digital', 'dark', [360, 800]],
  ['province', 'light', [360, 1200]],
  ['none', 'dark', [800]],
  ['failed', 'light', [800]],
];

const harness = await PreviewHarness.start();
try {
  for (const [name, theme, sizes] of wanted) {
    for (const width of sizes) {
      const preview = await harness.open({ theme, width, height: 900 });
      await preview.show(contents[name]);
      await preview.page.waitForSelector('h1');
      await preview.page.screenshot({ path: join(folder, `${name}-${theme}-${width}.png`), fullPage: true });
      for (const complaint of preview.complaints) console.error(`${name} ${theme} ${width}: ${complaint}`);
      await preview.page.close();
    }
  }
} finally {
  await harness.stop();
}
