import { documentAt, type Node, type Pair, type Range, type YamlFile } from '../yaml/index.ts';
import { lastStarting } from '../yaml/query.ts';

/** Everything that holds an offset (its end included), the outermost first: pairs, their keys or values, list items. */
export function chainAt(yaml: YamlFile, offset: number): readonly (Node | Pair)[] {
  const root = documentAt(yaml, offset)?.root;
  const chain: (Node | Pair)[] = [];
  for (let at: Node | Pair | undefined = root; at !== undefined && touches(at, offset); at = insideOf(at, offset)) {
    chain.push(at);
  }
  return chain;
}

export function isPair(link: Node | Pair): link is Pair {
  return !('kind' in link);
}

/** The nearest thing inside that may hold the offset; whether it does is for the caller to see. */
function insideOf(link: Node | Pair, offset: number): Node | Pair | undefined {
  if (isPair(link)) return touches(link.key, offset) ? link.key : link.value;
  if (link.kind === 'mapping') return link.pairs[lastStarting(link.pairs, offset)];
  return link.kind === 'sequence' ? link.items[lastStarting(link.items, offset)] : undefined;
}

function touches({ start, end }: Range, offset: number): boolean {
  return start <= offset && offset <= end;
}
