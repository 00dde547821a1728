import { reportTexts } from '../../messages/reports.ts';
import { reportTransitionTexts as texts } from '../../messages/reportTransition.ts';
import type { Language, Text } from '../../messages/text.ts';
import type { CarriedEvidence, CarriedSource, TransitionItem, TransitionReport } from '../../planning/transition.ts';
import type { Making } from '../content.ts';
import type { Block, ReportDocument } from '../document.ts';
import { Speech } from '../speech.ts';
import type { Field } from '../tables/dataTable.ts';
import { makingRows, provenanceBlocks } from './background.ts';
import { officeName } from './missing.ts';
import { heading, note, paragraph, tableOf } from './words.ts';

/** What can be used again, what is to be renewed, what is new: in the order in which an office works it off. */
export function layOutTransition(report: TransitionReport, made: Making, language: Language): ReportDocument {
  const speech = new Speech(language);
  const { regulations, year } = report;
  const name = transitionSubject(report, speech);
  return {
    language,
    time: made.time,
    author: `${made.tool} ${made.version}`,
    contentsTitle: speech.say(reportTexts.contents),
    title: speech.say(texts.title),
    subtitle: speech.say(texts.subtitle, { name, year }),
    cover: [
      { name: speech.say(reportTexts.coverAgency), value: name },
      { name: speech.say(texts.coverFrom), value: regulations.from },
      { name: speech.say(texts.coverTo), value: regulations.to },
      { name: speech.say(texts.coverYear), value: String(year) },
      { name: speech.say(reportTexts.coverDate), value: speech.date(made.time) },
    ],
    blocks: [
      ...overview(report, speech),
      ...indicators(report, speech),
      ...evidence(report, speech),
      ...fresh(report, speech),
      ...external(report, speech),
      ...unused(report, speech),
      ...basis(report, speech),
      ...provenanceBlocks(texts.provenance, makingRows(made, speech), speech),
    ],
  };
}

export function transitionSubject({ agency }: TransitionReport, speech: Speech): string {
  return agency.nama ?? agency.id ?? speech.say(reportTexts.unnamed);
}

function overview(report: TransitionReport, speech: Speech): readonly Block[] {
  const { items, unused: left } = report;
  const all = carriedOnce(report);
  const fact = (state: TransitionItem['state'], name: keyof typeof texts, remark: keyof typeof texts) => {
    const count = items.filter((item) => item.state === state).length;
    const value = speech.say(texts.countOf, { count, total: items.length });
    return { name: speech.say(texts[name]), value, remark: speech.say(texts[remark]) };
  };
  const counts = { reusable: countOf(all, 'reusable'), renew: countOf(all, 'renew') };
  return [
    heading(2, speech.say(texts.overview)),
    {
      kind: 'facts',
      facts: [
        fact('reusable', 'withReusable', 'reusableRemark'),
        fact('renew', 'withRenew', 'renewRemark'),
        fact('new', 'withNothing', 'newRemark'),
      ],
    },
    paragraph(
      [
        speech.say(texts.evidenceSentence, counts),
        ...(left.length > 0 ? [speech.say(texts.unusedSentence, { count: left.length })] : []),
      ].join(' '),
    ),
    paragraph(speech.say(texts.meaning)),
    note(speech.say(report.note)),
    note(speech.say(texts.targets)),
  ];
}

function indicators({ items }: TransitionReport, speech: Speech): readonly Block[] {
  const counted = items.map((item) => ({ ...item, ...evidenceCounts(item) }));
  const table = tableOf(speech, speech.say(texts.indicatorTable), counted, [
    [reportTexts.number, 'text', 5, ({ indicator }) => indicator],
    [texts.newIndicator, 'text', 34, ({ name }) => name],
    [texts.state, 'text', 22, ({ state }) => texts[state]],
    [texts.oldIndicators, 'text', 30, ({ sources }) => sourcesText(sources, speech)],
    [texts.countReusable, 'count', 10, ({ reusable }) => reusable],
    [texts.countRenew, 'count', 11, ({ renew }) => renew],
  ]);
  return [heading(2, speech.say(texts.indicators)), table];
}

/** How many pieces of evidence go over to a new indicator; those that several old indicators show count once. */
export function evidenceCounts(item: TransitionItem): { readonly reusable: number; readonly renew: number } {
  const own = eachOnce(carriedOf(item));
  return { reusable: countOf(own, 'reusable'), renew: countOf(own, 'renew') };
}

/** `11, 12, 13; pertimbangan: 1, 2`; null where there is none. */
function sourcesText(sources: readonly CarriedSource[], speech: Speech): string | null {
  const numbers = numbersBy(sources, 'name');
  const judged = numbersBy(sources, 'judgement');
  if (judged === '') return numbers || null;
  return speech.say(numbers === '' ? texts.onlyJudgement : texts.withJudgement, { numbers, judged });
}

/** The old indicators that lead to a new one on one kind of ground. */
export function numbersBy(sources: readonly CarriedSource[], basis: CarriedSource['basis']): string {
  return inOrder(sources.filter((source) => source.basis === basis).map(({ indicator }) => indicator)).join(', ');
}

