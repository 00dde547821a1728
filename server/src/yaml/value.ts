import { entriesOf, keyText } from './query.ts';
import type { Mapping, Node } from './tree.ts';

/** How far below the node asked for values are kept: documents, their lists, the entries of these. */
const KEPT_LEVELS = 3;

const kept = new WeakMap<Node, unknown>();

/**
 * The plain JavaScript value of a node for validation: merge keys applied, aliases followed, the last of repeated keys.
 * Keys that are no text are left out; aliases that lead nowhere are null. Values of the upper levels are kept with
 * their nodes, so that after an edit only what changed is converted again: treat the result as read-only.
 */
export function toValue(node: Node): unknown {
  return convert(node, 0);
}

function convert(node: Node, level: number): unknown {
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'alias') return node.target === undefined ? null : convert(node.target, level);
  if (level > KEPT_LEVELS) return build(node, level);
  const known = kept.get(node);
  if (known !== undefined) return known;
  const value = build(node, level);
  kept.set(node, value);
  return value;
}

function build(node: Exclude<Node, { kind: 'scalar' | 'alias' }>, level: number): unknown {
  if (node.kind === 'mapping') return buildObject(node, level);
  const items: unknown[] = [];
  for (const item of node.items) items.push(convert(item, level + 1));
  return items;
}

function buildObject(node: Mapping, level: number): Record<string, unknown> {
  const object: Record<string, unknown> = {};
  for (const { key, value } of entriesOf(node)) {
    const name = keyText(key);
    if (name === undefined) continue;
    const content = convert(value, level + 1);
    if (name === '__proto__') {
      Object.defineProperty(object, name, { value: content, enumerable: true, configurable: true, writable: true });
    } else object[name] = content;
  }
  return object;
}
