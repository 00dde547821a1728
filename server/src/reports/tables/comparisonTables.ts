import { bases, reportComparisonTexts as texts } from '../../messages/reportPlanning.ts';
import { reportTexts } from '../../messages/reports.ts';
import { comparisonsOf } from '../../planning/comparison.ts';
import type { ComparedAgency, Comparison } from '../../planning/comparisonObject.ts';
import { publishedChange } from '../../planning/publishedChange.ts';
import type { AgencyContent } from '../content.ts';
import type { Speech } from '../speech.ts';
import { type DataTable, dataTableOf, type Field } from './dataTable.ts';

/** Every agency that coaches others with those it coaches, and what several of them lack; nothing where none does. */
export function comparisonTables(agencies: readonly AgencyContent[], speech: Speech): readonly DataTable[] {
  const all = comparisonsOf(agencies.map(({ compared }) => compared));
  const comparisons = all.filter((each) => each.agencies.length > 1);
  return comparisons.length === 0 ? [] : [ranks(comparisons, speech), gaps(comparisons, speech)];
}

function ranks(comparisons: readonly Comparison[], speech: Speech): DataTable {
  const lines = comparisons.flatMap(({ parent, agencies }) => agencies.map((agency) => lineOf(agency, parent)));
  const domains = new Map(lines.flatMap(({ domains: own }) => own.map(({ id, name }) => [id, name] as const)));
  return dataTableOf(speech, 'perbandingan', texts.sheet, lines, [
    [texts.coach, 'text', 22, ({ parent }) => parent],
    [reportTexts.agencyId, 'text', 18, ({ id }) => id],
    [reportTexts.agency, 'text', 36, ({ nama }) => nama],
    [texts.kind, 'text', 14, ({ governmentLevel }) => governmentLevel],
    [texts.rank, 'count', 10, ({ rank }) => rank],
    [texts.ranked, 'count', 12, ({ value, ranked }) => value && ranked],
    [texts.basis, 'text', 14, ({ value }) => value && bases[value.basis]],
    [reportTexts.instrument, 'text', 22, ({ value }) => value?.instrument],
    [reportTexts.year, 'year', 9, ({ value }) => value?.year],
    [texts.index, 'score', 9, ({ value }) => value?.exact],
    [reportTexts.claimed, 'score', 10, ({ index }) => index?.claimed.exact],
    [reportTexts.proven, 'score', 10, ({ index }) => index?.proven?.exact],
    [reportTexts.assessed, 'score', 10, ({ index }) => index?.assessed?.exact],
    [texts.published, 'score', 12, ({ last }) => last?.value],
    [texts.publishedYear, 'year', 12, ({ last }) => last?.year],
    [texts.publishedInstrument, 'text', 22, ({ last }) => last?.instrument],
    [texts.publishedChange, 'change', 14, ({ history }) => publishedChange(history)?.points],
    ...[...domains].map(([id, name]): Field<RankLine> => {
      return [`${id} ${speech.say(name)}`, 'score', 16, (line) => line.domains.find((each) => each.id === id)?.exact];
    }),
    [reportTexts.missingDocuments, 'count', 12, ({ index, missing }) => index && missing],
    [texts.biggestGapIndicator, 'text', 12, ({ biggestGap }) => biggestGap?.indicator],
    [texts.biggestGap, 'text', 34, ({ biggestGap }) => biggestGap?.name],
    [reportTexts.points, 'points', 10, ({ biggestGap }) => biggestGap?.points],
  ]);
}

type RankLine = ReturnType<typeof lineOf>;

/** An agency beside the one that coaches it, with its last published result. */
function lineOf(agency: ComparedAgency, parent: string) {
  return { ...agency, parent, last: agency.history.toSorted((one, other) => other.year - one.year)[0] };
}

function gaps(comparisons: readonly Comparison[], speech: Speech): DataTable {
  const lines = comparisons.flatMap(({ parent, agencies, sharedGaps }) => {
    const names = new Map(agencies.map((agency) => [agency.folder, nameOf(agency, speech)]));
    const namesOf = (folders: readonly string[]) => folders.map((folder) => names.get(folder) ?? '?').join('; ');
    return sharedGaps.map((gap) => ({ ...gap, parent, names: namesOf(gap.agencies) }));
  });
  return dataTableOf(speech, 'kekurangan-bersama', texts.gaps, lines, [
    [texts.coach, 'text', 22, ({ parent }) => parent],
    [reportTexts.instrument, 'text', 22, ({ instrument }) => instrument],
    [reportTexts.indicatorNumber, 'text', 10, ({ indicator }) => indicator],
    [reportTexts.indicator, 'text', 36, ({ name }) => name],
    [reportTexts.forLevel, 'level', 10, ({ level }) => level],
    [reportTexts.document, 'text', 50, ({ title }) => title],
    [texts.lacking, 'count', 10, ({ agencies }) => agencies.length],
    [reportTexts.points, 'points', 10, ({ points }) => points],
    [texts.names, 'text', 60, ({ names }) => names],
  ]);
}

function nameOf({ nama, id }: ComparedAgency, speech: Speech): string {
  return nama ?? id ?? speech.say(reportTexts.unnamed);
}
