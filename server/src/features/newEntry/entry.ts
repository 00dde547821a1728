import type { ElementKind } from '../../model/facts.ts';

/** What has an id of its own and can be added. */
export type NewNamedKind = ElementKind | 'inisiatif' | 'kegiatan' | 'bukti';

/** What is to be added to an agency. */
export type NewEntry =
  /** The document of an indicator of the instrument. */
  | { readonly kind: 'indikator'; readonly number: string }
  /** An element of the architecture, of the present one unless `state` says otherwise. */
  | {
      readonly kind: ElementKind;
      readonly id: string;
      readonly name: string;
      readonly state?: 'saat_ini' | 'target';
    }
  | { readonly kind: 'inisiatif'; readonly id: string; readonly name: string }
  /** `initiative`: id of the one that it belongs to; may be absent where there is one only. */
  | { readonly kind: 'kegiatan'; readonly id: string; readonly name: string; readonly initiative?: string }
  /**
   * A piece of evidence. `requirement` (of `MissingSummary`) writes what the level asks for, with id and name where none
   * are given; else `evidenceKind` is a kind of the instrument. `number` tells the indicator where a file holds several.
   */
  | {
      readonly kind: 'bukti';
      readonly number?: string;
      readonly requirement?: string;
      readonly evidenceKind?: string;
      readonly id?: string;
      readonly name?: string;
    };
