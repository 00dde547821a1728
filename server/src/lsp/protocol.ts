import {
  NotificationType,
  NotificationType0,
  type Range,
  RequestType,
  RequestType0,
  type WorkspaceEdit,
} from 'vscode-languageserver-protocol';
import type { ListedDomain } from '../features/architecture.ts';
import type { NewEntry, NewNamedKind } from '../features/newEntry.ts';
import type { NewFile } from '../features/newWorkspace.ts';
import type { Language, Text } from '../messages/text.ts';
import type { Comparison } from '../planning/comparisonObject.ts';
import type { AgencyDiff } from '../planning/diffObject.ts';
import type { PlanGoal, PlanResult } from '../planning/planObject.ts';
import type { TransitionReport } from '../planning/transition.ts';
import type { WhatIfResult } from '../planning/whatIf.ts';
import type { ReportFormat, WorkListFormat } from '../reports/formats.ts';
import type { AgencySummary } from '../scoring/summaryObject.ts';
import type { Delta } from './delta.ts';

export type { ListedDomain, ListedElement } from '../features/architecture.ts';
export type { NewEntry, NewNamedKind } from '../features/newEntry.ts';
export type { NewFile } from '../features/newWorkspace.ts';
export type { Language, Text } from '../messages/text.ts';
export type * from '../planning/comparisonObject.ts';
export type { AgencyDiff } from '../planning/diffObject.ts';
export type * from '../planning/planObject.ts';
export type { TransitionReport } from '../planning/transition.ts';
export type { WhatIfResult } from '../planning/whatIf.ts';
export type { ReportFormat, WorkListFormat } from '../reports/formats.ts';
export { instrumentName } from '../schema/instrumentName.ts';
export type * from '../scoring/summaryObject.ts';
export * from './delta.ts';
export * from './importProtocol.ts';

/** The messages of this product beside those of the Language Server Protocol. Shared by server and clients. */

/** Which agencies there are. */
export interface AgencyHead {
  /** Address of the agency's folder; names the agency in every message. */
  readonly folder: string;
  readonly id: string | null;
  readonly name: string | null;
  /** Id of the agency that coaches this one. */
  readonly parent: string | null;
}

export interface SummaryParams {
  /** Folder of the agency; or any file in it. Without it the first agency. */
  readonly uri?: string;
}

export interface SummaryRequestParams extends SummaryParams {
  /**
   * The client takes `spbe/didChangeSummaryPart` from now on. Without it, it is always sent whole summaries with
   * `spbe/didChangeSummary`.
   */
  readonly parts?: boolean;
}

export interface SummaryResult {
  readonly folder: string;
  /** Number of this state of the summary: rises with all that is said of the agency, answers and notifications. */
  readonly version: number;
  readonly summary: AgencySummary;
}

/** The summary of one agency: the object that `spbe score` prints. Null where there is no agency document. */
export const SummaryRequest = new RequestType<SummaryRequestParams, SummaryResult | null, void>('spbe/summary');

/** All agencies of the workspace, by address; answered once the workspace has been read. */
export const AgenciesRequest = new RequestType0<readonly AgencyHead[], void>('spbe/agencies');

export interface SummaryChange {
  readonly folder: string;
  readonly version: number;
  /** Null where the agency is gone. */
  readonly summary: AgencySummary | null;
}

/**
 * A score changed. Sent for agencies whose summary was asked for before, also after the workspace folders changed, which
 * may make it null.
 */
export const SummaryChanged = new NotificationType<SummaryChange>('spbe/didChangeSummary');

export interface SummaryPartChange {
  readonly folder: string;
  /** The version that the difference is to be applied to: whoever has another one asks for the summary again. */
  readonly since: number;
  /** The version that this leads to. */
  readonly version: number;
  readonly delta: Delta;
}

/**
 * A score changed: in place of `spbe/didChangeSummary`, where the client takes parts and was sent the summary before. A
 * keystroke then is hundreds of bytes, not hundreds of thousands. The server begins with a whole summary whenever it does
 * not know what the client has: after it started, after workspace folders changed, after an agency was gone, and for
 * agencies that the client has not looked at for long.
 */
export const SummaryPartChanged = new NotificationType<SummaryPartChange>('spbe/didChangeSummaryPart');

/**
 * Agencies came, went or were renamed; while the workspace is read for the first time, also as they become known. The
 * summary of one can be asked for as soon as it has been read.
 */
export const AgenciesChanged = new NotificationType0('spbe/didChangeAgencies');

export interface Failure {
  readonly message: string;
}

/** Something of ours broke; the log has the details. */
export const InternalFailure = new NotificationType<Failure>('spbe/failure');

/** An instrument that a new workspace may be made for. */
export interface InstrumentHead {
  readonly id: string;
  readonly name: Text;
  readonly years: { readonly first: number; readonly last: number | null };
  /** `secondary`: the regulation's own text was not seen; whoever chooses it is told. */
  readonly source: 'primary' | 'secondary';
}

