import type { LineIndex, Position } from '../yaml/index.ts';

/** How the client counts the characters of a line. The engine counts UTF-16 code units. */
export type Encoding = 'utf-16' | 'utf-8';

/** The text of a line that a position lies in, without its line end. */
export type LineText = (line: number) => string;

/** Lines of a text, on demand. */
export function lineTextOf(text: string, lines: LineIndex): LineText {
  return (line) => text.slice(lines.startOf(line), lines.startOf(line + 1));
}

export function toClientPosition({ line, character }: Position, encoding: Encoding, lineText: LineText): Position {
  if (encoding === 'utf-16' || character === 0) return { line, character };
  return { line, character: utf8Length(lineText(line).slice(0, character)) };
}

export function toEnginePosition({ line, character }: Position, encoding: Encoding, lineText: LineText): Position {
  if (encoding === 'utf-16' || character === 0) return { line, character };
  const text = lineText(line);
  let bytes = 0;
  let units = 0;
  for (const symbol of text) {
    const length = utf8Length(symbol);
    if (bytes + length > character) break;
    bytes += length;
    units += symbol.length;
  }
  return { line, character: units };
}

/** Bytes in UTF-8; a lone surrogate counts as its replacement character. */
function utf8Length(text: string): number {
  let bytes = 0;
  for (const symbol of text) {
    const point = symbol.codePointAt(0)!;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return bytes;
}
