/// <reference path="./saxen.d.ts" />
import { Parser } from 'saxen';

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
 * Walks through a part of a workbook. The parser expands no entities but those of XML itself and numbers, so that no text
 * can grow; a document type, which a workbook has no use for, ends the walk.
 *
 * @returns false where the text is not well-formed or declares a document type
 */
export function walkXml(source: string, visitor: XmlVisitor): boolean {
  let isWhole = true;
  const parser = new Parser();
  const giveUp = (): void => {
    isWhole = false;
    parser.stop();
  };
  parser
    .on('openTag', (name, attributes, decode) => visitor.open(withoutPrefix(name), readerOf(attributes, decode)))
    .on('closeTag', (name) => visitor.close?.(withoutPrefix(name)))
    .on('text', (text, decode) => visitor.text?.(decode(text)))
    .on('cdata', (text) => visitor.text?.(text))
    .on('attention', giveUp)
    .on('error', giveUp)
    .parse(source);
  return isWhole;
}

function readerOf(attributes: () => Readonly<Record<string, string>>, decode: (text: string) => string): XmlAttributes {
  let known: ReadonlyMap<string, string> | undefined;
  return (name) => {
    known ??= new Map(Object.entries(attributes()).map(([key, value]) => [withoutPrefix(key), value]));
    const value = known.get(name);
    return value === undefined ? undefined : decode(value);
  };
}

function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