/** Every known instrument, the oldest first. */
export const InstrumentsRequest = new RequestType0<readonly InstrumentHead[], void>('spbe/instruments');

export interface NewWorkspaceParams {
  readonly name: string;
  /** As `tingkat_pemerintahan` writes it. */
  readonly level: string;
  readonly year: number;
  /** Id of an instrument. */
  readonly instrument: string;
}

/**
 * The files of a new workspace, for the client to write where there is none yet: the server itself writes nothing. Null
 * where the instrument is not known.
 */
export const NewWorkspaceRequest = new RequestType<NewWorkspaceParams, readonly NewFile[] | null, void>(
  'spbe/newWorkspace',
);

/** The six domains of an agency's architecture, the empty ones included; null where there is no such agency. */
export const ArchitectureRequest = new RequestType<SummaryParams, readonly ListedDomain[] | null, void>(
  'spbe/architecture',
);

export interface NewEntryParams {
  /**
   * Folder of the agency, or any file in it. A file that can hold the entry is written to before others; evidence needs
   * the file of an indicator or of a list of evidence.
   */
  readonly uri: string;
  readonly entry: NewEntry;
}

export type NewEntryResult =
  | {
      /** For the client to apply. Inserts into a document that is there, or makes a file; writes over nothing. */
      readonly edit: WorkspaceEdit;
      /** What to show afterwards: where the entry stands once the edit is applied, its id selected. */
      readonly place: { readonly uri: string; readonly range: Range };
    }
  /** Why nothing is written, in the planner's language. */
  | { readonly refused: string };

/** The edit that adds one entry. Null where the address belongs to no workspace folder that was read. */
export const NewEntryRequest = new RequestType<NewEntryParams, NewEntryResult | null, void>('spbe/newEntry');

export interface ProposedIdParams {
  readonly uri: string;
  readonly kind: NewNamedKind;
  readonly name: string;
}

/** An id for a new entry made of its name, in the way that the agency names such things; not taken yet. */
export const ProposedIdRequest = new RequestType<ProposedIdParams, string | null, void>('spbe/proposedId');

export interface ExportParams {
  readonly format: ReportFormat;
  /** Folders of agencies, or files in them: a report of each, with a comparison where they are several. Without it every agency. */
  readonly uris?: readonly string[];
  /** Language of the report; without it that of the messages. */
  readonly language?: Language;
  /** ISO 8601, the time that the report bears; without it now. */
  readonly time?: string;
}

/** A file that the server made and the client writes; exactly one of `text` and `base64` is there. */
export interface ExportedFile {
  readonly name: string;
  readonly mediaType: string;
  readonly text?: string;
  readonly base64?: string;
}

export interface ExportResult {
  /** What to propose as the name: of the one file, or, with CSV, of the folder for the files. */
  readonly name: string;
  /** One file; with CSV one for each table. */
  readonly files: readonly ExportedFile[];
}

/** A report of agencies, ready to be written; null where there is no such agency. Takes up to seconds: show progress. */
export const ExportRequest = new RequestType<ExportParams, ExportResult | null, void>('spbe/export');

export interface WorkListParams {
  /** Folder of the agency, or any file in it. Without it the first agency. */
  readonly uri?: string;
  readonly format: WorkListFormat;
  /** Without it that of the messages. */
  readonly language?: Language;
}

/** Who has to bring which missing document by when, as one file. Null where there is no such agency or nothing to score. */
export const WorkListRequest = new RequestType<WorkListParams, ExportResult | null, void>('spbe/workList');

export interface TemplateParams {
  /** An agency's folder, or a file in it: the template is for its instrument. Without it for that of the year. */
  readonly uri?: string;
  /** Without it that of the messages. */
  readonly language?: Language;
}

/** An empty workbook to be filled in and imported; always there. */
export const TemplateRequest = new RequestType<TemplateParams, ExportResult | null, void>('spbe/template');

export interface PlanParams {
  /** Folder of the agency, or any file in it. Without it the first agency. */
  readonly uri?: string;
  readonly goal: PlanGoal;
}

/** The easiest steps to a target, with alternatives; null where there is no such agency. Answered within 100 ms. */
export const PlanRequest = new RequestType<PlanParams, PlanResult | null, void>('spbe/plan');

export interface WhatIfParams {
  readonly uri?: string;
  /** Levels to try, by number of the indicator; the others stay as claimed. */
  readonly levels: Readonly<Record<string, number>>;
}

/** What the index would be; nothing is written. Null where nothing can be computed. */
export const WhatIfRequest = new RequestType<WhatIfParams, WhatIfResult | null, void>('spbe/whatIf');

/** The edit, with what it adds; or why there is none, in the planner's language or as the result of the plan. */
export type PlanEditResult =
  | { readonly edit: WorkspaceEdit; readonly activities: number; readonly targets: number }
  | { readonly refused: string }
  | Extract<PlanResult, { readonly state: 'impossible' }>;

