import { beforeAll, describe, expect, test } from 'vitest';
import type { AgencySummary } from '../../server/src/scoring/summaryObject.ts';
import { violations } from './axe.ts';
import { agenciesOf, contentOf } from './contents.ts';
import { previewPages } from './pages.ts';

const preview = previewPages();
let city: AgencySummary;

beforeAll(() => {
  city = agenciesOf('kota-contoh')[0]!;
});

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

  test.each([1000, 360])('the projection by domain and aspect, planned and cautious, %i pixels wide', async (width) => {
    const { page } = await preview(contentOf(city), { width });
    await page.getByText('Proyeksi menurut domain dan aspek').click();
    const table = page.locator('#roadmap details').nth(1).locator('table');
    expect(await table.locator('tbody tr').count()).toBe(city.domains.length + city.aspects.length);
    const [planned, cautious] = (['planned', 'cautious'] as const).map((side) => {
      const value = city.roadMap!.years.at(-1)!.domains[0]![side].exact;
      return Number(value).toFixed(2).replace('.', ',');
    });
    const first = table.locator('tbody tr').first();
    expect(await first.locator('th').textContent()).toBe(`D1 ${city.domains[0]!.name.id}`);
    expect(await first.locator('td').last().textContent()).toBe(`${planned} / ${cautious}`);
    expect(await first.locator('td').last().getAttribute('data-label')).toBe('2028');
    const isStacked = await page.locator('#roadmap details').nth(1).locator('.stacked').count();
    expect(isStacked).toBe(width === 360 ? 1 : 0);
    expect(await violations(page, '#roadmap')).toEqual([]);
  });

  test('where the radar has room for ids only, the names of the aspects stand below it', async () => {
    const names = async (width: number) => {
      const { page } = await preview(contentOf(city), { width });
      return page.locator('#aspects figure .names li').allTextContents();
    };
    expect(await names(1200)).toEqual([]);
    expect(await names(360)).toEqual(city.aspects.map(({ id, name }) => `${id} ${name.id}`));
  });

  test('published results by the name of their instrument; a column that no year fills is left out', async () => {
    const { page } = await preview(contentOf({ ...city, targets: [] }));
    await page.locator('#history summary').click();
    const table = page.locator('#history table');
    expect(await table.locator('thead th').allTextContents()).toEqual([
      'Tahun',
      'Diumumkan',
      'Instrumen',
      'Sumber atau dasar',
    ]);
    const first = table.locator('tbody tr').first().locator('th, td');
    expect(await first.allTextContents()).toEqual(['2021', '2,18', 'PermenPANRB 59/2020', 'Contoh']);
  });

  test('forms of evidence are one list', async () => {
    const { page } = await preview(contentOf(city));
    expect(await page.locator('#missing').textContent()).toContain(
      'Laporan reviu dan evaluasi, Notulensi, Undangan rapat, atau Dokumentasi kegiatan',
    );
  });

  test('without a road map it says how to begin one', async () => {
    const { page } = await preview(contentOf({ ...city, roadMap: null, recommendations: [] }));
    expect(await page.locator('#roadmap').textContent()).toContain('Belum ada dokumen peta rencana');
    expect(await page.locator('#recommendations').count()).toBe(0);
  });

  test('no course of an index where no indicator has a document: it would begin at one that stands on nothing', async () => {
    const { page } = await preview(contentOf({ ...city, documented: 0 }));
    const section = page.locator('#roadmap');
    expect(await section.locator('svg').count()).toBe(1);
    expect(await section.textContent()).not.toContain('Proyeksi');
    expect(await section.textContent()).toContain('2024–2028');
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
