import type { IndicatorFacts } from '../../model/facts.ts';
import type { AgencyView, DocumentView } from '../../workspace/view.ts';
import type { Suggestions } from './suggestions.ts';

/**
 * The kinds of evidence that the `acuan` entries of an indicator were meant to bring but do not, because their id is
 * misspelt: the misspelt id is the finding, not the document that seems to be missing because of it.
 */
export function kindsMeantByDanglingEntries(
  agency: AgencyView,
  document: DocumentView<IndicatorFacts>,
  suggestions: Suggestions,
): ReadonlySet<string> {
  const kinds = new Set<string>();
  for (const { sameAs } of document.facts.evidence) {
    if (sameAs === undefined || agency.evidenceOf(sameAs.value) !== undefined) continue;
    const meant = suggestions.idLike(sameAs.value, ['bukti']);
    const kind = meant === undefined ? undefined : agency.evidenceOf(meant)?.fact.kind;
    if (kind !== undefined) kinds.add(kind.value);
  }
  return kinds;
}
