import { beforeAll, describe, expect, test } from 'vitest';
import type { PreviewContent } from '../../client/src/preview/messages.ts';
import { difference } from '../../server/src/lsp/delta.ts';
import type { AgencySummary } from '../../server/src/scoring/summaryObject.ts';
import { agenciesOf, changed, contentOf } from './contents.ts';
import type { OpenPreview } from './harness.ts';
import { previewPages } from './pages.ts';

const preview = previewPages();
let city: AgencySummary;

beforeAll(() => {
  city = agenciesOf('kota-contoh')[0]!;
});

/** Says what leads from one content to another, as the editor does. */
function change(open: OpenPreview, version: number, before: PreviewContent, after: PreviewContent): Promise<void> {
  return open.tell({ type: 'change', version, delta: difference(before, after)! });
}

/** The page without what belongs to its own history. */
function bodyOf({ page }: OpenPreview): Promise<string> {
  return page.evaluate(() => document.getElementById('preview')!.innerHTML);
}

describe('what changed, in place of everything', () => {
  test('leads to the page that everything would have made', async () => {
    const first = contentOf(city);
    const second = changed(city, '3.9');
    const indicators = city.indicators.map((each, at) => (at === 6 ? { ...each, claimed: 5, missing: [] } : each));
    const third = contentOf({ ...second.summary!, indicators, history: [], roadMap: null, nama: 'Kota Baru' });
    const open = await preview(first);
    await change(open, 2, first, second);
    await change(open, 3, second, third);
    await expect.poll(() => open.page.title()).toContain('Kota Baru');
    const whole = await preview(third);
    const expected = await bodyOf(whole);
    await expect.poll(() => bodyOf(open)).toBe(expected);
  });

  test('touches only what it is about', async () => {
    const first = contentOf(city);
    const open = await preview(first);
    await open.page.evaluate(() => {
      const touched = new Set<string>();
      Object.assign(window, { touched });
      new MutationObserver((records) => {
        for (const { target } of records) {
          const element = target instanceof Element ? target : target.parentElement;
          touched.add(element?.closest('tr[data-number], section, header, nav, [role=status], html')?.id ?? '');
        }
      }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
    });
    await change(open, 2, first, changed(city, '3.9'));
    await expect.poll(() => open.page.locator('header .claimed .value').textContent()).toBe('3,90');
    const touched = await open.page.evaluate(() => [...(window as unknown as { touched: Set<string> }).touched]);
    expect(touched).toContain('overview');
    expect(touched).not.toContain('indicators');
    expect(touched).not.toContain('roadmap');
    expect(touched).not.toContain('missing');
  });

  test('shows what is in sight first, and the rest a moment later', async () => {
    const first = contentOf(city);
    const open = await preview(first);
    await open.page.evaluate(() => {
      const batches: string[][] = [];
      Object.assign(window, { batches });
      new MutationObserver((records) => {
        const elements = records.map(({ target }) => (target instanceof Element ? target : target.parentElement));
        batches.push([...new Set(elements.map((element) => element?.closest('main > *')?.id ?? ''))]);
      }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
    });
    const batches = () => open.page.evaluate(() => (window as unknown as { batches: string[][] }).batches);
    const history = city.history.map((each) => ({ ...each, year: each.year - 1 }));
    const second = contentOf({ ...changed(city, '3.9').summary!, history });
    await change(open, 2, first, second);
    await expect.poll(async () => (await batches()).length).toBe(2);
    const [sooner, later] = await batches();
    expect(sooner).toContain('overview');
    expect(sooner).not.toContain('history');
    expect(later).toEqual(['history']);
    await open.page.locator('#history').scrollIntoViewIfNeeded();
    await open.page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    await change(open, 3, second, first);
    await expect.poll(async () => (await batches()).length).toBeGreaterThan(2);
    expect((await batches())[2]).toContain('history');
  });

  test('a page that missed something shows what it has, and asks for everything', async () => {
    const first = contentOf(city);
    const open = await preview(first);
    const asked = async () => (await open.posted()).filter(({ type }) => type === 'ready').length;
    expect(await asked()).toBe(1);
    await change(open, 4, first, changed(city, '3.9'));
    await expect.poll(asked).toBe(2);
    expect(await open.page.locator('header .claimed .value').textContent()).toBe('3,48');
    await open.show(changed(city, '3.9'));
    await expect.poll(() => open.page.locator('header .claimed .value').textContent()).toBe('3,90');
  });

  test('a click after it works on what is shown now', async () => {
    const first = contentOf(city);
    const open = await preview(first);
    const indicators = city.indicators.map((each, at) =>
      at === 1 ? { ...each, place: { file: 'lain.spbe.yaml', line: 7 } } : each,
    );
    await change(open, 2, first, contentOf({ ...city, indicators }));
    await open.page.locator('#indicators tbody tr').nth(1).getByRole('button').click();
    await expect.poll(open.posted).toContainEqual({ type: 'open', file: 'lain.spbe.yaml', line: 7 });
  });
});
