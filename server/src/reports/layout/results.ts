import { reportTexts as texts } from '../../messages/reports.ts';
import { exact, toDecimalString } from '../../scoring/exact.ts';
import type {
  AgencySummary,
  AspectSummary,
  GroupSummary,
  IndicatorSummary,
  SidesSummary,
} from '../../scoring/summaryObject.ts';
import { aspectRadar, domainBars } from '../charts/charts.ts';
import type { AgencyContent } from '../content.ts';
import type { Block, Column, Row, Table, Value } from '../document.ts';
import type { Speech } from '../speech.ts';
import { figure } from './figure.ts';
import { lastPublished } from './overview.ts';
import { column, heading, paragraph, table } from './words.ts';

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

function groupTable({ summary, previous }: AgencyContent, speech: Speech): Table {
  const { domains, aspects, index } = summary;
  const published = comparable(summary);
  const since = previous?.year ?? published?.year;
  const columns: Column[] = [
    column(speech.say(domains.length > 0 ? texts.group : texts.aspect), 'text', 40),
    column(speech.say(texts.weight), 'percent', 10),
    column(speech.say(texts.claimed), 'score', 10),
    column(speech.say(texts.proven), 'score', 10),
    column(speech.say(texts.assessed), 'score', 11),
    ...(since === undefined ? [] : [column(speech.say(texts.since, { year: since }), 'change', 12)]),
  ];
  const row = (name: string, weight: number, sides: SidesSummary, before: string | undefined, strong: boolean): Row => {
    const change = since === undefined ? [] : [changeSince(sides, before)];
    return { cells: [name, weight, ...sidesOf(sides), ...change], ...(strong ? { strong } : {}) };
  };
  const group = (part: GroupSummary, strong: boolean) => {
    const before = (strong ? previous?.domains : previous?.aspects)?.[part.id];
    return row(`${part.id} ${part.name[speech.language]}`, part.weight, part, before, strong);
  };
  const before = published?.year === since ? published?.value : undefined;
  const rows: Row[] = index
    ? [row(speech.say(texts.wholeIndex), 100, index, before === undefined ? undefined : String(before), true)]
    : [];
  for (const domain of domains) {
    rows.push(group(domain, true));
    rows.push(...aspects.filter((aspect) => aspect.domain === domain.id).map((aspect) => group(aspect, false)));
  }
  if (domains.length === 0) rows.push(...aspects.map((aspect: AspectSummary) => group(aspect, false)));
  return table(speech.say(domains.length > 0 ? texts.groupTable : texts.aspectTable), columns, rows);
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

export function sidesOf({ claimed, proven, assessed }: SidesSummary): readonly Value[] {
  return [claimed.exact, proven?.exact ?? null, assessed?.exact ?? null];
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
  const first = [
    column(speech.say(texts.number), 'text', 6),
    column(speech.say(texts.indicator), 'text', 50),
    column(speech.say(texts.level), 'level', 10),
  ];
  const cells = (indicator: IndicatorSummary): readonly Value[] => {
    return [indicator.number, indicator.name[speech.language], levelOf(indicator)];
  };
  const strengths = table(
    speech.say(texts.strengthTable),
    [...first, column(speech.say(texts.weight), 'percent', 12)],
    strong.map((indicator) => ({ cells: [...cells(indicator), indicator.weight] })),
  );
  const weaknesses = table(
    speech.say(texts.weaknessTable),
    [...first, column(speech.say(texts.pointsLeft), 'points', 12)],
    weak.map((indicator) => ({ cells: [...cells(indicator), toDecimalString(exact(left(indicator).toFixed(10)))] })),
  );
  return [
    heading(2, speech.say(texts.strengths)),
    ...(strong.length > 0 ? [paragraph(speech.say(texts.strengthsIntro)), strengths] : []),
    ...(weak.length > 0 ? [paragraph(speech.say(texts.weaknessesIntro)), weaknesses] : []),
  ];
}

/** Every indicator in one table. */
export function indicatorsSection({ summary, previous }: AgencyContent, speech: Speech): readonly Block[] {
  if (summary.indicators.length === 0) return [];
  const columns = [
    column(speech.say(texts.number), 'text', 5),
    column(speech.say(texts.indicator), 'text', 38),
    column(speech.say(texts.weight), 'percent', 8),
    column(speech.say(texts.claimed), 'level', 8),
    column(speech.say(texts.proven), 'level', 10),
    column(speech.say(texts.assessed), 'level', 11),
    ...(previous ? [column(speech.say(texts.since, { year: previous.year }), 'change', 9)] : []),
    column(speech.say(texts.missingCount), 'count', 11),
    column(speech.say(texts.nextGain), 'points', 11),
  ];
  const rows = summary.indicators.map((indicator): Row => {
    const { number, name, weight, claimed, proven, assessed, missing, gain } = indicator;
    const before = previous?.levels[number];
    const change = previous ? [before === undefined ? null : (assessed ?? claimed) - before] : [];
    const sides = [claimed, proven, assessed];
    return { cells: [number, name[speech.language], weight, ...sides, ...change, missing.length, gain] };
  });
  return [heading(2, speech.say(texts.indicators)), table(speech.say(texts.indicatorTable), columns, rows)];
}
