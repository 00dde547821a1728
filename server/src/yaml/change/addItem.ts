import { columnOf } from '../lexis.ts';
import { parse } from '../parse.ts';
import { keyText } from '../query.ts';
import type { Mapping, Pair, Sequence, TextChange, YamlFile } from '../tree.ts';
import { asFlow } from '../write.ts';
import { addKey, addLines, isVacant, placeOf } from './addKey.ts';
import { addToFlow } from './flow.ts';
import { canFollow, endOfEntry, indented, insertion, lineBreakOf, lineEndOf } from './layout.ts';

/** An entry to be added to a list. */
export interface NewItem {
  /** YAML of the entry, its lines not indented. */
  readonly yaml: string;
  /** Comment lines to stand above it, each with its `#`; lost in a list in brackets. */
  readonly comments?: readonly string[];
}

/**
 * Adds items to the list under a key of a mapping, in the style of the list: behind its last item, with the indentation
 * and the blank lines of its siblings, or in brackets. A list that is empty or absent becomes one with dashes.
 *
 * @param order of the keys, for a list that is not there yet; see {@link addKey}
 * @returns undefined where the key holds something else than a list, or what stands there could not be read
 */
export function addItems(
  file: YamlFile,
  mapping: Mapping,
  key: string,
  items: readonly NewItem[],
  order: readonly string[] = [],
): readonly TextChange[] | undefined {
  const pair = mapping.pairs.findLast((candidate) => keyText(candidate.key) === key);
  if (pair === undefined) return addList(file, mapping, key, items, order);
  const { value } = pair;
  if (value.kind === 'sequence' && !value.flow) return appendTo(file, value, items);
  if (value.kind === 'sequence' && value.items.length > 0) return addToFlow(file.text, value, flowOf(items).join(', '));
  const isEmptyList = value.kind === 'sequence' && /^\[\s*\]$/.test(file.text.slice(value.start, value.end));
  if (value.kind === 'sequence' && (mapping.flow || !isEmptyList)) {
    return addToFlow(file.text, value, flowOf(items).join(', '));
  }
  if (!isEmptyList && !isVacant(value)) return undefined;
  if (mapping.flow) return addKey(file, mapping, key, `[${flowOf(items).join(', ')}]`);
  return startList(file, mapping, pair, items);
}

function addList(
  file: YamlFile,
  mapping: Mapping,
  key: string,
  items: readonly NewItem[],
  order: readonly string[],
): readonly TextChange[] | undefined {
  if (mapping.flow) return addKey(file, mapping, key, `[${flowOf(items).join(', ')}]`, order);
  const width = listIndentation(file.text, mapping);
  const lines = items.map((item) => blockItem(item, width, width + 2, '\n'));
  return addLines(file, mapping, [`${key}:`, ...lines].join('\n'), placeOf(mapping, key, order));
}

function appendTo(file: YamlFile, list: Sequence, items: readonly NewItem[]): readonly TextChange[] | undefined {
  const { text } = file;
  const last = list.items.at(-1);
  if (last === undefined) return undefined;
  const column = columnOf(text, list.start);
  const at = endOfEntry(text, Math.max(last.end, list.start + 1), column);
  if (!canFollow(file, last, at, column)) return undefined;
  const lineBreak = lineBreakOf(text);
  const gap = isSpaced(text, list) ? lineBreak : '';
  const content = contentColumn(text, list) ?? column + 2;
  const added = items.map((item) => lineBreak + gap + blockItem(item, column, content, lineBreak));
  return [insertion(at, added.join(''))];
}

/** Puts the first items under a key that has none; a comment behind the key stays with it. */
function startList(
  file: YamlFile,
  mapping: Mapping,
  { key, value }: Pair,
  items: readonly NewItem[],
): readonly TextChange[] | undefined {
  const { text } = file;
  const lineEnd = lineEndOf(text, Math.max(key.end, value.end));
  if (!canFollow(file, key, lineEnd, columnOf(text, key.start))) return undefined;
  const colon = text.indexOf(':', key.end);
  const lineBreak = lineBreakOf(text);
  const column = columnOf(text, key.start) + listIndentation(text, mapping);
  const added = items.map((item) => lineBreak + blockItem(item, column, column + 2, lineBreak)).join('');
  const behind = text.slice(value.end, lineEnd);
  // What was behind the sign for an empty list is blank or a comment.
  return [{ range: { start: colon + 1, end: lineEnd }, text: (behind.trim() && ` ${behind.trim()}`) + added }];
}

/** The lines of an item: its dash at `column`, what it holds at `content`. */
function blockItem({ yaml, comments = [] }: NewItem, column: number, content: number, lineBreak: string): string {
  const pad = ' '.repeat(column);
  const dash = `${pad}-${' '.repeat(content - column - 1)}`;
  return [...comments.map((comment) => pad + comment), dash + indented(yaml, content, lineBreak)].join(lineBreak);
}

/** The items on one line each, for a list in brackets. */
function flowOf(items: readonly NewItem[]): readonly string[] {
  return items.map(({ yaml }) => {
    const root = parse(yaml).documents[0]?.root;
    return root === undefined ? '' : asFlow(root, yaml);
  });
}

/** By how much the lists of a mapping are indented below their keys. */
function listIndentation(text: string, mapping: Mapping): number {
  for (const { key, value } of mapping.pairs) {
    if (value.kind !== 'sequence' || value.flow) continue;
    return Math.max(0, columnOf(text, value.start) - columnOf(text, key.start));
  }
  return 2;
}

/** Whether a blank line stands between the last two items. */
function isSpaced(text: string, { items }: Sequence): boolean {
  const [one, other] = items.slice(-2);
  if (one === undefined || other === undefined) return false;
  return /(\r\n|\n|\r)[ \t]*(\r\n|\n|\r)/.test(text.slice(one.end, other.start));
}

/** The column at which the content of the last item that stands on the line of its dash begins. */
function contentColumn(text: string, list: Sequence): number | undefined {
  const column = columnOf(text, list.start);
  const item = list.items.findLast(({ start, end, anchor }) => {
    const line = text.slice(start - columnOf(text, start), start);
    return start < end && anchor === undefined && /^ *- +$/.test(line) && line.indexOf('-') === column;
  });
  return item === undefined ? undefined : columnOf(text, item.start);
}
