import { type Column, column } from './column.ts';

/** How agencies head the column of the office that answers for a line; the surest first. */
const ownerHeadings = [
  'pj',
  'opd penanggung jawab',
  'unit penanggung jawab',
  'perangkat daerah penanggung jawab',
  'penanggungjawab',
  'pic',
  'opd',
  'perangkat daerah',
  'opd pengampu',
  'pengampu',
  'unit kerja',
  'skpd',
];

/** @param more what a table also calls it */
export function ownerColumn(...more: readonly string[]): Column {
  const variants = [...ownerHeadings, ...more];
  return column('penanggung_jawab', 'Penanggung jawab', 'Owner', 'office', ['penanggung_jawab'], variants);
}
