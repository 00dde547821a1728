import type { Node, Scalar, TextChange } from './tree.ts';

/** Letters, digits and signs that mean nothing to YAML, wherever they stand within a block or a flow collection. */
const harmless = /^[\p{L}\p{N}./_(][\p{L}\p{N} ./_()-]*$/u;

/** Words and numbers that YAML reads as something else than text. */
const special = /^(?:true|false|null|yes|no|on|off|~|[-+.]?\d[\d_.]*(?:e[-+]?\d+)?|0[xob][\da-f]+|\.inf|\.nan)$/i;

/** Outside of brackets more is harmless: commas, quotes and brackets behind the first character, a colon inside a word. */
const harmlessInBlock = /^[\p{L}\p{N}./_(](?:[^\p{C}\p{Zl}\p{Zp}#:]|:(?=\S))*$/u;

/** Where a text is to stand: in a block collection only, or in either. */
export type ScalarPlace = 'block' | 'flow';

/** A text as it is written in YAML: bare where that is safe, else in double quotes. */
export function quoted(text: string, place: ScalarPlace = 'flow'): string {
  const pattern = place === 'flow' ? harmless : harmlessInBlock;
  const bare = pattern.test(text) && !/\s$/.test(text) && !special.test(text) && !/^\.{3}/.test(text);
  return bare ? text : JSON.stringify(text);
}

/** The change that gives a node another text as its value: its quotes stay, and a bare text gets some where it needs them. */
export function replaceValue(node: Node, value: string): TextChange {
  const inside = node.kind === 'scalar' ? withinQuotes(node, value) : undefined;
  if (inside === undefined) return { range: { start: node.start, end: node.end }, text: quoted(value) };
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

const commentColumns = 110;

/** The lines of a comment, wrapped; continuation lines are indented as far as the text itself. */
export function commentLines(text: string): readonly string[] {
  const indent = /^ */.exec(text)![0];
  const rows: string[] = [];
  let row = '';
  for (const word of text.trim().split(/\s+/)) {
    if (row && row.length + word.length + 1 > commentColumns) {
      rows.push(row);
      row = `  ${word}`;
    } else row = row ? `${row} ${word}` : word;
  }
  return [...rows, row].map((line) => `# ${indent}${line}`);
}
