import { columnOf } from '../lexis.ts';
import { parse } from '../parse.ts';
import { keyText } from '../query.ts';
import type { Mapping, TextChange, YamlFile } from '../tree.ts';
import { asFlow } from '../write.ts';
import { addKey, addLines, isVacant, placeOf } from './addKey.ts';
import { canFollow, indented, lineBreakOf, lineEndOf } from './layout.ts';

/**
 * Adds a key that holds a mapping, or fills in one that holds nothing yet; in braces inside of braces.
 *
 * @param body YAML of the mapping in lines, not indented
 * @param order of the keys; see {@link addKey}
 * @returns undefined where the key holds something already, or what stands there could not be read
 */
export function addMapping(
  file: YamlFile,
  mapping: Mapping,
  key: string,
  body: string,
  order: readonly string[] = [],
): readonly TextChange[] | undefined {
  const pair = mapping.pairs.findLast((candidate) => keyText(candidate.key) === key);
  if (mapping.flow) {
    const isFree = pair === undefined || isVacant(pair.value);
    return isFree ? addKey(file, mapping, key, flowOf(body), order) : undefined;
  }
  if (pair === undefined) {
    return addLines(file, mapping, `${key}:\n  ${indented(body, 2, '\n')}`, placeOf(mapping, key, order));
  }
  const { value } = pair;
  const { text } = file;
  const isEmpty = value.kind === 'mapping' && /^\{\s*\}$/.test(text.slice(value.start, value.end));
  if (!isEmpty && !isVacant(value)) return undefined;
  const lineEnd = lineEndOf(text, Math.max(pair.key.end, value.end));
  const column = columnOf(text, pair.key.start);
  if (!canFollow(file, pair.key, lineEnd, column)) return undefined;
  const lineBreak = lineBreakOf(text);
  // What is behind the sign for nothing is blank or a comment.
  const behind = text.slice(value.end, lineEnd).trim();
  const added = `${lineBreak}${' '.repeat(column + 2)}${indented(body, column + 2, lineBreak)}`;
  const colon = text.indexOf(':', pair.key.end);
  return [{ range: { start: colon + 1, end: lineEnd }, text: (behind && ` ${behind}`) + added }];
}

function flowOf(body: string): string {
  const root = parse(body).documents[0]?.root;
  return root === undefined ? '{}' : asFlow(root, body);
}
