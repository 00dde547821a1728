import { reportTexts } from '../../messages/reports.ts';
import { reportTransitionTexts as texts } from '../../messages/reportTransition.ts';
import type { Text } from '../../messages/text.ts';
import type { TransitionReport } from '../../planning/transition.ts';
import type { Making } from '../content.ts';
import { officeName } from '../layout/missing.ts';
import { evidenceCounts, numbersBy, transitionSubject } from '../layout/transition.ts';
import type { Speech } from '../speech.ts';
import { dataColumn as column, type DataTable, type Mark } from './dataTable.ts';

/** What goes over to the next instrument, as tables to be filtered and handed out. */
export function transitionTables(report: TransitionReport, made: Making, speech: Speech): readonly DataTable[] {
  return [summary(report, made, speech), indicators(report, speech), evidence(report, speech), unused(report, speech)];
}

function summary(report: TransitionReport, made: Making, speech: Speech): DataTable {
  const { regulations, year, note } = report;
  const rows: readonly (readonly [Text, string])[] = [
    [reportTexts.coverAgency, transitionSubject(report, speech)],
    [texts.coverFrom, regulations.from],
    [texts.coverTo, regulations.to],
    [texts.coverYear, String(year)],
    [texts.basisTitle, speech.say(note)],
    [reportTexts.madeBy, `${made.tool} ${made.version}`],
    [reportTexts.madeAt, speech.time(made.time)],
  ];
  return {
    id: 'ringkasan',
    sheet: speech.say(reportTexts.summarySheet),
    columns: [column(speech.say(reportTexts.about), 'text', 30), column(speech.say(reportTexts.content), 'text', 90)],
    rows: rows.map(([name, value]) => [speech.say(name), value]),
  };
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
  const columns = [
    column(speech.say(texts.newIndicator), 'count', 10),
    column(speech.say(texts.nameOfNew), 'text', 44),
    column(speech.say(texts.state), 'text', 20, stateMarks(speech)),
    column(speech.say(texts.byName), 'text', 24),
    column(speech.say(texts.byJudgement), 'text', 30),
    column(speech.say(texts.countReusable), 'count', 12),
    column(speech.say(texts.countRenew), 'count', 12),
    column(speech.say(texts.externalScore), 'text', 44),
  ];
  const rows = items.map((item) => {
    const { indicator, name, state, sources, externalScore } = item;
    const { reusable, renew } = evidenceCounts(item);
    return [
      indicator,
      speech.say(name),
      speech.say(texts[state]),
      numbersBy(sources, 'name') || null,
      numbersBy(sources, 'judgement') || null,
      reusable,
      renew,
      externalScore,
    ];
  });
  return { id: 'indikator-baru', sheet: speech.say(texts.indicatorSheet), columns, rows };
}

/** One line for each piece of evidence and each new indicator that it serves. */
function evidence({ items }: TransitionReport, speech: Speech): DataTable {
  const columns = [
    column(speech.say(texts.newIndicator), 'count', 10),
    column(speech.say(texts.nameOfNew), 'text', 22),
    column(speech.say(texts.oldIndicator), 'count', 10),
    column(speech.say(texts.nameOfOld), 'text', 22),
    column(speech.say(texts.evidence), 'text', 40),
    column(speech.say(texts.evidenceId), 'text', 18),
    column(speech.say(texts.state), 'text', 18, stateMarks(speech)),
    column(speech.say(texts.why), 'text', 22),
    column(speech.say(texts.onlyLink), 'text', 8),
    column(speech.say(reportTexts.office), 'text', 26),
    column(speech.say(texts.place), 'text', 20),
    column(speech.say(texts.basis), 'text', 13),
    column(speech.say(texts.reason), 'text', 30),
  ];
  const rows = items.flatMap((item) =>
    item.sources.flatMap((source) =>
      source.evidence.map((each) => [
        item.indicator,
        speech.say(item.name),
        source.indicator,
        speech.say(source.name),
        each.title,
        each.id,
        speech.say(texts[each.state]),
        each.why && speech.say(each.why),
        each.unverified ? speech.say(texts.yes) : null,
        source.owner ? officeName(source.owner, speech) : null,
        `${each.place.file}:${each.place.line}`,
        speech.say(texts[source.basis]),
        speech.say(source.reason),
      ]),
    ),
  );
  return { id: 'bukti-lama', sheet: speech.say(texts.evidenceSheet), columns, rows };
}

function unused({ unused: left }: TransitionReport, speech: Speech): DataTable {
  return {
    id: 'tanpa-tempat',
    sheet: speech.say(texts.unusedSheet),
    columns: [
      column(speech.say(texts.oldIndicator), 'count', 10),
      column(speech.say(texts.nameOfOld), 'text', 50),
      column(speech.say(texts.countEvidence), 'count', 14),
    ],
    rows: left.map(({ indicator, name, evidence: count }) => [indicator, speech.say(name), count]),
  };
}
