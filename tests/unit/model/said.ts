import { extractFacts } from '../../../server/src/model/extract.ts';
import type { DocumentFacts } from '../../../server/src/model/facts.ts';
import { parse } from '../../../server/src/yaml/index.ts';
import type { Range } from '../../../server/src/yaml/tree.ts';

export const place = (range: Range | undefined) => range && `${range.start}-${range.end}`;

/** Facts of the first document of a text, known to be of a kind. */
export function factsOf<Kind extends DocumentFacts['kind']>(
  text: string,
  kind: Kind,
): Extract<DocumentFacts, { kind: Kind }> {
  const facts = extractFacts(parse(text).documents[0]!);
  if (facts.kind !== kind) throw new Error(`${facts.kind} instead of ${kind}`);
  return facts as Extract<DocumentFacts, { kind: Kind }>;
}
