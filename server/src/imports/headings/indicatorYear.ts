import { column } from './column.ts';

/**
 * The assessed year of the document in which evidence or a recommendation stands, where it is not the agency's: two
 * instruments number other indicators alike. Written only where there is such a year, and not part of the template.
 */
export const indicatorYear = column(
  'tahun_indikator',
  'Tahun indikator',
  'Year of the indicator',
  'year',
  [],
  ['tahun penilaian indikator'],
);
