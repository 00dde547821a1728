import { followAlias, type Node, type Sequence } from '../yaml/index.ts';
import { type KeyAnnotation, keyAnnotation } from './annotations.ts';
import { objectOf, plainValue } from './value.ts';

/** A long list whose items are validated one by one. */
export interface ListTask {
  /** Name of the validator of its items. */
  readonly entry: string;
  readonly list: Sequence;
  /** Of its items. */
  readonly annotation: KeyAnnotation;
  readonly path: readonly (string | number)[];
}

/**
 * The value of a document without the items of its long lists: these are collected in `tasks`, and become empty lists
 * here.
 */
export function shellValue(
  node: Node,
  annotation: KeyAnnotation | undefined,
  tasks: ListTask[],
  path: readonly (string | number)[] = [],
): unknown {
  const target = followAlias(node);
  if (target === undefined || !annotation?.holdsEntries) return plainValue(node);
  if (annotation.entry !== undefined && annotation.items !== undefined && target.kind === 'sequence') {
    tasks.push({ entry: annotation.entry, list: target, annotation: annotation.items, path });
    return [];
  }
  if (target.kind !== 'mapping') return plainValue(target);
  return objectOf(target, (value, name) => shellValue(value, keyAnnotation(annotation, name), tasks, [...path, name]));
}
