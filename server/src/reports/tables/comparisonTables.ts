import { bases, reportComparisonTexts as texts } from '../../messages/reportPlanning.ts';
import { reportTexts } from '../../messages/reports.ts';
import { comparisonsOf } from '../../planning/comparison.ts';
import type { ComparedAgency, Comparison, SharedGap } from '../../planning/comparisonObject.ts';
import { publishedChange } from '../../planning/publishedChange.ts';
import type { AgencyContent } from '../content.ts';
import type { Value } from '../document.ts';
import type { Speech } from '../speech.ts';
import { dataColumn as column, type DataTable } from './dataTable.ts';

/** Every agency that coaches others with those it coaches, and what several of them lack; nothing where none does. */
export function comparisonTables(agencies: readonly AgencyContent[], speech: Speech): readonly DataTable[] {
  const all = comparisonsOf(agencies.map(({ compared }) => compared));
  const comparisons = all.filter((each) => each.agencies.length > 1);
  return comparisons.length === 0 ? [] : [ranks(comparisons, speech), gaps(comparisons, speech)];
}

function ranks(comparisons: readonly Comparison[], speech: Speech): DataTable {
  const compared = comparisons.flatMap(({ agencies }) => agencies);
  const domains = new Map(compared.flatMap(({ domains: own }) => own.map(({ id, name }) => [id, name] as const)));
  const columns = [
    column(speech.say(texts.coach), 'text', 22),
    column(speech.say(reportTexts.agencyId), 'text', 18),
    column(speech.say(reportTexts.agency), 'text', 36),
    column(speech.say(texts.kind), 'text', 14),
    column(speech.say(texts.rank), 'count', 10),
    column(speech.say(texts.ranked), 'count', 12),
    column(speech.say(texts.basis), 'text', 14),
    column(speech.say(reportTexts.instrument), 'text', 22),
    column(speech.say(reportTexts.year), 'year', 9),
    column(speech.say(texts.index), 'score', 9),
    column(speech.say(reportTexts.claimed), 'score', 10),
    column(speech.say(reportTexts.proven), 'score', 10),
    column(speech.say(reportTexts.assessed), 'score', 10),
    column(speech.say(texts.published), 'score', 12),
    column(speech.say(texts.publishedYear), 'year', 12),
    column(speech.say(texts.publishedInstrument), 'text', 22),
    column(speech.say(texts.publishedChange), 'change', 14),
    ...[...domains].map(([id, name]) => column(`${id} ${speech.say(name)}`, 'score', 16)),
    column(speech.say(reportTexts.missingDocuments), 'count', 12),
    column(speech.say(texts.biggestGapIndicator), 'text', 12),
    column(speech.say(texts.biggestGap), 'text', 34),
    column(speech.say(reportTexts.points), 'points', 10),
  ];
  const rows = comparisons.flatMap(({ parent, agencies }) =>
    agencies.map((agency): readonly Value[] => {
      const { id, nama, governmentLevel, rank, ranked, value, index, biggestGap, missing, history } = agency;
      const last = history.toSorted((one, other) => other.year - one.year)[0];
      return [
        parent,
        id,
        nama,
        governmentLevel,
        rank,
        value && ranked,
        value && speech.say(bases[value.basis]),
        value?.instrument ?? null,
        value?.year ?? null,
        value?.exact ?? null,
        index?.claimed.exact ?? null,
        index?.proven?.exact ?? null,
        index?.assessed?.exact ?? null,
        last?.value ?? null,
        last?.year ?? null,
        last?.instrument ?? null,
        publishedChange(history)?.points ?? null,
        ...[...domains.keys()].map((domain) => agency.domains.find((each) => each.id === domain)?.exact ?? null),
        index ? missing : null,
        biggestGap?.indicator ?? null,
        biggestGap && speech.say(biggestGap.name),
        biggestGap?.points ?? null,
      ];
    }),
  );
  return { id: 'perbandingan', sheet: speech.say(texts.sheet), columns, rows };
}

function gaps(comparisons: readonly Comparison[], speech: Speech): DataTable {
  const columns = [
    column(speech.say(texts.coach), 'text', 22),
    column(speech.say(reportTexts.instrument), 'text', 22),
    column(speech.say(reportTexts.indicatorNumber), 'text', 10),
    column(speech.say(reportTexts.indicator), 'text', 36),
    column(speech.say(reportTexts.forLevel), 'level', 10),
    column(speech.say(reportTexts.document), 'text', 50),
    column(speech.say(texts.lacking), 'count', 10),
    column(speech.say(reportTexts.points), 'points', 10),
    column(speech.say(texts.names), 'text', 60),
  ];
  const rows = comparisons.flatMap(({ parent, agencies, sharedGaps }) => {
    const names = new Map(agencies.map((agency) => [agency.folder, nameOf(agency, speech)]));
    return sharedGaps.map((gap: SharedGap): readonly Value[] => [
      parent,
      gap.instrument,
      gap.indicator,
      speech.say(gap.name),
      gap.level,
      speech.say(gap.title),
      gap.agencies.length,
      gap.points,
      gap.agencies.map((folder) => names.get(folder) ?? '?').join('; '),
    ]);
  });
  return { id: 'kekurangan-bersama', sheet: speech.say(texts.gaps), columns, rows };
}

function nameOf({ nama, id }: ComparedAgency, speech: Speech): string {
  return nama ?? id ?? speech.say(reportTexts.unnamed);
}
