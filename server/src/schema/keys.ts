import { schemaAdvice, schemaFixTexts } from '../messages/schema.ts';
import type { Text } from '../messages/text.ts';
import { entriesOf, keyText, type Mapping, type Range } from '../yaml/index.ts';
import { annotationBelow, type KeyAnnotation } from './annotations.ts';
import { nearest } from './nearest.ts';
import type { SchemaFix } from './problem.ts';
import { filled } from './wording.ts';

const MOST_LISTED = 12;

/** What to do about an unknown key. */
export interface KeyAdvice {
  readonly advice: Text;
  readonly fixes: readonly SchemaFix[];
}

/**
 * Advice for a key that a mapping does not know: the known key that is nearest, the mapping above or below to which it
 * belongs (a slip of the indentation), else the keys that can still be used.
 *
 * @param root annotation of the entry or document, `path` the mapping's place below it
 */
export function adviseOnKey(
  key: string,
  at: Range,
  mapping: Mapping,
  root: KeyAnnotation,
  path: readonly (string | number)[],
): KeyAdvice {
  const annotation = annotationBelow(root, path);
  const used = new Set(entriesOf(mapping).map((pair) => keyText(pair.key)));
  const free = Object.keys(annotation?.keys ?? {}).filter((known) => !used.has(known));
  const place = placeOfKey(key, annotation, root, path);
  const near = nearest(key, free);
  if (near !== undefined && (place === undefined || near === key)) {
    const parameters = { key, near };
    return {
      advice: filled(schemaAdvice.meant, { near }),
      fixes: [{ do: 'replace', title: schemaFixTexts.renameKey, parameters, at, text: near }],
    };
  }
  if (place !== undefined) return { advice: place, fixes: [] };
  const twin = nearest(key, Object.keys(annotation?.keys ?? {}));
  if (twin !== undefined) return { advice: filled(schemaAdvice.alreadyThere, { near: twin }), fixes: [] };
  if (free.length === 0) return { advice: schemaAdvice.noMoreKeys, fixes: [] };
  const known = free.slice(0, MOST_LISTED).join(', ') + (free.length > MOST_LISTED ? ', ...' : '');
  return { advice: filled(schemaAdvice.knownKeys, { known }), fixes: [] };
}

/** The mapping below or above that has exactly this key. */
function placeOfKey(
  key: string,
  annotation: KeyAnnotation | undefined,
  root: KeyAnnotation,
  path: readonly (string | number)[],
): Text | undefined {
  for (const [owner, below] of Object.entries(annotation?.keys ?? {})) {
    if (has(below, key)) return filled(schemaAdvice.belongsBelow, { owner });
  }
  for (let length = path.length - 1; length >= 0; length--) {
    const above = annotationBelow(root, path.slice(0, length));
    if (above !== undefined && has(above, key)) return filled(schemaAdvice.belongsAbove, { owner: above.title });
  }
  return undefined;
}

function has(annotation: KeyAnnotation, key: string): boolean {
  return annotation.keys !== undefined && Object.hasOwn(annotation.keys, key);
}
