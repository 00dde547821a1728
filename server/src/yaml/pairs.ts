import { isMergeKey, keyText } from './query.ts';
import type { Node, Pair, Range, SyntaxProblem } from './tree.ts';

const FEW = 12;

/** Reports every repeated key of one mapping with the place of its first use, and notes merge keys. */
export function checkPairs(
  pairs: readonly Pair[],
  found: { readonly merges: Pair[]; readonly problems: SyntaxProblem[] },
): void {
  const count = pairs.length;
  const first = count > FEW ? new Map<string, Node>() : undefined;
  for (let i = 0; i < count; i++) {
    const pair = pairs[i] as Pair;
    const text = keyText(pair.key);
    if (text === undefined) continue;
    if (text === '<<' && isMergeKey(pair.key)) {
      found.merges.push(pair);
      continue;
    }
    const earlier = first === undefined ? earlierKey(pairs, i, text) : first.get(text);
    if (earlier !== undefined) found.problems.push(duplicateKey(pair.key, earlier, text));
    else first?.set(text, pair.key);
  }
}

export const DUPLICATE_KEY = 'yaml.kunci-ganda';

function duplicateKey(key: Node, earlier: Node, text: string): SyntaxProblem {
  return {
    code: DUPLICATE_KEY,
    range: copyRange(key),
    parameters: { kunci: text },
    related: [{ range: copyRange(earlier), code: 'yaml.kunci-pertama' }],
  };
}

function earlierKey(pairs: readonly Pair[], before: number, text: string): Node | undefined {
  for (let i = 0; i < before; i++) {
    const key = (pairs[i] as Pair).key;
    if (keyText(key) === text && !isMergeKey(key)) return key;
  }
  return undefined;
}

export function copyRange(range: Range): Range {
  return { start: range.start, end: range.end };
}
