import type { Text } from '../../messages/text.ts';

/**
 * What the cells of a column hold. `indicator`: number as in the instrument; `office`: id or name of a unit; `word`: a value
 * of the schema, as written there or by its title; `kind`: `jenis_bukti`; `content`: `muatan`; `file`: path from the agency's
 * folder; `state`: `saat_ini` or `target`; `element`: key of an architecture entity; `raises`: `18 -> 3 (2025)`; `none`: for
 * readers, never imported. Plural forms are lists, separated by comma or semicolon.
 */
export type Holding =
  | 'text'
  | 'id'
  | 'ids'
  | 'indicator'
  | 'indicators'
  | 'level'
  | 'levels'
  | 'number'
  | 'year'
  | 'years'
  | 'date'
  | 'money'
  | 'office'
  | 'word'
  | 'words'
  | 'kind'
  | 'content'
  | 'file'
  | 'link'
  | 'element'
  | 'raises'
  | 'instrument'
  | 'none';

export interface Column {
  /** Unique in its table. */
  readonly field: string;
  /** `{tahun}` in the heading of a column that is repeated by year. */
  readonly heading: Text;
  /** Other headings, as {@link plainHeading} leaves them. */
  readonly variants: readonly string[];
  readonly holds: Holding;
  /** Where the value stands in the document, from its entry on. */
  readonly path: readonly string[];
  /** There is one such column for each year. */
  readonly byYear?: true;
  /** What to write, for the template. */
  readonly help?: Text;
}

/**
 * @param path where the value stands in the document, from its entry on
 * @param variants other headings, as `plainHeading` leaves them
 */
export function column(
  field: string,
  id: string,
  en: string,
  holds: Holding,
  path: readonly string[],
  variants: readonly string[],
): Column {
  return { field, heading: { id, en }, variants, holds, path };
}
