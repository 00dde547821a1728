import { type KeyAnnotation, rootAnnotation } from '../schema/annotations.ts';
import type { DefinitionKind } from './facts.ts';
import type { DocumentKind } from './kinds.ts';

/** Where a kind of document defines ids and where it refers to them: the part of its schema that the facts need. */
export interface Shape {
  readonly define?: DefinitionKind;
  readonly refer?: readonly DefinitionKind[];
  readonly keys?: ReadonlyMap<string, Shape>;
  /** Shape of the items of a list; a single value in its place is read alike. */
  readonly items?: Shape;
}

const shapes = new Map<DocumentKind, Shape>();

export function shapeOf(kind: DocumentKind): Shape {
  let shape = shapes.get(kind);
  if (shape === undefined) {
    shape = prune(rootAnnotation(kind)) ?? {};
    shapes.set(kind, shape);
  }
  return shape;
}

/** Branches of the schema without any id are left out, so that looking for ids passes them by. */
function prune(annotation: KeyAnnotation): Shape | undefined {
  const keys = new Map<string, Shape>();
  for (const [key, below] of Object.entries(annotation.keys ?? {})) {
    const shape = prune(below);
    if (shape !== undefined) keys.set(key, shape);
  }
  const items = annotation.items && prune(annotation.items);
  const shape: Shape = {
    ...(annotation.define && { define: annotation.define }),
    ...(annotation.refer && { refer: annotation.refer }),
    ...(keys.size > 0 && { keys }),
    ...(items && { items }),
  };
  return Object.keys(shape).length > 0 ? shape : undefined;
}
