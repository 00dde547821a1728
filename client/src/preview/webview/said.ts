import { type Branch, branch } from './tree.ts';

const limit = 240;

/**
 * Text of a document, as it is shown: marks that turn the writing direction and control characters could make it look
 * like something else, so each becomes a visible place holder; a text without end is cut.
 */
export function said(text: string): string {
  const clean = text
    .slice(0, limit * 4)
    .replace(/\s+/gu, ' ')
    .replace(/[\p{Cc}\p{Bidi_Control}]/gu, '·')
    .trim();
  const signs = [...clean];
  return signs.length > limit ? `${signs.slice(0, limit).join('')}…` : clean;
}

/** The same in an element of its own, so that its writing direction ends with it. */
export function isolated(text: string): Branch {
  return branch('bdi', {}, said(text));
}
