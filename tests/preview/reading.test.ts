import { beforeAll, describe, expect, test } from 'vitest';
import type { AgencySummary } from '../../server/src/scoring/summaryObject.ts';
import { agenciesOf, changed, contentOf, worstCase } from './contents.ts';
import { previewPages } from './pages.ts';

const preview = previewPages();
let city: AgencySummary;

beforeAll(() => {
  city = agenciesOf('kota-contoh')[0]!;
});

describe('what a reader does', () => {
  test('a click leads to the line', async () => {
    const { page, posted } = await preview(contentOf(city));
    await page.locator('#indicators tbody tr').nth(1).getByRole('button').click();
    const { place } = city.indicators[1]!;
    expect(await posted()).toContainEqual({ type: 'open', file: place!.file, line: place!.line });
  });

  test('an indicator without a document is created from its row', async () => {
    const indicators = city.indicators.map((each, place) =>
      place === 4 ? { ...each, documented: false, place: null } : each,
    );
    const { page, posted } = await preview(contentOf({ ...city, indicators }));
    await page.getByRole('button', { name: 'Buat dokumen indikator 5' }).click();
    expect(await posted()).toContainEqual({ type: 'create', number: '5' });
  });

  test('the editor leads to the row of an indicator, also where a search hides it', async () => {
    const { page, reveal } = await preview(contentOf(city));
    await page.getByRole('searchbox').fill('tidak ada yang begini');
    await reveal('30');
    const row = page.locator('#indicators tbody tr[aria-current=true]');
    await row.waitFor();
    expect(await row.locator('td').first().textContent()).toBe('30');
    expect(await row.evaluate((each) => each.contains(document.activeElement))).toBe(true);
    const { y } = (await row.boundingBox())!;
    expect(y).toBeGreaterThan(0);
    expect(y).toBeLessThan(800);
  });

  test('searching, filtering and sorting change the table and are told', async () => {
    const { page } = await preview(contentOf(city));
    const rows = page.locator('#indicators tbody tr');
    await page.getByRole('searchbox').fill('peta rencana');
    expect(await rows.count()).toBe(2);
    expect(await page.locator('.count').textContent()).toBe('2 dari 47 indikator');
    await page.getByRole('searchbox').fill('tidak ada yang begini');
    await page.getByRole('button', { name: 'Tampilkan semua' }).click();
    expect(await rows.count()).toBe(47);
    await page.getByLabel('Hanya yang kurang').check();
    expect(await rows.count()).toBe(city.indicators.filter(({ missing }) => missing.length > 0).length);
    await page.getByRole('columnheader', { name: 'Bila naik' }).getByRole('button').click();
    expect(await page.locator('[aria-sort]').getAttribute('aria-sort')).toBe('descending');
  });

  test('missing documents stand by office when asked', async () => {
    const { page } = await preview(contentOf(city));
    await page.getByLabel('Menurut perangkat daerah').check();
    const offices = new Set(city.indicators.flatMap(({ missing, owner }) => (missing.length > 0 ? [owner?.id] : [])));
    expect(await page.locator('.offices > details').count()).toBe(offices.size);
  });
});

describe('a change while it is read', () => {
  test('keeps scroll, focus, caret, what is open, and the elements themselves', async () => {
    const { page, show } = await preview(contentOf(city));
    await page.locator('#aspects summary').click();
    const search = page.getByRole('searchbox');
    await search.fill('layanan');
    await search.evaluate((field: HTMLInputElement) => field.setSelectionRange(2, 4));
    await page.evaluate(() => {
      document.querySelector('#indicators tbody tr')!.setAttribute('data-same', 'yes');
      window.scrollTo(0, 900);
    });
    const before = await page.evaluate(() => window.scrollY);
    await show(changed(city, '3.2'));
    await page.waitForFunction(() => document.querySelector('.side .value')?.textContent === '3,20');
    expect(await page.evaluate(() => window.scrollY)).toBe(before);
    expect(await page.locator('#aspects details').getAttribute('open')).toBe('');
    expect(await page.locator('#indicators tbody tr').first().getAttribute('data-same')).toBe('yes');
    const caret = await page.evaluate(() => {
      const field = document.activeElement as HTMLInputElement;
      return [field.type, field.value, field.selectionStart, field.selectionEnd];
    });
    expect(caret).toEqual(['search', 'layanan', 2, 4]);
  });

  test('a row that moves keeps the focus', async () => {
    const { page, show } = await preview(contentOf(city));
    await page.getByRole('columnheader', { name: 'Klaim' }).getByRole('button').click();
    const link = page.locator('#indicators tbody tr').last().getByRole('button');
    await link.focus();
    const name = (await link.textContent())!;
    const indicators = city.indicators.map((each) => (each.shortName.id === name ? { ...each, claimed: 1 } : each));
    await show(contentOf({ ...city, indicators }));
    await page.waitForFunction(
      (text) => document.querySelector('#indicators tbody button')?.textContent === text,
      name,
    );
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(name);
  });

  test('leaves alone what is equal, however much there is', async () => {
    const { page, show } = await preview(worstCase(city));
    await page.evaluate(() => {
      const count = (records: readonly MutationRecord[]) => {
        const touched = records.filter(({ target }) => target.parentElement?.closest('#indicators, #missing'));
        document.body.dataset['touched'] = String(Number(document.body.dataset['touched'] ?? 0) + touched.length);
      };
      const observer = new MutationObserver(count);
      const page = document.querySelector('#preview')!;
      observer.observe(page, { subtree: true, childList: true, characterData: true, attributes: true });
    });
    await show(worstCase({ ...city, tahun: 2023 }));
    await page.waitForFunction(() => document.querySelector('.about')?.textContent?.includes('2023'));
    await expect.poll(() => page.evaluate(() => document.body.dataset['touched'])).toBe('0');
  });
});

describe('hidden and shown again', () => {
  test('search, order, what is open and the place of reading are back', async () => {
    const first = await preview(contentOf(city));
    await first.page.getByRole('searchbox').fill('layanan');
    await first.page.getByRole('columnheader', { name: 'Bobot' }).getByRole('button').click();
    await first.page.locator('#aspects summary').click();
    await first.page.getByLabel('Menurut perangkat daerah').check();
    await first.page.evaluate(() => window.scrollTo(0, 700));
    await expect.poll(async () => ((await first.kept()) as { scroll: number }).scroll).toBe(700);
    const again = await preview(contentOf(city), { state: await first.kept() });
    expect(await again.page.getByRole('searchbox').inputValue()).toBe('layanan');
    expect(await again.page.locator('[aria-sort=descending]').textContent()).toContain('Bobot');
    expect(await again.page.locator('#aspects details').getAttribute('open')).toBe('');
    expect(await again.page.getByLabel('Menurut perangkat daerah').isChecked()).toBe(true);
    expect(await again.page.evaluate(() => window.scrollY)).toBe(700);
  });
});
