import type { Chunk } from './chunks.ts';
import { keyLineOf } from './keys.ts';
import { collectComments, columnOf, firstContent, isDash, type KeyLine, type Line, lineFrom } from './lexis.ts';
import { pairOf, scalar } from './nodes.ts';
import { leaveOut, type Nested, type Recovery, report } from './recovery.ts';
import { startsWithKey } from './shape.ts';
import { reportIndentation } from './slips.ts';
import type { Pair } from './tree.ts';
import { readKey, readValue, wholeLine } from './values.ts';

/**
 * Reads a refused pair of a mapping as far as possible: its key, then its value, then lines that are indented as if they
 * belonged to it and yet cannot: a pair that was moved by some columns is still a pair of this mapping.
 */
export function recoverPair(
  recovery: Recovery,
  nested: Nested,
  chunk: Chunk,
  column: number,
  depth: number,
  pairs: Pair[],
): void {
  const { source } = recovery;
  const header = lineFrom(source, chunk.first, chunk.end);
  const own = endOfOwnLines(source, header, chunk.end, column);
  const children = firstContent(source, header.next, own);
  const parts = keyLineOf(recovery, header, children !== undefined);
  if (parts === undefined) {
    leaveOut(recovery, { start: header.first, end: own });
    adopt(recovery, nested, own, chunk.end, column, depth, pairs);
    return;
  }
  const strays = readPair(recovery, nested, parts, header, own, depth, pairs);
  adopt(recovery, nested, strays, own, column, depth, pairs);
  adopt(recovery, nested, own, chunk.end, column, depth, pairs);
}

/** Reads key and value; the offset from which lines do not belong to the value. */
function readPair(
  recovery: Recovery,
  nested: Nested,
  parts: KeyLine,
  header: Line,
  end: number,
  depth: number,
  pairs: Pair[],
): number {
  const { source, harvest } = recovery;
  const key = readKey(recovery, parts.key);
  if (parts.rest.start === parts.rest.end) {
    collectComments(source, parts.rest.end, header.end, harvest.comments);
    const place = source.charCodeAt(parts.colon + 1) === 32 ? parts.colon + 2 : Math.min(parts.colon + 1, header.end);
    const value = nested.content(recovery, header.next, end, depth + 1);
    pairs.push(pairOf(key, value ?? scalar(place, place, 'empty', null, '', place, place)));
    return end;
  }
  const value = readValue(recovery, parts.rest.start, end, depth + 1);
  const place = parts.rest.start;
  pairs.push(pairOf(key, value.node ?? scalar(place, place, 'empty', null, '', place, place)));
  return value.end;
}

/** The lines of a pair end where a line begins left of its column. */
function endOfOwnLines(source: string, header: Line, to: number, column: number): number {
  for (let at = header.next; at < to; ) {
    const line = firstContent(source, at, to);
    if (line === undefined) return to;
    if (line.first - line.start < column) return line.start;
    at = line.next;
  }
  return to;
}

/** Lines that stand in no possible column: pairs among them join this mapping, anything else is left out. */
function adopt(
  recovery: Recovery,
  nested: Nested,
  from: number,
  to: number,
  column: number,
  depth: number,
  pairs: Pair[],
): void {
  const { source, harvest } = recovery;
  const first = firstContent(source, from, to);
  collectComments(source, from, first?.first ?? to, harvest.comments);
  if (first === undefined) return;
  let line: Line | undefined = first;
  while (line !== undefined && !startsWithKey(source, line)) line = firstContent(source, line.next, to);
  const keyFrom = line?.first ?? to;
  if (keyFrom > first.first) {
    const code = isDash(source, first.first) ? 'yaml.butir-tidak-pada-tempatnya' : 'yaml.baris-tidak-terbaca';
    report(recovery, code, wholeLine(first));
    leaveOut(recovery, { start: first.first, end: line?.start ?? to });
  }
  if (line === undefined) return;
  reportIndentation(recovery, line.first, column);
  recovery.budget.refused++;
  pairs.push(...nested.pairs(recovery, line.first, to, columnOf(source, line.first), depth));
}
