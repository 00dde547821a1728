import type { Language } from '../messages/text.ts';
import type { Drawn } from './charts/element.ts';

/**
 * A report as a tree of blocks: what it says and in which order, in one language. The writers decide how it looks in
 * their format; none of them adds or leaves out a fact.
 */
export interface ReportDocument {
  readonly language: Language;
  readonly title: string;
  /** Agency and year: what stands below the title. */
  readonly subtitle: string;
  /** What a title page states beside the title. */
  readonly cover: readonly Fact[];
  /** Word for the heading of the table of contents. */
  readonly contentsTitle: string;
  /** ISO 8601. */
  readonly time: string;
  readonly author: string;
  readonly blocks: readonly Block[];
}

export type Block = Heading | Paragraph | List | Note | Facts | Table | Figure;

export interface Heading {
  readonly kind: 'heading';
  /** 1: a part (an agency, where there are several); 2: a section; 3: within a section. */
  readonly level: 1 | 2 | 3;
  readonly text: string;
}

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: string;
}

export interface List {
  readonly kind: 'list';
  readonly items: readonly string[];
}

/** Something that the reader must not miss. */
export interface Note {
  readonly kind: 'note';
  readonly text: string;
}

/** A few named values that stand out. */
export interface Facts {
  readonly kind: 'facts';
  readonly facts: readonly Fact[];
}

export interface Fact {
  readonly name: string;
  readonly value: string;
  readonly remark?: string;
}

export interface Table {
  readonly kind: 'table';
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

export interface Column {
  readonly title: string;
  readonly type: ColumnType;
  /** Share of the width of the page, in any unit; in a workbook about the number of characters. */
  readonly width: number;
}

/**
 * - `score`: two decimals; `points`: up to four, `change`: two with its sign; `level`: as few as it has
 * - `date`: ISO in the value, written out; anything else stays as it is
 * - `money`: rupiah
 */
export type ColumnType =
  | 'text'
  | 'count'
  | 'year'
  | 'level'
  | 'score'
  | 'points'
  | 'change'
  | 'percent'
  | 'money'
  | 'date';

/** Numbers may come as exact decimals (`2.9475`). Null: not known or not given. */
export type Value = string | number | null;

export interface Row {
  readonly cells: readonly Value[];
  /** A row that sums up others. */
  readonly strong?: boolean;
}

export interface Figure {
  readonly kind: 'figure';
  readonly picture: Drawn;
  readonly caption: string;
  /** The same facts in words, for those who do not see the picture. */
  readonly alternative: string;
}
