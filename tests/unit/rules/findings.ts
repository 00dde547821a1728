import { inOrder } from '../../../server/src/rules/order.ts';
import type { Example, Finding } from '../../../server/src/rules/rule.ts';
import { runAgencyRules, runWorkspaceRules } from '../../../server/src/rules/run.ts';
import { defaultSettings, type RuleSettings } from '../../../server/src/rules/settings.ts';
import { applySilences } from '../../../server/src/rules/silence.ts';
import { scoreAgency } from '../../../server/src/scoring/scoreAgency.ts';
import { defaultAgency, workspaceOf } from '../workspace/fixture.ts';

/** Supplies the usual agency where an example has none, in whatever folder. */
export function withAgency(files: Example): Example {
  const has = Object.keys(files).some((name) => name.split('/').at(-1) === 'instansi.spbe.yaml');
  return has ? files : { 'instansi.spbe.yaml': defaultAgency, ...files };
}

/** What all rules together say of a workspace, silenced and sorted as a planner sees it. */
export async function findingsIn(
  files: Example,
  settings: RuleSettings = defaultSettings,
): Promise<readonly Finding[]> {
  const { workspace } = await workspaceOf(withAgency(files));
  const findings = [
    ...workspace.agencies.flatMap((agency) => runAgencyRules(agency, scoreAgency(agency), settings)),
    ...runWorkspaceRules(workspace, settings),
  ];
  return applySilences(
    inOrder(findings),
    workspace.agencies.flatMap((agency) => agency.files),
    settings,
    () => false,
  );
}
