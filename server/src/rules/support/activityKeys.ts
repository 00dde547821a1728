import type { Text } from '../../messages/text.ts';
import type { PlannedActivity } from '../../scoring/roadMapPlan.ts';
import type { AgencyView } from '../../workspace/view.ts';
import type { Report } from '../rule.ts';
import { addKeyTo } from './addKey.ts';
import { completeActivities } from './roadMap.ts';
import { headOf, labelOf } from './wording.ts';

/**
 * A report for each activity in which a key is not filled in, with the remedy to write it.
 *
 * @param message takes `name`
 */
export function* activitiesWithout(
  agency: AgencyView,
  key: string,
  message: Text,
  isFilled: (site: PlannedActivity) => boolean,
): Iterable<Report> {
  for (const site of completeActivities(agency)) {
    if (isFilled(site)) continue;
    const { document, activity } = site;
    yield {
      document,
      at: headOf(activity),
      message,
      parameters: { name: labelOf(activity) },
      fixes: [addKeyTo(document, activity.at, key)],
    };
  }
}
