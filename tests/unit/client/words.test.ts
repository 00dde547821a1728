import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** The words of a line as the editor finds them: suggestions open while one is typed, a double click takes one. */
function wordsOf(line: string): readonly string[] {
  const path = join(import.meta.dirname, '..', '..', '..', 'client', 'language', 'configuration.json');
  const { wordPattern } = JSON.parse(readFileSync(path, 'utf8'));
  const [pattern, flags] =
    typeof wordPattern === 'string' ? [wordPattern, ''] : [wordPattern.pattern, wordPattern.flags];
  return [...line.matchAll(new RegExp(pattern, `${flags}g`))].map(([word]) => word);
}

test('keys, ids, codes and names are words, from the first letter on', () => {
  expect(wordsOf('j')).toEqual(['j']);
  expect(wordsOf('  - { id: perwal-12, jenis_bukti: dokumen_formal }')).toEqual([
    'id',
    'perwal-12',
    'jenis_bukti',
    'dokumen_formal',
  ]);
  expect(wordsOf('kode: RAB.01.02 # Élise, 2024.')).toEqual(['kode', 'RAB.01.02', 'Élise', '2024']);
});
