import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import {
  aspectRadar,
  type ChartOptions,
  type Drawn,
  domainBars,
  gantt,
  indexScale,
  levelBar,
  toSvgText,
  trajectory,
} from '../../../server/src/reports/charts/charts.ts';
import { draw } from '../../../server/src/reports/charts/element.ts';
import { cut, textWidth, wrapWords } from '../../../server/src/reports/charts/words.ts';
import type { AgencySummary } from '../../../server/src/scoring/summaryObject.ts';
import { city, summaryOf } from './summaries.ts';

const options: ChartOptions = { language: 'id', width: 560 };
const pictures = { indexScale, aspectRadar, domainBars, trajectory };

/** Every text that stands in a picture. */
function textsIn(picture: Drawn | undefined): readonly string[] {
  if (!picture) return [];
  return picture.children.flatMap((child) => {
    return typeof child === 'string' ? (picture.tag === 'text' ? [child] : []) : textsIn(child);
  });
}

function elementsOf(picture: Drawn, className: string): readonly Drawn[] {
  const own = String(picture.attributes['class'] ?? '').split(' ');
  const below = picture.children.flatMap((child) => (typeof child === 'string' ? [] : elementsOf(child, className)));
  return own.includes(className) ? [picture, ...below] : below;
}

describe('every picture', () => {
  test.each(Object.entries(pictures))('%s is well-formed, named, and the same on two runs', async (_, drawing) => {
    const summary = await city();
    for (const width of [240, 320, 800, 1240]) {
      const svg = toSvgText(drawing(summary, { language: 'id', width })!);
      expect(XMLValidator.validate(svg)).toBe(true);
      expect(svg).toBe(toSvgText(drawing(summary, { language: 'id', width })!));
      expect(svg).not.toMatch(/NaN|Infinity|undefined/);
      const { svg: root } = new XMLParser({ ignoreAttributes: false }).parse(svg);
      expect(root['@_role']).toBe('img');
      expect(Number(root['@_width'])).toBe(width);
      expect(root['@_aria-label'].length).toBeGreaterThan(30);
    }
  });

  test.each(Object.entries(pictures))('%s speaks the language asked for', async (_, drawing) => {
    const summary = await city();
    const label = (language: 'id' | 'en') =>
      String(drawing(summary, { language, width: 560 })!.attributes['aria-label']);
    expect(label('id')).toContain('Klaim');
    expect(label('id')).toMatch(/\d,\d\d/);
    expect(label('en')).toContain('Claimed');
    expect(label('en')).toMatch(/\d\.\d\d/);
  });

  test('nothing is drawn where nothing can be computed', async () => {
    const summary = await summaryOf('jenis: instansi\nid: a\nnama: A\n', '');
    for (const drawing of Object.values(pictures)) expect(drawing(summary, options)).toBeUndefined();
  });
});

describe('index on its scale', () => {
  test('shows the sides that are known and every predicate of the instrument', async () => {
    const summary = await city();
    const texts = textsIn(indexScale(summary, options));
    expect(texts).toEqual(expect.arrayContaining(['Klaim', 'Terbukti', 'Target 2024', '3,50']));
    expect(texts).not.toContain('Penilaian');
    for (const { name } of summary.regulation!.predicates) expect(texts).toContain(name.id);
  });
});

describe('radar', () => {
  test('names aspects where there is room, and numbers them where there is none', async () => {
    const summary = await city();
    expect(textsIn(aspectRadar(summary, options)).join(' ')).toContain('A6 Pelaksanaan Audit TIK');
    const narrow = textsIn(aspectRadar(summary, { ...options, width: 320 }));
    expect(narrow).toContain('A6');
    expect(narrow.join(' ')).not.toContain('Audit');
  });

  test('a side that is not known everywhere has marks and no shape', async () => {
    const summary = await city();
    const known = { exact: '3', rounded: 3, predicate: 'Baik' };
    const aspects = summary.aspects.map((aspect, place) => ({ ...aspect, assessed: place === 0 ? known : null }));
    const picture = aspectRadar({ ...summary, aspects }, options)!;
    const shapes = elementsOf(picture, 'stroke-assessed').filter(({ tag }) => tag === 'polygon');
    expect(shapes).toEqual([]);
    expect(elementsOf(picture, 'fill-assessed')).not.toEqual([]);
  });

  test('two aspects make no shape', async () => {
    const summary = await city();
    expect(aspectRadar({ ...summary, aspects: summary.aspects.slice(0, 2) }, options)).toBeUndefined();
  });
});

