import type { Reference } from '../../model/facts.ts';
import type { AgencyView, Site } from '../../workspace/view.ts';

/**
 * References to ids that nothing in the agency defines, or not as what they or others expect. Those to other agencies and
 * to indicator numbers are left out: they follow rules of their own.
 */
export function* unresolvedLocalReferences(agency: AgencyView): Iterable<Site<Reference>> {
  for (const site of agency.unresolvedReferences) {
    if (!site.fact.expects.includes('instansi') && !site.fact.expects.includes('indikator')) yield site;
  }
}

/** Whether a reference can only mean an office. */
export function meansUnit(reference: Reference): boolean {
  return reference.expects.length === 1 && reference.expects[0] === 'unit';
}
