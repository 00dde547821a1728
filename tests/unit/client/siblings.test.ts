import { expect, test } from 'vitest';
import { withoutSharedWords } from '../../../client/src/views/siblings.ts';

test('words with which all begin are left away', () => {
  expect(withoutSharedWords(['Kebijakan Internal Arsitektur SPBE', 'Kebijakan Internal Audit TIK'])).toEqual([
    'Arsitektur SPBE',
    'Audit TIK',
  ]);
});

test('a word that only some begin with stays', () => {
  const names = ['Layanan Keuangan', 'Layanan Kepegawaian', 'Kinerja Pegawai'];
  expect(withoutSharedWords(names)).toEqual(names);
});

test('a name keeps its last word', () => {
  expect(withoutSharedWords(['Audit', 'Audit Aplikasi'])).toEqual(['Audit', 'Audit Aplikasi']);
  expect(withoutSharedWords(['Audit TIK', 'Audit TIK'])).toEqual(['TIK', 'TIK']);
});

test.each([[[]], [['Audit TIK']]])('nothing is shared by %j', (names) => {
  expect(withoutSharedWords(names)).toEqual(names);
});
