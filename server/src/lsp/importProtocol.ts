import { RequestType } from 'vscode-languageserver-protocol';
import type { FoundAgency } from '../imports/agenciesIn.ts';
import type { GivenAgency } from '../imports/importSpreadsheets.ts';
import type { SheetMapping } from '../imports/mapping.ts';

export type { GivenAgency } from '../imports/importSpreadsheets.ts';
export type { SheetMapping } from '../imports/mapping.ts';

/** A file that the planner has chosen. */
export interface SpreadsheetFile {
  /** Without folders. */
  readonly name: string;
  readonly base64: string;
}

export interface ImportParams {
  /** Folder of the agency, or any file in it; a folder without an agency becomes one. */
  readonly folder: string;
  readonly files: readonly SpreadsheetFile[];
  /** What the planner corrects of what was recognised. */
  readonly corrections?: readonly SheetMapping[];
  /** What is known of an agency that has no document yet; its `id` chooses one of several in the files. */
  readonly agency?: GivenAgency;
  /** Files in the folder, seen from there, that evidence may mean by their name alone. */
  readonly fileNames?: readonly string[];
}

/** What an import would do. Sentences are in the language of the messages. */
export interface ImportResult {
  /** Address of the folder that the paths of changes are seen from. */
  readonly folder: string;
  /** Files that could not be read. */
  readonly problems: readonly string[];
  readonly notes: readonly string[];
  readonly tables: readonly ImportedTable[];
  /** What sheets can hold. */
  readonly kinds: readonly ImportChoice[];
  /** Rows and cells that were not used, each with its place and the reason; the first thousand. */
  readonly unused: readonly string[];
  readonly unusedCount: number;
  /** `missing`: name, level or year of the agency are not known, so nothing can be written yet. */
  readonly agency: 'known' | 'new' | 'missing';
  /** Those that the files hold; of several one is imported: that of the folder, the given one, or the first. */
  readonly agencies: readonly FoundAgency[];
  /** By path; empty where the documents say everything already. */
  readonly changes: readonly ImportChange[];
}

/** A word for a correction, and what the planner reads. */
export interface ImportChoice {
  readonly id: string;
  readonly name: string;
  /** The word is followed by a year: `target 2025`. */
  readonly byYear?: boolean;
}

export interface ImportedTable {
  readonly file: string;
  readonly sheet: string;
  /** Null: not imported. */
  readonly kind: string | null;
  /** What was recognised, in one sentence. */
  readonly summary: string;
  readonly notes: readonly string[];
  /** The lowest row of headings; null where there are none. */
  readonly headingRow: number | null;
  readonly columns: readonly ImportedColumn[];
  /** What a column of this table can hold. */
  readonly fields: readonly ImportChoice[];
}

export interface ImportedColumn {
  readonly letters: string;
  readonly heading: string;
  /** Null: not imported. */
  readonly field: string | null;
  /** What the field is called; null where the column is not imported. */
  readonly name: string | null;
}

export interface ImportChange {
  /** Seen from the folder, with `/`. */
  readonly path: string;
  readonly isNew: boolean;
  /** The text as it was looked at; empty for a new file. Whoever writes makes sure that it still is. */
  readonly before: string;
  readonly after: string;
}

/**
 * Reads spreadsheets and says what they would change in the documents of an agency; the client shows and writes it, the
 * server writes nothing. Null where the folder is no part of the workspace. Takes up to seconds: show progress.
 */
export const ImportRequest = new RequestType<ImportParams, ImportResult | null, void>('spbe/import');
