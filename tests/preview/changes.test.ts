import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { PreviewContent } from '../../client/src/preview/messages.ts';
import type { ChangesResult } from '../../server/src/lsp/protocol.ts';
import { provinceContent } from './contents.ts';
import { type OpenPreview, PreviewHarness } from './harness.ts';

const hostile = '<img src=x onerror="document.title=1">\u202e';

let harness: PreviewHarness;
let content: PreviewContent;
const opened: OpenPreview[] = [];

beforeAll(async () => {
  harness = await PreviewHarness.start();
  content = provinceContent();
});
afterAll(() => harness?.stop());
afterEach(async () => {
  for (const { page, complaints } of opened.splice(0)) {
    await page.close();
    expect(complaints).toEqual([]);
  }
});

const evidence = { indicator: '1', id: null, title: hostile, change: 'added', fields: [] } as const;
const changes: ChangesResult = {
  diff: {
    folder: '',
    id: 'x',
    nama: hostile,
    instrument: null,
    year: null,
    index: [
      { side: 'claimed', from: null, to: null, change: 0.03 },
      { side: 'proven', from: null, to: null, change: -0.01 },
    ],
    indicators: [],
    evidence: [evidence, evidence],
    findings: { added: [], resolved: [] },
  },
  sentences: ['Indeks menurut klaim naik 0,03.', `Indikator 1: "${hostile}" ditambahkan.`],
};

async function preview(more: Partial<PreviewContent>): Promise<OpenPreview> {
  const open = await harness.open();
  opened.push(open);
  await open.show({ ...content, ...more });
  await open.page.waitForSelector('#overview');
  return open;
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

test('in English', async () => {
  const { page } = await preview({ changes, language: 'en' });
  expect(await page.locator('.changes summary').textContent()).toBe(
    'Since the last commit: claimed +0.03, proven −0.01, new evidence documents: 2',
  );
});

test('nothing is shown where nothing changed, and the line goes when the changes are committed', async () => {
  const { page, show } = await preview({ changes });
  expect(await page.locator('.changes').count()).toBe(1);
  await show({ ...content, changes: null });
  await expect.poll(() => page.locator('.changes').count()).toBe(0);
  await show(content);
  expect(await page.locator('.changes').count()).toBe(0);
});
