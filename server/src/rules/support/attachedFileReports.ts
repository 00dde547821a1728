import type { Text } from '../../messages/text.ts';
import type { AgencyScore, EvidenceDefect } from '../../scoring/score.ts';
import type { AgencyView, EvidenceFileState } from '../../workspace/view.ts';
import type { Report } from '../rule.ts';
import { attachedFiles } from './evidence.ts';
import { costOf, heldBack } from './shortcomings.ts';

/**
 * A report for each file of evidence that was found in this state, with what it costs.
 *
 * @param message takes `path` and `cost`
 */
export function* reportsOnFiles(
  agency: AgencyView,
  score: AgencyScore | undefined,
  state: EvidenceFileState['state'],
  defect: EvidenceDefect,
  message: Text,
): Iterable<Report> {
  const held = heldBack(score, defect);
  for (const { document, file, evidence } of attachedFiles(agency, state)) {
    const parameters = { path: file.value, cost: costOf(held.get(evidence)) };
    yield { document, at: file.at, message, parameters };
  }
}
