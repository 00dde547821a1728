import type {
  AgencyHead,
  AgencySummary,
  ChangesResult,
  Comparison,
  Delta,
  Language,
  PlanGoal,
  PlanResult,
  WhatIfResult,
} from '../../../server/src/lsp/protocol.ts';

/** What the editor and the page of the preview say to each other. The page is given data only, never markup. */

/** How it stands: `starting` before the first answer, `none` without any agency, `failed` without a server. */
export type Phase = 'starting' | 'ready' | 'none' | 'failed';

/** What changed in the agency since the last commit; null where nothing did or it is not known. */
export type SinceCommit = ChangesResult | 'tooMany' | null;

export interface PreviewContent {
  readonly phase: Phase;
  readonly language: Language;
  /** The agency shown; null as long as there is none. */
  readonly folder: string | null;
  readonly summary: AgencySummary | null;
  readonly agencies: readonly AgencyHead[];
  /** The agencies beside the shown one; null or left out without any. */
  readonly comparison?: Comparison | null;
  readonly changes?: SinceCommit;
  readonly options: PreviewOptions;
}

/** Parts of the page below the overview, by the names that the setting `spbe.pratinjau.bagian` has for them. */
export const pageParts = [
  'domain',
  'indikator',
  'kurang',
  'target',
  'peta',
  'rekomendasi',
  'riwayat',
  'perbandingan',
] as const;
export type PagePart = (typeof pageParts)[number];

/** What the planner has set for the preview. */
export interface PreviewOptions {
  /** The parts shown, in this order. */
  readonly parts: readonly PagePart[];
  /** The ranges of the predicates are in the picture of the index. */
  readonly bands: boolean;
}

export const usualOptions: PreviewOptions = { parts: pageParts, bands: true };

/** Reads the settings `spbe.pratinjau.*`; what is not usable is as usual. */
export function readOptions(parts: unknown, bands: unknown): PreviewOptions {
  const known = (Array.isArray(parts) ? parts : pageParts).filter((part): part is PagePart =>
    pageParts.some((each) => each === part),
  );
  return { parts: [...new Set(known)], bands: bands !== false };
}

export type ToPage =
  /** Everything that is to be shown, and the number of this message. */
  | { readonly type: 'show'; readonly version: number; readonly content: PreviewContent }
  /** What is different since the message of the number before; a page that has another one says that it is ready. */
  | { readonly type: 'change'; readonly version: number; readonly delta: Delta }
  /** Leads to the row of an indicator. */
  | { readonly type: 'reveal'; readonly number: string }
  /** Answers to `plan` and `try`, with their numbers; `failed` where the server does not answer. */
  | { readonly type: 'planned'; readonly question: number; readonly answer: PlanResult | null | 'failed' }
  | { readonly type: 'tried'; readonly question: number; readonly answer: WhatIfResult | null };

/** What a planner can start from the page besides looking. */
export const pageCommands = ['start', 'restart', 'log'] as const;
export type PageCommand = (typeof pageCommands)[number];

export type FromPage =
  | { readonly type: 'ready' }
  | { readonly type: 'open'; readonly file: string; readonly line: number }
  | { readonly type: 'choose'; readonly folder: string }
  /** Asks for the document of an indicator that has none. */
  | { readonly type: 'create'; readonly number: string }
  | { readonly type: 'command'; readonly command: PageCommand }
  /** Asks for the easiest steps to a target. */
  | { readonly type: 'plan'; readonly question: number; readonly goal: PlanGoal }
  /** Asks for the index with other levels. */
  | { readonly type: 'try'; readonly question: number; readonly levels: Readonly<Record<string, number>> }
  /** Has the easiest steps to a target written into the road map. */
  | { readonly type: 'write'; readonly goal: PlanGoal };

/** Reads a message of the page. Undefined for anything else: nothing of it is believed unseen. */
export function readFromPage(message: unknown): FromPage | undefined {
  if (typeof message !== 'object' || message === null) return undefined;
  const given = message as Record<string, unknown>;
  const { type, file, line, folder, command, number } = given;
  if (type === 'ready') return { type };
  if (type === 'open' && typeof file === 'string' && Number.isInteger(line) && (line as number) >= 1) {
    return { type, file, line: line as number };
  }
  if (type === 'choose' && typeof folder === 'string') return { type, folder };
  if (type === 'create' && typeof number === 'string') return { type, number };
  if (type === 'plan' || type === 'try' || type === 'write') return readQuestion(type, given);
  const known = pageCommands.find((each) => each === command);
  return type === 'command' && known ? { type, command: known } : undefined;
}

function readQuestion(type: 'plan' | 'try' | 'write', given: Record<string, unknown>): FromPage | undefined {
  const { question } = given;
  if (type === 'write') {
    const goal = readGoal(given['goal']);
    return goal && { type, goal };
  }
  if (typeof question !== 'number') return undefined;
  if (type === 'plan') {
    const goal = readGoal(given['goal']);
    return goal && { type, question, goal };
  }
  const { levels } = given;
  if (typeof levels !== 'object' || levels === null) return undefined;
  const read = Object.entries(levels).filter((level): level is [string, number] => Number.isFinite(level[1]));
  return { type, question, levels: Object.fromEntries(read) };
}

function readGoal(given: unknown): PlanGoal | undefined {
  if (typeof given !== 'object' || given === null) return undefined;
  const { target, year, keep } = given as Record<string, unknown>;
  return {
    ...(typeof target === 'string' && { target }),
    ...(Number.isInteger(year) && { year: year as number }),
    ...(Array.isArray(keep) && { keep: keep.filter((each) => typeof each === 'string') }),
  };
}
