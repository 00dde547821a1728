import type { Reference } from '../../model/facts.ts';
import type { AgencyView, Site } from '../../workspace/view.ts';

/** References within the agency; those to other agencies and to indicator numbers follow rules of their own. */
export function* localReferences(agency: AgencyView): Iterable<Site<Reference>> {
  for (const document of agency.documents) {
    for (const fact of document.facts.references) {
      if (!fact.expects.includes('instansi') && !fact.expects.includes('indikator')) yield { document, fact };
    }
  }
}

/** {@link localReferences} that lead nowhere, or to something else than they expect, and others to the same ids. */
export function* unresolvedLocalReferences(agency: AgencyView): Iterable<Site<Reference>> {
  for (const site of agency.unresolvedReferences) {
    if (!site.fact.expects.includes('instansi') && !site.fact.expects.includes('indikator')) yield site;
  }
}

/** Whether a reference can only mean an office. */
export function meansUnit(reference: Reference): boolean {
  return reference.expects.length === 1 && reference.expects[0] === 'unit';
}
