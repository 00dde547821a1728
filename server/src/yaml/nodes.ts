import type { Node, Pair, Scalar, ScalarStyle } from './tree.ts';

/** A scalar node; always the same fields in the same order. */
export function scalar(
  start: number,
  end: number,
  style: ScalarStyle,
  value: string | number | boolean | null,
  text: string,
  contentStart: number,
  contentEnd: number,
): Scalar {
  return { kind: 'scalar', start, end, style, value, text, contentStart, contentEnd };
}

/** A pair of a key and a value. */
export function pairOf(key: Node, value: Node): Pair {
  return { start: key.start, end: Math.max(key.end, value.end), key, value };
}
