import { type Language, type Parameters, render, type Text } from '../messages/text.ts';
import { type Markup, markupFor } from './markdown.ts';

/** The language and the way of writing of one answer. */
export interface Speech {
  readonly markup: Markup;
  readonly language: Language;
}

/** How to answer an editor: see `FeatureContext`. */
export function speechFor(asked: {
  readonly abilities: { readonly markdown: boolean };
  readonly language: Language;
}): Speech {
  return { markup: markupFor(asked.abilities), language: asked.language };
}

/** One of our own sentences. String parameters are taken as written already; `Text` parameters are data of ours. */
export function say({ language }: Speech, text: Text, parameters?: Parameters): string {
  return render(text, language, parameters);
}

/** A text from the data (names, criteria, notes), in full. */
export function words({ markup, language }: Speech, text: Text): string {
  return markup.text(text[language], longestData);
}

/** Texts of instruments and schemas are ours; the longest has some hundred characters. */
const longestData = 2000;

/** Facts in one line. */
export function joined(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join(' · ');
}

/** A list; items without text are left out. */
export function list(items: readonly (string | undefined)[]): string {
  return items
    .filter((item) => item !== undefined && item !== '')
    .map((item) => `- ${item}`)
    .join('\n');
}

/** Paragraphs with an empty line between them; those without text are left out. */
export function paragraphs(blocks: readonly (string | undefined)[]): string {
  return blocks.filter((block) => block !== undefined && block !== '').join('\n\n');
}
