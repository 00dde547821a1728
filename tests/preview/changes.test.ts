import { beforeAll, expect, test } from 'vitest';
import type { PreviewContent } from '../../client/src/preview/messages.ts';
import { changesSaying, provinceContent } from './contents.ts';
import type { OpenPreview } from './harness.ts';
import { previewPages } from './pages.ts';

const changes = changesSaying('<img src=x onerror="document.title=1">\u202e');

const pages = previewPages('#overview');
let content: PreviewContent;

beforeAll(() => {
  content = provinceContent();
});

function preview(more: Partial<PreviewContent>): Promise<OpenPreview> {
  return pages({ ...content, ...more });
}

test('one line tells what changed since the last commit and unfolds to sentences, hostile text as text', async () => {
  const { page } = await preview({ changes });
  const line = page.locator('.changes summary');
  expect(await line.textContent()).toBe('Sejak commit terakhir: klaim +0,03, terbukti −0,01, 2 dokumen bukti baru');
  expect(await page.locator('.changes li').first().isVisible()).toBe(false);
  await line.click();
  await expect.poll(() => page.locator('.changes li').first().isVisible()).toBe(true);
  expect(await page.locator('.changes li').allTextContents()).toEqual([
    'Indeks menurut klaim naik 0,03.',
    'Indikator 1: "<img src=x onerror="document.title=1">·" ditambahkan.',
  ]);
  expect(await page.locator('.changes img').count()).toBe(0);
});

test('activities and targets that changed count too', async () => {
  const activities = [{ id: 'k', name: 'K', change: 'changed', fields: [] }] as const;
  const targets = [{ indicator: null, year: 2026, from: 3.4, to: 3.5 }];
  const diff = { ...changes.diff, index: [], evidence: [], activities, targets };
  const { page } = await preview({ changes: { ...changes, diff } });
  expect(await page.locator('.changes summary').textContent()).toBe(
    'Sejak commit terakhir: 1 kegiatan berubah, 1 target berubah',
  );
});

test('in English', async () => {
  const { page } = await preview({ changes, language: 'en' });
  expect(await page.locator('.changes summary').textContent()).toBe(
    'Since the last commit: claimed +0.03, proven −0.01, new evidence documents: 2',
  );
});

test('where too much changed to be compared, it says so', async () => {
  const { page, show } = await preview({ changes: 'tooMany' });
  const line = page.locator('.changes');
  expect(await line.textContent()).toBe('Sejak commit terakhir: terlalu banyak berkas berubah untuk dibandingkan.');
  await show({ ...content, changes });
  await expect.poll(() => line.textContent()).toMatch(/klaim/);
  await show({ ...content, changes: 'tooMany', language: 'en' });
  await expect
    .poll(() => line.textContent())
    .toBe('Since the last commit: too many files have changed to be compared.');
});

test('nothing is shown where nothing changed, and the line goes when the changes are committed', async () => {
  const { page, show } = await preview({ changes });
  expect(await page.locator('.changes').count()).toBe(1);
  await show({ ...content, changes: null });
  await expect.poll(() => page.locator('.changes').count()).toBe(0);
  await show(content);
  expect(await page.locator('.changes').count()).toBe(0);
});
