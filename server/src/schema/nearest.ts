/**
 * The candidate that a mistyped word most likely stands for; undefined where none is close. Upper and lower case and
 * the way words are joined (space, hyphen, underscore) do not count. The first of equally close candidates wins.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const sought = plain(word);
  let limit = Math.min(3, Math.max(1, Math.floor(sought.length / 3))) + 1;
  let best: string | undefined;
  for (const candidate of candidates) {
    const distance = editDistance(sought, plain(candidate), limit - 1);
    if (distance >= limit) continue;
    limit = distance;
    best = candidate;
    if (distance === 0) break;
  }
  return best;
}

/** True where two words differ at most in case and in how their parts are joined. */
export function sameWord(a: string, b: string): boolean {
  return plain(a) === plain(b);
}

function plain(word: string): string {
  return word
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, '_');
}

/**
 * Number of single insertions, deletions, replacements and swaps of neighbours that turn `a` into `b` (optimal string
 * alignment). Above `limit` any number greater than `limit`.
 */
export function editDistance(a: string, b: string, limit = Number.POSITIVE_INFINITY): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= b.length; column++) {
      const cost = a[row - 1] === b[column - 1] ? 0 : 1;
      let value = Math.min(last[column]! + 1, current[column - 1]! + 1, last[column - 1]! + cost);
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped) value = Math.min(value, beforeLast[column - 2]! + 1);
      current.push(value);
      least = Math.min(least, value);
    }
    if (least > limit) return limit + 1;
    beforeLast = last;
    last = current;
  }
  return last[b.length]!;
}
