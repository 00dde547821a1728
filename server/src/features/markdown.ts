/** How an answer is written: as Markdown, or as plain text for editors that cannot show it. */
export interface Markup {
  readonly kind: 'markdown' | 'plaintext';
  /** Text of any origin, shown as it is: in one line, without direction marks, cut at `limit` characters. */
  text(value: string, limit?: number): string;
  /** As {@link text}, in bold. */
  strong(value: string, limit?: number): string;
  /** As {@link text}, as code: ids, codes, paths. */
  code(value: string, limit?: number): string;
}

/** Characters of one piece of user text that are shown. */
export const shownLength = 300;

const markdown: Markup = {
  kind: 'markdown',
  text: escapeMarkdown,
  strong: (value, limit) => emphasized(escapeMarkdown(value, limit)),
  code: codeSpan,
};

const plaintext: Markup = { kind: 'plaintext', text: oneLine, strong: oneLine, code: oneLine };

/** The way of writing that the editor can show. */
export function markupFor(abilities: { readonly markdown: boolean }): Markup {
  return abilities.markdown ? markdown : plaintext;
}

/**
 * Text of any origin as Markdown that shows it letter by letter: nothing in it becomes a link, an image, HTML, code,
 * emphasis, a table, a list or an icon. In one line, without direction marks, cut at `limit` characters.
 */
export function escapeMarkdown(text: string, limit = shownLength): string {
  return (
    oneLine(text, limit)
      .replace(/[\\`*_{}[\]<>|~&]/g, '\\$&')
      // Addresses become links by themselves where they are not broken up.
      .replace(/:(?=\/\/)/g, '\\:')
      .replace(/@|\.(?<=\bwww\.)/gi, '\\$&')
      .replace(/\$(?=\()/g, '\\$')
      // What would begin a heading, a list or a rule at the start of a block.
      .replace(/^([-+=#])/, '\\$1')
      .replace(/^(\d+)([.)])/, '$1\\$2')
  );
}

/** Text of any origin as a Markdown code span; the fence is longer than any run of backticks within. */
export function codeSpan(text: string, limit = shownLength): string {
  const shown = oneLine(text, limit);
  if (shown === '') return '';
  const runs = [...shown.matchAll(/`+/g)].map(([run]) => run.length);
  const fence = '`'.repeat(Math.max(0, ...runs) + 1);
  const pad = runs.length > 0 ? ' ' : '';
  return `${fence}${pad}${shown}${pad}${fence}`;
}

/**
 * Text of any origin for a place that shows plain text: in one line, without control characters and marks that turn the
 * writing direction, cut at `limit` characters with an ellipsis.
 */
export function oneLine(text: string, limit = shownLength): string {
  // A long text is cut before it is looked at: white space and marks are a small part of what people write.
  const start = text.length > 4 * limit ? text.slice(0, 4 * limit) : text;
  const shown = start
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\p{Bidi_Control}\u200B\u2060\uFEFF]/gu, '')
    .trim();
  if (start === text && shown.length <= limit) return shown;
  const kept = shown.slice(0, limit).replace(/[\uD800-\uDBFF]$/, '');
  return `${kept.trimEnd()}…`;
}

/** Emphasis does not begin or end at a blank, and around nothing there is none. */
function emphasized(escaped: string): string {
  return escaped === '' ? '' : `**${escaped}**`;
}
