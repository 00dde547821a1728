import type { Mapping, Node, Pair, Range, Scalar, Sequence, SyntaxProblem } from './tree.ts';

type Movable = { start: number; end: number };

/** Moves a range in place. */
export function moveRange(range: Range, delta: number): void {
  const movable = range as Movable;
  movable.start += delta;
  movable.end += delta;
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

/**
 * Moves a node and everything below it in place. One function per shape: a large file has some hundred thousand nodes,
 * and property access that meets a single shape is several times faster.
 */
export function moveNode(node: Node, delta: number): void {
  switch (node.kind) {
    case 'scalar':
      moveScalar(node, delta);
      break;
    case 'mapping':
      moveMapping(node, delta);
      break;
    case 'sequence':
      moveSequence(node, delta);
      break;
    default:
      moveRange(node, delta);
      moveRange(node.name, delta);
  }
}

function moveScalar(node: Writable<Scalar>, delta: number): void {
  node.start += delta;
  node.end += delta;
  node.contentStart += delta;
  node.contentEnd += delta;
  if (node.anchor !== undefined) moveRange(node.anchor, delta);
}

function moveMapping(node: Writable<Mapping>, delta: number): void {
  node.start += delta;
  node.end += delta;
  if (node.anchor !== undefined) moveRange(node.anchor, delta);
  const { pairs } = node;
  for (let i = 0; i < pairs.length; i++) movePair(pairs[i] as Pair, delta);
}

function moveSequence(node: Writable<Sequence>, delta: number): void {
  node.start += delta;
  node.end += delta;
  if (node.anchor !== undefined) moveRange(node.anchor, delta);
  const { items } = node;
  for (let i = 0; i < items.length; i++) moveNode(items[i] as Node, delta);
}

/** Moves a pair with its key and value in place. */
export function movePair(pair: Writable<Pair>, delta: number): void {
  pair.start += delta;
  pair.end += delta;
  moveNode(pair.key, delta);
  moveNode(pair.value, delta);
}

/** Moves what a problem names from `from` on; a problem may stand before that place and name one behind it. */
export function moveProblem(problem: SyntaxProblem, from: number, delta: number): void {
  if (problem.range.start >= from) moveRange(problem.range, delta);
  for (const { range } of problem.related) if (range.start >= from) moveRange(range, delta);
  if (problem.fix !== undefined && problem.fix.range.start >= from) moveRange(problem.fix.range, delta);
}
