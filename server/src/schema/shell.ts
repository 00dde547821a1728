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
  readonly path: readonly (string | number)[];
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
  if (target === undefined || annotation === undefined || !holdsEntries(annotation)) return plainValue(node);
  if (annotation.entry !== undefined && annotation.items !== undefined && target.kind === 'sequence') {
    const { entry, items } = annotation;
    target.items.forEach((item, index) => {
      tasks.push({ entry, node: followAlias(item) ?? item, annotation: items, path: [...path, index] });
    });
    return [];
  }
  if (target.kind !== 'mapping') return plainValue(target);
  return objectOf(target, (value, name) => shellValue(value, keyAnnotation(annotation, name), tasks, [...path, name]));
}

const known = new WeakMap<KeyAnnotation, boolean>();

function holdsEntries(annotation: KeyAnnotation): boolean {
  let holds = known.get(annotation);
  if (holds === undefined) {
    holds = annotation.entry !== undefined || Object.values(annotation.keys ?? {}).some(holdsEntries);
    known.set(annotation, holds);
  }
  return holds;
}
