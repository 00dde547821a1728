import { entriesOf, followAlias, keyText, type Mapping, type Node } from '../yaml/index.ts';

/**
 * The plain value of a node, used once and thrown away: unlike `toValue` nothing is kept with the nodes, which halves
 * the time for a file that is read once. Merge keys applied, aliases followed, the last of repeated keys; aliases that
 * lead nowhere are null.
 */
export function plainValue(node: Node): unknown {
  const target = followAlias(node);
  if (target === undefined) return null;
  if (target.kind === 'mapping') return objectOf(target, plainValue);
  return target.kind === 'sequence' ? target.items.map(plainValue) : scalarValue(target);
}

function scalarValue(node: Node): unknown {
  return node.kind === 'scalar' ? node.value : null;
}

/** An object with the keys of a mapping and what `convert` makes of each value. */
export function objectOf(mapping: Mapping, convert: (value: Node, key: string) => unknown): Record<string, unknown> {
  const object: Record<string, unknown> = {};
  for (const { key, value } of entriesOf(mapping)) {
    const name = keyText(key);
    if (name === undefined) continue;
    const content = convert(value, name);
    if (name === '__proto__') defineKey(object, name, content);
    else object[name] = content;
  }
  return object;
}

function defineKey(object: object, name: string, value: unknown): void {
  Object.defineProperty(object, name, { value, enumerable: true, configurable: true, writable: true });
}
