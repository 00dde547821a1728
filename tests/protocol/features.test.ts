import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type {
  CallHierarchyItem,
  CodeAction,
  CodeLens,
  CompletionItem,
  CompletionList,
  DocumentSymbol,
  Hover,
  InlayHint,
  Location,
  LocationLink,
  WorkspaceEdit,
} from 'vscode-languageserver-types';
import { Client, uriOf } from './client.ts';
import { projectRoot } from './spbe.ts';

/** Every feature once through the real process; what each answers in detail is tested in `tests/unit/features`. */

let folder: string;
let client: Client;
const file = (path: string) => uriOf(join(folder, path));
const read = (path: string) => readFileSync(join(folder, path), 'utf8');

/** Opens a file and gives the place right behind the first occurrence of `words`, moved by `move` characters. */
function placeOf(path: string, words: string, move = 0) {
  const uri = file(path);
  const text = read(path);
  client.open(uri, text);
  const at = text.indexOf(words) + words.length + move;
  const lines = text.slice(0, at).split('\n');
  return { textDocument: { uri }, position: { line: lines.length - 1, character: lines.at(-1)!.length } };
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'spbe-features-'));
  cpSync(join(projectRoot, 'samples', 'kota-contoh'), folder, { recursive: true });
  client = await Client.start([folder]);
});

