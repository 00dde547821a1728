import type { Text } from '../../messages/text.ts';

/** The same words in both languages: names, numbers, codes. */
export function same(words: string | number): Text {
  return { id: String(words), en: String(words) };
}

/** `a, b, dan c` / `a, b, and c`. Empty for no items. */
export function allOf(items: readonly Text[]): Text {
  return joined(items, { id: 'dan', en: 'and' });
}

/** `a, b, atau c` / `a, b, or c`. Empty for no items. */
export function anyOf(items: readonly Text[]): Text {
  return joined(items, { id: 'atau', en: 'or' });
}

/** `Mungkin yang dimaksud "x"?`, with a space in front, or nothing; to be put at the end of a message. */
export function didYouMean(suggestion: string | undefined): Text {
  if (suggestion === undefined) return { id: '', en: '' };
  return { id: ` Mungkin yang dimaksud "${suggestion}"?`, en: ` Did you mean "${suggestion}"?` };
}

function joined(items: readonly Text[], word: Text): Text {
  return {
    id: joinedIn(
      items.map((item) => item.id),
      word.id,
    ),
    en: joinedIn(
      items.map((item) => item.en),
      word.en,
    ),
  };
}

function joinedIn(items: readonly string[], word: string): string {
  if (items.length <= 1) return items[0] ?? '';
  if (items.length === 2) return `${items[0]} ${word} ${items[1]}`;
  return `${items.slice(0, -1).join(', ')}, ${word} ${items.at(-1)}`;
}
