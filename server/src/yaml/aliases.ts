import type { Limits } from './limits.ts';
import { copyRange } from './pairs.ts';
import { mergeSources } from './query.ts';
import type { Alias, Node, Pair, SyntaxProblem } from './tree.ts';

/**
 * Ties the aliases of one document to their anchors. An alias that is unknown, that stands inside its own anchor or
 * that would make the document larger than the limit keeps no target and is reported.
 *
 * @param named anchored nodes and aliases in the order of the text
 * @param isLost tells whether an anchor of this name may stand in text that could not be read
 */
export function tieAliases(
  named: readonly Node[],
  merges: readonly Pair[],
  limits: Limits,
  isLost: (name: string) => boolean,
  problems: SyntaxProblem[],
): void {
  const anchors = new Map<string, Node>();
  const sizes = new Map<Node, number>();
  let expanded = 0;
  let isOver = false;
  for (const node of named) {
    if (node.kind !== 'alias') {
      if (node.anchor !== undefined) anchors.set(node.anchor.name, node);
      continue;
    }
    const target = anchors.get(node.name.name);
    if (target === undefined) {
      if (!isLost(node.name.name)) problems.push(aliasProblem('yaml.alias-tidak-dikenal', node));
      continue;
    }
    if (target.start <= node.start && node.end <= target.end) {
      problems.push(aliasProblem('yaml.alias-melingkar', node, target));
      continue;
    }
    expanded += sizeOf(target, sizes);
    if (expanded <= limits.maxAliasNodes) (node as { target: Node | undefined }).target = target;
    else if (!isOver) {
      isOver = true;
      problems.push({ ...aliasProblem('yaml.alias-berlebihan', node), parameters: { batas: limits.maxAliasNodes } });
    }
  }
  for (const pair of merges) checkMerge(pair, problems);
}

function checkMerge(pair: Pair, problems: SyntaxProblem[]): void {
  for (const source of mergeSources(pair.value)) {
    if (source === undefined || source.kind === 'mapping') continue;
    problems.push({ code: 'yaml.gabung-bukan-peta', range: copyRange(pair.value), parameters: {}, related: [] });
    return;
  }
}

function aliasProblem(code: string, alias: Alias, target?: Node): SyntaxProblem {
  const related = target?.anchor === undefined ? [] : [{ range: copyRange(target.anchor), code: 'yaml.jangkar' }];
  return { code, range: copyRange(alias), parameters: { nama: alias.name.name }, related };
}

/** Number of nodes that a node stands for with all its aliases followed. */
function sizeOf(node: Node, sizes: Map<Node, number>): number {
  const known = sizes.get(node);
  if (known !== undefined) return known;
  let size = 1;
  if (node.kind === 'sequence') for (const item of node.items) size += sizeOf(item, sizes);
  else if (node.kind === 'mapping') {
    for (const pair of node.pairs) size += sizeOf(pair.key, sizes) + sizeOf(pair.value, sizes);
  } else if (node.kind === 'alias' && node.target !== undefined) size += sizeOf(node.target, sizes);
  if (node.anchor !== undefined) sizes.set(node, size);
  return size;
}
