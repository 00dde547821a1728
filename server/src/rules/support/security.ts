import type { ElementFacts } from '../../model/facts.ts';
import { plainChoice } from './elements.ts';

/** Whether a result of an audit says that there was one: anything but "belum/tidak dilaksanakan". */
export function isAudited(result: string): boolean {
  const choice = plainChoice(result);
  return choice !== '' && !choice.startsWith('belum') && !choice.startsWith('tidak dilaksanakan');
}

/** A security record that speaks of an audit that took place: by its result, or by its date where no result is given. */
export function hasAudit(record: ElementFacts): boolean {
  const result = record.audit?.result?.value ?? record.attributes.get('hasil_audit')?.value;
  if (result !== undefined) return isAudited(result);
  return record.audit?.date !== undefined || record.attributes.has('tanggal_audit');
}

/** Ids of what a security record protects: `melindungi`, and whatever else it relates to. */
export function* protectedBy(record: ElementFacts): Iterable<string> {
  for (const key of ['melindungi', 'id_metadata_terkait']) {
    for (const { value } of record.links.get(key) ?? []) yield value;
  }
}