afterAll(async () => {
  await client.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe('through the process', () => {
  test('completion offers ids of other files; documentation comes when asked for', async () => {
    const place = placeOf('indikator/36.spbe.yaml', 'penanggung_jawab: ');
    const list = await client.request<CompletionList>('textDocument/completion', place);
    const item = list.items.find(({ label }) => label === 'bappeda')!;
    expect(item).toBeDefined();
    const keys = await client.request<CompletionList>(
      'textDocument/completion',
      placeOf('instansi.spbe.yaml', 'jenis: instansi\n'),
    );
    const resolved = await client.request<CompletionItem>('completionItem/resolve', keys.items[0]);
    expect(resolved.documentation).toBeDefined();
  });

  test('hover explains an indicator', async () => {
    const hover = await client.request<Hover>(
      'textDocument/hover',
      placeOf('indikator/36.spbe.yaml', 'indikator: 36', -1),
    );
    expect(JSON.stringify(hover.contents)).toContain('Layanan Kepegawaian');
  });

  test('definition and references lead across files', async () => {
    const place = placeOf('indikator/36.spbe.yaml', 'penanggung_jawab: b', 1);
    const [link] = await client.request<LocationLink[]>('textDocument/definition', place);
    expect(link?.targetUri).toBe(file('instansi.spbe.yaml'));
    const references = await client.request<Location[]>('textDocument/references', {
      ...place,
      context: { includeDeclaration: false },
    });
    expect(new Set(references.map(({ uri }) => uri)).size).toBeGreaterThan(1);
    expect(await client.request('textDocument/typeDefinition', place)).toBeDefined();
    expect(await client.request('textDocument/documentHighlight', place)).not.toEqual([]);
    expect(await client.request('textDocument/linkedEditingRange', place)).not.toBeUndefined();
  });

  test('rename changes all files, with the versions of open ones, and refuses an id that is taken', async () => {
    const place = placeOf('instansi.spbe.yaml', 'id: bkpsd', 1);
    expect(await client.request('textDocument/prepareRename', place)).toMatchObject({ placeholder: 'bkpsdm' });
    const edit = await client.request<WorkspaceEdit>('textDocument/rename', { ...place, newName: 'bkd' });
    const files = edit.documentChanges!.map((change) => ('textDocument' in change ? change.textDocument : undefined));
    expect(files.length).toBeGreaterThan(2);
    expect(files.find((document) => document?.uri === file('instansi.spbe.yaml'))?.version).toBe(
      client.version(file('instansi.spbe.yaml')),
    );
    await expect(client.request('textDocument/rename', { ...place, newName: 'bappeda' })).rejects.toThrow(/bappeda/);
  });

  test('symbols carry names', async () => {
    const { textDocument } = placeOf('indikator/36.spbe.yaml', 'jenis');
    const symbols = await client.request<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument });
    expect(symbols[0]?.name).toContain('Layanan Kepegawaian');
    const found = await client.request<{ name: string }[]>('workspace/symbol', { query: 'kepegawaian' });
    expect(found.length).toBeGreaterThan(0);
  });

  test('call hierarchy tells what depends on an element', async () => {
    const [item] = await client.request<CallHierarchyItem[]>(
      'textDocument/prepareCallHierarchy',
      placeOf('instansi.spbe.yaml', 'id: bkpsd', 1),
    );
    expect(await client.request<unknown[]>('callHierarchy/incomingCalls', { item })).not.toEqual([]);
    expect(await client.request<unknown[]>('callHierarchy/outgoingCalls', { item })).toEqual([]);
  });

  test('links, folding, selection, hints and lenses', async () => {
    const place = placeOf('indikator/01.spbe.yaml', 'jenis: ', 2);
    const { textDocument } = place;
    const links = await client.request<{ target: string }[]>('textDocument/documentLink', { textDocument });
    expect(links.some(({ target }) => target.endsWith('.pdf'))).toBe(true);
    expect(await client.request<unknown[]>('textDocument/foldingRange', { textDocument })).not.toEqual([]);
    expect(
      await client.request<unknown[]>('textDocument/selectionRange', { textDocument, positions: [place.position] }),
    ).toHaveLength(1);
    const range = { start: { line: 0, character: 0 }, end: { line: 60, character: 0 } };
    const hints = await client.request<InlayHint[]>('textDocument/inlayHint', { textDocument, range });
    expect(JSON.stringify(hints)).toContain('Kebijakan Internal Arsitektur SPBE');
    const lenses = await client.request<CodeLens[]>('textDocument/codeLens', { textDocument });
    const resolved = await client.request<CodeLens>('codeLens/resolve', lenses[0]);
    expect(resolved.command?.title).toMatch(/tingkat \d/);
    expect(resolved.range).toEqual(lenses[0]!.range);
  });

  test('code actions remedy the finding they name', async () => {
    const uri = file('indikator/06.spbe.yaml');
    placeOf('indikator/06.spbe.yaml', 'jenis');
    await client.until(uri, (codes) => codes.includes('acuan.id-tidak-ada'));
    const diagnostic = client.diagnostics.get(uri)!.find(({ code }) => code === 'acuan.id-tidak-ada')!;
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range: diagnostic.range,
      context: { diagnostics: [diagnostic] },
    });
    const fix = actions.find(({ diagnostics }) => diagnostics?.[0]?.code === 'acuan.id-tidak-ada')!;
    expect(JSON.stringify(fix.edit)).toContain('laporan-evaluasi-kebijakan-2024');
    expect(fix.edit?.documentChanges?.[0]).toMatchObject({ textDocument: { uri, version: client.version(uri) } });
  });

  test('paths follow a file that is about to be renamed', async () => {
    const edit = await client.request<WorkspaceEdit>('workspace/willRenameFiles', {
      files: [{ oldUri: file('bukti'), newUri: file('lampiran') }],
    });
    expect(JSON.stringify(edit.documentChanges)).toContain('../lampiran/');
  });

  test('pages of rules and indicators are generated on request', async () => {
    const page = async (uri: string) =>
      (await client.request<{ text: string }>('workspace/textDocumentContent', { uri })).text;
    expect(await page('spbe:/aturan/bukti.kurang.md')).toContain('# ');
    expect(await page('spbe:/indikator/permenpanrb-59-2020/11.md')).toContain('Arsitektur SPBE');
    expect(await page('spbe:/aturan/tidak-ada.md')).toBe('');
  });

  test('an unknown command is refused in words', async () => {
    await expect(client.request('workspace/executeCommand', { command: 'spbe.tidakAda' })).rejects.toThrow();
  });
});
