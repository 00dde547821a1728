import { TreeBuilder } from './builder.ts';
import { type BlockKind, type Chunk, splitAtMisplacedItems, splitChunks } from './chunks.ts';
import { EVENT_ID, type Event, type Failure, FLOW, isBareDocument, isFailure, readEvents } from './events.ts';
import { addHarvest, newHarvest } from './harvest.ts';
import { collectComments, columnOf, firstContent, isBlankOrBreak, isDash } from './lexis.ts';
import { scalar } from './nodes.ts';
import { checkPairs } from './pairs.ts';
import { reasonProblem } from './reasons.ts';
import { recoverPair } from './recoverPair.ts';
import { leaveOut, MAX_REFUSED, type Nested, type Recovery, report } from './recovery.ts';
import { hasKeyAtColumn, startsWithKey } from './shape.ts';
import { reportIndentation, reportMissingSpace } from './slips.ts';
import type { Mapping, Node, Pair, Sequence } from './tree.ts';
import { readValue } from './values.ts';

/**
 * Recovery by indentation. A part of a file that the reader refuses is cut into smaller parts that must begin at a
 * certain column (pairs of a mapping, items of a list), each is read by itself, and only what is refused again is cut
 * further. What remains is a single broken line or value, which is repaired or left out.
 *
 * The cuts depend on the lines alone, never on what another part holds. That is why an edit can be read by itself, and
 * why the result equals that of the whole file.
 */
const nested: Nested = { content: readContent, pairs: readPairs };

/** After so many refused groups of neighbours the neighbours are read one by one. */
const MAX_GROUPS = 8;

export interface Parts {
  readonly pairs: Pair[];
  readonly items: Node[];
}

/** The node in `[from, to)`, where a value may stand; undefined when there is nothing but blanks and comments. */
export function readContent(recovery: Recovery, from: number, to: number, depth: number): Node | undefined {
  const { source } = recovery;
  const line = firstContent(source, from, to);
  collectComments(source, from, line === undefined ? to : line.first, recovery.harvest.comments);
  if (line === undefined) return undefined;
  if (depth >= recovery.limits.maxDepth || recovery.budget.refused >= MAX_REFUSED) {
    const { maxDepth } = recovery.limits;
    if (depth >= maxDepth)
      report(recovery, 'yaml.terlalu-dalam', { start: line.first, end: line.end }, undefined, { batas: maxDepth });
    leaveOut(recovery, { start: line.first, end: to });
    return undefined;
  }
  const column = columnOf(source, line.first);
  if (isDash(source, line.first)) return readSequence(recovery, line.first, to, column, depth);
  if (startsWithKey(source, line) || hasKeyAtColumn(source, line.next, to, column)) {
    const pairs = readPairs(recovery, line.first, to, column, depth);
    checkPairs(pairs, recovery.harvest);
    const end = pairs.at(-1)?.end;
    return end === undefined ? undefined : { kind: 'mapping', start: line.first, end, flow: false, pairs };
  }
  const value = readValue(recovery, line.first, to, depth);
  const stray = firstContent(source, value.end, to);
  if (stray !== undefined) {
    report(recovery, 'yaml.baris-tidak-terbaca', { start: stray.first, end: stray.end });
    leaveOut(recovery, { start: stray.first, end: to });
  }
  return value.node;
}

/** Reads neighbouring parts of one block. Repeated keys are not looked for. */
export function readParts(
  recovery: Recovery,
  chunks: readonly Chunk[],
  column: number,
  depth: number,
  kind: BlockKind,
): Parts {
  const parts: Parts = { pairs: [], items: [] };
  readChunks(recovery, chunks, column, depth, kind, parts);
  return parts;
}

/** The pairs of a block mapping whose first key stands at `first`. Repeated keys are not looked for. */
export function readPairs(recovery: Recovery, first: number, to: number, column: number, depth: number): Pair[] {
  const chunks = splitChunks(recovery.source, first, to, column, 'mapping');
  return readParts(recovery, chunks, column, depth, 'mapping').pairs;
}

function readSequence(recovery: Recovery, first: number, to: number, column: number, depth: number): Sequence {
  const chunks = splitChunks(recovery.source, first, to, column, 'sequence');
  const { items } = readParts(recovery, chunks, column, depth, 'sequence');
  return { kind: 'sequence', start: first, end: Math.max(first + 1, items.at(-1)?.end ?? 0), flow: false, items };
}

function readChunks(
  recovery: Recovery,
  chunks: readonly Chunk[],
  column: number,
  depth: number,
  kind: BlockKind,
  parts: Parts,
): void {
  let at = 0;
  for (let groups = 0; at < chunks.length && groups < MAX_GROUPS; groups++) {
    const failure = readGroup(recovery, chunks, at, chunks.length, column, depth, kind, parts);
    if (failure === undefined) return;
    // The reader often notices one line late: the part before the one it names is suspect, too.
    let named = at;
    while (named + 1 < chunks.length && (chunks[named + 1] as Chunk).first <= failure.offset) named++;
    const suspect = Math.max(at, named - 1);
    if (suspect > at && readGroup(recovery, chunks, at, suspect, column, depth, kind, parts) !== undefined) break;
    for (at = suspect; at <= named; at++) readChunk(recovery, chunks[at] as Chunk, column, depth, kind, parts);
  }
  for (; at < chunks.length; at++) readChunk(recovery, chunks[at] as Chunk, column, depth, kind, parts);
}

