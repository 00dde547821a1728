import type { Location, Range } from 'vscode-languageserver-types';
import type { Asked } from './fixture.ts';

/** The marked ranges of all files as locations, in the order of files and places. */
export function markedPlaces(asked: Asked): readonly Location[] {
  return inOrder(
    [...asked.marked].flatMap(([path, ranges]) => ranges.map((range) => ({ uri: asked.uri(path), range }))),
  );
}

export function inOrder(places: readonly Location[]): readonly Location[] {
  return [...places].sort((one, other) => {
    if (one.uri !== other.uri) return one.uri < other.uri ? -1 : 1;
    const [a, b] = [one.range.start, other.range.start];
    return a.line - b.line || a.character - b.character;
  });
}

/** The characters of a range of a file, given by path relative to the root. */
export function textIn(asked: Asked, path: string, { start, end }: Range): string {
  const text = asked.texts.get(path) ?? '';
  const lines = text.split(/\r\n|\r|\n/);
  const breaks = [...text.matchAll(/\r\n|\r|\n/g)].map((match) => match[0].length);
  const offset = (line: number, character: number) =>
    lines.slice(0, line).reduce((sum, row, index) => sum + row.length + (breaks[index] ?? 0), 0) + character;
  return text.slice(offset(start.line, start.character), offset(end.line, end.character));
}
