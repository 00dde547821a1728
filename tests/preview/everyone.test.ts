import { beforeAll, describe, expect, test } from 'vitest';
import type { PreviewContent } from '../../client/src/preview/messages.ts';
import type { PlanFound } from '../../server/src/planning/planObject.ts';
import type { AgencySummary } from '../../server/src/scoring/summaryObject.ts';
import { violations } from './axe.ts';
import {
  agenciesOf,
  changed,
  changesSaying,
  contentOf,
  manyAgencies,
  planOf,
  provinceContent,
  worstCase,
} from './contents.ts';
import type { OpenPreview } from './harness.ts';
import { previewPages, unfold } from './pages.ts';
import type { ThemeName } from './themes.ts';

const preview = previewPages();
let city: AgencySummary;
let province: PreviewContent;
let plan: PlanFound;

beforeAll(() => {
  city = agenciesOf('kota-contoh')[0]!;
  province = provinceContent();
  plan = planOf('kota-contoh', '3,5');
});

/** A page with every part there is. */
function everything(summary: AgencySummary = city): PreviewContent {
  const { agencies: others, comparison = null } = manyAgencies(province, 40);
  const own = contentOf(summary);
  const changes = changesSaying('Peraturan Wali Kota');
  return { ...own, agencies: [...own.agencies, ...others], comparison, changes };
}

function widthOf({ page }: OpenPreview): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth);
}

describe('axe finds nothing, and nothing runs out of the page', () => {
  const themes: readonly (readonly [ThemeName, number])[] = [
    ['light', 1000],
    ['light', 320],
    ['dark', 360],
    ['highContrast', 600],
    ['highContrastLight', 1200],
  ];

  test.each(themes)('with every part unfolded: %s, %i px', async (theme, width) => {
    const open = await preview(everything(), { theme, width });
    await unfold(open, plan);
    await open.page.getByLabel('Kelompokkan menurut jenis').check();
    await open.page.getByLabel('Menurut perangkat daerah').check();
    expect(await violations(open.page)).toEqual([]);
    expect(await widthOf(open)).toBeLessThanOrEqual(width);
  });

  test('in English on a narrow page', async () => {
    const open = await preview({ ...everything(), language: 'en' }, { width: 320 });
    await unfold(open, plan);
    expect(await violations(open.page)).toEqual([]);
    expect(await widthOf(open)).toBeLessThanOrEqual(320);
  });

  const states: readonly (readonly [string, ThemeName, number, () => PreviewContent])[] = [
    ['the longest names', 'dark', 1200, () => worstCase(city)],
    ['the longest names', 'light', 320, () => worstCase(city)],
    ['no road map, no recommendation', 'light', 800, () => contentOf({ ...city, roadMap: null, recommendations: [] })],
    ['a server that stopped', 'dark', 800, () => ({ ...contentOf(city), phase: 'failed' })],
    ['no answer yet', 'highContrast', 360, () => empty('starting')],
    ['no agency', 'light', 320, () => empty('none')],
    ['no server', 'highContrastLight', 320, () => empty('failed')],
  ];

  test.each(states)('%s: %s, %i px', async (_name, theme, width, content) => {
    const open = await preview(content(), { theme, width });
    await open.page.evaluate(() => {
      for (const part of document.querySelectorAll('details')) part.open = true;
    });
    expect(await violations(open.page)).toEqual([]);
    expect(await widthOf(open)).toBeLessThanOrEqual(width);
  });

  function empty(phase: PreviewContent['phase']): PreviewContent {
    return { ...contentOf(city), phase, folder: null, summary: null, agencies: [] };
  }

  test.each([500, 820, 821, 940])('the longest names in %i px', async (width) => {
    expect(await widthOf(await preview(worstCase(city), { width }))).toBeLessThanOrEqual(width);
  });
});

