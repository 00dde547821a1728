import { expect, test } from 'vitest';
import { leavesValueOpen } from '../../../client/src/suggestAgain.ts';

test.each([
  ['tingkat: ', false],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a tab stop
  ['jenis: ${1:}', true],
  ['unit: $0', true],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a tab stop
  ['penggunaan:\n  - ${1}', true],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a tab stop
  ['layanan: [${1:}]', true],
])('%j leaves a value to choose', (text, isSnippet) => {
  expect(leavesValueOpen(text, isSnippet)).toBe(true);
});

test.each([
  ['bappeda', false],
  ['jenis: instansi', false],
  ['harga: $', false],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a tab stop
  ['tahun: ${1:2026}', true],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a tab stop
  ['kondisi: ${1|saat_ini,target|}', true],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a tab stop
  ['nama: "${1:}"', true],
])('%j leaves none', (text, isSnippet) => {
  expect(leavesValueOpen(text, isSnippet)).toBe(false);
});
