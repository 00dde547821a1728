import type { ElementKind } from '../../model/facts.ts';

/** The reference model whose codes an entity carries; every kind of infrastructure uses RAI. */
export function referenceModelOf(kind: ElementKind): ReferenceModel {
  return models[kind] ?? 'RAI';
}

export type ReferenceModel = 'RAB' | 'RAD' | 'RAL' | 'RAA' | 'RAI' | 'RAK';

const models: Partial<Record<ElementKind, ReferenceModel>> = {
  proses_bisnis: 'RAB',
  data_informasi: 'RAD',
  layanan: 'RAL',
  aplikasi: 'RAA',
  keamanan: 'RAK',
};

/** Levels 1 and 2 are national, 3 and 4 the agency's own; SIA-SPBE takes up to seven. */
export const codePattern = /^(RA[BDLAIK])((?:\.\d{2}){1,7})$/;

/** Number of levels of a well-formed code: 2 for `RAL.01.25`. */
export function depthOf(code: string): number {
  return code.split('.').length - 1;
}
