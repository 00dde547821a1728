import { beforeAll, describe, expect, test, vi } from 'vitest';
import { type PreviewContent, usualOptions } from '../../../client/src/preview/messages.ts';
import { noAnswers } from '../../../client/src/preview/webview/plannerState.ts';
import { Part } from '../../../client/src/preview/webview/remembered.ts';
import { initialState, type ViewState } from '../../../client/src/preview/webview/state.ts';
import type { Branch } from '../../../client/src/preview/webview/tree.ts';
import type { View } from '../../../client/src/preview/webview/view.ts';
import { applied, type Delta } from '../../../server/src/lsp/delta.ts';
import type { AgencySummary } from '../../../server/src/scoring/summaryObject.ts';
import { city } from '../reports/summaries.ts';

interface Given {
  readonly name: string;
  readonly unused?: number;
  readonly list?: readonly string[];
  readonly more?: string;
}

/** A part that counts how often it is made. */
function counted(make: (given: Given) => unknown) {
  const count = { made: 0 };
  const part = new Part((given: Given) => {
    count.made++;
    return make(given);
  });
  return { part, count };
}

describe('a part of the page', () => {
  test('is made again where something that it reads differs, and not for anything else', () => {
    const { part, count } = counted(({ name, list }) => `${name} ${list?.length}`);
    const list = ['a'];
    expect(part.of({ name: 'Tebo', list, unused: 1 })).toBe('Tebo 1');
    expect(part.of({ name: 'Tebo', list, unused: 2 })).toBe('Tebo 1');
    expect(count.made).toBe(1);
    expect(part.of({ name: 'Bungo', list })).toBe('Bungo 1');
    expect(part.of({ name: 'Bungo', list: ['a', 'b'] })).toBe('Bungo 2');
    expect(count.made).toBe(3);
  });

  test('what is read only in some cases counts once it is read', () => {
    const { part } = counted((given) => (given.name === 'a' ? 'nothing' : given.more));
    expect(part.of({ name: 'a', more: '1' })).toBe('nothing');
    expect(part.of({ name: 'b', more: '2' })).toBe('2');
    expect(part.of({ name: 'b', more: '3' })).toBe('3');
  });

  test('copying an object, and asking whether it has a key, reads it', () => {
    const copied = counted((given) => JSON.stringify({ ...given }));
    copied.part.of({ name: 'a' });
    expect(copied.part.of({ name: 'a', more: '1' })).toBe('{"name":"a","more":"1"}');
    const asked = counted((given) => 'more' in given);
    asked.part.of({ name: 'a' });
    expect(asked.part.of({ name: 'a', more: '1' })).toBe(true);
  });

  test('what a handler reads when it is called is of the moment, and no reason to make the part again', () => {
    const { part, count } = counted((given) => () => given.more);
    part.of({ name: 'a', more: 'old' });
    const handler = part.of({ name: 'a', more: 'new' }) as () => string;
    expect(handler()).toBe('new');
    part.of({ name: 'a', more: 'newer' });
    expect(handler()).toBe('newer');
    expect(count.made).toBe(1);
  });

  test('within another, it passes on what it reads, also where it is not made again', () => {
    const inner = counted(({ more }) => more);
    const outer = counted((given) => `${given.name} ${inner.part.of(given)}`);
    const given = { name: 'a', more: '1', unused: 1 };
    expect(outer.part.of(given)).toBe('a 1');
    expect(outer.part.of({ ...given, name: 'b' })).toBe('b 1');
    expect(inner.count.made).toBe(1);
    expect(outer.part.of({ ...given, name: 'b', more: '2' })).toBe('b 2');
  });
});

