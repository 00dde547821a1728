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
      compare(render(one.message, 'id', one.parameters), render(other.message, 'id', other.parameters)),
  );
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
