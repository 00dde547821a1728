import { describe, expect, test } from 'vitest';
import { resolveCompletion } from '../../../server/src/features/completion.ts';
import { completing } from './completing.ts';

const indicator = 'jenis: indikator\nindikator: 11\ntingkat: 3\n';
const architecture = 'jenis: arsitektur\n';
const markdown = { markdown: true };

describe('the explanation of an item', () => {
  const resolved = async (marked: string, label: string, options: Parameters<typeof completing>[1] = {}) => {
    const { item } = await completing(marked, options);
    const data = JSON.parse(JSON.stringify(item(label)));
    const { documentation } = resolveCompletion(data, options.language ?? 'id', markdown);
    return (documentation as { value: string } | undefined)?.value;
  };

  test('comes only when it is asked for', async () => {
    const { list } = await completing(`${indicator}<|>`);
    expect(list.items.every(({ documentation }) => documentation === undefined)).toBe(true);
  });

  test('of a key: what the schema says, with an example', async () => {
    const text = await resolved(`${indicator}bukti:\n  - id: a\n    <|>`, 'rujukan');
    expect(text).toContain('**Rujukan**');
    expect(text).toContain('Pasal dan halaman yang membuktikan.');
    expect(text).toContain('`Pasal 5, halaman 12`');
  });

  test('in English', async () => {
    const text = await resolved(`${indicator}bukti:\n  - id: a\n    <|>`, 'rujukan', { language: 'en' });
    expect(text).toContain('Article and page that prove the level.');
  });

  test('of a level: its criterion and the documents that it needs', async () => {
    const text = await resolved('jenis: indikator\nindikator: 11\ntingkat: <|>', '3');
    expect(text).toContain('Tingkat 3:');
    expect(text).toContain('Perlu:');
    expect(text).toContain('`dokumen_formal`');
  });

  test('of an indicator: weight and what each level means', async () => {
    const text = await resolved('jenis: indikator\nindikator: <|>', '11');
    expect(text).toContain('Bobot 2,50%');
    expect(text).toContain('- Tingkat 5:');
  });

  test('of a kind of evidence: for which levels the indicator asks for it', async () => {
    const text = await resolved(`${indicator}bukti:\n  - jenis_bukti: <|>`, 'dokumen_formal');
    expect(text).toContain('Diminta indikator 11:');
    expect(text).toContain('- Tingkat 3:');
  });

  test('of a code: its place in the hierarchy', async () => {
    const text = await resolved(`${architecture}aplikasi:\n  - kode_referensi: <|>`, 'RAA.01.01');
    expect(text).toContain('Aplikasi Umum › ');
  });

  test('of an instrument from secondary sources: says so', async () => {
    const text = await resolved('jenis: instansi\npenilaian: { instrumen: <|> }', 'permenpanrb-8-2026');
    expect(text).toContain('sumber sekunder');
  });

  test('of a document, an entry, a rule and a missing piece of evidence', async () => {
    expect(await resolved('<|>', 'jenis: arsitektur')).toContain('enam domain');
    expect(await resolved(`${architecture}aplikasi: <|>`, 'Aplikasi: butir baru')).toContain('Aplikasi');
    expect(await resolved(`${indicator}# spbe-abaikan <|>`, 'bukti.kurang')).toContain('dibuktikan');
    const missing = 'jenis: indikator\nindikator: 32\ntingkat: 1\nbukti: <|>';
    expect(await resolved(missing, (await completing(missing)).labels[0]!)).toContain('Diminta indikator 32:');
  });

  test('in plain text where the editor shows no Markdown', async () => {
    const { item } = await completing(`${indicator}bukti:\n  - id: a\n    <|>`);
    const { documentation } = resolveCompletion(item('rujukan'), 'id', { markdown: false });
    expect(documentation).toMatchObject({ kind: 'plaintext' });
    expect((documentation as { value: string }).value).not.toContain('**');
  });

  test('an item that is none of ours comes back as it is', () => {
    for (const data of [
      undefined,
      null,
      'x',
      { about: 'key' },
      { about: 'key', kind: 'x', path: [] },
      { about: 'level' },
    ]) {
      const item = { label: 'x', data };
      expect(resolveCompletion(item, 'id', markdown)).toBe(item);
    }
    const unknown = { label: 'x', data: { about: 'indicator', instrument: '__proto__', number: '1' } };
    expect(resolveCompletion(unknown, 'id', markdown)).toBe(unknown);
  });
});
