import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { CompletionList, Diagnostic, Hover, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import type { SummaryResult } from '../../server/src/lsp/protocol.ts';
import { launchBrowser } from '../preview/chromium.ts';
import { projectRoot } from './spbe.ts';
import { inBrowser, onThread, type StartChannel } from './webChannels.ts';
import { refused, WebClient, type WebClientOptions, WebFiles } from './webClient.ts';

/** Addresses of an editor in a browser, with and without an authority and with characters that are encoded. */
const roots = ['vscode-vfs://github/diskominfo/kota%20contoh', 'memfs:/kota-contoh'];
const missing = 'bukti/Indikator36d-Integrasi-SIMPEG.pdf';
const indicator = 'indikator/36.spbe.yaml';

let client: WebClient;
let startChannel: StartChannel = onThread;
afterEach(async () => {
  await client.stop();
  expect(client.failures, 'defects that the server told of').toEqual([]);
  expect(client.channel.errors).toEqual([]);
});

async function start(files: WebFiles, options?: WebClientOptions): Promise<WebClient> {
  client = await WebClient.start(startChannel, files, options);
  return client;
}

interface CheckReport {
  readonly findings: readonly {
    readonly path: string;
    readonly code: string;
    readonly message: string;
    readonly start: { readonly line: number; readonly column: number };
  }[];
}

/** What the command line finds on disk, in the words of the editor. */
function foundOnDisk(files: WebFiles): readonly string[] {
  const path = join(projectRoot, 'tests', 'expected', 'kota-contoh.check.json');
  const { findings } = JSON.parse(readFileSync(path, 'utf8')) as CheckReport;
  return findings
    .map(({ path, code, message, start }) =>
      [files.uri(path.replace('samples/kota-contoh/', '')), start.line - 1, start.column - 1, code, message].join(' '),
    )
    .sort();
}

function shown(diagnostics: ReadonlyMap<string, readonly Diagnostic[]>): readonly string[] {
  return [...diagnostics]
    .flatMap(([uri, list]) =>
      list.map(({ range: { start }, code, message }) => [uri, start.line, start.character, code, message].join(' ')),
    )
    .sort();
}

/** The same for a thread that plays a web worker and for a real one. */
function everywhere(): void {
  test.each(roots)('finds in closed files what the command line finds on disk (%s)', async (root) => {
    const files = WebFiles.sample(root);
    await start(files);
    await client.settled();
    expect(shown(client.diagnostics)).toEqual(foundOnDisk(files));
    const expected = JSON.parse(
      readFileSync(join(projectRoot, 'tests', 'expected', 'kota-contoh.score.json'), 'utf8'),
    ) as { agencies: { index: { proven: unknown } }[] };
    const { summary } = await client.request<SummaryResult>('spbe/summary', {});
    expect(summary.index?.proven).toEqual(expected.agencies[0]?.index.proven);
  });

  test('an edit changes findings of other files; completion, hover and rename reach across files', async () => {
    const files = WebFiles.sample(roots[0]!);
    await start(files);
    client.open('instansi.spbe.yaml');
    client.replace('instansi.spbe.yaml', 'id: bkpsdm', 'id: bkd');
    await client.settled();
    expect(client.codes(indicator)).toContain('acuan.unit-tidak-dikenal');
    client.replace('instansi.spbe.yaml', 'id: bkd', 'id: bkpsdm');
    client.open(indicator);
    const units = await client.request<CompletionList>(
      'textDocument/completion',
      client.behind(indicator, 'penanggung_jawab: '),
    );
    expect(units.items.map(({ label }) => label)).toContain('bappeda');
    const paths = await client.request<CompletionList>(
      'textDocument/completion',
      client.behind(indicator, 'berkas: ../bukti/'),
    );
    expect(paths.items.map(({ label }) => label).join()).toContain('Indikator36a-Informasi-SIMPEG.pdf');
    const hover = await client.request<Hover>('textDocument/hover', client.behind(indicator, 'indikator: 3'));
    expect(JSON.stringify(hover.contents)).toContain('Layanan Kepegawaian');
    const edit = await client.request<WorkspaceEdit>('textDocument/rename', {
      ...client.behind('instansi.spbe.yaml', 'id: bkp'),
      newName: 'bkd',
    });
    const changed = (edit.documentChanges as TextDocumentEdit[]).map(({ textDocument }) => textDocument);
    expect(changed).toContainEqual({ uri: files.uri('instansi.spbe.yaml'), version: 3 });
    expect(changed).toContainEqual({ uri: files.uri(indicator), version: 1 });
    const closed = changed.filter(({ version }) => version === null);
    expect(closed.length).toBeGreaterThan(0);
    for (const { uri } of closed) expect(files.stat({ uri })?.kind).toBe('file');
  });

  test('ends when it is told to', async () => {
    await start(WebFiles.sample(roots[0]!));
    await client.settled();
    await client.request('shutdown');
    await client.connection.sendNotification('exit');
    await client.channel.closed;
  });
}

describe('the server as a web worker', () => {
  beforeAll(() => {
    startChannel = onThread;
  });
  everywhere();

  test('evidence is missing, present, empty, and missing again', async () => {
    const files = WebFiles.sample(roots[0]!);
    await start(files);
    await client.settled();
    const states = ['bukti.berkas-tidak-ada', 'bukti.berkas-kosong'];
    const state = () => client.codes(indicator).filter((code) => states.includes(code as string));
    expect(state()).toEqual(['bukti.berkas-tidak-ada']);
    files.write(missing, '%PDF-1.4');
    client.tell(1, missing);
    await client.settled();
    expect(state()).toEqual([]);
    files.write(missing, '');
    client.tell(2, missing);
    await client.settled();
    expect(state()).toEqual(['bukti.berkas-kosong']);
    files.remove(missing);
    client.tell(3, missing);
    await client.settled();
    expect(state()).toEqual(['bukti.berkas-tidak-ada']);
  });

  test('evidence that is moved is followed, at addresses of any scheme', async () => {
    const files = WebFiles.sample(roots[1]!);
    await start(files);
    const edit = await client.request<WorkspaceEdit>('workspace/willRenameFiles', {
      files: [
        {
          oldUri: files.uri('bukti/Indikator36a-Informasi-SIMPEG.pdf'),
          newUri: files.uri('bukti/2024/Indikator36a-Informasi-SIMPEG.pdf'),
        },
      ],
    });
    const [change] = edit.documentChanges as TextDocumentEdit[];
    expect(change?.textDocument.uri).toBe(files.uri(indicator));
    expect(change?.edits[0]).toMatchObject({ newText: '../bukti/2024/Indikator36a-Informasi-SIMPEG.pdf' });
  });

  test('asks for nothing outside the roots or behind links, and never for what evidence says', async () => {
    const files = WebFiles.sample(roots[0]!);
    files.write('indikator/99.spbe.yaml', files.text(indicator).replace('../bukti/', '../../../rahasia/'));
    files.write('indikator/98.spbe.yaml', files.text(indicator).replace('../bukti/', '../arsip/'));
    files.link('arsip');
    await start(files);
    await client.settled();
    client.tell(1, 'arsip/baru.spbe.yaml', '../sebelah/baru.spbe.yaml');
    await client.settled();
    expect(client.codes('indikator/99.spbe.yaml')).toContain('bukti.berkas-di-luar');
    expect(client.codes('indikator/98.spbe.yaml')).toContain('bukti.berkas-di-luar');
    expect(client.asked.length).toBeGreaterThan(50);
    const strays = client.asked.filter(
      ({ uri }) => !`${uri}/`.startsWith(`${files.root}/`) || uri.includes('/arsip') || uri.includes('..'),
    );
    expect(strays).toEqual([]);
    const read = client.asked.filter(({ method }) => method === 'spbe/fs/read').map(({ uri }) => uri);
    expect(read.filter((uri) => !/\.spbe\.ya?ml$|\/spbe\.config\.yaml$/.test(uri))).toEqual([]);
  });

  test('files that cannot be read are findings', async () => {
    const files = WebFiles.sample(roots[0]!);
    files.write('indikator/90.spbe.yaml', Uint8Array.of(0xff, 0xfe, 0x00));
    files.write('indikator/91.spbe.yaml', new Uint8Array(6_000_000).fill(0x20));
    await start(files);
    await client.settled();
    expect(client.codes('indikator/90.spbe.yaml')).toEqual(['berkas.bukan-teks']);
    expect(client.codes('indikator/91.spbe.yaml')).toEqual(['berkas.terlalu-besar']);
  });

  test('a client without files is told once, and open documents are served', async () => {
    const files = WebFiles.sample(roots[0]!);
    await start(files, { answer: refused });
    client.open(indicator);
    await client.settled();
    expect(client.codes(indicator).length).toBeGreaterThan(0);
    expect(client.diagnostics.get(files.root)?.map(({ code }) => code)).toEqual(['berkas.folder-tidak-terbaca']);
    expect(client.log.filter((line) => line.includes('spbe/fs/'))).toHaveLength(1);
  });

  test.each([
    ['nothing', undefined],
    ['null', null],
    ['text', 'ya'],
    ['a list of nonsense', [null, 1, {}, { name: '..', kind: 'folder' }, { name: 'a/b', kind: 'file' }]],
    ['half an answer', { ok: true }],
    ['a lie', { ok: false, problem: 'malas', kind: 'gunung', size: -1 }],
  ])('a client that answers %s does no harm', async (_name, answer) => {
    await start(WebFiles.sample(roots[0]!), { answer: () => answer ?? null });
    client.open(indicator);
    await client.settled();
    expect(client.codes(indicator).length).toBeGreaterThan(0);
  });

  test('what is being asked is cancelled at shutdown, and nothing is asked after it', async () => {
    let cancelled = 0;
    const files = WebFiles.sample(roots[0]!);
    await start(files, {
      answer: (method, params, token) => {
        if (method !== 'spbe/fs/read' || !params.uri.endsWith('.spbe.yaml')) return files.list(params);
        return new Promise(() => token.onCancellationRequested(() => cancelled++));
      },
    });
    const isReading = () => client.asked.some(({ uri }) => uri.endsWith('.spbe.yaml'));
    await expect.poll(isReading).toBe(true);
    const asked = client.asked.length;
    await client.request('shutdown');
    await expect.poll(() => cancelled).toBe(1);
    expect(client.asked.length).toBe(asked);
    await client.connection.sendNotification('exit');
    await client.channel.closed;
  });

  test('other folders are another workspace', async () => {
    const files = WebFiles.sample(roots[0]!);
    await start(files);
    await client.settled();
    expect(client.codes(indicator).length).toBeGreaterThan(0);
    client.setFolders([files.uri('arsitektur')]);
    await expect.poll(() => client.codes(indicator)).toEqual([]);
    const [agency] = await client.settled();
    expect(agency).toBeUndefined();
  });
});

describe('the server as a web worker of a real browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
    startChannel = inBrowser(() => browser);
  });
  afterAll(() => browser.close());
  everywhere();
});
