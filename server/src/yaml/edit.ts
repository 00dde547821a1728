import { splitChunks } from './chunks.ts';
import { newHarvest } from './harvest.ts';
import { firstContent } from './lexis.ts';
import { needsMask } from './mask.ts';
import { moveNode, movePair, moveProblem, moveRange } from './move.ts';
import { checkPairs, DUPLICATE_KEY } from './pairs.ts';
import { byPlace, distinct, parse, type ReadFile, type Region, readRegion } from './parse.ts';
import { isMergeKey, lastStarting } from './query.ts';
import { readParts } from './recover.ts';
import { MAX_REFUSED, newRecovery } from './recovery.ts';
import { isPrelude, splitRegions } from './regions.ts';
import { type Segment, segmentOf } from './segment.ts';
import type { Comment, Mapping, Node, Pair, Range, SyntaxProblem, TextChange, YamlDocument, YamlFile } from './tree.ts';

/** What replaces a stretch of the old file. */
interface Patch {
  /** The stretch in the old text, and by how much everything behind it moves. */
  readonly start: number;
  readonly end: number;
  readonly delta: number;
  readonly comments: readonly Comment[];
  readonly problems: readonly SyntaxProblem[];
  readonly broken: readonly Range[];
}

/** With more problems than this, each of up to nine refused places, recovery may reach its limit in the whole file. */
const MANY_PROBLEMS = MAX_REFUSED / 10;

/**
 * The file after one change; equal to `parse(text)` in every respect. Nodes outside the part that is read again keep
 * their identity and are moved in place; the blocks around that part are new. The old file must not be used afterwards.
 *
 * @param text the whole new text
 * @param change what was replaced, in offsets of the old text
 */
export function edit(file: YamlFile, text: string, change: TextChange): YamlFile {
  const old = file as ReadFile;
  return editSegment(old, text, change) ?? editRegion(old, text, change) ?? parse(text, old.limits);
}

function editSegment(file: ReadFile, text: string, change: TextChange): ReadFile | undefined {
  const { limits } = file;
  const index = regionIndexOf(file, change);
  const region = file.regions[index];
  if (region === undefined || text.length > limits.maxBytes || file.source !== file.text) return undefined;
  if (file.problems.length > MANY_PROBLEMS) return undefined;
  const segment = segmentOf(file, region, text, change);
  if (segment === undefined) return undefined;
  const delta = change.text.length - (change.range.end - change.range.start);
  const end = segment.end + delta;
  if (needsMask(text.slice(segment.start, end))) return undefined;
  const recovery = newRecovery(text, limits, { refused: 0 });
  const first = firstContent(text, segment.start, end)?.first ?? end;
  const chunks = splitChunks(text, first, end, segment.column, segment.kind);
  const parts = readParts(recovery, chunks, segment.column, segment.path.length, segment.kind);
  const { comments, named, merges, problems } = recovery.harvest;
  if (named.length + merges.length > 0 || file.problems.length + problems.length > MANY_PROBLEMS) return undefined;
  const read = segment.kind === 'mapping' ? parts.pairs : parts.items;
  if (read.length === 0 || parts.pairs.some((pair) => isMergeKey(pair.key))) return undefined;
  const kept = segment.kind === 'mapping' ? withoutRepeats(file.problems, segment.block as Mapping) : file.problems;
  if (delta !== 0) moveAfter(file, index, segment, delta);
  const root = rebuild(segment, read);
  const document: YamlDocument = { ...(region.documents[0] as YamlDocument), end: region.end + delta, root: root.root };
  const regions = file.regions.slice();
  regions[index] = { ...region, end: region.end + delta, documents: [document] };
  if (root.block.kind === 'mapping') checkPairs(root.block.pairs, recovery.harvest);
  comments.sort((a, b) => a.start - b.start);
  const patch: Patch = { start: segment.start, end: segment.end, delta, comments, problems, broken: recovery.broken };
  return patched({ ...file, problems: kept }, text, change, regions, patch);
}

/** A file of several documents: reads the document that holds the change. */
function editRegion(file: ReadFile, text: string, change: TextChange): ReadFile | undefined {
  const { limits } = file;
  const index = regionIndexOf(file, change);
  const region = file.regions[index];
  if (region === undefined || file.regions.length < 2 || text.length > limits.maxBytes) return undefined;
  if (file.source !== file.text || file.problems.length > MANY_PROBLEMS) return undefined;
  const delta = change.text.length - (change.range.end - change.range.start);
  const part = text.slice(region.start, region.end + delta);
  const { regions: places, strays } = splitRegions(part);
  const place = places[0];
  if (place === undefined || places.length > 1 || strays.length > 0 || needsMask(part)) return undefined;
  if (place.contentStart !== region.contentStart - region.start || isPrelude(part)) return undefined;
  const harvest = newHarvest();
  const broken: Range[] = [];
  const { start, end, contentStart } = region;
  const read = readRegion(text, { start, end: end + delta, contentStart }, limits, harvest, broken, { refused: 0 });
  if (file.problems.length + harvest.problems.length > MANY_PROBLEMS) return undefined;
  if (delta !== 0) for (const later of file.regions.slice(index + 1)) moveRegion(later, delta);
  const regions = file.regions.slice();
  regions[index] = read;
  const { comments, problems } = harvest;
  return patched(file, text, change, regions, { start, end, delta, comments, problems, broken });
}

