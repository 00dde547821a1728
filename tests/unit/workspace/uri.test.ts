import { expect, test } from 'vitest';
import { correctedPath } from '../../../server/src/workspace/evidenceFiles.ts';
import { foldersUpTo, isWithin, joinUri, parentOf, resolvePath } from '../../../server/src/workspace/uri.ts';

test('the folder above, up to the top', () => {
  expect(['file:///a/b/c', 'file:///a/b', 'file:///a', 'file:///'].map(parentOf)).toEqual([
    'file:///a/b',
    'file:///a',
    'file:///',
    undefined,
  ]);
  expect(['vscode-vfs://github/a/b', 'vscode-vfs://github/a', 'vscode-vfs://github/'].map(parentOf)).toEqual([
    'vscode-vfs://github/a',
    'vscode-vfs://github/',
    undefined,
  ]);
  expect(parentOf('untitled:Tanpa-judul')).toBeUndefined();
});

test('inside means below a whole name', () => {
  expect(isWithin('file:///a/b', 'file:///a')).toBe(true);
  expect(isWithin('file:///ab', 'file:///a')).toBe(false);
  expect(isWithin('file:///a', 'file:///')).toBe(true);
  expect([...foldersUpTo('file:///a/b/c', 'file:///a')]).toEqual(['file:///a/b', 'file:///a']);
  expect(joinUri('file:///', 'a')).toBe('file:///a');
});

test('a relative path is followed; absolute ones and drive letters are not', () => {
  const from = (path: string) => resolvePath('file:///w/a', path);
  expect(['../b/x.pdf', './x.pdf', 'x//y/', '..', '../../..', 'a/../x'].map(from)).toEqual([
    'file:///w/b/x.pdf',
    'file:///w/a/x.pdf',
    'file:///w/a/x/y',
    'file:///w',
    undefined,
    'file:///w/a/x',
  ]);
  expect(
    ['/etc/passwd', 'C:\\x.pdf', 'c:/x.pdf', '\\\\server\\x', 'file:///etc/passwd', 'https://a/x'].map(from),
  ).toEqual(Array(6).fill(undefined));
  expect(from('100% #1?.pdf')).toBe('file:///w/a/100% #1?.pdf');
});

test('a path with wrong case is corrected as far as it names places', () => {
  expect(correctedPath('../Bukti/perwal.PDF', 'file:///w/bukti/Perwal.pdf')).toBe('../bukti/Perwal.pdf');
  expect(correctedPath('./x//Y.pdf', 'file:///w/X/y.pdf')).toBe('./X//y.pdf');
  expect(correctedPath('a/../B.pdf', 'file:///w/b.pdf')).toBe('a/../b.pdf');
});
