import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { PreviewContent } from '../../client/src/preview/messages.ts';
import type { AgencySummary } from '../../server/src/scoring/summaryObject.ts';
import { agenciesOf, contentOf, hostileComparison, provinceContent, worstCase } from './contents.ts';
import { type OpenOptions, type OpenPreview, PreviewHarness } from './harness.ts';
import type { ThemeName } from './themes.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let harness: PreviewHarness;
let city: AgencySummary;
const opened: OpenPreview[] = [];

beforeAll(async () => {
  harness = await PreviewHarness.start();
  city = agenciesOf('kota-contoh')[0]!;
});
afterAll(() => harness?.stop());
afterEach(async () => {
  for (const { page, complaints } of opened.splice(0)) {
    await page.close();
    expect(complaints).toEqual([]);
  }
});

async function preview(content: PreviewContent, options?: OpenOptions): Promise<OpenPreview> {
  const open = await harness.open(options);
  opened.push(open);
  await open.show(content);
  await open.page.waitForSelector('main > *');
  return open;
}

/** The same city with another claimed index. */
function changed(exact: string, more: Partial<AgencySummary> = {}): PreviewContent {
  const claimed = { exact, rounded: Number(exact), predicate: 'Baik' };
  return contentOf({ ...city, index: { ...city.index!, claimed }, ...more });
}

