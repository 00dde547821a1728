import { expect, test } from 'vitest';
import type { CodeAction, CompletionList, Hover, TextEdit } from 'vscode-languageserver-protocol';
import { agencyText, changed, Folder, startClient } from './workshop.ts';

const name = 'spbe.config.yaml';

/** A client that shows the settings of a workspace, and the place `<|>` in them. */
async function settings(marked: string, files: Readonly<Record<string, string>> = {}) {
  const text = marked.replace('<|>', '');
  const folder = new Folder({ 'instansi.spbe.yaml': agencyText(), [name]: text, ...files });
  const client = await startClient([folder.path]);
  const uri = folder.uri(name);
  client.open(uri, text);
  await client.settled();
  const lines = marked.slice(0, marked.indexOf('<|>')).split('\n');
  const position = { line: lines.length - 1, character: lines.at(-1)!.length };
  const about = { textDocument: { uri }, position };
  return { client, folder, uri, text, about };
}

/** The text after the proposal of a label is accepted, stops written as `$1`. */
async function accepting(marked: string, label: string, files?: Readonly<Record<string, string>>): Promise<string> {
  const { client, about, text } = await settings(marked, files);
  const { items } = await client.request<CompletionList>('textDocument/completion', about);
  const item = items.find((candidate) => candidate.label === label);
  if (!item) throw new Error(`no ${label} among ${items.map((each) => each.label).join(', ')}`);
  const { range, newText } = item.textEdit as TextEdit;
  const lines = text.split('\n');
  const at = ({ line, character }: { line: number; character: number }) =>
    lines.slice(0, line).join('\n').length + (line > 0 ? 1 : 0) + character;
  return text.slice(0, at(range.start)) + newText + text.slice(at(range.end));
}

test('settings complete their keys, codes with titles, severities and folders', async () => {
  expect(await accepting('ba<|>', 'bahasa')).toMatch(/^bahasa: \$\{1\|id,en\|\}/);
  expect(await accepting('aturan:\n  bukti.ku<|>\n', 'bukti.kurang')).toMatch(
    /^aturan:\n {2}bukti\.kurang: \$\{1\|galat,peringatan,informasi,petunjuk,mati\|\}/,
  );
  expect(await accepting('aturan:\n  bukti.kurang: <|>\n', 'mati')).toBe('aturan:\n  bukti.kurang: mati\n');
  expect(await accepting('upaya:\n  laporan_au<|>\n', 'laporan_audit')).toMatch(/^upaya:\n {2}laporan_audit: /);
  expect(await accepting('abaikan: [ar<|>]\n', 'arsip', { 'arsip/a.spbe.yaml': '' })).toBe('abaikan: [arsip]\n');
  expect(await accepting('abaikan:\n  - arsip/<|>\n', 'arsip/2019', { 'arsip/2019/a.pdf': '' })).toBe(
    'abaikan:\n  - arsip/2019\n',
  );
});

test('codes that have a severity already are not proposed again', async () => {
  const { client, about } = await settings('aturan:\n  bukti.kurang: mati\n  <|>\n');
  const { items } = await client.request<CompletionList>('textDocument/completion', about);
  const labels = items.map(({ label }) => label);
  expect(labels).toContain('bukti.dicabut');
  expect(labels).toContain('skema.tipe-salah');
  expect(labels).not.toContain('bukti.kurang');
  const item = items.find(({ label }) => label === 'bukti.dicabut');
  const resolved = await client.request<{ documentation: { value: string } }>('completionItem/resolve', item);
  expect(resolved.documentation.value).toMatch(/dicabut/);
});

test('settings explain keys, codes and severities', async () => {
  const said = async (marked: string) => {
    const { client, about } = await settings(marked);
    const hover = await client.request<Hover | null>('textDocument/hover', about);
    return (hover?.contents as { value: string } | undefined)?.value ?? '';
  };
  expect(await said('atu<|>ran: {}\n')).toContain('Tingkat keparahan temuan per kode aturan');
  expect(await said('aturan:\n  bukti.ku<|>rang: mati\n')).toMatch(/\*\*.+\*\*.*`bukti\.kurang`[\s\S]*bawaan: /);
  expect(await said('aturan:\n  bukti.kurang: ma<|>ti\n')).toContain('tidak dilaporkan');
  expect(await said('upaya: { dokumen_for<|>mal: 8 }\n')).toMatch(
    /^\*\*Dokumen formal tata kelola\*\*[\s\S]*Poin upaya/,
  );
  expect(await said('bahasa: e<|>n\n')).toContain('English');
});

