import { comparisonTexts } from '../../messages/comparison.ts';
import { reportComparisonTexts as texts } from '../../messages/reportPlanning.ts';
import { reportTexts } from '../../messages/reports.ts';
import { comparisonsOf } from '../../planning/comparison.ts';
import type { ComparedAgency, Comparison, RankedValue, SharedGap } from '../../planning/comparisonObject.ts';
import { publishedChange } from '../../planning/publishedChange.ts';
import { instrumentName } from '../../schema/instrumentName.ts';
import type { AgencyContent } from '../content.ts';
import type { Block, Row } from '../document.ts';
import type { Speech } from '../speech.ts';
import { column, filledTable, heading, paragraph, table } from './words.ts';

/** What coaching sessions of a year can take up; the data hold all. */
const mostGaps = 15;
const mostNames = 6;

/** For every agency that coaches others: ranks, changes, biggest gaps, and what several of them lack. */
export function coachingSections(agencies: readonly AgencyContent[], speech: Speech): readonly Block[] {
  const comparisons = comparisonsOf(agencies.map(({ compared }) => compared));
  return comparisons.filter((each) => each.agencies.length > 1).flatMap((each) => sectionOf(each, speech));
}

function sectionOf(comparison: Comparison, speech: Speech): readonly Block[] {
  const { parent, parentName, agencies } = comparison;
  const isMixed = new Set(agencies.flatMap(({ value }) => (value ? [value.instrument] : []))).size > 1;
  const columns = [
    column(speech.say(texts.rank), 'count', 8),
    column(speech.say(reportTexts.agency), 'text', 32),
    column(speech.say(texts.index), 'score', 8),
    column(speech.say(reportTexts.predicate), 'text', 17),
    column(speech.say(texts.basis), 'text', 24),
    column(speech.say(texts.change), 'change', 11),
    column(speech.say(texts.since), 'text', 14),
    column(speech.say(texts.biggestGap), 'text', 34),
    column(speech.say(reportTexts.missingDocuments), 'count', 11),
  ];
  return [
    heading(2, speech.say(texts.title, { name: parentName ?? parent })),
    paragraph(speech.say(texts.intro)),
    filledTable(
      speech.say(texts.ranks),
      columns,
      agencies.map((agency) => rankRow(agency, isMixed, speech)),
    ),
    ...gapBlocks(comparison, speech),
  ];
}

/** @param isMixed whether the agencies are ranked by results of several instruments */
function rankRow(agency: ComparedAgency, isMixed: boolean, speech: Speech): Row {
  const { rank, value, biggestGap, missing, index } = agency;
  const gap = biggestGap && {
    number: biggestGap.indicator,
    name: biggestGap.name,
    points: speech.short(biggestGap.points),
  };
  return {
    cells: [
      rank,
      shownName(agency, speech),
      value?.exact ?? null,
      value?.predicate ?? null,
      value && basisOf(value, isMixed, speech),
      ...changeOf(agency, speech),
      gap && speech.say(texts.gapPoints, gap),
      index ? missing : null,
    ],
  };
}

/** `terbukti 2024`; with its instrument where that is not the one of all rows, and of what was published in any case. */
function basisOf({ basis, year, instrument }: RankedValue, isMixed: boolean, speech: Speech): string {
  const text = speech.say(comparisonTexts[basis], { year: year ?? '?' });
  return instrument && (isMixed || basis === 'published') ? `${text} (${instrumentName(instrument)})` : text;
}

/** Between the last two published results, and their years; no number where the instrument changed between them. */
function changeOf({ history }: ComparedAgency, speech: Speech): readonly [number | null, string | null] {
  const change = publishedChange(history);
  if (!change) return [null, null];
  const { from, to, points } = change;
  return [points, points === null ? speech.say(texts.otherInstrument) : `${from}–${to}`];
}

function gapBlocks({ agencies, sharedGaps }: Comparison, speech: Speech): readonly Block[] {
  if (sharedGaps.length === 0) return [];
  const names = new Map(agencies.map((agency) => [agency.folder, shownName(agency, speech)]));
  const columns = [
    column(speech.say(reportTexts.number), 'text', 5),
    column(speech.say(reportTexts.indicator), 'text', 24),
    column(speech.say(reportTexts.forLevel), 'level', 8),
    column(speech.say(reportTexts.document), 'text', 36),
    column(speech.say(texts.lacking), 'count', 9),
    column(speech.say(reportTexts.points), 'points', 9),
    column(speech.say(texts.names), 'text', 40),
  ];
  const rows = sharedGaps.slice(0, mostGaps).map((gap): Row => {
    const { indicator, name, level, title, agencies: lacking, points } = gap;
    const cells = [indicator, speech.say(name), level, speech.say(title), lacking.length, points];
    return { cells: [...cells, namesOf(gap, names, speech)] };
  });
  const left = sharedGaps.length - rows.length;
  return [
    heading(3, speech.say(texts.gaps)),
    paragraph(speech.say(texts.gapsIntro)),
    table(speech.say(texts.gaps), columns, rows),
    ...(left > 0 ? [paragraph(speech.say(texts.moreGaps, { count: left }))] : []),
  ];
}

function namesOf({ agencies }: SharedGap, names: ReadonlyMap<string, string>, speech: Speech): string {
  const shown = agencies.slice(0, mostNames).map((folder) => names.get(folder) ?? '?');
  const left = agencies.length - shown.length;
  return left > 0 ? speech.say(texts.moreNames, { names: shown.join(', '), count: left }) : shown.join(', ');
}

function shownName({ nama, id }: ComparedAgency, speech: Speech): string {
  return nama ?? id ?? speech.say(reportTexts.unnamed);
}
