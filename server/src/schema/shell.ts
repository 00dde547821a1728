import { followAlias, type Node } from '../yaml/index.ts';
import { type KeyAnnotation, keyAnnotation } from './annotations.ts';
import { objectOf, plainValue } from './value.ts';

/** One item of a long list, to be validated by itself. */
export interface EntryTask {
  /** Name of its validator. */
  readonly entry: string;
  /** Aliases followed. */
  readonly node: Node;
  readonly annotation: KeyAnnotation;
  /** Path of the list, and the item's number in it. */
  readonly list: readonly (string | number)[];
  readonly index: number;
}

/**
 * The value of a document without the items of its long lists, which are collected in `tasks`; they become empty lists
 * here.
 */
export function shellValue(
  node: Node,
  annotation: KeyAnnotation | undefined,
  tasks: EntryTask[],
  path: readonly (string | number)[] = [],
): unknown {
  const target = followAlias(node);
  if (target === undefined || !annotation?.holdsEntries) return plainValue(node);
  if (annotation.entry !== undefined && annotation.items !== undefined && target.kind === 'sequence') {
    const { entry, items } = annotation;
    target.items.forEach((item, index) => {
      tasks.push({ entry, node: followAlias(item) ?? item, annotation: items, list: path, index });
    });
    return [];
  }
  if (target.kind !== 'mapping') return plainValue(target);
  return objectOf(target, (value, name) => shellValue(value, keyAnnotation(annotation, name), tasks, [...path, name]));
}
