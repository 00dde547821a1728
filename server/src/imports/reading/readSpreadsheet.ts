import { spreadsheetTexts } from '../../messages/imports.ts';
import { readCsv } from './csv.ts';
import { tooLarge } from './tooLarge.ts';
import { type GivenFile, type Remark, UnreadableFile, type Workbook } from './workbook.ts';
import { readXlsx } from './xlsx.ts';
import { Zip } from './zip.ts';

export type ReadSpreadsheet =
  | { readonly ok: true; readonly workbook: Workbook }
  | { readonly ok: false; readonly problem: Remark };

/** Reads a file by what it is, not by what its name says. Never throws. */
export function readSpreadsheet(file: GivenFile): ReadSpreadsheet {
  try {
    const workbook = read(file);
    if (workbook.sheets.some(({ rows }) => rows.length > 0)) return { ok: true, workbook };
    return { ok: false, problem: { text: spreadsheetTexts.noSheets, parameters: { file: file.name } } };
  } catch (error) {
    if (error instanceof UnreadableFile) return { ok: false, problem: error.remark };
    return { ok: false, problem: { text: spreadsheetTexts.damaged, parameters: { file: file.name } } };
  }
}

function read({ name, bytes }: GivenFile): Workbook {
  const refuse = (text: Remark['text']) => new UnreadableFile(text, { file: name });
  const large = tooLarge(name, bytes.length);
  if (large) throw new UnreadableFile(large.text, large.parameters);
  if (bytes.length === 0) throw refuse(spreadsheetTexts.empty);
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    // Both the old format and a locked workbook come in this container; the name of a part tells which.
    throw refuse(includesWide(bytes, 'EncryptedPackage') ? spreadsheetTexts.password : spreadsheetTexts.oldExcel);
  }
  if (startsWith(bytes, [0x50, 0x4b])) return readZip(name, bytes);
  const start = new TextDecoder('windows-1252')
    .decode(bytes.subarray(0, 512))
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .trimStart();
  if (/^<(\?xml|!doctype|html|head|table|workbook|meta)/i.test(start)) throw refuse(spreadsheetTexts.webPage);
  if (/^(%PDF|\x89PNG|GIF8|\xff\xd8\xff|\{\\rtf|Rar!|7z)/.test(start)) throw refuse(spreadsheetTexts.otherType);
  if (!/\.(csv|tsv|txt)$/i.test(name)) throw refuse(spreadsheetTexts.otherType);
  return readCsv(name, bytes);
}

function readZip(name: string, bytes: Uint8Array): Workbook {
  const refuse = (text: Remark['text']) => new UnreadableFile(text, { file: name });
  const zip = new Zip(name, bytes);
  if (zip.isEncrypted) throw refuse(spreadsheetTexts.password);
  if (zip.has('xl/workbook.bin')) throw refuse(spreadsheetTexts.binaryExcel);
  if (zip.has('content.xml') && zip.has('mimetype')) throw refuse(spreadsheetTexts.openDocument);
  if (!zip.has('[Content_Types].xml') || zip.has('word/document.xml') || zip.has('ppt/presentation.xml')) {
    throw refuse(spreadsheetTexts.otherType);
  }
  return readXlsx(name, zip);
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte);
}

/** Whether a name stands somewhere in a file, written with two bytes for each letter. */
function includesWide(bytes: Uint8Array, name: string): boolean {
  const wide = [...name].flatMap((letter) => [letter.charCodeAt(0), 0]);
  const [first = 0] = wide;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wide.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}
