import { reportTexts } from '../../messages/reports.ts';
import { reportTransitionTexts as texts } from '../../messages/reportTransition.ts';
import type { TransitionReport } from '../../planning/transition.ts';
import type { Making } from '../content.ts';
import { officeName } from '../layout/missing.ts';
import { evidenceCounts, numbersBy, transitionSubject } from '../layout/transition.ts';
import type { Speech } from '../speech.ts';
import { type DataTable, dataTableOf, type Mark } from './dataTable.ts';

/** What goes over to the next instrument, as tables to be filtered and handed out. */
export function transitionTables(report: TransitionReport, made: Making, speech: Speech): readonly DataTable[] {
  return [summary(report, made, speech), indicators(report, speech), evidence(report, speech), unused(report, speech)];
}

function summary(report: TransitionReport, made: Making, speech: Speech): DataTable {
  const { regulations, year, note } = report;
  const lines = [
    [reportTexts.coverAgency, transitionSubject(report, speech)],
    [texts.coverFrom, regulations.from],
    [texts.coverTo, regulations.to],
    [texts.coverYear, String(year)],
    [texts.basisTitle, note],
    [reportTexts.madeBy, `${made.tool} ${made.version}`],
    [reportTexts.madeAt, speech.time(made.time)],
  ] as const;
  return dataTableOf(speech, 'ringkasan', reportTexts.summarySheet, lines, [
    [reportTexts.about, 'text', 30, ([about]) => about],
    [reportTexts.content, 'text', 90, ([, content]) => content],
  ]);
}

function stateMarks(speech: Speech): readonly Mark[] {
  const one = (state: 'reusable' | 'renew' | 'new') => ({ is: 'one-of' as const, texts: [speech.say(texts[state])] });
  return [
    { look: 'good', when: one('reusable') },
    { look: 'warning', when: one('renew') },
    { look: 'bad', when: one('new') },
  ];
}

function indicators({ items }: TransitionReport, speech: Speech): DataTable {
  const counted = items.map((item) => ({ ...item, ...evidenceCounts(item) }));
  return dataTableOf(speech, 'indikator-baru', texts.indicatorSheet, counted, [
    [texts.newIndicator, 'count', 10, ({ indicator }) => indicator],
    [texts.nameOfNew, 'text', 44, ({ name }) => name],
    [texts.state, 'text', 20, ({ state }) => texts[state], stateMarks(speech)],
    [texts.byName, 'text', 24, ({ sources }) => numbersBy(sources, 'name') || null],
    [texts.byJudgement, 'text', 30, ({ sources }) => numbersBy(sources, 'judgement') || null],
    [texts.countReusable, 'count', 12, ({ reusable }) => reusable],
    [texts.countRenew, 'count', 12, ({ renew }) => renew],
    [texts.externalScore, 'text', 44, ({ externalScore }) => externalScore],
  ]);
}

/** One line for each piece of evidence and each new indicator that it serves. */
function evidence({ items }: TransitionReport, speech: Speech): DataTable {
  const lines = items.flatMap((item) =>
    item.sources.flatMap((source) => source.evidence.map((each) => ({ item, source, each }))),
  );
  return dataTableOf(speech, 'bukti-lama', texts.evidenceSheet, lines, [
    [texts.newIndicator, 'count', 10, ({ item }) => item.indicator],
    [texts.nameOfNew, 'text', 22, ({ item }) => item.name],
    [texts.oldIndicator, 'count', 10, ({ source }) => source.indicator],
    [texts.nameOfOld, 'text', 22, ({ source }) => source.name],
    [texts.evidence, 'text', 40, ({ each }) => each.title],
    [texts.evidenceId, 'text', 18, ({ each }) => each.id],
    [texts.state, 'text', 18, ({ each }) => texts[each.state], stateMarks(speech)],
    [texts.why, 'text', 22, ({ each }) => each.why],
    [texts.onlyLink, 'text', 8, ({ each }) => (each.unverified ? texts.yes : null)],
    [reportTexts.office, 'text', 26, ({ source }) => source.owner && officeName(source.owner, speech)],
    [texts.place, 'text', 20, ({ each: { place } }) => `${place.file}:${place.line}`],
    [texts.basis, 'text', 13, ({ source }) => texts[source.basis]],
    [texts.reason, 'text', 30, ({ source }) => source.reason],
  ]);
}

function unused({ unused: left }: TransitionReport, speech: Speech): DataTable {
  return dataTableOf(speech, 'tanpa-tempat', texts.unusedSheet, left, [
    [texts.oldIndicator, 'count', 10, ({ indicator }) => indicator],
    [texts.nameOfOld, 'text', 50, ({ name }) => name],
    [texts.countEvidence, 'count', 14, ({ evidence: count }) => count],
  ]);
}
