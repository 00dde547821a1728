import { spreadsheetTexts } from '../../messages/imports.ts';
import { limits } from './limits.ts';
import type { Remark } from './workbook.ts';

/** What to say of a file of so many bytes that is too large to be read; undefined where it is not. */
export function tooLarge(name: string, size: number): Remark | undefined {
  if (size <= limits.fileBytes) return undefined;
  const megabytes = (bytes: number) => Math.round(bytes / (1024 * 1024));
  const parameters = { file: name, size: megabytes(size), limit: megabytes(limits.fileBytes) };
  return { text: spreadsheetTexts.tooLarge, parameters };
}
