import { columnOf } from '../lexis.ts';
import { keyText } from '../query.ts';
import type { Mapping, Node, Pair, TextChange, YamlFile } from '../tree.ts';
import { isInFlow } from './find.ts';
import { addToFlow } from './flow.ts';
import { canFollow, endOfEntry, indented, insertion, isUnread, lineBreakOf } from './layout.ts';

/**
 * Adds `key: yaml` to a mapping, behind the last of the keys that come before it in `order`. A key that is there without
 * a value is filled in instead.
 *
 * @param yaml one line that can stand in brackets too, or empty: the key alone is written, to be completed
 * @param order of the keys as they are usually written; a key that it does not hold goes to the end
 * @returns undefined where the key has a value already, or where what stands there could not be read
 */
export function addKey(
  file: YamlFile,
  mapping: Mapping,
  key: string,
  yaml: string,
  order: readonly string[] = [],
): readonly TextChange[] | undefined {
  const known = mapping.pairs.findLast((pair) => keyText(pair.key) === key);
  if (known !== undefined) return isVacant(known.value) ? fillIn(file, known, yaml) : undefined;
  const entry = yaml === '' ? `${key}: ` : `${key}: ${yaml}`;
  const after = placeOf(mapping, key, order);
  if (mapping.flow) return addToFlow(file.text, mapping, entry.trimEnd(), after);
  return addLines(file, mapping, entry, after);
}

/** Adds lines as a pair of a block mapping; further lines of `body` are indented with it. */
export function addLines(
  file: YamlFile,
  mapping: Mapping,
  body: string,
  after: number,
): readonly TextChange[] | undefined {
  const before = mapping.pairs[after];
  if (before === undefined) return undefined;
  const column = columnOf(file.text, before.start);
  const at = endOfEntry(file.text, before.end, column);
  if (!canFollow(file, before, at, column)) return undefined;
  const lineBreak = lineBreakOf(file.text);
  return [insertion(at, `${lineBreak}${' '.repeat(column)}${indented(body, column, lineBreak)}`)];
}

/** Place of the pair behind which a new key goes. */
export function placeOf(mapping: Mapping, key: string, order: readonly string[]): number {
  const rank = order.indexOf(key);
  const last = mapping.pairs.length - 1;
  if (rank < 0) return last;
  const before = mapping.pairs.findLastIndex((pair) => {
    const other = order.indexOf(keyText(pair.key) ?? '');
    return other >= 0 && other < rank;
  });
  return before < 0 ? Math.min(0, last) : before;
}

/** Nothing is written there, or nothing but the sign for it. */
export function isVacant(value: Node): boolean {
  return value.kind === 'scalar' && (value.value === null || value.value === '') && value.anchor === undefined;
}

/** Writes a value where there is none; a comment behind the key stays. */
function fillIn(file: YamlFile, { key, value }: Pair, yaml: string): readonly TextChange[] | undefined {
  if (yaml === '' || isUnread(file, key)) return undefined;
  const { text } = file;
  if (value.start < value.end) return [{ range: { start: value.start, end: value.end }, text: yaml }];
  const colon = text.indexOf(':', key.end);
  if (colon < 0 || colon >= text.length) return undefined;
  const hasBlank = value.start > colon + 1;
  const next = text[value.start] ?? '\n';
  const needsBlank = isInFlow(file, value) ? (next === '}' ? ' ' : '') : /\s/.test(next) ? '' : ' ';
  return [insertion(value.start, `${hasBlank ? '' : ' '}${yaml}${needsBlank}`)];
}
