import { type Alias, documentAt, type Name, type Node, type Range, type YamlFile } from '../yaml/index.ts';
import { lastStarting } from '../yaml/query.ts';
import { chainAt, isPair } from './nodeChain.ts';

/** A node that has a name of its own in YAML (`&name`), by which aliases repeat it. */
export interface Anchored {
  readonly node: Node;
  readonly anchor: Name;
}

/** What an alias stands for. */
export function anchorOf({ target }: Alias): Anchored | undefined {
  return target?.anchor && { node: target, anchor: target.anchor };
}

/** The anchored node whose `&name` holds the offset. */
export function anchorAt(yaml: YamlFile, offset: number): Anchored | undefined {
  const root = documentAt(yaml, offset)?.root;
  const links = chainAt(yaml, offset).flatMap((link) =>
    isPair(link) ? [link.value] : [link, ...itemsNear(link, offset)],
  );
  for (const node of root === undefined ? links : [root, ...links]) {
    const { anchor } = node;
    if (anchor !== undefined && anchor.start - 1 <= offset && offset <= anchor.end) return { node, anchor };
  }
  return undefined;
}

/** A list item begins behind its anchor, so the offset lies before the item. */
function itemsNear(node: Node, offset: number): readonly Node[] {
  const next = node.kind === 'sequence' ? node.items[lastStarting(node.items, offset) + 1] : undefined;
  return next === undefined ? [] : [next];
}

/** The aliases that repeat an anchored node, by place; looks through its document. */
export function aliasesOf(yaml: YamlFile, { node }: Anchored): readonly Alias[] {
  const root = documentAt(yaml, node.start)?.root;
  const found: Alias[] = [];
  const open: Node[] = root === undefined ? [] : [root];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (at.kind === 'alias' && at.target === node) found.push(at);
    else if (at.kind === 'sequence') open.push(...at.items);
    else if (at.kind === 'mapping') for (const { key, value } of at.pairs) open.push(key, value);
  }
  return found.sort((one, other) => one.start - other.start);
}

/** `&name` and the node behind it. */
export function anchoredRange({ node, anchor }: Anchored): Range {
  return { start: anchor.start - 1, end: Math.max(node.end, anchor.end) };
}
