import { expect, it } from 'vitest';
import { codeSpan, escapeMarkdown, markupFor, oneLine } from '../../../server/src/features/markdown.ts';

it.each([
  ['a link', '[klik](command:workbench.action.quit)', '\\[klik\\](command:workbench.action.quit)'],
  ['an image', '![x](https://contoh.id/x.png)', '!\\[x\\](https\\://contoh.id/x.png)'],
  ['HTML', '<script>alert(1)</script>', '\\<script\\>alert(1)\\</script\\>'],
  ['an entity', '&lt;b&gt;', '\\&lt;b\\&gt;'],
  ['an address', 'lihat https://contoh.id', 'lihat https\\://contoh.id'],
  ['an address without scheme', 'www.contoh.id', 'www\\.contoh.id'],
  ['a mail address', 'a@contoh.id', 'a\\@contoh.id'],
  ['code', '`x`', '\\`x\\`'],
  ['a fence', '```js\nalert(1)\n```', '\\`\\`\\`js alert(1) \\`\\`\\`'],
  ['emphasis', '**a** _b_ ~~c~~', '\\*\\*a\\*\\* \\_b\\_ \\~\\~c\\~\\~'],
  ['a table', 'a | b', 'a \\| b'],
  ['an icon', '$(trash)', '\\$(trash)'],
  ['an escape', '\\[a\\]', '\\\\\\[a\\\\\\]'],
  ['a heading', '# Judul', '\\# Judul'],
  ['a list', '- satu', '\\- satu'],
  ['a numbered list', '1. satu', '1\\. satu'],
  ['a block after an empty line', 'a\n\n---\n\n> b', 'a --- \\> b'],
])('shows %s as it was written', (_, text, escaped) => {
  expect(escapeMarkdown(text)).toBe(escaped);
});

it('leaves ordinary Indonesian text alone', () => {
  const text = 'Perwal Nomor 12 Tahun 2022, Pasal 5 (halaman 12): "Arsitektur SPBE" & lampiran'.replace(' &', ' dan');
  expect(escapeMarkdown(text)).toBe(text);
});

it('takes marks that turn the writing direction out of text', () => {
  expect(oneLine('a\u202Efdp.exe\u202C b\u200F\u2066c\u2069')).toBe('afdp.exe bc');
  expect(codeSpan('\u202Eid\u0000-x')).toBe('`id-x`');
});

it('keeps backticks inside of code', () => {
  expect(codeSpan('a``b`c')).toBe('``` a``b`c ```');
});

it('cuts huge text, and never through a character', () => {
  expect(oneLine('a'.repeat(1_000_000), 10)).toBe(`${'a'.repeat(10)}…`);
  expect(oneLine(`${'a'.repeat(9)}😀b`, 10)).toBe(`${'a'.repeat(9)}…`);
  expect(oneLine(`  ${' '.repeat(1_000_000)}`, 10)).toBe('…');
  expect(escapeMarkdown('*'.repeat(20), 10)).toBe(`${'\\*'.repeat(10)}…`);
});

it('writes without any marks where the editor shows plain text', () => {
  const plain = markupFor({ markdown: false });
  expect([plain.text('*a*'), plain.strong('b'), plain.code('c')]).toEqual(['*a*', 'b', 'c']);
});
