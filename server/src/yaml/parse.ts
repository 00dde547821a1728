import { tieAliases } from './aliases.ts';
import { TreeBuilder } from './builder.ts';
import { type Failure, isFailure, readEvents } from './events.ts';
import { type Harvest, newHarvest } from './harvest.ts';
import { collectComments } from './lexis.ts';
import { defaultLimits, type Limits } from './limits.ts';
import { Lines } from './lines.ts';
import { mask } from './mask.ts';
import { scalar } from './nodes.ts';
import { copyRange } from './pairs.ts';
import { reasonProblem } from './reasons.ts';
import { readContent } from './recover.ts';
import { type Budget, MAX_REFUSED, newRecovery, type Recovery } from './recovery.ts';
import { type RegionPlace, splitRegions } from './regions.ts';
import type { LineIndex, Node, Range, SyntaxProblem, YamlDocument, YamlFile } from './tree.ts';

/** A region as it was read, with what an edit must know about it. Offsets follow the edits like those of nodes. */
export interface Region extends RegionPlace {
  readonly documents: readonly YamlDocument[];
  /** Anchors, aliases or merge keys tie distant places together. */
  readonly isTied: boolean;
  /** Something was refused for a reason that no part of it explains. */
  readonly isOdd: boolean;
}

/** A file with what the next edit needs. */
export interface ReadFile extends YamlFile {
  readonly lines: Lines;
  readonly limits: Limits;
  readonly regions: readonly Region[];
  /** What the reader saw: equals `text` unless something had to be covered. */
  readonly source: string;
}

const BYTE_ORDER_MARK = 0xfeff;

/** Reads a whole file. Never throws: whatever is wrong is in `problems`, and the rest of the tree is there. */
export function parse(text: string, limits: Limits = defaultLimits): ReadFile {
  const lines = new Lines(text);
  if (text.length > limits.maxBytes) return refuse(text, lines, limits);
  const { source, problems, broken } = mask(text);
  const harvest = newHarvest();
  harvest.problems.push(...problems);
  const lost = [...broken];
  const split = splitRegions(source);
  for (const range of split.strays) {
    harvest.problems.push({ code: 'yaml.setelah-akhir-dokumen', range, parameters: {}, related: [] });
    lost.push(copyRange(range));
  }
  const budget: Budget = { refused: 0 };
  const regions = split.regions.map((place) => readRegion(source, place, limits, harvest, lost, budget));
  return assemble(text, source, lines, limits, regions, harvest, lost, budget.refused >= MAX_REFUSED);
}

/** Puts the parts of a file in their order. */
function assemble(
  text: string,
  source: string,
  lines: LineIndex,
  limits: Limits,
  regions: readonly Region[],
  harvest: Harvest,
  broken: Range[],
  isCut: boolean,
): ReadFile {
  return {
    text,
    lines: lines as Lines,
    documents: regions.flatMap((region) => region.documents),
    comments: harvest.comments,
    problems: firstProblems(distinct(harvest.problems.sort(byPlace)), isCut),
    broken: broken.sort((a, b) => a.start - b.start || a.end - b.end),
    limits,
    regions,
    source,
  };
}

/** Recovery may meet one slip more than once; in order, equal ones are neighbours. */
export function distinct(problems: readonly SyntaxProblem[]): readonly SyntaxProblem[] {
  return problems.filter((problem, at) => at === 0 || byPlace(problems[at - 1]!, problem) !== 0);
}

/** So many problems at most are told of one file: more would help nobody and burden every editor. */
const MAX_PROBLEMS = 1000;

function firstProblems(problems: readonly SyntaxProblem[], isCut: boolean): readonly SyntaxProblem[] {
  const last = problems[MAX_PROBLEMS] ?? problems.at(-1);
  if (last === undefined || (!isCut && problems.length <= MAX_PROBLEMS)) return problems;
  const notice = { code: 'yaml.terlalu-banyak-temuan', range: copyRange(last.range), parameters: {}, related: [] };
  return [...problems.slice(0, MAX_PROBLEMS), notice];
}

function refuse(text: string, lines: Lines, limits: Limits): ReadFile {
  const problems: SyntaxProblem[] = [
    {
      code: 'yaml.berkas-terlalu-besar',
      range: { start: 0, end: 1 },
      parameters: { batas: limits.maxBytes / 1_000_000, ukuran: Math.ceil(text.length / 1_000_000) },
      related: [],
    },
  ];
  const broken = [{ start: 0, end: text.length }];
  return { text, lines, documents: [], comments: [], problems, broken, limits, regions: [], source: text };
}

/** Reads one region, by recovery where the reader refuses it. */
export function readRegion(
  source: string,
  place: RegionPlace,
  limits: Limits,
  harvest: Harvest,
  broken: Range[],
  budget: Budget,
): Region {
  const { start, end, contentStart } = place;
  if (budget.refused >= MAX_REFUSED) {
    broken.push({ start, end });
    return { start, end, contentStart, documents: [], isTied: false, isOdd: true };
  }
  const part = start === 0 && end === source.length ? source : source.slice(start, end);
  const read = readWhole(part, start, limits);
  const recovery = newRecovery(source, limits, budget);
  const own = isFailure(read) ? recovery.harvest : read.harvest;
  const lost = recovery.broken;
  const roots = isFailure(read) ? [recoverRoot(recovery, place, read)] : read.roots;
  const isOdd = isFailure(read) && own.problems.length === 0;
  if (isOdd) own.problems.push(reasonProblem(source, read, { first: start, end }));
  const isLost = (name: string) => lost.some((range) => source.slice(range.start, range.end).includes(`&${name}`));
  tieAliases(own.named, own.merges, limits, isLost, own.problems);
  for (const comment of own.comments) harvest.comments.push(comment);
  for (const problem of own.problems) harvest.problems.push(problem);
  for (const range of lost) broken.push(range);
  const documents = roots.map((root) => ({ start: contentStart, end, root }));
  return { start, end, contentStart, documents, isTied: own.named.length + own.merges.length > 0, isOdd };
}

/** The root of a region that the reader refuses, as far as it can be read. */
function recoverRoot(recovery: Recovery, place: RegionPlace, failure: Failure): Node {
  const { source, harvest } = recovery;
  const { start, end, contentStart } = place;
  const from = source.charCodeAt(contentStart) === BYTE_ORDER_MARK ? contentStart + 1 : contentStart;
  recovery.hint = failure.offset;
  collectComments(source, start, contentStart, harvest.comments);
  const root = readContent(recovery, from, end, 0);
  harvest.comments.sort((a, b) => a.start - b.start);
  return root ?? scalar(contentStart, contentStart, 'empty', null, '', contentStart, contentStart);
}

/** All documents of a part that the reader accepts; else the first failure, as an offset in the file. */
function readWhole(part: string, shift: number, limits: Limits): { harvest: Harvest; roots: Node[] } | Failure {
  const events = readEvents(part, limits.maxDepth);
  if (isFailure(events)) return { reason: events.reason, offset: events.offset + shift };
  const harvest = newHarvest();
  const roots: Node[] = [];
  const builder = new TreeBuilder(part, events, shift, harvest);
  for (let root = builder.nextRoot(); root !== undefined; root = builder.nextRoot()) roots.push(root);
  return builder.failure ?? { harvest, roots };
}

/** The order of problems: by place, then by code. */
export function byPlace(a: SyntaxProblem, b: SyntaxProblem): number {
  return a.range.start - b.range.start || a.range.end - b.range.end || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);
}
