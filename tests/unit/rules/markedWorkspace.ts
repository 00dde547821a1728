import { expect } from 'vitest';
import type { Report, Rule } from '../../../server/src/rules/rule.ts';
import { scoreAgency } from '../../../server/src/scoring/scoreAgency.ts';
import { workspaceOf } from '../workspace/fixture.ts';

/**
 * Runs one rule over a workspace of several agencies and asserts that it reports exactly the places marked `<|...|>`;
 * nothing is supplied. Rules of one agency run over each.
 */
export async function expectMarkedInWorkspace(
  rule: Rule,
  files: Readonly<Record<string, string>>,
): Promise<readonly Report[]> {
  const marked = Object.entries(files).flatMap(([name, text]) =>
    [...text.matchAll(/<\|(.*?)\|>/gs)].map((match) => `${name}: ${match[1]}`),
  );
  const texts = Object.fromEntries(
    Object.entries(files).map(([name, text]) => [name, text.replaceAll(/<\||\|>/g, '')]),
  );
  const { workspace } = await workspaceOf(texts);
  const reports = reportsOf();
  expect(reports.map(place).sort()).toEqual(marked.sort());
  return reports;

  function reportsOf(): readonly Report[] {
    if (rule.scope === 'workspace') return [...rule.check(workspace)];
    if (rule.scope === 'engine') return [];
    return workspace.agencies.flatMap((agency) => [...rule.check(agency, scoreAgency(agency))]);
  }

  function place({ document, at }: Report): string {
    const name = Object.keys(texts).find((file) => document.file.uri.endsWith(`/${file}`)) ?? document.file.uri;
    return `${name}: ${texts[name]?.slice(at.start, at.end)}`;
  }
}