function evidence(report: TransitionReport, speech: Speech): readonly Block[] {
  const all = carriedOnce(report);
  const reusable = all.filter(({ each }) => each.state === 'reusable');
  const renew = all.filter(({ each }) => each.state === 'renew');
  const why: Field<CarriedOnce> = [texts.why, 'text', 18, ({ each }) => each.why];
  const fields = (isRenewed: boolean): readonly Field<CarriedOnce>[] => [
    [texts.evidence, 'text', isRenewed ? 36 : 48, ({ each }) => titleOf(each, speech)],
    [texts.oldIndicator, 'text', 10, ({ from }) => from.join(', ')],
    [texts.newIndicators, 'text', 13, ({ to }) => to.join(', ')],
    ...(isRenewed ? [why] : []),
    [reportTexts.office, 'text', 26, ({ source }) => officeName(source.owner, speech)],
  ];
  return [
    heading(2, speech.say(texts.renewTitle)),
    renew.length > 0
      ? tableOf(speech, speech.say(texts.renewTable), renew, fields(true))
      : paragraph(speech.say(texts.noRenew)),
    heading(2, speech.say(texts.reusableTitle)),
    ...(reusable.length > 0
      ? [
          paragraph(speech.say(texts.reusableIntro)),
          tableOf(speech, speech.say(texts.reusableTable), reusable, fields(false)),
        ]
      : [paragraph(speech.say(texts.noReusable))]),
  ];
}

function titleOf({ title, id, unverified }: CarriedEvidence, speech: Speech): string {
  const shown = title ?? id ?? '?';
  return unverified ? speech.say(texts.unverified, { title: shown }) : shown;
}

function fresh({ items }: TransitionReport, speech: Speech): readonly Block[] {
  const title = heading(2, speech.say(texts.newTitle));
  const unproven = items.filter(({ state }) => state === 'new');
  if (unproven.length === 0) return [title, paragraph(speech.say(texts.noNew))];
  return [
    title,
    paragraph(speech.say(texts.newIntro)),
    tableOf(speech, speech.say(texts.newTable), unproven, nameFields(texts.newIndicator)),
  ];
}

function external({ items }: TransitionReport, speech: Speech): readonly Block[] {
  const scored = items.filter(({ externalScore }) => externalScore !== null);
  if (scored.length === 0) return [];
  return [
    heading(2, speech.say(texts.externalTitle)),
    paragraph(speech.say(texts.externalIntro)),
    tableOf(speech, speech.say(texts.externalTable), scored, [
      ...nameFields(texts.newIndicator),
      [texts.externalScore, 'text', 50, ({ externalScore }) => externalScore],
    ]),
  ];
}

function unused({ unused: left }: TransitionReport, speech: Speech): readonly Block[] {
  if (left.length === 0) return [];
  return [
    heading(2, speech.say(texts.unusedTitle)),
    paragraph(speech.say(texts.unusedIntro)),
    tableOf(speech, speech.say(texts.unusedTable), left, [
      ...nameFields(texts.oldIndicator),
      [texts.countEvidence, 'count', 15, ({ evidence: count }) => count],
    ]),
  ];
}

function nameFields(title: Text): readonly Field<Pick<TransitionItem, 'indicator' | 'name'>>[] {
  return [
    [reportTexts.number, 'text', 6, ({ indicator }) => indicator],
    [title, 'text', 50, ({ name }) => name],
  ];
}

/** Why an old indicator leads to a new one, so that whoever knows better can say so. */
function basis({ items, note: about }: TransitionReport, speech: Speech): readonly Block[] {
  const lines = items.flatMap((item) => {
    const byReason = new Map<string, CarriedSource[]>();
    for (const source of item.sources) {
      const key = `${source.basis} ${speech.say(source.reason)}`;
      byReason.set(key, [...(byReason.get(key) ?? []), source]);
    }
    return [...byReason.values()].flatMap((sources) => (sources[0] ? [{ item, sources, first: sources[0] }] : []));
  });
  if (lines.length === 0) return [];
  return [
    heading(2, speech.say(texts.basisTitle)),
    paragraph(speech.say(about)),
    tableOf(speech, speech.say(texts.basisTable), lines, [
      [texts.newIndicator, 'text', 28, ({ item }) => `${item.indicator} ${speech.say(item.name)}`],
      [texts.oldIndicators, 'text', 20, ({ sources, first }) => numbersBy(sources, first.basis)],
      [texts.basis, 'text', 15, ({ first }) => texts[first.basis]],
      [texts.reason, 'text', 45, ({ first }) => first.reason],
    ]),
  ];
}

interface Carried {
  readonly each: CarriedEvidence;
  readonly source: CarriedSource;
  readonly item: TransitionItem;
}

interface CarriedOnce extends Carried {
  /** Numbers of the old and of the new indicators, in order. */
  readonly from: readonly string[];
  readonly to: readonly string[];
}

/** The evidence that goes over, each once, in the order of the old indicators. */
function carriedOnce({ items }: TransitionReport): readonly CarriedOnce[] {
  return eachOnce(items.flatMap(carriedOf)).toSorted((one, other) => Number(one.from[0]) - Number(other.from[0]));
}

function carriedOf(item: TransitionItem): readonly Carried[] {
  return item.sources.flatMap((source) => source.evidence.map((each) => ({ each, source, item })));
}

function eachOnce(all: readonly Carried[]): readonly CarriedOnce[] {
  const groups = new Map<string, Carried[]>();
  for (const carried of all) {
    const { id, place } = carried.each;
    const key = id ?? `${place.file}:${place.line}`;
    groups.set(key, [...(groups.get(key) ?? []), carried]);
  }
  return [...groups.values()].flatMap((same) => {
    const [first] = same;
    if (!first) return [];
    const from = inOrder(same.map(({ source }) => source.indicator));
    return [{ ...first, from, to: inOrder(same.map(({ item }) => item.indicator)) }];
  });
}

function countOf(all: readonly CarriedOnce[], state: CarriedEvidence['state']): number {
  return all.filter(({ each }) => each.state === state).length;
}

function inOrder(numbers: readonly string[]): readonly string[] {
  return [...new Set(numbers)].sort((one, other) => Number(one) - Number(other));
}