test.each([320, 360, 600, 760, 900, 1240])(
  '%i px: nothing is scrolled sideways, and every value has its heading',
  async (width) => {
    const open = await preview(everything(), { width });
    await unfold(open, plan);
    const wide = await open.page.locator('main *').evaluateAll((all) =>
      all
        .filter((each) => each.scrollWidth > each.clientWidth + 1 && getComputedStyle(each).overflowX !== 'visible')
        .filter((each) => !each.matches('select, input, .spoken'))
        .map((each) => each.outerHTML.slice(0, 80)),
    );
    expect(wide).toEqual([]);
    const bare = await open.page
      .locator('.stacked [role=cell]')
      .evaluateAll(
        (cells) => cells.filter((cell) => !cell.getAttribute('data-label') && !cell.matches('.rank, .deed')).length,
      );
    expect(bare).toBe(0);
  },
);

describe('by keyboard', () => {
  test('every control is reached in the order of the page, and is seen to be', async () => {
    const indicators = city.indicators.slice(0, 3);
    const open = await preview(everything({ ...city, indicators }), { height: 700 });
    await unfold(open, plan);
    const { page } = open;
    await page.evaluate(() => {
      const usable = [
        ...document.querySelectorAll<HTMLElement>('a[href], button, input, select, summary, [tabindex="0"]'),
      ];
      // Of the radio buttons of a group only the chosen one is reached by the tabulator.
      const reached = usable.filter((each) => each.checkVisibility() && !each.matches('[type=radio]:not(:checked)'));
      reached.forEach((each, place) => {
        each.dataset['place'] = String(place);
      });
      document.body.dataset['reached'] = String(reached.length);
    });
    const count = Number(await page.evaluate(() => document.body.dataset['reached']));
    expect(count).toBeGreaterThan(120);
    const stops: { place: string | undefined; isSeen: boolean }[] = [];
    await page.locator('[data-place="0"]').focus();
    for (let at = 1; at < count; at++) {
      await page.keyboard.press('Tab');
      stops.push(
        await page.evaluate(() => {
          const on = document.activeElement as HTMLElement;
          const { outlineStyle, outlineWidth } = getComputedStyle(on);
          const { top, bottom } = on.getBoundingClientRect();
          const isInSight = bottom > 0 && top < window.innerHeight;
          return {
            place: on.dataset['place'],
            isSeen: outlineStyle === 'solid' && outlineWidth === '2px' && isInSight,
          };
        }),
      );
    }
    expect(stops.map(({ place }) => Number(place))).toEqual(Array.from({ length: count - 1 }, (_, place) => place + 1));
    expect(stops.filter(({ isSeen }) => !isSeen)).toEqual([]);
  });

  test('what is searched, ticked and pressed works without a mouse', async () => {
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
});

describe('to a screen reader', () => {
  test('every picture says what it shows, or is passed over', async () => {
    const { page } = await preview(everything());
    const pictures = await page.locator('svg').evaluateAll((all) =>
      all.map((picture) => ({
        name: picture.getAttribute('aria-label') ?? '',
        isSaid: picture.getAttribute('role') === 'img',
        isHidden: picture.getAttribute('aria-hidden') === 'true',
      })),
    );
    expect(pictures.filter(({ isSaid, isHidden }) => isSaid === isHidden)).toEqual([]);
    const names = pictures.filter(({ isSaid }) => isSaid).map(({ name }) => name);
    expect(names).toHaveLength(6);
    for (const name of names) expect(name).toMatch(/^\p{Lu}[^:]+: .*\d/u);
    expect(new Set(names).size).toBe(names.length);
  });

  test('a change of the index is said', async () => {
    const { page, show } = await preview(contentOf(city));
    await show(changed(city, '3.2'));
    await expect
      .poll(() => page.locator('.spoken[role=status]').textContent())
      .toBe('Indeks klaim 3,20, Baik; terbukti 3,35');
  });
});

test('nothing moves for a reader who wants no movement', async () => {
  const open = await preview(everything());
  await unfold(open, plan);
  const moving = await open.page.locator('html, html *').evaluateAll((all) =>
    all
      .filter((each) => {
        const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(each);
        return transitionDuration !== '0s' || animationName !== 'none' || scrollBehavior !== 'auto';
      })
      .map(({ outerHTML }) => outerHTML.slice(0, 80)),
  );
  expect(moving).toEqual([]);
});

describe('colours', () => {
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
});
