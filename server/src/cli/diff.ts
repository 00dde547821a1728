/** Lines of a difference between two texts, each with what became of it. */
export interface DiffLine {
  readonly sign: ' ' | '+' | '-' | '@';
  readonly text: string;
}

const context = 3;

/** Beyond this many comparisons a changed stretch is shown as a whole. */
const mostComparisons = 4_000_000;

/** What changes between two texts, line by line, with three lines around each place; as `diff -u` shows it. */
export function diffLines(before: string, after: string): readonly DiffLine[] {
  const changes = compare(linesOf(before), linesOf(after));
  const shown = new Set<number>();
  for (const [at, { sign }] of changes.entries()) {
    if (sign !== ' ') for (let near = at - context; near <= at + context; near++) shown.add(near);
  }
  const result: DiffLine[] = [];
  let oldLine = 1;
  let newLine = 1;
  let wasShown = false;
  for (const [at, line] of changes.entries()) {
    const isShown = shown.has(at);
    if (isShown && !wasShown) result.push({ sign: '@', text: `@@ -${oldLine} +${newLine} @@` });
    if (isShown) result.push(line);
    wasShown = isShown;
    if (line.sign !== '+') oldLine++;
    if (line.sign !== '-') newLine++;
  }
  return result;
}

function compare(before: readonly string[], after: readonly string[]): readonly DiffLine[] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  let end = 0;
  while (end < before.length - start && end < after.length - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  const same = (lines: readonly string[]): DiffLine[] => lines.map((text) => ({ sign: ' ', text }));
  return [
    ...same(before.slice(0, start)),
    ...middle(before.slice(start, before.length - end), after.slice(start, after.length - end)),
    ...same(before.slice(before.length - end)),
  ];
}

/** By the longest common lines. */
function middle(before: readonly string[], after: readonly string[]): readonly DiffLine[] {
  const removed = before.map((text): DiffLine => ({ sign: '-', text }));
  const added = after.map((text): DiffLine => ({ sign: '+', text }));
  if (before.length * after.length > mostComparisons) return [...removed, ...added];
  const width = after.length + 1;
  const lengths = new Uint32Array((before.length + 1) * width);
  const at = (one: number, other: number) => lengths[one * width + other] ?? 0;
  for (let one = before.length - 1; one >= 0; one--) {
    for (let other = after.length - 1; other >= 0; other--) {
      lengths[one * width + other] =
        before[one] === after[other] ? at(one + 1, other + 1) + 1 : Math.max(at(one + 1, other), at(one, other + 1));
    }
  }
  const result: DiffLine[] = [];
  let one = 0;
  let other = 0;
  while (one < before.length || other < after.length) {
    if (one < before.length && other < after.length && before[one] === after[other]) {
      result.push({ sign: ' ', text: before[one] ?? '' });
      one++;
      other++;
    } else if (one < before.length && (other === after.length || at(one + 1, other) >= at(one, other + 1))) {
      result.push(removed[one++] as DiffLine);
    } else result.push(added[other++] as DiffLine);
  }
  return result;
}

function linesOf(text: string): readonly string[] {
  const lines = text.split(/\r\n|\n|\r/);
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}
