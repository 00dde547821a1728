import type { KeyAnnotation } from '../../schema/annotations.ts';
import { type Body, joined } from './body.ts';
import { fieldValue, isFreeText } from './fieldValue.ts';
import type { Place } from './place.ts';

/** A key of a form with what is to stand behind it. */
export interface Field {
  readonly key: string;
  readonly value: Body;
}

/** A mapping to be filled in, over several lines: further lines begin in the column of the first key. */
export function blockForm(fields: readonly Field[]): Body {
  return joined(
    fields.map(({ key, value }) => [`${key}: `, ...value]),
    '\n',
  );
}

/** A mapping to be filled in, in braces. */
export function flowForm(fields: readonly Field[]): Body {
  if (fields.length === 0) return ['{', { value: '' }, '}'];
  const pairs = fields.map(({ key, value }): Body => [`${key}: `, ...value]);
  return ['{ ', ...joined(pairs, ', '), ' }'];
}

/** An entry of a list: its dash, then its keys. */
export function itemForm(fields: readonly Field[]): Body {
  return ['- ', ...blockForm(fields).map((part) => (typeof part === 'string' ? part.replaceAll('\n', '\n  ') : part))];
}

/**
 * The keys that a planner usually fills in: those that are required and those of the schema's example, in the order of the
 * schema. Where nothing can stand that is right by itself, an optional key is left out.
 *
 * @param example how the schema shows such a mapping
 * @param name the key that holds the mapping, or the list that it is an entry of
 */
export function fieldsOf(
  annotation: KeyAnnotation,
  example: unknown,
  name: string | undefined,
  place: Place,
): readonly Field[] {
  const required = new Set([...(annotation.required ?? []), ...(annotation.requiredUnless?.keys ?? [])]);
  const shown = isRecord(example) ? example : {};
  return Object.entries(annotation.keys ?? {}).flatMap(([key, of]) => {
    const isRequired = required.has(key);
    if (!isRequired && !Object.hasOwn(shown, key)) return [];
    const value = fieldValue({ key, annotation: of, example: shown[key], isRequired, within: name }, place);
    if (value !== undefined) return { key, value };
    return isRequired ? { key, value: [{ value: '' }] } : [];
  });
}

/** The fields of an entry of a list. */
export function entryFields(list: KeyAnnotation, name: string | undefined, place: Place): readonly Field[] {
  const example = list.examples?.[0];
  if (list.items === undefined) return [];
  return fieldsOf(list.items, Array.isArray(example) ? example[0] : undefined, name, place);
}

/** Short mappings of numbers and words are written in braces; where texts or lists are to be written each key has its line. */
export function fitsInBraces(annotation: KeyAnnotation): boolean {
  return !Object.values(annotation.keys ?? {}).some((key) => isFreeText(key) || key.items !== undefined);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
