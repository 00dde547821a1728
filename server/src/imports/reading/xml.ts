/**
 * What is met in an XML text, in order. Names come without their prefix: spreadsheet programs differ in those. Text of an
 * element may come in several pieces.
 */
export interface XmlVisitor {
  open(name: string, attributes: XmlAttributes): void;
  text?(text: string): void;
  close?(name: string): void;
}

/** Value of an attribute by its name without prefix; undefined where it is absent. */
export type XmlAttributes = (name: string) => string | undefined;

/**
 * Walks through the parts of a workbook: well-formed XML without a document type. It expands no entities but the five of
 * XML itself and numbers, so that no text can grow. A general parser would bring more than a workbook may hold.
 *
 * @returns false where the text ends in the middle, declares a document type, or closes what it did not open
 */
export function walkXml(source: string, visitor: XmlVisitor): boolean {
  const opened: string[] = [];
  let at = 0;
  for (;;) {
    const start = source.indexOf('<', at);
    if (start < 0) return opened.length === 0;
    if (start > at && opened.length > 0) visitor.text?.(decoded(source.slice(at, start)));
    if (source.startsWith('<![CDATA[', start)) {
      const end = source.indexOf(']]>', start);
      if (end < 0) return false;
      visitor.text?.(source.slice(start + 9, end));
      at = end + 3;
      continue;
    }
    const next = source[start + 1];
    if (next === '!' || next === '?') {
      if (source.startsWith('<!DOCTYPE', start)) return false;
      const mark = source.startsWith('<!--', start) ? '-->' : '>';
      const end = source.indexOf(mark, start);
      if (end < 0) return false;
      at = end + mark.length;
      continue;
    }
    const end = endOfTag(source, start + 1);
    if (end < 0) return false;
    const isClosing = next === '/';
    const isEmpty = source[end - 1] === '/';
    const inside = source.slice(start + (isClosing ? 2 : 1), isEmpty ? end - 1 : end);
    const name = withoutPrefix(/^[^\s/]+/.exec(inside)?.[0] ?? '');
    if (isClosing) {
      if (opened.pop() !== name) return false;
      visitor.close?.(name);
    } else {
      visitor.open(name, attributesOf(inside));
      if (isEmpty) visitor.close?.(name);
      else opened.push(name);
    }
    at = end + 1;
  }
}

/** Offset of the `>` that ends a tag; those inside of quotes do not. */
function endOfTag(source: string, from: number): number {
  let quote = '';
  for (let at = from; at < source.length; at++) {
    const sign = source[at] as string;
    if (quote !== '') {
      if (sign === quote) quote = '';
    } else if (sign === '>') return at;
    else if (sign === '"' || sign === "'") quote = sign;
  }
  return -1;
}

function attributesOf(inside: string): XmlAttributes {
  let known: Map<string, string> | undefined;
  return (name) => {
    if (known === undefined) {
      known = new Map();
      for (const [, key = '', double, single] of inside.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
        known.set(withoutPrefix(key), double ?? single ?? '');
      }
    }
    const value = known.get(name);
    return value === undefined ? undefined : decoded(value);
  };
}

function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

const entities: Readonly<Record<string, string>> = { amp: '&', apos: "'", gt: '>', lt: '<', quot: '"' };

function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,4}));/gi, (whole, decimal, hexadecimal, name) => {
    if (name !== undefined) return entities[name] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hexadecimal, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD';
  });
}
