import type { Parameters, Text } from '../../messages/text.ts';

/** A file as it was chosen: nothing is known of it but its name and its bytes. */
export interface GivenFile {
  /** Name without folders. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a spreadsheet holds, freed from its format. */
export interface Workbook {
  readonly sheets: readonly Sheet[];
  /** What the planner should know of the file: macros left out, an old encoding. */
  readonly notes: readonly Remark[];
}

export interface Sheet {
  readonly file: string;
  readonly name: string;
  /** Hidden by whoever made the file; read all the same, and said so. */
  readonly hidden: boolean;
  /** Rows with at least one cell, from the top. */
  readonly rows: readonly Row[];
  readonly notes: readonly Remark[];
}

export interface Row {
  /** As the spreadsheet counts, from 1. */
  readonly number: number;
  /** By column, from 0; cells without a value are absent. */
  readonly cells: ReadonlyMap<number, Cell>;
}

export interface Cell {
  /** Dates as `YYYY-MM-DD`. */
  readonly value: string | number | boolean;
  readonly isDate?: true;
  /** Filled in from the first cell of a merged area. */
  readonly isMerged?: true;
  /** Address that a click on the cell opens. */
  readonly link?: string;
}

/** Something to say, in the language of whoever reads it. */
export interface Remark {
  readonly text: Text;
  readonly parameters: Parameters;
}

/** A file that cannot be read at all, with what to do about it. Caught where the file is opened. */
export class UnreadableFile extends Error {
  readonly remark: Remark;

  constructor(text: Text, parameters: Parameters = {}) {
    super(text.en);
    this.remark = { text, parameters };
  }
}

/** Letters of a column, `A` for 0. */
export function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter;
}

/** Place of a column by its letters; undefined for anything else. */
export function columnOfLetters(letters: string): number | undefined {
  if (!/^[A-Z]{1,3}$/i.test(letters)) return undefined;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}
