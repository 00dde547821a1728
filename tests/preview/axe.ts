import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe-core finds wrong on a page, or in a part of it: rule, element, and what to do. */
export async function violations(page: Page, part = 'html'): Promise<readonly string[]> {
  await page.evaluate(source);
  const results = await page.evaluate((selector) => {
    return (window as unknown as { axe: { run(part: string): Promise<AxeResults> } }).axe.run(selector);
  }, part);
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`);
}
