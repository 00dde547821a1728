import { allRules } from '../../server/src/rules/all.ts';

interface PropertyNames {
  readonly enum: readonly string[];
  readonly enumDescriptions: readonly string[];
}

/** What the setting `spbe.aturan` lets be written: every code with its title, for the completion of the editor. */
function ruleCodes(): PropertyNames {
  const rules = [...allRules].sort((one, other) => (one.code < other.code ? -1 : 1));
  return {
    enum: rules.map(({ code }) => code),
    enumDescriptions: rules.map(({ title }) => `${title.id} (${title.en})`),
  };
}

/** The manifest with the rules as they are now. */
export function withRuleCodes(manifest: string): string {
  const read = JSON.parse(manifest);
  read.contributes.configuration.properties['spbe.aturan'].propertyNames = ruleCodes();
  return `${JSON.stringify(read, null, 2)}\n`;
}
