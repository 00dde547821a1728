import { tieAliases } from './aliases.ts';
import { type Harvest, newHarvest, scalar, TreeBuilder } from './builder.ts';
import { isFailure, readEvents } from './events.ts';
import { defaultLimits, type Limits } from './limits.ts';
import { Lines } from './lines.ts';
import { type RegionPlace, splitRegions } from './regions.ts';
import type { Node, Range, SyntaxProblem, YamlDocument, YamlFile } from './tree.ts';

/** Reads a whole file. Never throws: whatever is wrong is in `problems`, and the rest of the tree is there. */
export function parse(text: string, limits: Limits = defaultLimits): YamlFile {
  const lines = new Lines(text);
  if (text.length > limits.maxBytes) {
    const problems = [fileProblem('yaml.berkas-terlalu-besar', text, { batas: limits.maxBytes })];
    return { text, lines, documents: [], comments: [], problems, broken: [{ start: 0, end: text.length }] };
  }
  const harvest = newHarvest();
  const broken: Range[] = [];
  const documents: YamlDocument[] = [];
  const split = splitRegions(text);
  for (const place of split.regions) documents.push(...readRegion(text, place, limits, harvest, broken));
  return { text, lines, documents, comments: harvest.comments, problems: harvest.problems, broken };
}

function fileProblem(code: string, text: string, parameters: SyntaxProblem['parameters']): SyntaxProblem {
  return { code, range: { start: 0, end: Math.min(1, text.length) }, parameters, related: [] };
}

function readRegion(
  source: string,
  place: RegionPlace,
  limits: Limits,
  harvest: Harvest,
  broken: Range[],
): YamlDocument[] {
  const isWhole = place.start === 0 && place.end === source.length;
  const part = isWhole ? source : source.slice(place.start, place.end);
  const events = readEvents(part, limits.maxDepth);
  const own = newHarvest();
  const roots: Node[] = [];
  if (isFailure(events)) {
    const range = { start: place.start + events.offset, end: place.start + events.offset };
    own.problems.push({ code: 'yaml.tidak-terbaca', range, parameters: {}, related: [] });
    broken.push({ start: place.start, end: place.end });
    roots.push(
      scalar(place.contentStart, place.contentStart, 'empty', null, '', place.contentStart, place.contentStart),
    );
  } else {
    const builder = new TreeBuilder(part, events, place.start, own);
    for (let root = builder.nextRoot(); root !== undefined; root = builder.nextRoot()) roots.push(root);
  }
  tieAliases(own.named, own.merges, limits, () => false, own.problems);
  harvest.comments.push(...own.comments);
  harvest.problems.push(...own.problems);
  return roots.map((root) => ({ start: place.contentStart, end: place.end, root }));
}
