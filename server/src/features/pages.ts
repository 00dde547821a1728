import type { Language } from '../messages/text.ts';
import { allRules } from '../rules/all.ts';
import { indicatorByNumber, instrumentOf } from '../schema/instruments.ts';
import { indicatorPage } from './pages/indicatorPage.ts';
import { rulePage } from './pages/rulePage.ts';

/** Scheme of the addresses of generated pages. */
export const pageScheme = 'spbe';

const address = /^spbe:(?:\/\/)?\/(aturan|indikator)\/(.+)\.md$/;

/** `spbe:/aturan/bukti.kurang.md` */
export function rulePageAddress(code: string): string {
  return `${pageScheme}:/aturan/${code}.md`;
}

/** `spbe:/indikator/permenpanrb-59-2020/11.md` */
export function indicatorPageAddress(instrument: string, number: string): string {
  return `${pageScheme}:/indikator/${instrument}/${number}.md`;
}

/**
 * The text of a generated, read-only page: the documentation of a rule, or the criteria and evidence of an indicator.
 * Markdown. Undefined for an address that leads to no page.
 */
export async function pageOf(uri: string, language: Language): Promise<string | undefined> {
  const [, folder, name = ''] = address.exec(uri) ?? [];
  if (folder === 'aturan') {
    const rule = allRules.find(({ code }) => code === name);
    return rule && rulePage(rule, language);
  }
  const [id = '', number, ...rest] = name.split('/');
  const instrument = rest.length === 0 ? instrumentOf(id) : undefined;
  const indicator = instrument && number !== undefined ? indicatorByNumber(instrument, number) : undefined;
  return instrument && indicator && indicatorPage(instrument, indicator, language);
}
