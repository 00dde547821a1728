import { describe, expect, test } from 'vitest';
import type { ClientOptions } from './client.ts';
import { Folder, startClient } from './workshop.ts';

const soon = { interval: 20, timeout: 20_000 };

/** The sample city in a client that counts how often it is had to ask again. */
async function counting(options: ClientOptions) {
  const folder = Folder.sample();
  const client = await startClient([folder.path], options);
  const counts = { codeLens: 0, inlayHint: 0 };
  for (const kind of ['codeLens', 'inlayHint'] as const) {
    client.connection.onRequest(`workspace/${kind}/refresh`, () => {
      counts[kind] += 1;
      return null;
    });
  }
  await client.settled();
  return { folder, client, counts };
}

const refreshes: ClientOptions = {
  change: ({ workspace }) => {
    Object.assign(workspace!, { codeLens: { refreshSupport: true }, inlayHint: { refreshSupport: true } });
  },
};

describe('lines above entries and hints behind references', () => {
  test('are asked for again once what they say may have changed, when it has come to rest', async () => {
    const { folder, client, counts } = await counting(refreshes);
    await expect.poll(() => counts, soon).toEqual({ codeLens: 1, inlayHint: 1 });
    const uri = folder.uri('indikator/07.spbe.yaml');
    client.open(uri, folder.read('indikator/07.spbe.yaml'));
    for (const [old, level] of ['34', '41', '12', '23'].map(([from, to]) => [`tingkat: ${from}`, `tingkat: ${to}`])) {
      client.replace(uri, old!, level!);
      await client.settled();
    }
    await expect.poll(() => counts, soon).toEqual({ codeLens: 2, inlayHint: 2 });
    const evidence = 'bukti/Indikator01a-Perwal-ArsitekturSPBE.pdf';
    folder.remove(evidence);
    client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: folder.uri(evidence), type: 3 }] });
    await expect.poll(() => counts, soon).toEqual({ codeLens: 3, inlayHint: 3 });
  });

  test('not in a client that cannot be asked to', async () => {
    const { counts } = await counting({});
    await new Promise((done) => setTimeout(done, 1500));
    expect(counts).toEqual({ codeLens: 0, inlayHint: 0 });
  });
});
