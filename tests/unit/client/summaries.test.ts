import { describe, expect, test } from 'vitest';
import { Summaries, type SummaryNews, type SummaryServer } from '../../../client/src/summaries.ts';
import {
  type AgencySummary,
  difference,
  SummaryChanged,
  SummaryPartChanged,
  type SummaryRequestParams,
  type SummaryResult,
} from '../../../server/src/lsp/protocol.ts';

const folder = 'file:///kota';

/** The other side of a connection: answers are what the test says, one after the other. */
class Wire implements SummaryServer {
  answers: (SummaryResult | null)[] = [];
  readonly asked: SummaryRequestParams[] = [];
  readonly #handlers = new Map<string, (params: never) => void>();
  #changed: (change: { readonly newState: number }) => void = () => {};

  async sendRequest<R>(_method: string, params?: unknown): Promise<R> {
    this.asked.push(params as SummaryRequestParams);
    const answer = this.answers.shift();
    if (answer === undefined) throw new Error('stopped');
    return answer as R;
  }

  onNotification(method: string, handler: (params: never) => void) {
    this.#handlers.set(method, handler);
    return { dispose: () => this.#handlers.delete(method) };
  }

  onDidChangeState(listener: (change: { readonly newState: number }) => void) {
    this.#changed = listener;
    return { dispose: () => {} };
  }

  restart(): void {
    for (const newState of [1, 3, 2]) this.#changed({ newState });
  }

  whole(version: number, summary: AgencySummary | null): void {
    this.#handlers.get(SummaryChanged.method)?.({ folder, version, summary } as never);
  }

  part(since: number, before: AgencySummary, after: AgencySummary): void {
    const delta = difference(before, after);
    this.#handlers.get(SummaryPartChanged.method)?.({ folder, since, version: since + 1, delta } as never);
  }
}

function started() {
  const wire = new Wire();
  const summaries = new Summaries(wire);
  const told: SummaryNews[] = [];
  summaries.onDidChange((news) => told.push(news));
  return { wire, summaries, told };
}

/** A summary that differs from others in its year only; what else is in it makes no difference here. */
const of = (tahun: number) => ({ nama: 'Kota', tahun, units: [{ id: 'a', name: 'A' }] }) as unknown as AgencySummary;
const [one, two, three] = [of(1), of(2), of(3)];

describe('summaries as the extension keeps them', () => {
  test('parts are put together to whole summaries, with what is unchanged as the same objects', async () => {
    const { wire, summaries, told } = started();
    wire.answers = [{ folder, version: 4, summary: one }];
    await summaries.ask('file:///kota/x');
    expect(wire.asked).toEqual([{ parts: true, uri: 'file:///kota/x' }]);
    wire.part(4, one, two);
    wire.part(5, two, three);
    expect(told.map(({ summary }) => summary)).toEqual([two, three]);
    expect(told[1]?.summary?.units).toBe(one.units);
  });

  test('where something between is missing, the whole is asked for', async () => {
    const { wire, summaries, told } = started();
    wire.answers = [{ folder, version: 1, summary: one }];
    await summaries.ask(folder);
    wire.answers = [{ folder, version: 4, summary: three }];
    wire.part(2, two, three);
    await expect.poll(() => told).toEqual([{ folder, version: 4, summary: three }]);
  });

  test('an answer that news have overtaken does not bring the old state back', async () => {
    const { wire, summaries, told } = started();
    wire.answers = [{ folder, version: 1, summary: one }];
    const asked = summaries.ask(folder);
    wire.whole(2, two);
    expect(await asked).toMatchObject({ summary: two });
    wire.part(2, two, three);
    expect(told.at(-1)?.summary).toEqual(three);
  });

  test('an agency that is gone is told, and begins with a whole summary when it is back', async () => {
    const { wire, summaries, told } = started();
    wire.answers = [{ folder, version: 1, summary: one }];
    await summaries.ask(folder);
    wire.whole(2, null);
    wire.whole(3, two);
    wire.part(3, two, three);
    expect(told.map(({ summary }) => summary)).toEqual([null, two, three]);
  });

  test('a server that started anew counts anew', async () => {
    const { wire, summaries, told } = started();
    wire.answers = [
      { folder, version: 9, summary: one },
      { folder, version: 1, summary: two },
    ];
    await summaries.ask(folder);
    wire.restart();
    expect(await summaries.ask(folder)).toMatchObject({ summary: two });
    wire.part(1, two, three);
    expect(told.at(-1)?.summary).toEqual(three);
  });

  test('a server that stopped before it could answer is no error', async () => {
    const { wire, told } = started();
    wire.part(1, one, two);
    await Promise.resolve();
    expect(told).toEqual([]);
  });
});
