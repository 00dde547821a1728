import type { AgencyView } from '../../workspace/view.ts';
import { Suggestions } from './suggestions.ts';

/**
 * Ids that mistyped references of the given roles (`objek`, `melindungi`; all roles where none is given) were probably
 * meant for. Such a reference is a finding of its own: that its target is not named by anyone has the same cause.
 */
export function intendedIds(agency: AgencyView, ...roles: readonly string[]): ReadonlySet<string> {
  const suggestions = new Suggestions(agency);
  const intended = new Set<string>();
  for (const { fact } of agency.unresolvedReferences) {
    const { id, role, expects } = fact;
    if (roles.length > 0 && !roles.includes(role)) continue;
    if (agency.definitionsOf(id).length > 0) continue;
    const meant = suggestions.idLike(id, expects);
    if (meant !== undefined) intended.add(meant);
  }
  return intended;
}
