import { hoverTexts } from '../../messages/hover.ts';
import { annotationBelow, type KeyAnnotation, rootAnnotation, type SchemaKind } from '../../schema/annotations.ts';
import type { Path } from '../../yaml/index.ts';
import { joined, list, type Speech, say, words } from '../speech.ts';
import { bold } from './levels.ts';

/** A key: title, explanation, whether it is required, what may stand there. */
export function keyBlocks(
  speech: Speech,
  kind: SchemaKind,
  path: Path,
  key: string,
  annotation: KeyAnnotation,
): readonly string[] {
  const { markup } = speech;
  const parent = annotationBelow(rootAnnotation(kind), path.slice(0, -1));
  const required = parent?.required?.includes(key) ?? false;
  const values = annotation.values ?? annotation.items?.values ?? [];
  const choices = values.map(({ value, label }) => `${markup.code(value)}: ${words(speech, label)}`);
  const example = annotation.examples?.[0];
  const showsExample = values.length === 0 && (typeof example === 'string' || typeof example === 'number');
  const sentences = [
    required ? say(speech, hoverTexts.required) : '',
    annotation.form ? say(speech, hoverTexts.form, { form: words(speech, annotation.form) }) : '',
    showsExample ? say(speech, hoverTexts.example, { example: markup.code(String(example)) }) : '',
  ];
  return [
    joined([bold(speech, words(speech, annotation.title)), markup.code(key)]),
    words(speech, annotation.description),
    sentences.filter((sentence) => sentence !== '').join(' '),
    // Documents of one kind have one `jenis` only: no choice to show.
    ...(choices.length > 1 ? [say(speech, hoverTexts.values), list(choices)] : []),
  ];
}

/** A fixed value: what it stands for. */
export function valueBlocks(speech: Speech, { values, title }: KeyAnnotation, text: string): readonly string[] {
  const found = values?.find(({ value }) => value === text);
  if (!found) return [];
  return [joined([bold(speech, words(speech, title)), speech.markup.code(text)]), words(speech, found.label)];
}
