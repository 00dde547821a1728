import type { Colors } from 'picocolors/types.js';
import { comparisonTexts } from '../../messages/comparison.ts';
import { type Language, type Parameters, render, type Text } from '../../messages/text.ts';
import { visible } from '../../messages/visible.ts';
import type { ComparedAgency, Comparison, SharedGap } from '../../planning/comparisonObject.ts';
import { instrumentName } from '../../schema/instrumentName.ts';
import { exact } from '../../scoring/exact.ts';
import { formatNumber, pointsText } from '../../scoring/format.ts';

const nameColumns = 44;
/** What one coaching session can take up; the data of `--format json` hold all. */
const mostGaps = 5;

/** The agencies of a province by rank, and what several of them lack. */
export function comparisonToPretty(comparison: Comparison, language: Language, colors: Colors): string {
  const say = (text: Text, parameters: Parameters = {}) => render(text, language, parameters);
  const { parent, parentName, agencies, sharedGaps } = comparison;
  const number = (value: string) => formatNumber(exact(value), language, 2);
  const isMixed = instrumentsOf(agencies).size > 1;
  const under = (instrument: string | null) => (instrument ? ` (${visible(instrumentName(instrument))})` : ' (?)');
  const ifMixed = (instrument: string | null) => (isMixed ? under(instrument) : '');
  const row = ({ nama, id, folder, value, rank, history, domains }: ComparedAgency) => {
    const name = visible(nama ?? id ?? folder);
    const shown = name.length < nameColumns ? name.padEnd(nameColumns) : `${name.slice(0, nameColumns - 2)}… `;
    const place = (rank === null ? '–' : `${rank}`).padStart(4);
    if (!value) return `${place}  ${shown}${say(comparisonTexts.nothing)}`;
    const index = `${number(value.exact)}${value.predicate ? ` ${value.predicate}` : ''}`.padEnd(18);
    const basis = say(comparisonTexts[value.basis], { year: value.year ?? '?' });
    const earlier = history
      .filter(({ year }) => value.basis !== 'published' || year !== value.year)
      .toSorted((one, other) => one.year - other.year)
      .map(({ year, value: published, instrument }) => `${year}: ${number(String(published))}${ifMixed(instrument)}`);
    const parts = domains.map(({ id: domain, exact: score }) => `${domain} ${number(score)}`);
    const named = value.basis === 'published' ? under(value.instrument) : ifMixed(value.instrument);
    const about = [`${basis}${named}`, ...(parts.length > 0 ? [parts.join(' ')] : []), ...earlier];
    return `${place}  ${shown}${index}${colors.dim(about.join(' · '))}`;
  };
  const gap = ({ indicator, level, title, agencies: lacking, points }: SharedGap) =>
    `  - ${say(comparisonTexts.gap, { number: indicator, level, title, count: lacking.length, points: pointsText(exact(points)) })}`;
  const gaps = sharedGaps.slice(0, mostGaps).map(gap);
  return [
    colors.bold(say(comparisonTexts.title, { name: visible(parentName ?? parent) })),
    ...agencies.map(row),
    ...(isMixed ? [`  ${say(comparisonTexts.mixed)}`] : []),
    ...(gaps.length > 0 ? [`  ${say(comparisonTexts.gaps)}`, ...gaps] : []),
  ].join('\n');
}

/** Of everything that a reader sees: values and earlier results. */
function instrumentsOf(agencies: readonly ComparedAgency[]): ReadonlySet<string | null> {
  return new Set(
    agencies.flatMap(({ value, history }) =>
      [...(value ? [value] : []), ...history].map(({ instrument }) => instrument),
    ),
  );
}