/** The region that certainly still begins and ends where it did. */
function regionIndexOf(file: ReadFile, change: TextChange): number {
  const index = lastStarting(file.regions, change.range.start);
  const region = file.regions[index];
  if (region === undefined) return -1;
  const { start, contentStart } = region;
  // Behind `...` a region begins in the middle of a line whose rest must stay empty.
  const isBehindMark = start > 0 && contentStart === start;
  const isInside = isBehindMark
    ? /[\n\r]/.test(file.source.slice(start, change.range.start))
    : change.range.start > contentStart || contentStart === 0;
  const isLast = index === file.regions.length - 1;
  return isInside && (isLast || change.range.end < region.end) ? index : -1;
}

/** Moves all nodes behind the segment. */
function moveAfter(file: ReadFile, index: number, segment: Segment, delta: number): void {
  for (const { block, index: at } of segment.path) moveParts(block, at + 1, delta);
  moveParts(segment.block, segment.to, delta);
  for (const region of file.regions.slice(index + 1)) moveRegion(region, delta);
}

function moveParts(block: Segment['block'], from: number, delta: number): void {
  if (block.kind === 'sequence') {
    for (let i = from; i < block.items.length; i++) moveNode(block.items[i] as Node, delta);
    return;
  }
  for (let i = from; i < block.pairs.length; i++) movePair(block.pairs[i] as Pair, delta);
}

function moveRegion(region: Region, delta: number): void {
  moveRange(region, delta);
  (region as { contentStart: number }).contentStart += delta;
  for (const document of region.documents) {
    moveRange(document, delta);
    moveNode(document.root, delta);
  }
}

/** The blocks above the segment anew, with its parts replaced. */
function rebuild(segment: Segment, read: readonly (Pair | Node)[]): { root: Node; block: Segment['block'] } {
  const block = replaceParts(segment.block, segment.from, segment.to, read);
  let root: Node = block;
  for (const { block: above, index } of segment.path.toReversed()) {
    const part = above.kind === 'sequence' ? root : withValue(above.pairs[index] as Pair, root);
    root = replaceParts(above, index, index + 1, [part]);
  }
  return { root, block };
}

function replaceParts(
  block: Segment['block'],
  from: number,
  to: number,
  parts: readonly (Pair | Node)[],
): Segment['block'] {
  const all = block.kind === 'sequence' ? block.items : block.pairs;
  const next = [...all.slice(0, from), ...parts, ...all.slice(to)];
  const end = (next.at(-1) as Range).end;
  if (block.kind === 'sequence') {
    return {
      kind: 'sequence',
      start: block.start,
      end: Math.max(end, block.start + 1),
      flow: false,
      items: next as Node[],
    };
  }
  return { kind: 'mapping', start: block.start, end, flow: false, pairs: next as Pair[] };
}

function withValue(pair: Pair, value: Node): Pair {
  return { start: pair.start, end: Math.max(pair.key.end, value.end), key: pair.key, value };
}

/** Problems without those about repeated keys of one mapping: these depend on all of its keys. */
function withoutRepeats(problems: readonly SyntaxProblem[], mapping: Mapping): readonly SyntaxProblem[] {
  return problems.filter(({ code, range }) => {
    if (code !== DUPLICATE_KEY) return true;
    return mapping.pairs[lastStarting(mapping.pairs, range.start)]?.key.start !== range.start;
  });
}

/** The file with the findings of a patch in place of the old ones. Nodes have been moved already. */
function patched(file: ReadFile, text: string, change: TextChange, regions: readonly Region[], patch: Patch): ReadFile {
  const { start, end, delta } = patch;
  const isLast = end >= file.text.length;
  const isReplaced = (at: number) => at >= start && (at < end || isLast);
  const problems = file.problems.filter(({ range }) => !isReplaced(range.start));
  const broken = file.broken.filter((range) => !isReplaced(range.start));
  if (delta !== 0) {
    for (const problem of problems) moveProblem(problem, end, delta);
    for (const range of broken) if (range.start >= end) moveRange(range, delta);
  }
  problems.push(...patch.problems);
  broken.push(...patch.broken);
  return {
    text,
    lines: file.lines.edited(text, change.range.start, change.range.end - change.range.start, change.text.length),
    documents: regions.flatMap((region) => region.documents),
    comments: patchedComments(file.comments, patch),
    problems: distinct(problems.sort(byPlace)),
    broken: broken.sort((a, b) => a.start - b.start || a.end - b.end),
    limits: file.limits,
    regions,
    source: text,
  };
}

function patchedComments(comments: readonly Comment[], patch: Patch): Comment[] {
  const before = lastStarting(comments, patch.start - 1) + 1;
  const after = lastStarting(comments, patch.end - 1) + 1;
  const later = comments.slice(Math.max(before, after));
  if (patch.delta !== 0) for (const comment of later) moveRange(comment, patch.delta);
  return [...comments.slice(0, before), ...patch.comments, ...later];
}