describe('what is shown', () => {
  test('index, predicates and distance; every indicator; every missing document', async () => {
    const { page } = await preview(contentOf(city));
    expect(await page.locator('.side').allInnerTexts()).toEqual([
      expect.stringMatching(/Klaim\s+3,48\s+Baik\s+0,019 poin lagi ke Sangat Baik/),
      expect.stringMatching(/Terbukti\s+3,35\s+Baik\s+0,1325 poin di bawah klaim/),
      expect.stringMatching(/Penilaian\s+3,39\s+Baik/),
      expect.stringMatching(/Target 2024\s+3,40\s+Baik\s+Klaim 0,081 poin di atas target/),
    ]);
    expect(await page.locator('#indicators tbody tr').count()).toBe(47);
    const missing = city.indicators.reduce((sum, indicator) => sum + indicator.missing.length, 0);
    expect(await page.locator('.lacks > li').count()).toBe(missing);
    expect(await page.locator('svg[role=img]').count()).toBe(6);
  });

  test('the road map as pictures and, with the same facts, as tables; recommendations with their follow-up', async () => {
    const { page, posted } = await preview(contentOf(city));
    const { activities, years } = city.roadMap!;
    expect(await page.locator('#roadmap > p').first().textContent()).toContain(`${activities.length} kegiatan`);
    expect(await page.locator('#roadmap .chart-projection').getAttribute('aria-label')).toContain('2028 Target 4,20');
    expect(await page.locator('#roadmap .chart-gantt').count()).toBe(1);
    await page.locator('#roadmap summary').first().click();
    const rows = page.locator('#roadmap table').first().locator('tbody tr');
    expect(await rows.count()).toBe(years.length);
    expect(await rows.last().locator('th, td').allTextContents()).toEqual([
      '2028',
      '4,05',
      '3,53',
      '4,20',
      '−0,1535',
      'Rp600.000.000',
      '–',
    ]);
    await page.locator('#roadmap summary').last().click();
    await page.locator('#roadmap table').last().getByRole('button').first().click();
    expect(await posted()).toContainEqual({ type: 'open', ...activities[0]!.place });
    expect(await page.locator('#recommendations tbody tr').count()).toBe(city.recommendations.length);
  });

  test('without a road map it says how to begin one', async () => {
    const { page } = await preview(contentOf({ ...city, roadMap: null, recommendations: [] }));
    expect(await page.locator('#roadmap').textContent()).toContain('Belum ada dokumen peta rencana');
    expect(await page.locator('#recommendations').count()).toBe(0);
  });

  test('the parts that are wished for, in the order wished for', async () => {
    const options = { parts: ['riwayat', 'indikator'], bands: false } as const;
    const { page, show } = await preview(contentOf(city, { options }));
    const ids = () => page.locator('main > section').evaluateAll((all) => all.map(({ id }) => id));
    expect(await ids()).toEqual(['history', 'indicators']);
    expect(await page.locator('.chart-scale .band').count()).toBe(0);
    await show(contentOf(city, { options: { parts: [], bands: true } }));
    await page.getByText('spbe.pratinjau.bagian').waitFor();
    expect(await ids()).toEqual([]);
  });

  test('in English when asked', async () => {
    const { page } = await preview(contentOf(city, { language: 'en' }));
    expect(await page.locator('.side').first().textContent()).toMatch(/Claimed3\.48Baik \(Good\)/);
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
  });

  test('a province shows its regencies and cities, and leads to each', async () => {
    const content = provinceContent();
    const { page, posted } = await preview(content);
    const rows = page.locator('#comparison .agencies [role=rowgroup]:not(.heads) > [role=row]');
    expect(await rows.count()).toBe(content.comparison!.agencies.length);
    expect(await page.locator('.chooser select').inputValue()).toBe(content.folder);
    expect(await rows.first().textContent()).toMatch(/Kota Jambi.*4,27 terbit 2023/);
    expect(await rows.last().textContent()).toMatch(/–$/);
    await rows.first().getByRole('button').click();
    const best = content.comparison!.agencies.find(({ nama }) => nama?.includes('Kota Jambi'))!;
    expect(await posted()).toContainEqual({ type: 'choose', folder: best.folder });
  });

  test('without an agency it says how to begin; without a server how to go on', async () => {
    const nothing = { ...contentOf(city), folder: null, summary: null, agencies: [] };
    const { page, posted, show } = await preview({ ...nothing, phase: 'none' });
    await page.getByRole('button', { name: 'Mulai ruang kerja SPBE' }).click();
    await show({ ...nothing, phase: 'failed' });
    await page.getByRole('button', { name: 'Jalankan lagi' }).click();
    await show({ ...contentOf(city), phase: 'failed' });
    expect(await page.getByRole('alert').textContent()).toContain('hasil terakhir');
    expect(await posted()).toEqual([
      { type: 'ready' },
      { type: 'command', command: 'start' },
      { type: 'command', command: 'restart' },
    ]);
  });
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

  test('the keyboard reaches and works everything', async () => {
    const { page, posted } = await preview(contentOf(city));
    await page.getByRole('searchbox').focus();
    await page.keyboard.type('audit');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    expect(await page.getByLabel('Hanya yang kurang').isChecked()).toBe(true);
    await page.keyboard.press('Space');
    for (let column = 0; column < 10; column++) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect((await posted()).at(-1)).toMatchObject({ type: 'open' });
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
    await show(changed('3.2'));
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

describe('hostile text', () => {
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

  test.each(payloads.map((payload) => [payload.slice(0, 40), payload]))('%j is text', async (_, payload) => {
    const missing = city.indicators.flatMap((indicator) => indicator.missing)[0]!;
    const place = { file: payload, line: 1 };
    const nearest = { id: payload, title: payload, place, defects: [] };
    const indicators = city.indicators.map((indicator, index) => ({
      ...indicator,
      owner: { id: payload, name: index % 2 === 0 ? payload : null },
      place,
      missing: index < 4 ? [{ ...missing, nearest }] : [],
    }));
    const hostile: AgencySummary = {
      ...city,
      id: payload,
      nama: payload,
      instrumen: payload,
      indicators,
      history: city.history.map((each) => ({ ...each, instrument: payload, source: payload })),
      targets: city.targets.map((each) => ({ ...each, basis: payload })),
      roadMap: {
        ...city.roadMap!,
        activities: city.roadMap!.activities.slice(0, 6).map((each) => ({
          ...each,
          id: payload,
          name: payload,
          initiative: { id: payload, name: payload },
          owner: { id: payload, name: payload },
          status: payload,
          output: payload,
          place,
        })),
      },
      recommendations: city.recommendations.slice(0, 3).map((each) => ({
        ...each,
        indicator: payload,
        text: payload,
        status: payload,
        followUp: [payload],
        place,
      })),
    };
    const heads = ['a', 'b'].map((folder) => ({ folder, id: payload, name: payload, parent: null }));
    const { page } = await preview(
      contentOf(hostile, { folder: 'a', agencies: heads, comparison: hostileComparison(payload) }),
      {
        width: 360,
      },
    );
    await page.getByLabel('Menurut perangkat daerah').check();
    expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
    expect(await page.locator('script').count()).toBe(1);
    expect(await page.locator('img, [onerror], [onload], [href^=javascript]').count()).toBe(0);
    expect(await page.locator('h1').textContent()).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
    expect((await page.locator('h1').textContent())!.length).toBeLessThan(300);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });
});

describe('for everyone', () => {
  const cases: readonly (readonly [string, ThemeName, number, () => PreviewContent])[] = [
    ['city', 'light', 1200, () => contentOf(city)],
    ['city', 'dark', 360, () => contentOf(city)],
    ['city', 'highContrast', 800, () => contentOf(city)],
    ['worst case', 'dark', 1200, () => worstCase(city)],
    ['worst case', 'light', 320, () => worstCase(city)],
    ['province', 'light', 800, provinceContent],
    ['stopped server', 'dark', 800, () => ({ ...contentOf(city), phase: 'failed' })],
  ];

  test.each(cases)('axe finds nothing in: %s, %s, %i px', async (_name, theme, width, content) => {
    const { page } = await preview(content(), { theme, width });
    await page.evaluate(() => {
      for (const part of document.querySelectorAll('details')) part.open = true;
    });
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() => {
      return (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run();
    });
    const found = violations.map(({ id, impact, nodes }) => [id, impact, nodes[0]?.html, nodes[0]?.failureSummary]);
    expect(found).toEqual([]);
  });

  test.each([320, 360, 500, 820, 821, 940, 1200])('nothing runs out of a page of %i px', async (width) => {
    const { page } = await preview(worstCase(city), { width });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });

  test('pictures follow the theme', async () => {
    const color = async (theme: ThemeName) => {
      const { page } = await preview(contentOf(city), { theme });
      return page
        .locator('.chart .fill-claimed')
        .first()
        .evaluate((shape) => getComputedStyle(shape).fill);
    };
    expect(await color('light')).toBe('rgb(26, 133, 255)');
    expect(await color('dark')).toBe('rgb(55, 148, 255)');
  });

  test('forced colours and paper have colours of their own, whatever the theme', async () => {
    const { page } = await preview(contentOf(city), { theme: 'dark' });
    const fill = (part: string) =>
      page
        .locator(part)
        .first()
        .evaluate((shape) => getComputedStyle(shape).fill);
    await page.emulateMedia({ forcedColors: 'active' });
    const ink = await page.evaluate(() => getComputedStyle(document.body).color);
    expect(await fill('.chart .ink:not(.muted)')).toBe(ink);
    await page.emulateMedia({ forcedColors: 'none', media: 'print' });
    expect(await fill('.chart .ink:not(.muted)')).toBe('rgb(0, 0, 0)');
    expect(await fill('.chart .fill-claimed')).toBe('rgb(11, 95, 176)');
    expect(await page.locator('nav').isVisible()).toBe(false);
  });

  test('a change of the index is said', async () => {
    const { page, show } = await preview(contentOf(city));
    await show(changed('3.2'));
    await expect.poll(() => page.locator('.spoken').textContent()).toBe('Indeks klaim 3,20, Baik; terbukti 3,35');
  });
});