describe('bars', () => {
  test('a bar is as long as its value on the scale', async () => {
    const summary = await city();
    const score = (exact: string) => ({ exact, rounded: Number(exact), predicate: 'Baik' });
    const domains = summary.domains.slice(0, 1).map((domain) => {
      return { ...domain, claimed: score('5'), proven: score('3'), assessed: null };
    });
    const picture = domainBars({ ...summary, domains }, options)!;
    const length = (series: string) => Number(elementsOf(picture, `fill-${series}`)[0]!.attributes['width']);
    expect(length('proven') * 2).toBeCloseTo(length('claimed'), 1);
  });

  test('an instrument without domains is shown by aspect', async () => {
    const summary = await city();
    const texts = textsIn(domainBars({ ...summary, domains: [] }, options));
    expect(texts.join(' ')).toContain('A6 Pelaksanaan Audit TIK');
  });
});

describe('trajectory', () => {
  const published = (picture: Drawn) => {
    return elementsOf(picture, 'stroke-published').filter(({ tag }) => tag === 'polyline');
  };

  test('the line breaks where the instrument changes, and says so', async () => {
    const picture = trajectory(await city(), options)!;
    expect(published(picture)).toHaveLength(2);
    expect(textsIn(picture)).toContain('instrumen berganti');
    expect(picture.attributes['aria-label']).toMatch(
      /2019 Diumumkan [\d,]+; instrumen berganti: nilai sebelum dan sesudahnya tidak dapat dibandingkan; 2021/,
    );
  });

  test('one instrument makes one line', async () => {
    const summary = await city();
    const history = summary.history.map((each) => ({ ...each, instrument: 'permenpanrb-59-2020' }));
    const picture = trajectory({ ...summary, history }, options)!;
    expect(published(picture)).toHaveLength(1);
    expect(textsIn(picture)).not.toContain('instrumen berganti');
    expect(picture.attributes['aria-label']).not.toContain('instrumen berganti');
  });

  test('a slip of the pen in a year does not squeeze the rest', async () => {
    const summary = await city();
    const slip: AgencySummary['targets'] = [...summary.targets, { year: 20244, value: 4, basis: null }];
    expect(toSvgText(trajectory({ ...summary, targets: slip }, options)!)).toBe(
      toSvgText(trajectory(summary, options)!),
    );
  });
});

describe('schedule of activities', () => {
  test('names of documents neither turn the writing direction nor go on without end', async () => {
    const summary = await city();
    const activity = {
      id: 'a',
      name: `\u202e${'x'.repeat(200_000)}`,
      place: null,
      initiative: { id: null, name: null },
      owner: null,
      years: [2025],
      status: 'berjalan',
      output: null,
      budget: [],
      raises: [],
    };
    const roadMap = { start: 2024, end: 2026, activities: [activity], budget: [], years: [] };
    const picture = gantt({ ...summary, roadMap } as unknown as AgencySummary, options)!;
    const label = String(picture.attributes['aria-label']);
    expect(label).toMatch(/x… 2025 \(berjalan\)/);
    expect(label.length).toBeLessThan(400);
    for (const text of [label, ...textsIn(picture)]) expect(text).not.toMatch(/\p{Bidi_Control}/u);
  });
});

describe('small bar of a table', () => {
  test('is silent, and full at the highest level', () => {
    const scale = { min: 1, max: 5, decimals: 0 };
    const bar = levelBar({ claimed: 5, proven: 5, assessed: null }, scale);
    expect(bar.attributes['aria-hidden']).toBe('true');
    const [track] = elementsOf(bar, 'track');
    expect(elementsOf(bar, 'fill-proven')[0]!.attributes['width']).toBe(track!.attributes['width']);
  });
});

describe('text of a picture', () => {
  test('is escaped, and what XML cannot hold is left out', () => {
    const hostile = draw('text', { 'aria-label': '"><script>' }, '<script>alert(1)</script>\u0000\u0007&');
    const svg = toSvgText(hostile);
    expect(svg).toBe('<text aria-label="&quot;&gt;&lt;script&gt;">&lt;script&gt;alert(1)&lt;/script&gt;&amp;</text>');
    expect(XMLValidator.validate(svg)).toBe(true);
  });

  test('words wrap within their width; what is left out is told', () => {
    const lines = wrapWords('Layanan Administrasi Pemerintahan Berbasis Elektronik', 120, 12, 2);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/…$/);
    for (const line of lines) expect(textWidth(line, 12)).toBeLessThanOrEqual(120);
    expect(wrapWords('Data', 120, 12, 2)).toEqual(['Data']);
    expect(cut('x'.repeat(1000), 60, 12).length).toBeLessThan(15);
  });
});