test('findings follow what is typed, and the settings apply once they are saved', async () => {
  const { client, folder, uri } = await settings('aturan: {}\n<|>');
  const agency = folder.uri('instansi.spbe.yaml');
  const missing = 'lintas.indikator-tanpa-dokumen';
  await client.until(agency, (codes) => codes.includes(missing));
  client.setText(uri, `aturan:\n  ${missing}: mati\n  bukti.kurng: mati\nabaikan: [../luar, ., arsip/*, arsip]\n`);
  await client.until(uri, (codes) => codes.length === 4);
  expect(client.codes(uri)).toEqual([
    'skema.kunci-tidak-dikenal',
    'skema.folder-diabaikan',
    'skema.folder-diabaikan',
    'skema.folder-diabaikan',
  ]);
  expect(
    client.diagnostics
      .get(uri)!
      .map(({ message }) => message)
      .join(),
  ).toMatch(/"\.\.\/luar".*di luar ruang kerja/);
  expect(client.published.findLast((params) => params.uri === uri)!.version).toBe(client.version(uri));
  expect(client.codes(agency)).toContain(missing);
  folder.write(name, client.text(uri));
  client.notify('workspace/didChangeWatchedFiles', { changes: [changed(uri)] });
  await client.until(agency, (codes) => !codes.includes(missing));
  client.setText(uri, 'bahasa: x\n');
  await client.until(uri, (codes) => codes.includes('skema.nilai-tidak-dikenal'));
  client.close(uri);
  await client.until(uri, (codes) => codes.length === 4);
  expect(client.codes(agency)).not.toContain(missing);
});

test('without anyone who watches files, settings apply when they are saved', async () => {
  const missing = 'lintas.indikator-tanpa-dokumen';
  const folder = new Folder({ 'instansi.spbe.yaml': agencyText(), [name]: '' });
  const client = await startClient([folder.path], {
    change: ({ workspace }) => {
      delete workspace!.didChangeWatchedFiles;
    },
  });
  expect(client.initialized.capabilities.textDocumentSync).toMatchObject({ save: true });
  const [uri, agency] = [folder.uri(name), folder.uri('instansi.spbe.yaml')];
  client.open(uri, '');
  await client.until(agency, (codes) => codes.includes(missing));
  client.setText(uri, `aturan:\n  ${missing}: mati\n`);
  folder.write(name, client.text(uri));
  client.notify('textDocument/didSave', { textDocument: { uri } });
  await client.until(agency, (codes) => !codes.includes(missing));
});

test('a slip in the settings has its remedy, and no offer to silence it', async () => {
  const { client, about } = await settings('aturn<|>: {}\n');
  const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
    ...about,
    range: { start: about.position, end: about.position },
    context: { diagnostics: [] },
  });
  expect(actions.map(({ title }) => title)).toEqual(['Ganti kunci "aturn" menjadi "aturan"']);
});

test('effort for a kind of evidence that there is not is a finding on that word, with the kind that is meant', async () => {
  const { client, uri, about } = await settings('upaya: { sop: 2, laporan_adit<|>: 20, kopi: 1 }\n');
  await client.until(uri, (codes) => codes.length === 2);
  const found = client.diagnostics.get(uri)!;
  expect(found.map(({ range, message }) => [range.start.character, range.end.character, message])).toEqual([
    [
      17,
      29,
      'Kunci "laporan_adit" tidak dikenal pada upaya, jadi isinya tidak dibaca. Mungkin maksudnya "laporan_audit".',
    ],
    [
      35,
      39,
      expect.stringMatching(/^Kunci "kopi" tidak dikenal pada upaya, .* Yang dikenal: .*laporan_audit.*\bsop\b/),
    ],
  ]);
  const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
    ...about,
    range: { start: about.position, end: about.position },
    context: { diagnostics: [] },
  });
  expect(actions.map(({ title }) => title)).toEqual(['Ganti kunci "laporan_adit" menjadi "laporan_audit"']);
});

test('settings below the folder of a root count nowhere, and say so', async () => {
  const folder = new Folder({ 'instansi.spbe.yaml': agencyText(), [`bawah/${name}`]: 'x: 1\n' });
  const client = await startClient([folder.path]);
  const uri = folder.uri(`bawah/${name}`);
  client.open(uri, 'x: 1\n');
  await client.settled();
  expect(client.codes(uri)).toEqual(['berkas.pengaturan-tidak-dipakai']);
  const place = { textDocument: { uri }, position: { line: 0, character: 0 } };
  expect(await client.request('textDocument/hover', place)).toBeNull();
  client.close(uri);
  expect((await client.settled()).map(({ id }) => id)).toEqual(['kota-uji']);
});
