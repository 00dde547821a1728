import type { Rule, Severity } from './rule.ts';

/** What the configuration of the workspace says about findings. */
export interface RuleSettings {
  /** By code; a code that is not named keeps its default. */
  readonly severities: ReadonlyMap<string, Severity | 'off'>;
}

/** Every rule with its default severity. */
export const defaultSettings: RuleSettings = { severities: new Map() };

/** How a finding of the rule is to be reported; `off`: not at all. */
export function severityOf(rule: Pick<Rule, 'code' | 'severity'>, settings: RuleSettings): Severity | 'off' {
  return settings.severities.get(rule.code) ?? rule.severity;
}
