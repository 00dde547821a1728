import { reportTexts } from '../../messages/reports.ts';
import { reportTransitionTexts as texts } from '../../messages/reportTransition.ts';
import type { Language } from '../../messages/text.ts';
import type { CarriedEvidence, CarriedSource, TransitionItem, TransitionReport } from '../../planning/transition.ts';
import type { Making } from '../content.ts';
import type { Block, ReportDocument, Row } from '../document.ts';
import { Speech } from '../speech.ts';
import { officeName } from './missing.ts';
import { column, heading, note, paragraph, table } from './words.ts';

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
      ...provenance(made, speech),
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
  const columns = [
    column(speech.say(reportTexts.number), 'text', 5),
    column(speech.say(texts.newIndicator), 'text', 34),
    column(speech.say(texts.state), 'text', 22),
    column(speech.say(texts.oldIndicators), 'text', 30),
    column(speech.say(texts.countReusable), 'count', 10),
    column(speech.say(texts.countRenew), 'count', 11),
  ];
  const rows = items.map((item): Row => {
    const { reusable, renew } = evidenceCounts(item);
    const sources = sourcesText(item.sources, speech);
    return { cells: [...nameCells(item, speech), speech.say(texts[item.state]), sources, reusable, renew] };
  });
  return [heading(2, speech.say(texts.indicators)), table(speech.say(texts.indicatorTable), columns, rows)];
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
  const columns = (why: boolean) => [
    column(speech.say(texts.evidence), 'text', why ? 36 : 48),
    column(speech.say(texts.oldIndicator), 'text', 10),
    column(speech.say(texts.newIndicators), 'text', 13),
    ...(why ? [column(speech.say(texts.why), 'text', 18)] : []),
    column(speech.say(reportTexts.office), 'text', 26),
  ];
  const row = ({ each, from, to, source }: CarriedOnce): Row => ({
    cells: [
      titleOf(each, speech),
      from.join(', '),
      to.join(', '),
      ...(each.why ? [speech.say(each.why)] : []),
      officeName(source.owner, speech),
    ],
  });
  return [
    heading(2, speech.say(texts.renewTitle)),
    renew.length > 0
      ? table(speech.say(texts.renewTable), columns(true), renew.map(row))
      : paragraph(speech.say(texts.noRenew)),
    heading(2, speech.say(texts.reusableTitle)),
    ...(reusable.length > 0
      ? [
          paragraph(speech.say(texts.reusableIntro)),
          table(speech.say(texts.reusableTable), columns(false), reusable.map(row)),
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
  const rows = items.filter(({ state }) => state === 'new').map((item): Row => ({ cells: nameCells(item, speech) }));
  if (rows.length === 0) return [title, paragraph(speech.say(texts.noNew))];
  return [
    title,
    paragraph(speech.say(texts.newIntro)),
    table(speech.say(texts.newTable), nameColumns(texts.newIndicator, speech), rows),
  ];
}

function external({ items }: TransitionReport, speech: Speech): readonly Block[] {
  const rows = items.flatMap((item): readonly Row[] =>
    item.externalScore === null ? [] : [{ cells: [...nameCells(item, speech), item.externalScore] }],
  );
  if (rows.length === 0) return [];
  const columns = [...nameColumns(texts.newIndicator, speech), column(speech.say(texts.externalScore), 'text', 50)];
  return [
    heading(2, speech.say(texts.externalTitle)),
    paragraph(speech.say(texts.externalIntro)),
    table(speech.say(texts.externalTable), columns, rows),
  ];
}

function unused({ unused: left }: TransitionReport, speech: Speech): readonly Block[] {
  if (left.length === 0) return [];
  const columns = [...nameColumns(texts.oldIndicator, speech), column(speech.say(texts.countEvidence), 'count', 15)];
  const rows = left.map((each): Row => ({ cells: [...nameCells(each, speech), each.evidence] }));
  return [
    heading(2, speech.say(texts.unusedTitle)),
    paragraph(speech.say(texts.unusedIntro)),
    table(speech.say(texts.unusedTable), columns, rows),
  ];
}

function nameColumns(title: (typeof texts)[keyof typeof texts], speech: Speech) {
  return [column(speech.say(reportTexts.number), 'text', 6), column(speech.say(title), 'text', 50)];
}

function nameCells({ indicator, name }: Pick<TransitionItem, 'indicator' | 'name'>, speech: Speech) {
  return [indicator, speech.say(name)];
}

/** Why an old indicator leads to a new one, so that whoever knows better can say so. */
function basis({ items, note: about }: TransitionReport, speech: Speech): readonly Block[] {
  const columns = [
    column(speech.say(texts.newIndicator), 'text', 28),
    column(speech.say(texts.oldIndicators), 'text', 20),
    column(speech.say(texts.basis), 'text', 15),
    column(speech.say(texts.reason), 'text', 45),
  ];
  const rows = items.flatMap((item) => {
    const byReason = new Map<string, CarriedSource[]>();
    for (const source of item.sources) {
      const key = `${source.basis} ${speech.say(source.reason)}`;
      byReason.set(key, [...(byReason.get(key) ?? []), source]);
    }
    return [...byReason.values()].flatMap((sources): readonly Row[] => {
      const [first] = sources;
      if (!first) return [];
      const name = `${item.indicator} ${speech.say(item.name)}`;
      const numbers = numbersBy(sources, first.basis);
      return [{ cells: [name, numbers, speech.say(texts[first.basis]), speech.say(first.reason)] }];
    });
  });
  if (rows.length === 0) return [];
  return [
    heading(2, speech.say(texts.basisTitle)),
    paragraph(speech.say(about)),
    table(speech.say(texts.basisTable), columns, rows),
  ];
}

function provenance({ tool, version, time }: Making, speech: Speech): readonly Block[] {
  const columns = [
    column(speech.say(reportTexts.about), 'text', 25),
    column(speech.say(reportTexts.content), 'text', 75),
  ];
  return [
    heading(2, speech.say(texts.provenance)),
    table(speech.say(reportTexts.provenanceTable), columns, [
      { cells: [speech.say(reportTexts.madeBy), `${tool} ${version}`] },
      { cells: [speech.say(reportTexts.madeAt), speech.time(time)] },
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
