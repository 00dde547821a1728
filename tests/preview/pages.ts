import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import type { FromPage, PreviewContent } from '../../client/src/preview/messages.ts';
import type { PlanResult } from '../../server/src/planning/planObject.ts';
import type { WhatIfResult } from '../../server/src/planning/whatIf.ts';
import { type OpenOptions, type OpenPreview, PreviewHarness } from './harness.ts';

export type Preview = (content: PreviewContent, options?: OpenOptions) => Promise<OpenPreview>;

/**
 * Opens pages for the tests of a file and closes them after each; a complaint of a page fails the test. A page is ready
 * when it shows `ready`.
 */
export function previewPages(ready = 'main > *'): Preview {
  let harness: PreviewHarness;
  const opened: OpenPreview[] = [];
  beforeAll(async () => {
    harness = await PreviewHarness.start();
  });
  afterAll(() => harness?.stop());
  afterEach(async () => {
    for (const { page, complaints } of opened.splice(0)) {
      await page.close();
      expect(complaints).toEqual([]);
    }
  });
  return async (content, options) => {
    const open = await harness.open(options);
    opened.push(open);
    await open.show(content);
    await open.page.waitForSelector(ready);
    return open;
  };
}

type Question<T extends FromPage['type']> = Extract<FromPage, { readonly type: T }>;

/** The last question of a kind that a page has asked. */
export async function lastOf<T extends FromPage['type']>(open: OpenPreview, type: T): Promise<Question<T>> {
  const found = (await open.posted()).filter((message): message is Question<T> => message.type === type).at(-1);
  if (!found) throw new Error(`nothing asked: ${type}`);
  return found;
}

/** Asks for the steps to a target, and plays the server. */
export async function answered(open: OpenPreview, answer: PlanResult | null | 'failed'): Promise<void> {
  await open.page.getByRole('button', { name: /^(Cari langkah|Find the steps)$/ }).click();
  const { question } = await lastOf(open, 'plan');
  await open.tell({ type: 'planned', question, answer });
  await expect.poll(() => headline(open)).not.toMatch(/Mencari|Looking/);
}

/** What the page says about the steps. */
export async function headline({ page }: OpenPreview): Promise<string> {
  return (await page.locator('.path > [role=status]').textContent()) ?? '';
}

/** What a server says of the city with one level tried out. */
export const tried: WhatIfResult = {
  index: { exact: '3.506', rounded: 3.51, predicate: 'Sangat Baik' },
  change: 0.025,
  nextPredicate: null,
  toTarget: -0.094,
  domains: [],
  aspects: [],
};

/** Everything that a page can show, in sight: steps found, a level tried out, every part unfolded. */
export async function unfold(open: OpenPreview, plan: PlanResult): Promise<void> {
  const { page } = open;
  await answered(open, plan);
  const first = page.locator('#planner details select').first();
  if (!(await first.isVisible())) await page.locator('#planner summary').click();
  await first.selectOption('1');
  const { question } = await lastOf(open, 'try');
  await open.tell({ type: 'tried', question, answer: tried });
  await page.locator('.tried button').waitFor();
  await page.evaluate(() => {
    for (const part of document.querySelectorAll('details')) part.open = true;
  });
}
