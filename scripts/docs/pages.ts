import { formatPage } from './formatPage.ts';
import { rulePages } from './rulePages.ts';

export { withRuleCodes } from './ruleSetting.ts';

/** Every generated page, by its path below `docs`. Two runs give the same text. */
export async function generatedPages(): Promise<ReadonlyMap<string, string>> {
  const rules = [...(await rulePages())].map(([name, text]) => [`aturan/${name}`, text] as const);
  return new Map([['format.md', formatPage()], ...rules]);
}
