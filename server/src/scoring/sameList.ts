/** Whether two lists hold the same things in the same order; the very same objects where nothing else is said. */
export function sameList<T>(
  one: readonly T[],
  other: readonly T[],
  same: (a: T, b: T) => boolean = (a, b) => a === b,
): boolean {
  return one.length === other.length && one.every((item, at) => same(item, other[at]!));
}
