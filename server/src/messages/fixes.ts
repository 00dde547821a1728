import type { Text } from './text.ts';

/** Titles of remedies for slips of the keyboard. */
export const syntaxFixTexts = {
  insert: { id: 'Tambahkan: {text}', en: 'Insert: {text}' },
  replace: { id: 'Ganti dengan: {text}', en: 'Replace with: {text}' },
  remove: { id: 'Hapus bagian ini', en: 'Remove this part' },
} as const satisfies Record<string, Text>;
