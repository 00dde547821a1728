import { columnOf, lineStart } from '../lexis.ts';
import type { Node, Range, TextChange, YamlFile } from '../tree.ts';
import { type EntryPlace, entryAt, entryStart } from './find.ts';
import { flowCut } from './flow.ts';
import {
  commentColumn,
  endOfEntry,
  insertion,
  isBlankLine,
  isUnread,
  lineEndOf,
  nextLineOf,
  previousLineOf,
} from './layout.ts';

/**
 * Takes out an item of a list or a pair of a mapping, with the comments that belong to it: those right above it, those
 * inside, and deeper ones right below. No blank lines are left behind; a list without items becomes `[]`.
 *
 * @returns undefined where no entry takes up the range, or what stands there could not be read
 */
export function removeEntry(file: YamlFile, at: Range): readonly TextChange[] | undefined {
  const place = entryAt(file, at);
  return place === undefined || isUnread(file, at) ? undefined : removalOf(file.text, place);
}

function removalOf(text: string, place: EntryPlace): readonly TextChange[] | undefined {
  const { parent, index, outer } = place;
  const entries: readonly Range[] = parent.kind === 'mapping' ? parent.pairs : parent.items;
  const entry = entries[index];
  if (entry === undefined) return undefined;
  const start = entryStart(text, place);
  if (parent.flow) return [{ range: flowCut(text, parent, index, start), text: '' }];
  if (entries.length === 1) return removeOnly(text, parent, outer.at(-1), start, entry.end);
  if (text.slice(lineStart(text, start), start).trim() !== '') return removeBesideDash(text, place, start);
  return [{ range: linesOf(text, { start, end: entry.end }, index === entries.length - 1), text: '' }];
}

/** The whole lines of an entry that is not the only one. */
function linesOf(text: string, entry: Range, isLast: boolean): Range {
  const column = columnOf(text, entry.start);
  let start = lineStart(text, entry.start);
  for (let above = previousLineOf(text, start); above !== undefined; above = previousLineOf(text, start)) {
    if (commentColumn(text, above) !== column) break;
    start = above;
  }
  let end = nextLineOf(text, endOfEntry(text, entry.end, column));
  const above = previousLineOf(text, start);
  if (isLast) start = withBlanksAbove(text, start);
  else if (above === undefined || isBlankLine(text, above)) end = withBlanksBelow(text, end);
  const isWithoutBreak = end === text.length && lineEndOf(text, entry.end) === text.length;
  return { start: isWithoutBreak ? beforeBreak(text, start) : start, end };
}

function withBlanksAbove(text: string, start: number): number {
  let at = start;
  for (let above = previousLineOf(text, at); above !== undefined && isBlankLine(text, above); ) {
    at = above;
    above = previousLineOf(text, at);
  }
  return at;
}

function withBlanksBelow(text: string, end: number): number {
  let at = end;
  while (at < text.length && isBlankLine(text, at)) at = nextLineOf(text, at);
  return at;
}

/** The first entry on the line of an outer dash: the next one takes its place. */
function removeBesideDash(text: string, place: EntryPlace, start: number): readonly TextChange[] | undefined {
  const { parent, index } = place;
  const count = parent.kind === 'mapping' ? parent.pairs.length : parent.items.length;
  if (index + 1 >= count) return undefined;
  const next = { ...place, index: index + 1 } as EntryPlace;
  return [{ range: { start, end: entryStart(text, next) }, text: '' }];
}

/** The last entry goes: `[]` or `{}` is written where the collection was. */
function removeOnly(
  text: string,
  parent: Node,
  outer: Node | undefined,
  start: number,
  end: number,
): readonly TextChange[] {
  const empty = parent.kind === 'sequence' ? '[]' : '{}';
  const pair = outer?.kind === 'mapping' ? outer.pairs.find(({ value }) => value === parent) : undefined;
  if (pair === undefined || lineStart(text, start) <= pair.key.end) return [{ range: { start, end }, text: empty }];
  const colon = text.indexOf(':', pair.key.end);
  const range = { start: lineEndOf(text, pair.key.end), end: endOfEntry(text, end, columnOf(text, start)) };
  return [insertion(colon + 1, ` ${empty}`), { range, text: '' }];
}

function beforeBreak(text: string, start: number): number {
  if (start > 0 && text[start - 1] === '\n' && text[start - 2] === '\r') return start - 2;
  return Math.max(0, start - 1);
}
