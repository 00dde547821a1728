import type { Node, Scalar, TextChange } from './tree.ts';

/** Where a scalar is to stand: commas and brackets end a bare one inside `[ ]` and `{ }`. */
export type ScalarPlace = 'block' | 'flow';

/** Texts that another reader or an earlier YAML takes for something else than text. */
const otherThanText =
  /^(~|null|true|false|yes|no|on|off|y|n|[-+]?(\d[\d_]*(\.\d*)?|\.\d+)(e[-+]?\d+)?|0[xo][\da-f]+)$/i;

/** A YAML scalar that reads back as exactly this text: bare where that is safe, else in double quotes. */
export function quoted(value: string, place: ScalarPlace = 'flow'): string {
  return isBare(value, place) ? value : JSON.stringify(value);
}

function isBare(value: string, place: ScalarPlace): boolean {
  if (!/^[\p{L}\p{N}_(./]/u.test(value) || /^\.\.\.(\s|$)|\s$/.test(value)) return false;
  if (/: |:$| #|[\p{Cc}\p{Cs}\u2028\u2029\ufeff]/u.test(value) || otherThanText.test(value)) return false;
  return place === 'block' || !/[,[\]{}]/.test(value);
}

/** The change that gives a node another text as its value: its quotes stay, and a bare text gets some where it needs them. */
export function replaceValue(node: Node, value: string, place: ScalarPlace = 'flow'): TextChange {
  const inside = node.kind === 'scalar' ? withinQuotes(node, value) : undefined;
  if (inside === undefined) return { range: { start: node.start, end: node.end }, text: quoted(value, place) };
  const { contentStart, contentEnd } = node as Scalar;
  return { range: { start: contentStart, end: contentEnd }, text: inside };
}

/** The text between the quotes that a scalar has; undefined where it has none that can hold it. */
function withinQuotes({ style }: Scalar, value: string): string | undefined {
  if (style === 'double') return JSON.stringify(value).slice(1, -1);
  return style === 'single' && !/\p{Cc}/u.test(value) ? value.replaceAll("'", "''") : undefined;
}

/**
 * A node written on one line, as it can stand inside `[ ]` and `{ }`. Comments get lost; aliases stay, so it has to
 * remain in its document.
 *
 * @param source the text of the node's file
 */
export function asFlow(node: Node, source: string): string {
  switch (node.kind) {
    case 'scalar':
      return flowScalar(node, source);
    case 'alias':
      return source.slice(node.start, node.end);
    case 'sequence':
      return `[${node.items.map((item) => asFlow(item, source)).join(', ')}]`;
    default: {
      const pairs = node.pairs.map(({ key, value }) => `${asFlow(key, source)}: ${asFlow(value, source)}`.trimEnd());
      return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`;
    }
  }
}

function flowScalar(node: Scalar, source: string): string {
  const written = source.slice(node.start, node.end);
  const isOneLine = !/[\r\n]/.test(written);
  switch (node.style) {
    case 'empty':
      return '';
    case 'single':
    case 'double':
      return isOneLine ? written : JSON.stringify(node.text);
    case 'plain':
      return isOneLine && !/[,[\]{}]/.test(written) ? written : JSON.stringify(node.text);
    default:
      return JSON.stringify(node.text);
  }
}
