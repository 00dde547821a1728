import { beforeAll, expect, test } from 'vitest';
import type { PlanFound } from '../../server/src/planning/planObject.ts';
import type { AgencySummary } from '../../server/src/scoring/summaryObject.ts';
import { agenciesOf, planOf } from './contents.ts';
import { hostileContent, hostilePlan } from './hostile.ts';
import { previewPages, unfold } from './pages.ts';

const payloads = [
  '<script>window.hacked = 1</script>',
  '<img src=x onerror="window.hacked = 1">',
  '"><svg onload=window.hacked=1>',
  'javascript:window.hacked=1',
  '[klik](javascript:alert(1)) **tebal** {{7*7}} <%= 7*7 %>',
  '\u202eatoK hatniremeP\u202c \u2066x\u2069',
  'x'.repeat(200_000),
  '\u0000\u001b[31m',
  '__proto__',
];

const preview = previewPages();
let city: AgencySummary;
let plan: PlanFound;

beforeAll(() => {
  city = agenciesOf('kota-contoh')[0]!;
  plan = planOf('kota-contoh', '3,5');
});

test.each(payloads.map((payload) => [payload.slice(0, 40), payload]))('%j is text', async (_, payload) => {
  const open = await preview(hostileContent(city, payload), { width: 360 });
  const { page } = open;
  await unfold(open, hostilePlan(plan, payload));
  await page.getByLabel('Menurut perangkat daerah').check();
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
  expect(await page.locator('script').count()).toBe(1);
  expect(await page.locator('img, [onerror], [onload], [href^=javascript]').count()).toBe(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  // Where a text of a document is shown: nothing turns the writing direction, nothing is endless, no part is left out.
  const shown = await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: string[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode.nodeValue ?? '');
    for (const each of document.querySelectorAll('[title], [aria-label]')) {
      texts.push(each.getAttribute('title') ?? '', each.getAttribute('aria-label') ?? '');
    }
    return {
      turned: texts.filter((text) => /[\u202a-\u202e\u2066-\u2069]/.test(text)),
      longest: Math.max(...texts.map(({ length }) => length)),
    };
  });
  expect(shown.turned).toEqual([]);
  expect(shown.longest).toBeLessThan(3000);
});

test('each part is given hostile text', async () => {
  const payload = 'payload-of-a-document';
  const open = await preview(hostileContent(city, payload));
  await unfold(open, hostilePlan(plan, payload));
  const without = await open.page
    .locator('main > header, main > section')
    .evaluateAll(
      (parts, word) => parts.filter((part) => !part.textContent?.includes(word)).map(({ id }) => id),
      payload,
    );
  // Names and weights of domains are the instrument's.
  expect(without).toEqual(['aspects']);
  expect(await open.page.locator('.changes li').last().textContent()).toContain(payload);
});
