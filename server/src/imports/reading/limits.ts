/** Limits of what is read of a spreadsheet; more is refused with a message, before it costs time or memory. */
export const limits = {
  /** Bytes of a file. */
  fileBytes: 50 * 1024 * 1024,
  /** Bytes of one part of a workbook after unpacking. */
  partBytes: 100 * 1024 * 1024,
  /** Bytes of all parts that are read, after unpacking. */
  totalBytes: 200 * 1024 * 1024,
  /** Unpacked bytes for each packed one, in parts above {@link suspiciousBytes}. Real sheets stay below 60. */
  ratio: 200,
  suspiciousBytes: 8 * 1024 * 1024,
  entries: 10_000,
  sheets: 200,
  /** Cells with a value in a file, merged areas included. */
  cells: 2_000_000,
  columns: 1_000,
  /** Characters of a cell; the rest is left out. */
  cellCharacters: 40_000,
} as const;
