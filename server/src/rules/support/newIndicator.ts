import { newWorkspaceTexts } from '../../messages/newWorkspace.ts';
import { type Language, render } from '../../messages/text.ts';
import type { Indicator, Instrument } from '../../schema/instrument.ts';
import { exact } from '../../scoring/exact.ts';
import { formatNumber } from '../../scoring/format.ts';
import { commentLines, quoted } from '../../yaml/write.ts';

/** Where the document of an indicator is written, seen from the agency's folder: `indikator/01.spbe.yaml`. */
export function indicatorPath({ number }: Indicator, { indicators }: Instrument): string {
  const width = Math.max(2, ...indicators.map((other) => String(Number.parseInt(other.number, 10)).length));
  return `indikator/${number.replace(/^\d+/, (digits) => digits.padStart(width, '0'))}.spbe.yaml`;
}

/**
 * A document for an indicator at the lowest level, with what each level needs as comments. It claims nothing that only
 * the planner can know.
 */
export function newIndicatorText(indicator: Indicator, instrument: Instrument, language: Language): string {
  const number = /^\d+$/.test(indicator.number) ? indicator.number : quoted(indicator.number);
  return `${[
    ...commentLines(`${indicator.number}. ${indicator.name[language]}`),
    ...commentLines(
      render(newWorkspaceTexts.weight, language, { weight: formatNumber(exact(indicator.weight), language, 2) }),
    ),
    ...(indicator.about ? commentLines(indicator.about[language]) : []),
    ...(indicator.externalScore
      ? commentLines(render(newWorkspaceTexts.externalScore, language, { name: indicator.externalScore }))
      : []),
    ...levelComments(indicator, language),
    'jenis: indikator',
    `indikator: ${number}`,
    ...commentLines(newWorkspaceTexts.claim[language]),
    `tingkat: ${instrument.scale.min}`,
    ...commentLines(newWorkspaceTexts.evidence[language]),
    'bukti: []',
  ].join('\n')}\n`;
}

function levelComments(indicator: Indicator, language: Language): readonly string[] {
  const rows: string[] = [];
  for (const { level, text } of indicator.criteria) {
    rows.push(...commentLines(render(newWorkspaceTexts.level, language, { level, text })));
    const evidence = indicator.evidence.find((candidate) => candidate.level === level);
    for (const { title, kinds, optional } of evidence?.requirements ?? []) {
      const needs = optional ? newWorkspaceTexts.optionalNeeds : newWorkspaceTexts.needs;
      rows.push(...commentLines(render(needs, language, { title, kinds: kinds.join(' | ') })));
    }
  }
  return rows;
}