/** Reads neighbouring parts together; on failure nothing has happened. */
function readGroup(
  recovery: Recovery,
  chunks: readonly Chunk[],
  from: number,
  to: number,
  column: number,
  depth: number,
  kind: BlockKind,
  parts: Parts,
): Failure | undefined {
  const first = (chunks[from] as Chunk).first;
  const end = (chunks[to - 1] as Chunk).end;
  const { hint } = recovery;
  recovery.hint = -1;
  if (hint >= first && hint < end) return { reason: '', offset: hint };
  if (to - from === 1 || hasTabBefore(recovery.source, first)) return { reason: '', offset: first };
  return readBlock(recovery, first, end, column, depth, kind, parts);
}

function readChunk(
  recovery: Recovery,
  chunk: Chunk,
  column: number,
  depth: number,
  kind: BlockKind,
  parts: Parts,
): void {
  const { source, harvest } = recovery;
  const before = harvest.problems.length;
  if (hasTabBefore(source, chunk.first)) reportIndentation(recovery, chunk.first, column);
  const failure = readBlock(recovery, chunk.first, chunk.end, column, depth, kind, parts);
  if (failure === undefined) return;
  recovery.hint = failure.offset;
  if (recovery.budget.refused >= MAX_REFUSED) {
    leaveOut(recovery, { start: chunk.first, end: chunk.end });
    return;
  }
  if (kind === 'sequence') recoverItem(recovery, chunk, column, depth, parts);
  else recoverPair(recovery, nested, chunk, column, depth, parts.pairs);
  if (harvest.problems.length === before) harvest.problems.push(reasonProblem(source, failure, chunk));
}

function recoverItem(recovery: Recovery, chunk: Chunk, column: number, depth: number, parts: Parts): void {
  const { source } = recovery;
  const pieces = splitAtMisplacedItems(source, chunk, column);
  if (pieces.length > 1) {
    for (const [index, piece] of pieces.entries()) {
      if (index > 0) reportIndentation(recovery, piece.first, column);
      readChunk(recovery, piece, columnOf(source, piece.first), depth, 'sequence', parts);
    }
    return;
  }
  const from = chunk.first + 1;
  if (!isBlankOrBreak(source.charCodeAt(from))) reportMissingSpace(recovery, from);
  const content = firstContent(source, from, chunk.end);
  if (content !== undefined && columnOf(source, content.first) <= column) {
    reportIndentation(recovery, content.first, column + 2);
  }
  const node = readContent(recovery, from, chunk.end, depth + 1);
  const place = source.charCodeAt(from) === 32 ? from + 1 : from;
  parts.items.push(node ?? scalar(place, place, 'empty', null, '', place, place));
}

/** Reads whole parts of a block by themselves. Nothing has happened when a failure is returned. */
function readBlock(
  recovery: Recovery,
  first: number,
  end: number,
  column: number,
  depth: number,
  kind: BlockKind,
  parts: Parts,
): Failure | undefined {
  // The line break lets the reader count the indentation that follows.
  const lead = 1 + column;
  const text = `\n${' '.repeat(column)}${recovery.source.slice(first, end)}`;
  const shift = first - lead;
  const events = readEvents(text, recovery.limits.maxDepth - depth);
  if (isFailure(events)) return { reason: events.reason, offset: clamp(events.offset + shift, first, end) };
  if (!isBlockAt(events, lead, kind)) return { reason: '', offset: first };
  const harvest = newHarvest();
  const builder = new TreeBuilder(text, events, shift, harvest, lead);
  const root = builder.readAll();
  if (builder.failure !== undefined) return builder.failure;
  addHarvest(recovery.harvest, harvest);
  if (kind === 'mapping') parts.pairs.push(...(root as Mapping).pairs);
  else parts.items.push(...(root as Sequence).items);
  return undefined;
}

function isBlockAt(events: readonly Event[], start: number, kind: BlockKind): boolean {
  const root = events[1];
  if (root === undefined || !isBareDocument(events)) return false;
  if (root.type !== (kind === 'mapping' ? EVENT_ID.MAPPING : EVENT_ID.SEQUENCE)) return false;
  return root.style !== FLOW && root.start === start && root.anchorStart === -1 && root.tagStart === -1;
}

function hasTabBefore(source: string, offset: number): boolean {
  for (let at = offset - 1; at >= 0; at--) {
    const code = source.charCodeAt(at);
    if (code === 9) return true;
    if (code !== 32) return false;
  }
  return false;
}

function clamp(offset: number, from: number, to: number): number {
  return Math.max(from, Math.min(offset, to));
}