/**
 * Writes the best path to a goal into the workspace: activities into the road map, targets into the indicators and the
 * agency. The client applies the edit.
 */
export const PlanEditRequest = new RequestType<PlanParams, PlanEditResult | null, void>('spbe/planEdit');

/**
 * An agency beside those that it coaches (one that coaches none: beside its siblings), with ranks and with the documents
 * that several of them lack. Null where there is nothing to compare. Answered from memory: cheap also for hundreds; ask
 * again after `spbe/didChangeAgencies` and `spbe/didChangeComparison`.
 */
export const ComparisonRequest = new RequestType<SummaryParams, Comparison | null, void>('spbe/comparison');

export interface ComparisonChange {
  /** Folders of the agencies that stand differently in comparisons now. */
  readonly folders: readonly string[];
}

/**
 * What comparisons show of some agencies changed, whichever document it was typed into. Sent once a comparison was asked
 * for.
 */
export const ComparisonChanged = new NotificationType<ComparisonChange>('spbe/didChangeComparison');

/** A worker that is loaded says so, before it is asked anything. Clients may leave out what begins with `$/`. */
export const loadedMethod = '$/loaded';

/** What a file was before: its text, or, of evidence, which is never read, its size in bytes. */
export type EarlierFile =
  /** Null where it did not exist, whatever it is now. */
  { readonly uri: string; readonly text: string | null } | { readonly uri: string; readonly size: number };

/** What `spbe/changes` takes at most: files, and characters of all of them. */
export const changesLimits = { files: 10_000, characters: 10_000_000 };

export interface ChangesParams {
  /** Folder of the agency, or any file in it. */
  readonly uri: string;
  /**
   * The files that differ from how they were, evidence outside of the agency's folder too; the others are taken from the
   * disk as they are.
   */
  readonly files: readonly EarlierFile[];
  /** Language of the sentences; without it that of the messages. */
  readonly language?: Language;
}

export interface ChangesResult {
  /** Without findings. */
  readonly diff: AgencyDiff;
  /** Whole sentences: the index, then levels, then evidence. */
  readonly sentences: readonly string[];
}

/**
 * What is different in an agency since an earlier state, say the last commit. Null where there is no such agency now or
 * then, or nothing that counts differs. Too many files are refused.
 */
export const ChangesRequest = new RequestType<ChangesParams, ChangesResult | null, void>('spbe/changes');

export interface TransitionParams {
  readonly uri?: string;
  /** First year of the new instrument; without it the next one. */
  readonly year?: number;
}

export type TransitionResult =
  | { readonly report: TransitionReport; readonly markdown: string; readonly edit: WorkspaceEdit }
  /** `hasReport`: the agency has gone over; `spbe/transitionReport` still answers. */
  | { readonly refused: string; readonly hasReport?: true };

/**
 * From PermenPANRB 59/2020 to 8/2026: what can be used again, and the edit that makes the new documents. The client shows the
 * report and applies the edit where the planner wants it.
 */
export const TransitionRequest = new RequestType<TransitionParams, TransitionResult | null, void>('spbe/transition');

export interface TransitionReportParams extends TransitionParams {
  readonly format: ReportFormat;
  /** Without it that of the messages. */
  readonly language?: Language;
  /** The time that the report bears, ISO 8601; now where it is not given. */
  readonly time?: string;
}

export type TransitionReportResult = ExportResult | { readonly refused: string };

/** The report on the change of instrument in a format, for the client to save. Null where there is no such agency. */
export const TransitionReportRequest = new RequestType<TransitionReportParams, TransitionReportResult | null, void>(
  'spbe/transitionReport',
);

/**
 * For servers without a disk (browser): the client reads files on their behalf. Addresses are written as
 * `vscode.Uri.toString()` writes them. Nothing but what is asked for is opened; evidence is asked for by `stat` only.
 */
export interface FileParams {
  readonly uri: string;
}

export interface FileReadParams extends FileParams {
  /** Larger files are not read but answered with `too-large`. */
  readonly maxBytes: number;
}

/** The text is UTF-8 decoded strictly (`not-text` where that fails), a byte order mark kept. */
export type FileReadResult =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problem: 'missing' | 'unreadable' | 'outside' | 'too-large' | 'not-text' };

export interface FileStatResult {
  readonly kind: 'file' | 'folder' | 'other';
  /** Bytes. */
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly modified: number;
}

export interface FolderEntryResult {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'other';
  /** A symbolic link. Editors do not say where one leads, so the server never follows it. */
  readonly isLink?: boolean;
}

/** The content of a file. */
export const ReadFileRequest = new RequestType<FileReadParams, FileReadResult, void>('spbe/fs/read');
/** What is at an address; null where nothing is. */
export const StatFileRequest = new RequestType<FileParams, FileStatResult | null, void>('spbe/fs/stat');
/** What a folder holds, in any order; null where there is no such folder or it cannot be read. */
export const ListFolderRequest = new RequestType<FileParams, readonly FolderEntryResult[] | null, void>('spbe/fs/list');
