import type { PlanGoal } from '../planning/planObject.ts';
import type { ReportFormat, WorkListFormat } from '../reports/formats.ts';

export const checkFormats = ['pretty', 'json', 'sarif', 'junit', 'github'] as const;
export const scoreFormats = ['pretty', 'json'] as const;
export const diffFormats = ['pretty', 'json', 'github', 'md'] as const;
export const governmentLevels = ['kementerian', 'lembaga', 'provinsi', 'kabupaten', 'kota'] as const;

export type CheckFormat = (typeof checkFormats)[number];
export type ScoreFormat = (typeof scoreFormats)[number];
export type GovernmentLevel = (typeof governmentLevels)[number];

export type Command =
  | { readonly name: 'help' }
  | { readonly name: 'version' }
  | { readonly name: 'lsp' }
  | {
      readonly name: 'check';
      readonly paths: readonly string[];
      readonly format: CheckFormat;
      readonly strict: boolean;
    }
  | { readonly name: 'score'; readonly paths: readonly string[]; readonly format: ScoreFormat }
  | ExportCommand
  | ImportCommand
  | PlanCommand
  | TasksCommand
  | DiffCommand
  | TransitionCommand
  | InitCommand;

export interface ReportOptions {
  /** Undefined: as the name of the file says. */
  readonly format: ReportFormat | undefined;
  /** A file, or a folder for several; undefined: standard output. */
  readonly out: string | undefined;
  /** The time that the report bears; undefined: now. */
  readonly time: Date | undefined;
}

export interface ExportCommand extends ReportOptions {
  readonly name: 'export';
  readonly paths: readonly string[];
  /** A workbook to be filled in, in place of a report. */
  readonly template: boolean;
  /** Id of the instrument that the template is for; undefined: that of the year. */
  readonly instrument: string | undefined;
}

export interface PlanCommand {
  readonly name: 'plan';
  readonly paths: readonly string[];
  readonly format: ScoreFormat;
  readonly goal: PlanGoal;
}

export interface TasksCommand {
  readonly name: 'tasks';
  readonly paths: readonly string[];
  /** Undefined: as the name of the file says. */
  readonly format: WorkListFormat | undefined;
  /** Undefined: standard output; a workbook needs a file. */
  readonly out: string | undefined;
  /** ISO date. */
  readonly due: string | undefined;
  /** The steps of a path instead of the documents that are missing. */
  readonly goal: PlanGoal | undefined;
}

export interface TransitionCommand extends ReportOptions {
  readonly name: 'transition';
  readonly paths: readonly string[];
  /** First year of the new instrument. */
  readonly year: number | undefined;
  readonly write: boolean;
}

export interface DiffCommand {
  readonly name: 'diff';
  /** Folders or git revisions. */
  readonly before: string;
  /** Undefined: the folder as it is. */
  readonly after: string | undefined;
  /** The folder of which revisions are meant; undefined: the current one. */
  readonly path: string | undefined;
  readonly format: (typeof diffFormats)[number];
}

/** What is said of an agency that has no document yet. */
export interface AgencyOptions {
  readonly agencyName: string | undefined;
  readonly agencyId: string | undefined;
  readonly level: GovernmentLevel | undefined;
  readonly year: number | undefined;
  readonly instrument: string | undefined;
}

export interface InitCommand extends AgencyOptions {
  readonly name: 'init';
  readonly folder: string;
}

export interface ImportCommand extends AgencyOptions {
  readonly name: 'import';
  readonly files: readonly string[];
  /** Folder of the agency. */
  readonly into: string;
  /** A file that corrects what is recognised. */
  readonly mapping: string | undefined;
  readonly dryRun: boolean;
}
