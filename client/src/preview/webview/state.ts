import { initialPlanner, type PlannerState, readPlanner } from './plannerState.ts';

/** How the reader has set the page: kept by the editor while the page is hidden or closed and opened again. */
export interface ViewState {
  /** The agency shown, to begin with it again. */
  readonly folder: string | null;
  readonly search: string;
  readonly onlyMissing: boolean;
  readonly column: Column;
  readonly falling: boolean;
  readonly grouping: Grouping;
  /** Parts that can be folded and are not as they are at first. */
  readonly turned: readonly string[];
  readonly compareSearch: string;
  /** As `tingkat_pemerintahan` writes it; empty for all. */
  readonly compareKind: string;
  readonly compareGrouped: boolean;
  readonly planner: PlannerState;
  readonly scroll: number;
}

export const columns = [
  'number',
  'name',
  'claimed',
  'proven',
  'assessed',
  'weight',
  'gain',
  'missing',
  'owner',
] as const;
export type Column = (typeof columns)[number];

export const groupings = ['effect', 'office'] as const;
export type Grouping = (typeof groupings)[number];

export const initialState: ViewState = {
  folder: null,
  search: '',
  onlyMissing: false,
  column: 'number',
  falling: false,
  grouping: 'effect',
  turned: [],
  compareSearch: '',
  compareKind: '',
  compareGrouped: false,
  planner: initialPlanner,
  scroll: 0,
};

/** Reads what the editor kept; whatever is not usable is as at first. */
export function readState(kept: unknown): ViewState {
  if (typeof kept !== 'object' || kept === null) return initialState;
  const given = kept as Readonly<Record<string, unknown>>;
  const { folder, search, onlyMissing, column, falling, grouping, turned, planner, scroll } = given;
  return {
    folder: typeof folder === 'string' ? folder : null,
    search: typeof search === 'string' ? search : '',
    onlyMissing: onlyMissing === true,
    column: columns.find((each) => each === column) ?? 'number',
    falling: falling === true,
    grouping: groupings.find((each) => each === grouping) ?? 'effect',
    turned: Array.isArray(turned) ? turned.filter((each) => typeof each === 'string') : [],
    compareSearch: typeof given['compareSearch'] === 'string' ? given['compareSearch'] : '',
    compareKind: typeof given['compareKind'] === 'string' ? given['compareKind'] : '',
    compareGrouped: given['compareGrouped'] === true,
    planner: readPlanner(planner),
    scroll: typeof scroll === 'number' && Number.isFinite(scroll) && scroll > 0 ? scroll : 0,
  };
}

/** Columns whose largest value is of most interest come largest first. */
export function sortedBy(state: ViewState, column: Column): ViewState {
  if (state.column === column) return { ...state, falling: !state.falling };
  return { ...state, column, falling: column === 'gain' || column === 'missing' || column === 'weight' };
}
