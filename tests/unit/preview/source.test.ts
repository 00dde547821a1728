import { beforeEach, describe, expect, test } from 'vitest';
import type { PreviewContent } from '../../../client/src/preview/messages.ts';
import { PreviewSource, type SummaryService } from '../../../client/src/preview/source.ts';
import type { KnownSummary } from '../../../client/src/summaries.ts';
import type { AgencyHead, AgencySummary, ComparedAgency, Comparison } from '../../../server/src/lsp/protocol.ts';
import { city } from '../reports/summaries.ts';

let example: AgencySummary;
beforeEach(async () => {
  example = await city();
});

/** A server over summaries in memory, whose answers can be held back. */
class Agencies implements SummaryService {
  readonly summaries = new Map<string, AgencySummary>();
  down = false;
  #held: (() => void)[] | undefined;

  add(folder: string, part: Partial<AgencySummary>): void {
    this.summaries.set(folder, { ...example, ...part });
  }

  hold(): void {
    this.#held = [];
  }

  /** Lets the held answers go, the latest first. */
  release(): void {
    const held = this.#held ?? [];
    this.#held = undefined;
    for (const go of held.reverse()) go();
  }

  async summary(uri: string | undefined): Promise<KnownSummary | null> {
    await this.#turn();
    const folder = [...this.summaries.keys()].find((each) => uri === undefined || uri.startsWith(each));
    const summary = folder === undefined ? undefined : this.summaries.get(folder);
    return folder !== undefined && summary ? { folder, summary } : null;
  }

  async agencies(): Promise<readonly AgencyHead[]> {
    await this.#turn();
    return [...this.summaries].map(([folder, { id, nama, parent }]) => ({ folder, id, name: nama, parent }));
  }

  /** How often agencies were compared. */
  compared = 0;

  async comparison(folder: string): Promise<Comparison | null> {
    await this.#turn();
    this.compared++;
    const parent = this.summaries.get(folder)?.id ?? '';
    const coached = [...this.summaries].filter(([, summary]) => summary.parent === parent);
    const agencies = coached.map(([at, { id, nama }]) => ({ folder: at, id, nama }) as ComparedAgency);
    return agencies.length === 0 ? null : { parent, parentName: null, agencies, sharedGaps: [] };
  }

  async #turn(): Promise<void> {
    if (this.down) throw new Error('stopped');
    const held = this.#held;
    if (held) await new Promise<void>((resolve) => held.push(resolve));
  }
}

function observed(): { readonly server: Agencies; readonly source: PreviewSource; readonly shown: PreviewContent[] } {
  const server = new Agencies();
  const shown: PreviewContent[] = [];
  return { server, shown, source: new PreviewSource(server, 'id', (content) => shown.push(content)) };
}

test('an answer that comes after the preview was closed is shown to nobody', async () => {
  const { server, source, shown } = observed();
  server.add('file:///a', { id: 'a' });
  server.hold();
  const followed = source.follow('file:///a');
  source.dispose();
  server.release();
  await followed;
  expect(shown).toEqual([]);
});

describe('which agency is shown', () => {
  test('that of the file, else the first', async () => {
    const { server, source } = observed();
    server.add('file:///a', { id: 'a' });
    server.add('file:///b', { id: 'b' });
    await source.follow('file:///b/indikator/01.spbe.yaml');
    expect(source.content).toMatchObject({ phase: 'ready', folder: 'file:///b', summary: { id: 'b' } });
    expect(source.content.agencies).toHaveLength(2);
    const other = new PreviewSource(server, 'id', () => {});
    await other.follow('file:///elsewhere/x.spbe.yaml');
    expect(other.content.folder).toBe('file:///a');
  });

  test('a file without an agency leaves what is shown', async () => {
    const { server, source } = observed();
    server.add('file:///a', { id: 'a' });
    await source.follow('file:///a/x');
    await source.follow('file:///elsewhere/x.spbe.yaml');
    expect(source.content.folder).toBe('file:///a');
  });

  test('without any agency that is said', async () => {
    const { source } = observed();
    await source.follow(undefined);
    expect(source.content).toMatchObject({ phase: 'none', summary: null });
  });

  test('a late answer for an agency that was left is dropped', async () => {
    const { server, source } = observed();
    server.add('file:///a', { id: 'a' });
    server.add('file:///b', { id: 'b' });
    server.hold();
    const first = source.follow('file:///a/x');
    const second = source.follow('file:///b/x');
    server.release();
    await Promise.all([first, second]);
    expect(source.content.folder).toBe('file:///b');
  });
});

describe('changes', () => {
  test('of the agency shown are shown; of others not', async () => {
    const { server, source, shown } = observed();
    server.add('file:///a', { id: 'a' });
    await source.follow('file:///a/x');
    const before = shown.length;
    source.take({ folder: 'file:///b', summary: example });
    expect(shown).toHaveLength(before);
    source.take({ folder: 'file:///a', summary: { ...example, nama: 'Baru' } });
    expect(source.content.summary?.nama).toBe('Baru');
  });

  test('when the agency is gone, another is shown', async () => {
    const { server, source } = observed();
    server.add('file:///a', { id: 'a' });
    server.add('file:///b', { id: 'b' });
    await source.follow('file:///a/x');
    server.summaries.delete('file:///a');
    source.take({ folder: 'file:///a', summary: null });
    await expect.poll(() => source.content.folder).toBe('file:///b');
  });

  test('when the server stops, the last figures stay and are said to be old; then it is back', async () => {
    const { server, source } = observed();
    server.add('file:///a', { id: 'a' });
    await source.follow('file:///a/x');
    server.down = true;
    await source.refresh();
    expect(source.content).toMatchObject({ phase: 'failed', summary: { id: 'a' } });
    server.down = false;
    await source.refresh();
    expect(source.content.phase).toBe('ready');
  });
});

describe('comparison', () => {
  test('the agencies beside the shown one, asked for again when one of them or the shown one changes', async () => {
    const { server, source } = observed();
    server.add('file:///prov', { id: 'prov', parent: null });
    server.add('file:///t', { id: 't', nama: 'Kabupaten Tebo', parent: 'prov' });
    server.add('file:///other', { id: 'other', parent: 'lain' });
    await source.follow('file:///prov/x');
    const names = () => source.content.comparison?.agencies.map(({ nama }) => nama);
    expect(names()).toEqual(['Kabupaten Tebo']);
    server.add('file:///b', { id: 'b', nama: 'Kabupaten Bungo', parent: 'prov' });
    source.takeCompared(['file:///other']);
    await source.refresh();
    source.takeCompared(['file:///other', 'file:///t']);
    await expect.poll(names, { timeout: 3000 }).toEqual(['Kabupaten Tebo', 'Kabupaten Bungo']);
    expect(server.compared).toBe(2);
  });

  test('an agency that stands alone has none', async () => {
    const { server, source } = observed();
    server.add('file:///a', { id: 'a', parent: null });
    await source.follow('file:///a/x');
    expect(source.content.comparison).toBeNull();
  });
});
