import { spreadsheetTexts } from '../../messages/imports.ts';
import type { Text } from '../../messages/text.ts';
import { limits } from './limits.ts';
import { cleanText } from './sheet.ts';
import { type Cell, type Remark, type Row, type Sheet, UnreadableFile, type Workbook } from './workbook.ts';

const separators: Readonly<Record<string, Text>> = {
  ',': { id: 'koma', en: 'commas' },
  ';': { id: 'titik koma', en: 'semicolons' },
  '\t': { id: 'tab', en: 'tabs' },
  '|': { id: 'garis tegak', en: 'vertical bars' },
};

/**
 * Reads a text with one row on a line (RFC 4180), whatever separates its columns. All cells are text; numbers and dates are
 * recognised where they are used. Written here because the usual packages carry downloads and workers with them.
 */
export function readCsv(file: string, bytes: Uint8Array): Workbook {
  const { text, isOld } = decode(file, bytes);
  const stated = /^sep=(.)\r?\n/i.exec(text);
  const body = stated ? text.slice(stated[0].length) : text;
  const separator = stated?.[1] ?? likelySeparator(body);
  const { rows, unclosed } = split(file, body, separator, stated ? 2 : 1);
  const notes: Remark[] = [
    { text: spreadsheetTexts.separator, parameters: { separator: separators[separator] ?? separator } },
  ];
  if (unclosed !== undefined) notes.push({ text: spreadsheetTexts.unclosedQuote, parameters: { row: unclosed } });
  const name = file.replace(/\.[^.]*$/, '');
  const sheet: Sheet = { file, name, hidden: false, rows, notes };
  return { sheets: [sheet], notes: isOld ? [{ text: spreadsheetTexts.oldEncoding, parameters: { file } }] : [] };
}

function decode(file: string, bytes: Uint8Array): { text: string; isOld: boolean } {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    return { text: new TextDecoder(first === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes), isOld: false };
  }
  if (bytes.subarray(0, 64 * 1024).includes(0)) throw new UnreadableFile(spreadsheetTexts.otherType, { file });
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), isOld: false };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), isOld: true };
  }
}

/** The sign that splits the first lines into the same number of columns most often. */
function likelySeparator(text: string): string {
  const lines = sampleLines(text);
  let best = ',';
  let bestWeight = 0;
  for (const separator of Object.keys(separators)) {
    const counts = lines.map((line) => line.split(separator).length - 1);
    const most = Math.max(0, ...counts);
    const weight = most * 100 + counts.filter((count) => count > 0).length;
    if (most > 0 && weight > bestWeight) {
      best = separator;
      bestWeight = weight;
    }
  }
  return best;
}

/** The apostrophe that keeps spreadsheet programs from taking a text for a formula; our own tables have it. */
const shield = /^'(?=[\s\uFEFF]*[=+\-@|%\uff1d\uff0b\uff0d\uff20]|[\t\r\n])/;

/** The first lines without what stands in quotes. */
function sampleLines(text: string): readonly string[] {
  const start = text.slice(0, 64 * 1024).replace(/"(?:[^"]|"")*"/g, '""');
  return start.split(/\r\n|\n|\r/, 30).filter((line) => line.trim() !== '');
}

function split(
  file: string,
  text: string,
  separator: string,
  firstRow: number,
): { rows: readonly Row[]; unclosed?: number } {
  const rows: Row[] = [];
  let cells = new Map<number, Cell>();
  let column = 0;
  let number = firstRow;
  let budget: number = limits.cells;
  let unclosed: number | undefined;
  const endCell = (written: string) => {
    const value = cleanText(written.replace(shield, '')).slice(0, limits.cellCharacters);
    if (value !== '' && column < limits.columns) {
      if (--budget < 0) throw new UnreadableFile(spreadsheetTexts.tooManyCells, { file, limit: limits.cells });
      cells.set(column, { value });
    }
    column++;
  };
  const endRow = () => {
    if (cells.size > 0) rows.push({ number, cells });
    cells = new Map();
    column = 0;
    number++;
  };
  const ends = new RegExp(`[${separator === '\t' ? '\\t' : `\\${separator}`}\\r\\n]|$`, 'g');
  for (let at = 0; at < text.length; ) {
    let written = '';
    if (text[at] === '"') {
      const end = endOfQuotes(text, at + 1);
      if (end < 0) unclosed ??= number;
      written = text.slice(at + 1, end < 0 ? text.length : end).replaceAll('""', '"');
      at = end < 0 ? text.length : end + 1;
    }
    ends.lastIndex = at;
    const end = ends.exec(text)?.index ?? text.length;
    endCell(written + text.slice(at, end));
    const sign = text[end];
    if (sign !== separator) endRow();
    at = end + (sign === '\r' && text[end + 1] === '\n' ? 2 : 1);
  }
  if (cells.size > 0) endRow();
  return { rows, ...(unclosed !== undefined && { unclosed }) };
}

/** Offset of the quotation mark that closes a cell; two in a row stand for one; -1 where none closes it. */
function endOfQuotes(text: string, from: number): number {
  for (let at = from; ; at += 2) {
    at = text.indexOf('"', at);
    if (at < 0 || text[at + 1] !== '"') return at;
  }
}
