import { reportTexts as texts } from '../../messages/reports.ts';
import { exact, toDecimalString } from '../../scoring/exact.ts';
import type { AgencySummary, GroupSummary, IndicatorSummary, SidesSummary } from '../../scoring/summaryObject.ts';
import { aspectRadar, domainBars } from '../charts/charts.ts';
import type { AgencyContent } from '../content.ts';
import type { Block, Table, Value } from '../document.ts';
import type { Speech } from '../speech.ts';
import type { Field } from '../tables/dataTable.ts';
import { figure } from './figure.ts';
import { lastPublished } from './overview.ts';
import { heading, paragraph, tableOf } from './words.ts';

/** How many indicators are named as strong, and how many as weak. */
const named = 5;

/** Domains and aspects, with their change where an earlier year is known. */
export function resultsSection(agency: AgencyContent, speech: Speech): readonly Block[] {
  const { summary } = agency;
  if (!summary.index) return [];
  return [
    heading(2, speech.say(texts.results)),
    groupTable(agency, speech),
    ...changeNote(agency, speech),
    ...figure(aspectRadar, summary, speech, texts.radarFigure),
    ...(summary.domains.length > 0 ? figure(domainBars, summary, speech, texts.barsFigure) : []),
  ];
}

/** The whole, a domain or an aspect. */
interface GroupLine {
  readonly name: string;
  readonly weight: number;
  readonly sides: SidesSummary;
  /** Its value in the earlier year. */
  readonly before: string | undefined;
  readonly isStrong: boolean;
}

function groupTable(agency: AgencyContent, speech: Speech): Table {
  const { summary, previous } = agency;
  const hasDomains = summary.domains.length > 0;
  const since = previous?.year ?? comparable(summary)?.year;
  const change: Field<GroupLine> = [
    speech.say(texts.since, { year: since ?? '' }),
    'change',
    12,
    ({ sides, before }) => changeSince(sides, before),
  ];
  return tableOf(
    speech,
    speech.say(hasDomains ? texts.groupTable : texts.aspectTable),
    groupLines(agency, speech),
    [
      [hasDomains ? texts.group : texts.aspect, 'text', 40, ({ name }) => name],
      [texts.weight, 'percent', 10, ({ weight }) => weight],
      [texts.claimed, 'score', 10, ({ sides }) => sides.claimed.exact],
      [texts.proven, 'score', 10, ({ sides }) => sides.proven?.exact],
      [texts.assessed, 'score', 11, ({ sides }) => sides.assessed?.exact],
      ...(since === undefined ? [] : [change]),
    ],
    { isStrong: (line) => line.isStrong },
  );
}

/** The whole, then every domain followed by its aspects; aspects alone where there are no domains. */
function groupLines({ summary, previous }: AgencyContent, speech: Speech): readonly GroupLine[] {
  const { domains, aspects, index } = summary;
  const group = (part: GroupSummary, isStrong: boolean): GroupLine => {
    const before = (isStrong ? previous?.domains : previous?.aspects)?.[part.id];
    return { name: `${part.id} ${speech.say(part.name)}`, weight: part.weight, sides: part, before, isStrong };
  };
  const published = comparable(summary);
  const isEarlier = published !== undefined && published.year === (previous?.year ?? published.year);
  const before = isEarlier ? String(published.value) : undefined;
  const whole = { name: speech.say(texts.wholeIndex), weight: 100, before, isStrong: true };
  return [
    ...(index ? [{ ...whole, sides: index }] : []),
    ...domains.flatMap((domain) => [
      group(domain, true),
      ...aspects.filter((aspect) => aspect.domain === domain.id).map((aspect) => group(aspect, false)),
    ]),
    ...(domains.length === 0 ? aspects.map((aspect) => group(aspect, false)) : []),
  ];
}

function changeNote({ summary, previous }: AgencyContent, speech: Speech): readonly Block[] {
  const year = previous?.year ?? comparable(summary)?.year;
  return year === undefined ? [] : [paragraph(speech.say(texts.changeNote, { year }))];
}

