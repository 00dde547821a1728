import { instrumentForYear, instrumentIds, instrumentOf } from '../schema/instruments.ts';
import type { TemplateSubject } from './template.ts';

/**
 * What a template is made for: its indicators, kinds of evidence, and years. Undefined where there is no such instrument.
 *
 * @param id of the instrument; undefined: the one in force in the year
 */
export function templateSubject(id: string | undefined, year: number): TemplateSubject | undefined {
  const instrument = id === undefined ? instrumentForYear(year) : instrumentOf(id);
  if (!instrument) return undefined;
  return {
    instrument: instrument.id,
    instruments: instrumentIds,
    indicators: instrument.indicators.map(({ number, name }) => ({ number, name })),
    evidenceKinds: Object.entries(instrument.evidenceKinds).map(([kind, { name }]) => ({ id: kind, name })),
    year,
  };
}
