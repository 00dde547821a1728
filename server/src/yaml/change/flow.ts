import { columnOf, lineStart } from '../lexis.ts';
import type { Mapping, Range, Sequence, TextChange } from '../tree.ts';
import { contentBehind, insertion, lineBreakOf, lineEndOf } from './layout.ts';

/**
 * Adds an entry to a list or mapping in brackets, on a line of its own where the others have one.
 *
 * @param after place of the entry behind which it goes; the last one where undefined
 * @returns undefined where the closing bracket is missing
 */
export function addToFlow(
  text: string,
  collection: Mapping | Sequence,
  entry: string,
  after?: number,
): readonly TextChange[] | undefined {
  const entries: readonly Range[] = collection.kind === 'mapping' ? collection.pairs : collection.items;
  if (!/[\]}]/.test(text[collection.end - 1] ?? '') || collection.end - collection.start < 2) return undefined;
  const index = after ?? entries.length - 1;
  const before = entries[index];
  if (before === undefined) return addFirst(text, collection, entry);
  const previousEnd = entries[index - 1]?.end ?? collection.start;
  const ownLine = lineStart(text, before.start) > previousEnd;
  const end = before.start + text.slice(before.start, before.end).trimEnd().length;
  if (!ownLine) return [insertion(end, `, ${entry}`)];
  const comma = commaBehind(text, end);
  const from = comma === undefined ? end : comma + 1;
  const lineEnd = lineEndOf(text, from);
  const isRestFree = /^[ \t]*(#.*)?$/.test(text.slice(from, lineEnd));
  const line = `${lineBreakOf(text)}${' '.repeat(columnOf(text, before.start))}${entry}`;
  const added = insertion(isRestFree ? lineEnd : from, comma === undefined ? line : `${line},`);
  return comma === undefined ? [insertion(end, ','), added] : [added];
}

/** Where an entry of a list or mapping in brackets is to be cut so that the others stay a correct list. */
export function flowCut(text: string, collection: Mapping | Sequence, index: number, start: number): Range {
  const entries: readonly Range[] = collection.kind === 'mapping' ? collection.pairs : collection.items;
  const entry = entries[index] as Range;
  const next = entries[index + 1];
  const previous = entries[index - 1];
  if (previous !== undefined) return { start: previous.end, end: entry.end };
  if (next !== undefined) return { start, end: next.start };
  const inside = { start: collection.start + 1, end: collection.end - 1 };
  const isAlone = !text.slice(inside.start, inside.end).includes('#');
  return isAlone ? inside : { start, end: entry.end };
}

function addFirst(text: string, { kind, start, end }: Mapping | Sequence, entry: string): readonly TextChange[] {
  const spaced = kind === 'mapping' ? ` ${entry} ` : entry;
  const isEmpty = text.slice(start + 1, end - 1).trim() === '';
  return isEmpty ? [{ range: { start: start + 1, end: end - 1 }, text: spaced }] : [insertion(start + 1, spaced)];
}

/** Offset of the comma behind an entry, past blanks and comments. */
function commaBehind(text: string, end: number): number | undefined {
  const at = contentBehind(text, end);
  return text[at] === ',' ? at : undefined;
}
