/**
 * The candidate that a mistyped word most likely stands for; undefined where none is close. Upper and lower case and
 * the way words are joined (space, hyphen, underscore) do not count. The first of equally close candidates wins.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const sought = plain(word);
  let limit = Math.min(3, Math.max(1, Math.floor(sought.length / 3))) + 1;
  let best: string | undefined;
  for (const candidate of candidates) {
    const form = plain(candidate);
    if (Math.abs(form.length - sought.length) >= limit) continue;
    const distance = editDistance(sought, form, limit - 1);
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

/** Forms of words that were compared lately; the same candidates are looked through for every mistyped word. */
let forms = new Map<string, string>();
const mostForms = 50_000;

function plain(word: string): string {
  let form = forms.get(word);
  if (form === undefined) {
    form = word
      .trim()
      .toLowerCase()
      .replace(/[\s_-]+/g, '_');
    if (forms.size >= mostForms) forms = new Map();
    forms.set(word, form);
  }
  return form;
}

/**
 * Number of single insertions, deletions, replacements and swaps of neighbours that turn `a` into `b` (optimal string
 * alignment). Above `limit` any number greater than `limit`.
 */
export function editDistance(a: string, b: string, limit = Number.POSITIVE_INFINITY): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let [beforeLast, last, current] = [0, 1, 2].map(() => new Int32Array(b.length + 1)) as [
    Int32Array,
    Int32Array,
    Int32Array,
  ];
  for (let column = 0; column <= b.length; column++) last[column] = column;
  for (let row = 1; row <= a.length; row++) {
    current[0] = row;
    let least = row;
    const letter = a.charCodeAt(row - 1);
    for (let column = 1; column <= b.length; column++) {
      const other = b.charCodeAt(column - 1);
      let value = Math.min(last[column]! + 1, current[column - 1]! + 1, last[column - 1]! + (letter === other ? 0 : 1));
      const swapped = row > 1 && column > 1 && letter === b.charCodeAt(column - 2) && a.charCodeAt(row - 2) === other;
      if (swapped) value = Math.min(value, beforeLast[column - 2]! + 1);
      current[column] = value;
      if (value < least) least = value;
    }
    if (least > limit) return limit + 1;
    [beforeLast, last, current] = [last, current, beforeLast];
  }
  return last[b.length]!;
}
