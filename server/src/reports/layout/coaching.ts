import { comparisonTexts } from '../../messages/comparison.ts';
import { reportComparisonTexts as texts } from '../../messages/reportPlanning.ts';
import { reportTexts } from '../../messages/reports.ts';
import { comparisonsOf } from '../../planning/comparison.ts';
import type { ComparedAgency, Comparison, RankedValue, SharedGap } from '../../planning/comparisonObject.ts';
import { type PublishedChange, publishedChange } from '../../planning/publishedChange.ts';
import { instrumentName } from '../../schema/instrumentName.ts';
import type { AgencyContent } from '../content.ts';
import type { Block } from '../document.ts';
import type { Speech } from '../speech.ts';
import { filled, heading, paragraph, tableOf } from './words.ts';

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
  const ranks = tableOf(speech, speech.say(texts.ranks), agencies, [
    [texts.rank, 'count', 8, ({ rank }) => rank],
    [reportTexts.agency, 'text', 32, (agency) => shownName(agency, speech)],
    [texts.index, 'score', 8, ({ value }) => value?.exact],
    [reportTexts.predicate, 'text', 17, ({ value }) => value?.predicate],
    [texts.basis, 'text', 24, ({ value }) => value && basisOf(value, isMixed, speech)],
    [texts.change, 'change', 11, ({ history }) => publishedChange(history)?.points],
    [texts.since, 'text', 14, ({ history }) => changedSince(publishedChange(history))],
    [texts.biggestGap, 'text', 34, ({ biggestGap }) => biggestGap && gapText(biggestGap, speech)],
    [reportTexts.missingDocuments, 'count', 11, ({ index, missing }) => index && missing],
  ]);
  return [
    heading(2, speech.say(texts.title, { name: parentName ?? parent })),
    paragraph(speech.say(texts.intro)),
    filled(ranks),
    ...gapBlocks(comparison, speech),
  ];
}

function gapText({ indicator, name, points }: NonNullable<ComparedAgency['biggestGap']>, speech: Speech): string {
  return speech.say(texts.gapPoints, { number: indicator, name, points: speech.short(points) });
}

/** `terbukti 2024`; with its instrument where that is not the one of all rows, and of what was published in any case. */
function basisOf({ basis, year, instrument }: RankedValue, isMixed: boolean, speech: Speech): string {
  const text = speech.say(comparisonTexts[basis], { year: year ?? '?' });
  return instrument && (isMixed || basis === 'published') ? `${text} (${instrumentName(instrument)})` : text;
}

/** The years of the last two published results; no number stands beside them where the instrument changed in between. */
function changedSince(change: PublishedChange | undefined) {
  return change && (change.points === null ? texts.otherInstrument : `${change.from}–${change.to}`);
}

function gapBlocks({ agencies, sharedGaps }: Comparison, speech: Speech): readonly Block[] {
  if (sharedGaps.length === 0) return [];
  const names = new Map(agencies.map((agency) => [agency.folder, shownName(agency, speech)]));
  const shown = sharedGaps.slice(0, mostGaps);
  const left = sharedGaps.length - shown.length;
  return [
    heading(3, speech.say(texts.gaps)),
    paragraph(speech.say(texts.gapsIntro)),
    tableOf(speech, speech.say(texts.gaps), shown, [
      [reportTexts.number, 'text', 5, ({ indicator }) => indicator],
      [reportTexts.indicator, 'text', 24, ({ name }) => name],
      [reportTexts.forLevel, 'level', 8, ({ level }) => level],
      [reportTexts.document, 'text', 36, ({ title }) => title],
      [texts.lacking, 'count', 9, ({ agencies: lacking }) => lacking.length],
      [reportTexts.points, 'points', 9, ({ points }) => points],
      [texts.names, 'text', 40, (gap) => namesOf(gap, names, speech)],
    ]),
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
