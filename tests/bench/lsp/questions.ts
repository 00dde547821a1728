import type { Position } from 'vscode-languageserver-protocol';
import { type Random, randomFrom } from '../random.ts';
import { type Edit, positionOf, replacementAt } from './edits.ts';

/** An edit after which an editor asks, and where: at both places there is something to say. */
export interface Question {
  readonly edit: Edit;
  readonly undo: Edit;
  /** A key or a code on a line above, which the edit leaves alone. */
  readonly hover: Position;
}

interface Typed {
  /** The whole line where it can happen. */
  readonly line: RegExp;
  /** What is typed at the end of the line; without it the last character is taken away. */
  readonly text?: (line: string) => string;
}

/** The end of an id or a code goes, and the first letter of a key comes: what a planner completes. */
const places: readonly Typed[] = [
  { line: /^ +- [a-z]+-\d+$/gm },
  { line: /^ +(?:kode_referensi|jenis_bukti|unit|penanggung_jawab): \S+$/gm },
  { line: /^ {4,6}(?:nama|judul): .+$/gm, text: (line) => `\n${' '.repeat(line.search(/\S/))}p` },
];
const hovered = /^ +(?:- )?(kode_referensi|jenis_bukti|nama|judul): (\S+)/gm;

/** Questions at random places of a document; each kind of place in turn. */
export function questionsOf(text: string, count: number, seed: number): readonly Question[] {
  const random = randomFrom(seed);
  const known = places
    .map((place) => ({ ...place, found: [...text.matchAll(place.line)] }))
    .filter(({ found }) => found.length > 0);
  const hovers = [...text.matchAll(hovered)];
  return Array.from({ length: count }, (_, index) => {
    const { found, text: typed } = known[index % known.length]!;
    const [line] = random.pick(found.map((match) => [match] as const));
    const end = line.index + line[0].length;
    const [edit, undo] = typed
      ? replacementAt(text, { start: end, end }, typed(line[0]))
      : replacementAt(text, { start: end - 1, end }, '');
    return { edit, undo, hover: hoverBefore(text, line.index, hovers, random) };
  });
}

/** The nearest line above with something to say about its key or, where that is a code, its value. */
function hoverBefore(text: string, offset: number, hovers: readonly RegExpExecArray[], random: Random): Position {
  const match = hovers.findLast(({ index }) => index < offset) ?? hovers[0]!;
  const [whole, key = '', value = ''] = match;
  const isCode = key === 'kode_referensi' || key === 'jenis_bukti';
  const word = isCode && random.below(2) === 0 ? value : key;
  return positionOf(text, match.index + whole.indexOf(word) + 1);
}
