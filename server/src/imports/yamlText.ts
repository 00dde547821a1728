import { parse, toValue } from '../yaml/index.ts';
import { quoted } from '../yaml/write.ts';
import { EntryList, type Fields, type FieldValue, Unresolved } from './fields.ts';
import type { Scalar } from './values.ts';

/** Columns that prose is wrapped at, and the length from which it is written below its key. */
const proseColumns = 110;
const longText = 100;
const longEntry = 100;

/** Order of keys below a path of keys; lists add nothing to the path but their key. */
export type KeyOrder = (path: readonly string[]) => readonly string[];

/** A value as it stands behind its key, on one line. */
export function flowText(value: FieldValue, order: KeyOrder, path: readonly string[] = []): string {
  if (value instanceof Unresolved) return quoted(value.words);
  if (value instanceof EntryList)
    return `[${value.entries.map(({ fields }) => flowText(fields, order, path)).join(', ')}]`;
  if (value instanceof Map) {
    const pairs = inOrder(value, order(path)).map(
      ([key, inner]) => `${key}: ${flowText(inner, order, [...path, key])}`,
    );
    return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`;
  }
  if (isList(value)) return `[${value.map((item) => scalarText(item, 'flow')).join(', ')}]`;
  return scalarText(value, 'flow');
}

/** A key with its value as lines that are not indented: prose, lists of entries and long mappings below the key. */
export function keyLines(key: string, value: FieldValue, order: KeyOrder, path: readonly string[] = []): string {
  const below = [...path, key];
  if (value instanceof EntryList) {
    const items = value.entries.map(({ fields }) => `  - ${indented(entryText(fields, order, below), 4)}`);
    return [`${key}:`, ...items].join('\n');
  }
  if (value instanceof Map) {
    const flow = flowText(value, order, below);
    if (isShort(value, flow)) return `${key}: ${flow}`;
    return `${key}:\n  ${indented(mappingLines(value, order, below), 2)}`;
  }
  if (typeof value === 'string' && isProse(value)) return `${key}: ${proseText(value)}`;
  if (isList(value) || value instanceof Unresolved) return `${key}: ${flowText(value, order, below)}`;
  return `${key}: ${scalarText(value, 'block')}`;
}

/** An entry of a list, its lines not indented: in braces where it is short, else with a key on each line. */
export function entryText(fields: Fields, order: KeyOrder, path: readonly string[]): string {
  const flow = flowText(fields, order, path);
  return isShort(fields, flow) && !fields.has('judul') ? flow : mappingLines(fields, order, path);
}

/** The keys of a mapping with their values, its lines not indented. */
export function mappingLines(fields: Fields, order: KeyOrder, path: readonly string[]): string {
  return inOrder(fields, order(path))
    .map(([key, value]) => keyLines(key, value, order, path))
    .join('\n');
}

/** A scalar that goes below its key: wrapped where it is one paragraph, line by line otherwise. */
export function proseText(text: string): string {
  const lines = text.split('\n').map((line) => line.trimEnd());
  const block =
    lines.length === 1
      ? `>-\n  ${wrapped(text).join('\n  ')}`
      : `|-\n${lines.map((line) => (line === '' ? '' : `  ${line}`)).join('\n')}`;
  // What cannot be told apart from indentation or folding stands in quotes.
  const [document] = parse(`a: ${block}\n`).documents;
  const read = document && (toValue(document.root) as { readonly a?: unknown }).a;
  return read === lines.join('\n') ? block : JSON.stringify(text);
}

export function isProse(text: string): boolean {
  return text.length > longText || text.includes('\n');
}

export function scalarText(value: Scalar, place: 'block' | 'flow'): string {
  if (typeof value !== 'string') return String(value);
  // A whole number reads the same with and without quotes; leading zeros and decimals do not.
  return /^(0|[1-9]\d{0,14})$/.test(value) ? value : quoted(value, place);
}

export function isList(value: FieldValue): value is readonly Scalar[] {
  return Array.isArray(value);
}

/** Fields in the order of the schema; others behind them as they came. */
export function inOrder(fields: Fields, order: readonly string[]): readonly (readonly [string, FieldValue])[] {
  const rank = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length);
  return [...fields].sort(([one], [other]) => rank(one) - rank(other));
}

function isShort(fields: Fields, flow: string): boolean {
  const values = [...fields.values()];
  const isFlat = values.every((value) => typeof value !== 'object' || isList(value));
  return (
    isFlat &&
    flow.length <= longEntry &&
    values.length <= 4 &&
    !values.some((value) => typeof value === 'string' && isProse(value))
  );
}

function indented(text: string, columns: number): string {
  return text.replaceAll(/\n(?=[^\n])/g, `\n${' '.repeat(columns)}`);
}

function wrapped(text: string): readonly string[] {
  const rows: string[] = [];
  let row = '';
  for (const word of text.split(' ')) {
    if (row !== '' && row.length + word.length + 1 > proseColumns) {
      rows.push(row);
      row = word;
    } else row = row === '' ? word : `${row} ${word}`;
  }
  return [...rows, row];
}