/** The last published index, if the same instrument computed it. */
function comparable(summary: AgencySummary): ReturnType<typeof lastPublished> {
  const last = lastPublished(summary);
  return last && (last.instrument === null || last.instrument === summary.instrumen) ? last : undefined;
}

/** From the earlier value to the assessor's, else the claimed one. */
function changeSince({ assessed, claimed }: SidesSummary, before: string | undefined): Value {
  return before === undefined ? null : toDecimalString(exact((assessed ?? claimed).exact).sub(exact(before)));
}

/** What the agency is good at, and where most is to be gained. */
export function strengthsSection({ summary }: AgencyContent, speech: Speech): readonly Block[] {
  const { indicators, regulation, documented } = summary;
  if (!regulation || documented === 0) return [];
  const levelOf = ({ proven, claimed }: IndicatorSummary) => proven ?? claimed;
  const known = indicators.filter((indicator) => indicator.documented);
  const middle = (regulation.scale.min + regulation.scale.max) / 2;
  const strong = known
    .filter((indicator) => levelOf(indicator) > middle)
    .sort((a, b) => levelOf(b) - levelOf(a) || b.weight - a.weight)
    .slice(0, named);
  const left = (indicator: IndicatorSummary) => (indicator.weight * (regulation.scale.max - levelOf(indicator))) / 100;
  const weak = indicators
    .filter((indicator) => left(indicator) > 0)
    .sort((a, b) => left(b) - left(a))
    .slice(0, named);
  const first: readonly Field<IndicatorSummary>[] = [
    [texts.number, 'text', 6, ({ number }) => number],
    [texts.indicator, 'text', 50, ({ name }) => name],
    [texts.level, 'level', 10, levelOf],
  ];
  const pointsLeft = (indicator: IndicatorSummary) => toDecimalString(exact(left(indicator).toFixed(10)));
  const strengths = tableOf(speech, speech.say(texts.strengthTable), strong, [
    ...first,
    [texts.weight, 'percent', 12, ({ weight }) => weight],
  ]);
  const weaknesses = tableOf(speech, speech.say(texts.weaknessTable), weak, [
    ...first,
    [texts.pointsLeft, 'points', 12, pointsLeft],
  ]);
  return [
    heading(2, speech.say(texts.strengths)),
    ...(strong.length > 0 ? [paragraph(speech.say(texts.strengthsIntro)), strengths] : []),
    ...(weak.length > 0 ? [paragraph(speech.say(texts.weaknessesIntro)), weaknesses] : []),
  ];
}

/** Every indicator in one table. */
export function indicatorsSection({ summary, previous }: AgencyContent, speech: Speech): readonly Block[] {
  if (summary.indicators.length === 0) return [];
  const change = ({ number, claimed, assessed }: IndicatorSummary) => {
    const before = previous?.levels[number];
    return before === undefined ? null : (assessed ?? claimed) - before;
  };
  const fields: readonly Field<IndicatorSummary>[] = [
    [texts.number, 'text', 5, ({ number }) => number],
    [texts.indicator, 'text', 38, ({ name }) => name],
    [texts.weight, 'percent', 8, ({ weight }) => weight],
    [texts.claimed, 'level', 8, ({ claimed }) => claimed],
    [texts.proven, 'level', 10, ({ proven }) => proven],
    [texts.assessed, 'level', 11, ({ assessed }) => assessed],
    ...(previous ? [[speech.say(texts.since, { year: previous.year }), 'change', 9, change] as const] : []),
    [texts.missingCount, 'count', 11, ({ missing }) => missing.length],
    [texts.nextGain, 'points', 11, ({ gain }) => gain],
  ];
  const table = tableOf(speech, speech.say(texts.indicatorTable), summary.indicators, fields);
  return [heading(2, speech.say(texts.indicators)), table];
}
