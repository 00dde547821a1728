import { render } from '../messages/text.ts';
import type { Finding } from './rule.ts';

/**
 * The order in which findings are shown everywhere: by file address, start, end, code, then by what the message says. Two
 * runs over the same files give the same order.
 */
export function inOrder(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort(
    (one, other) =>
      compare(one.uri, other.uri) ||
      one.at.start - other.at.start ||
      one.at.end - other.at.end ||
      compare(one.code, other.code) ||
      compare(wordsOf(one), wordsOf(other)),
  );
}

const words = new WeakMap<Finding, string>();

/** What the message says; many findings can share one place, and most are the same from one run to the next. */
function wordsOf(finding: Finding): string {
  let text = words.get(finding);
  if (text === undefined) {
    text = render(finding.message, 'id', finding.parameters);
    words.set(finding, text);
  }
  return text;
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
