import type { ElementKind } from '../model/facts.ts';
import type { Fields, Place } from './fields.ts';
import type { Remark } from './reading/workbook.ts';

/** Everything that was read from the spreadsheets, before it is held against the documents. */
export interface Harvest {
  /** By field of `agencyFields`. */
  readonly agency: Map<string, string | number>;
  readonly targets: Fields[];
  readonly history: Fields[];
  readonly units: Found[];
  /** By number, and year where one is given. */
  readonly indicators: Map<string, FoundIndicator>;
  /** Evidence that belongs to no single indicator. */
  readonly shared: Found[];
  readonly elements: FoundElement[];
  readonly initiatives: FoundInitiative[];
  readonly unused: Unused[];
  /** By sheet: what was noticed while it was read. */
  readonly notes: Map<string, Remark[]>;
}

export interface Found {
  readonly fields: Fields;
  readonly place: Place;
}

export interface FoundIndicator {
  readonly number: string;
  readonly year: number | undefined;
  readonly fields: Fields;
  readonly place: Place;
  readonly targets: Map<number, number>;
  readonly evidence: Found[];
  readonly recommendations: Found[];
}

export interface FoundElement extends Found {
  readonly kind: ElementKind;
}

export interface FoundInitiative extends Found {
  readonly activities: FoundActivity[];
}

export interface FoundActivity extends Found {
  /** The cell of the indicators that it raises. */
  readonly raisesAt?: Place;
}

/** A row or a cell that could not be used, and why. */
export interface Unused {
  readonly place: Place;
  readonly remark: Remark;
  /** Rows of titles and the like, which nobody expects to be used. */
  readonly isExpected?: true;
}

export function emptyHarvest(): Harvest {
  return {
    agency: new Map(),
    targets: [],
    history: [],
    units: [],
    indicators: new Map(),
    shared: [],
    elements: [],
    initiatives: [],
    unused: [],
    notes: new Map(),
  };
}
