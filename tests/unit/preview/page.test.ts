import { describe, expect, test } from 'vitest';
import { pageParts, readFromPage, readOptions } from '../../../client/src/preview/messages.ts';
import { previewPage } from '../../../client/src/preview/page.ts';
import { previewTexts } from '../../../client/src/preview/texts.ts';
import { chosenIndicators } from '../../../client/src/preview/webview/indicatorRows.ts';
import { lacksOf } from '../../../client/src/preview/webview/missing.ts';
import { said } from '../../../client/src/preview/webview/said.ts';
import { initialState, readState, sortedBy, type ViewState } from '../../../client/src/preview/webview/state.ts';
import type { AgencySummary } from '../../../server/src/lsp/protocol.ts';
import { city } from '../reports/summaries.ts';

function numbers(summary: AgencySummary, part: Partial<ViewState>): readonly string[] {
  return chosenIndicators(summary, { ...initialState, ...part }, 'id').map(({ number }) => number);
}

describe('page', () => {
  test('allows its one script and style, and nothing else', () => {
    const html = previewPage({ language: 'id', nonce: 'N', cspSource: 'https://x', script: 's.js', style: 's.css' });
    const [, policy] = /Content-Security-Policy" content="([^"]*)"/.exec(html)!;
    expect(policy).toBe(
      "default-src 'none'; style-src https://x; script-src 'nonce-N'; base-uri 'none'; form-action 'none'",
    );
    expect(html).not.toMatch(/\son\w+=|style=|unsafe/);
    expect(html.match(/<script/g)).toHaveLength(1);
  });
});

describe('messages of the page', () => {
  test.each([
    { type: 'ready' },
    { type: 'open', file: 'a.spbe.yaml', line: 3 },
    { type: 'choose', folder: 'file:///a' },
    { type: 'create', number: '5' },
    { type: 'command', command: 'restart' },
  ])('%j is understood', (message) => {
    expect(readFromPage(message)).toEqual(message);
  });

  test.each([
    null,
    'ready',
    {},
    { type: 'open', file: 'a', line: 0 },
    { type: 'open', file: 'a', line: 1.5 },
    { type: 'open', file: 7, line: 1 },
    { type: 'choose' },
    { type: 'create', number: 5 },
    { type: 'command', command: 'workbench.action.quit' },
  ])('%j is not', (message) => {
    expect(readFromPage(message)).toBeUndefined();
  });
});

describe('options', () => {
  test('parts come in the order given, each once; what is not known is passed over', () => {
    expect(readOptions(['riwayat', 'lain', 'domain', 'riwayat', 7], true).parts).toEqual(['riwayat', 'domain']);
    expect(readOptions([], false)).toEqual({ parts: [], bands: false });
    expect(readOptions('domain', undefined)).toEqual({ parts: pageParts, bands: true });
  });

  test('the setting of the manifest offers every part', async () => {
    const manifest = (await import('../../../package.json')).default;
    const setting = manifest.contributes.configuration.properties['spbe.pratinjau.bagian'];
    expect(setting.items.enum).toEqual(pageParts);
    expect(setting.default).toEqual(pageParts);
  });
});

describe('indicators', () => {
  test('come in the order of their numbers', async () => {
    const all = numbers(await city(), {});
    expect(all.slice(0, 3)).toEqual(['1', '2', '3']);
    expect(all.at(-1)).toBe('47');
    expect(numbers(await city(), { falling: true })[0]).toBe('47');
  });

  test('are found by number, name and office; all words count', async () => {
    const summary = await city();
    expect(numbers(summary, { search: 'PETA rencana internal' })).toEqual(['2']);
    expect(numbers(summary, { search: 'bappeda' })).toEqual(['11']);
    expect(numbers(summary, { search: 'Dinas Kominfo' })).toEqual(['2']);
    expect(numbers(summary, { search: 'tidak ada yang begini' })).toEqual([]);
  });

  test('that lack nothing are left out when asked', async () => {
    const summary = await city();
    const indicators = summary.indicators.map((indicator) => ({ ...indicator, documented: true }));
    expect(numbers({ ...summary, indicators }, { onlyMissing: true })).toEqual(['2', '11']);
    expect(numbers(summary, { onlyMissing: true })).toHaveLength(47);
  });

  test('are sorted by any column; equals keep their order', async () => {
    const summary = await city();
    expect(numbers(summary, { column: 'claimed', falling: true }).slice(0, 3)).toEqual(['2', '11', '1']);
    expect(numbers(summary, { column: 'owner' }).slice(0, 3)).toEqual(['11', '2', '1']);
  });

  test('a column chosen again turns round; numbers of interest begin with the largest', () => {
    const byGain = sortedBy(initialState, 'gain');
    expect(byGain).toMatchObject({ column: 'gain', falling: true });
    expect(sortedBy(byGain, 'gain').falling).toBe(false);
    expect(sortedBy(initialState, 'owner').falling).toBe(false);
  });
});

describe('missing documents', () => {
  test('largest effect first', async () => {
    const gains = lacksOf(await city()).map(({ missing }) => missing.gain);
    expect(gains.length).toBeGreaterThan(1);
    expect(gains).toEqual([...gains].sort((a, b) => b - a));
  });
});

describe('what the editor kept', () => {
  test('is read again', () => {
    const state: ViewState = { ...initialState, search: 'peta', column: 'gain', turned: ['source'], scroll: 120 };
    expect(readState(JSON.parse(JSON.stringify(state)))).toEqual(state);
  });

  test.each([undefined, null, 'x', { column: 'harga', turned: [1], scroll: -4, search: 3, grouping: 'x' }])(
    '%j is as at first',
    (kept) => {
      expect(readState(kept)).toEqual(initialState);
    },
  );
});

describe('text of documents', () => {
  test('turns no writing direction, hides nothing, ends', () => {
    expect(said('Kota \u202eatoK')).toBe('Kota ·atoK');
    expect(said('a\u0000b\u0007')).toBe('a·b·');
    expect(said(' satu\n dua ')).toBe('satu dua');
    expect([...said('😀'.repeat(1000))]).toHaveLength(241);
  });
});

describe('texts', () => {
  test('have the same places in both languages', () => {
    for (const { id, en } of Object.values(previewTexts)) {
      const places = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();
      expect(places(en)).toEqual(places(id));
      expect(id.trim()).not.toBe('');
    }
  });
});
