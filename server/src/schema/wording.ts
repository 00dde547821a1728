import { expectedTexts, foundTexts, placeTexts } from '../messages/schema.ts';
import { type Parameters, render, type Text } from '../messages/text.ts';
import type { Node } from '../yaml/index.ts';
import type { KeyAnnotation, ValueType } from './annotations.ts';
import { plainValue } from './value.ts';

/** A text with its places filled in, for use inside another text. */
export function filled(text: Text, parameters: Parameters): Text {
  return { id: render(text, 'id', parameters), en: render(text, 'en', parameters) };
}

/** What a planner would call the place of a value: its key, or which item of which list. */
export function nameOf(path: readonly (string | number)[], whole: Text): string | Text {
  const last = path.at(-1);
  if (last === undefined) return whole;
  if (typeof last === 'string') return last;
  const list = path.at(-2);
  return list === undefined
    ? whole
    : filled(placeTexts.item, { number: last + 1, list: typeof list === 'string' ? list : '' });
}

/** What may stand at a key, in a planner's words. */
export function expectedText(annotation: KeyAnnotation | undefined): Text {
  const texts =
    annotation === undefined ? [] : [...new Set(annotation.types.flatMap((type) => wordsFor(type, annotation)))];
  if (texts.length === 0) return expectedTexts.text;
  return {
    id: texts.map((text) => text.id).join(expectedTexts.or.id),
    en: texts.map((text) => text.en).join(expectedTexts.or.en),
  };
}

function wordsFor(type: ValueType, annotation: KeyAnnotation): readonly Text[] {
  if (type === 'array') return [expectedTexts.list];
  if (type === 'object') return [expectedTexts.mapping];
  if (type === 'null' || type === 'boolean') return [];
  return [scalarText(type, annotation)];
}

function scalarText(type: ValueType, annotation: KeyAnnotation): Text {
  if (annotation.format === 'date') return expectedTexts.date;
  if (annotation.vocabulary === 'indikator' || annotation.refer?.includes('indikator')) return expectedTexts.indicator;
  if (annotation.define !== undefined || annotation.refer !== undefined) return expectedTexts.id;
  if (annotation.values !== undefined) return filled(expectedTexts.oneOf, { known: listed(annotation) });
  if (type === 'integer') return annotation.minimum === undefined ? expectedTexts.integer : expectedTexts.year;
  if (type === 'number' && !annotation.types.includes('string')) return expectedTexts.number;
  return expectedTexts.text;
}

/** The allowed values, the one that was probably meant first. */
export function listed(annotation: KeyAnnotation, first?: string): string {
  const values = (annotation.values ?? []).map(({ value }) => value);
  return (first === undefined ? values : [first, ...values.filter((value) => value !== first)]).join(', ');
}

/** What is written instead of what is expected. */
export function foundText(node: Node): Text {
  const value = plainValue(node);
  if (value === null || value === undefined) return foundTexts.null;
  if (Array.isArray(value)) return foundTexts.array;
  if (typeof value === 'object') return foundTexts.object;
  if (typeof value === 'number') return foundTexts.number;
  if (typeof value === 'boolean') return foundTexts.boolean;
  return node.kind === 'scalar' && node.contentStart > node.start ? foundTexts.quoted : foundTexts.string;
}

/** Which numbers are allowed. */
export function rangeText({ minimum, maximum }: KeyAnnotation): Text {
  if (minimum !== undefined && maximum !== undefined) return filled(placeTexts.between, { minimum, maximum });
  if (minimum !== undefined) return filled(placeTexts.atLeast, { minimum });
  return maximum === undefined ? { id: '', en: '' } : filled(placeTexts.atMost, { maximum });
}