describe('the page drawn from what changed', () => {
  let example: AgencySummary;
  beforeAll(async () => {
    example = await city();
  });

  const state = (part: Partial<ViewState>): ViewState => ({ ...initialState, ...part });
  const usual: View = {
    language: 'id',
    state: initialState,
    width: 900,
    shown: undefined,
    answers: noAnswers,
    act: { set() {}, open() {}, create() {}, choose() {}, run() {}, plan() {}, tryLevels() {}, write() {} },
  };

  test('is the page drawn from everything', async () => {
    const steps: readonly (readonly [Delta, View])[] = [
      [indicator(6, { keys: { claimed: { to: 1 }, missing: { to: [] } } }), usual],
      [indicator(6, { keys: { claimed: { to: 5 } } }), { ...usual, state: state({ search: 'audit' }) }],
      [summary({ nama: { to: 'Kota Lain' } }), { ...usual, state: state({ search: 'audit', onlyMissing: true }) }],
      [summary({ index: { to: null } }), { ...usual, width: 500 }],
      [summary({ roadMap: { to: null }, aspects: { items: { 0: { keys: { name: { to: text('A') } } } } } }), usual],
      [{ keys: { language: { to: 'en' } } }, { ...usual, language: 'en' }],
      [{ keys: { phase: { to: 'failed' } } }, { ...usual, language: 'en', shown: '7' }],
    ];
    const { pageBody } = await freshPage();
    const { pageBody: pageBodyOfNew } = await freshPage();
    let content: PreviewContent = {
      phase: 'ready',
      language: 'id',
      folder: 'file:///kota',
      summary: structuredClone(example),
      agencies: [],
      comparison: null,
      options: usualOptions,
    };
    pageBody(content, usual);
    for (const [delta, view] of steps) {
      content = applied(content, delta);
      // A copy shares nothing with what was drawn before, so everything is drawn anew.
      expect(plain(pageBody(content, view))).toEqual(plain(pageBodyOfNew(structuredClone(content), { ...view })));
    }
  });

  test('an edited indicator leaves the other sections, and the rows of the others, as they are', async () => {
    const { pageBody } = await freshPage();
    const content: PreviewContent = {
      phase: 'ready',
      language: 'id',
      folder: 'file:///kota',
      summary: example,
      agencies: [],
      comparison: null,
      options: usualOptions,
    };
    const before = pageBody(content, usual);
    const after = pageBody(applied(content, indicator(6, { keys: { claimed: { to: 5 } } })), { ...usual });
    for (const id of ['history', 'aspects']) expect(inMain(before, id)).toBeDefined();
    for (const id of ['roadmap', 'history', 'recommendations', 'aspects'])
      expect(inMain(after, id)).toBe(inMain(before, id));
    const rowOf = (body: readonly Branch[], id: string) => keyed([inMain(body, 'indicators')!], id);
    const [first, seventh] = [example.indicators[0]!.id, example.indicators[6]!.id];
    expect(rowOf(after, first)).toBe(rowOf(before, first));
    expect(rowOf(after, seventh)).not.toBe(rowOf(before, seventh));
  });
});

/** The page as a window loads it, with no memory of other pages. */
async function freshPage(): Promise<typeof import('../../../client/src/preview/webview/body.ts')> {
  vi.resetModules();
  return import('../../../client/src/preview/webview/body.ts');
}

function summary(keys: Readonly<Record<string, Delta>>): Delta {
  return { keys: { summary: { keys } } };
}

function indicator(place: number, delta: Delta): Delta {
  return summary({ indicators: { items: { [place]: delta } } });
}

function text(said: string) {
  return { id: said, en: said };
}

/** Branches without what a reader can do. */
function plain(branches: readonly Branch[]): unknown {
  return JSON.parse(JSON.stringify(branches));
}

function inMain(body: readonly Branch[], key: string): Branch | undefined {
  return keyed(keyed(body, 'main')!.children, key);
}

/** The branch of a key, however deep. */
function keyed(branches: readonly (Branch | string)[], key: string): Branch | undefined {
  for (const each of branches) {
    if (typeof each === 'string') continue;
    const found = each.key === key ? each : keyed(each.children, key);
    if (found) return found;
  }
  return undefined;
}
