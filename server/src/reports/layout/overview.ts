import { reportTexts as texts } from '../../messages/reports.ts';
import { exact, toDecimalString } from '../../scoring/exact.ts';
import type { AgencySummary, IndexSummary } from '../../scoring/summaryObject.ts';
import { indexScale } from '../charts/charts.ts';
import type { AgencyContent } from '../content.ts';
import type { Block, Fact } from '../document.ts';
import type { Speech } from '../speech.ts';
import { figure } from './figure.ts';
import { heading, nameOf, note, paragraph, predicateName, scoreText } from './words.ts';

/** What a reader with one minute reads. */
export function overviewSection({ summary }: AgencyContent, speech: Speech): readonly Block[] {
  const title = heading(2, speech.say(texts.overview));
  const { index, regulation } = summary;
  const why = regulation ? texts.noIndicators : texts.noInstrument;
  if (!index) return [title, note(speech.say(why)), ...notesOf(summary, speech)];
  return [
    title,
    { kind: 'facts', facts: factsOf(summary, index, speech) },
    paragraph([...sentencesOf(summary, index, speech)].join(' ')),
    ...figure(indexScale, summary, speech, texts.scaleFigure),
    ...notesOf(summary, speech),
  ];
}

function factsOf(summary: AgencySummary, index: IndexSummary, speech: Speech): readonly Fact[] {
  const unknown = speech.say(texts.notKnown);
  const shown = (score: IndexSummary['proven']) => (score ? scoreText(summary, score, speech) : unknown);
  const { assessedCount, indicators } = summary;
  const assessedRemark =
    assessedCount === indicators.length
      ? speech.say(texts.assessedRemark)
      : speech.say(texts.assessedSome, { count: assessedCount, total: indicators.length });
  const { target } = index;
  return [
    { name: speech.say(texts.claimed), value: shown(index.claimed), remark: speech.say(texts.claimedRemark) },
    { name: speech.say(texts.proven), value: shown(index.proven), remark: speech.say(texts.provenRemark) },
    { name: speech.say(texts.assessed), value: shown(index.assessed), remark: assessedRemark },
    target
      ? { name: speech.say(texts.targetYear, { year: target.year }), value: shown(target) }
      : { name: speech.say(texts.target), value: unknown },
  ];
}

function* sentencesOf(summary: AgencySummary, index: IndexSummary, speech: Speech): Iterable<string> {
  const predicate = (name: string) => predicateName(summary, name, speech);
  const { claimed, proven, assessed } = index;
  const said = (score: typeof claimed) => {
    return { value: speech.number(score.exact, 2), predicate: predicate(score.predicate) };
  };
  yield speech.say(texts.indexSentence, { agency: nameOf(summary, speech), ...said(claimed) });
  const next = summary.nextPredicate;
  yield next
    ? speech.say(texts.nextPredicate, { points: speech.short(next.distance), predicate: predicate(next.predicate) })
    : speech.say(texts.highest);
  if (proven && summary.gap !== null) {
    yield summary.gap === 0
      ? speech.say(texts.allProven)
      : speech.say(texts.gapSentence, { ...said(proven), gap: speech.short(summary.gap) });
  }
  if (assessed) yield speech.say(texts.assessedSentence, said(assessed));
  yield targetSentence(index, speech);
  yield* changeSentence(summary, index, speech);
}

function targetSentence({ claimed, target }: IndexSummary, speech: Speech): string {
  if (!target) return speech.say(texts.noTarget);
  const distance = exact(claimed.exact).sub(exact(target.exact));
  const parameters = {
    year: target.year,
    value: speech.number(target.exact, 2),
    points: speech.short(toDecimalString(distance.abs())),
  };
  if (distance.equals(0)) return speech.say(texts.onTarget, parameters);
  return speech.say(distance.s > 0n ? texts.aboveTarget : texts.belowTarget, parameters);
}

/** The last published index before the assessed year. */
export function lastPublished({ history, tahun }: AgencySummary): AgencySummary['history'][number] | undefined {
  const earlier = history.filter(({ year }) => tahun === null || year < tahun);
  return earlier.reduce<(typeof earlier)[number] | undefined>(
    (last, each) => (last && last.year >= each.year ? last : each),
    undefined,
  );
}

function* changeSentence(
  summary: AgencySummary,
  { claimed, assessed }: IndexSummary,
  speech: Speech,
): Iterable<string> {
  const last = lastPublished(summary);
  if (!last) return;
  const value = speech.number(last.value, 2);
  if (last.instrument !== null && last.instrument !== summary.instrumen) {
    yield speech.say(texts.otherInstrument, { year: last.year, value });
    return;
  }
  const change = speech.change(toDecimalString(exact((assessed ?? claimed).exact).sub(exact(last.value))));
  const side = assessed ? texts.theAssessment : texts.theClaim;
  yield speech.say(texts.sincePublished, { year: last.year, value, change, side });
}

function notesOf(summary: AgencySummary, speech: Speech): readonly Block[] {
  return [...noteTexts(summary, speech)].map(note);
}

function* noteTexts(summary: AgencySummary, speech: Speech): Iterable<string> {
  const { index, regulation, indicators, documented, unverifiedLinks } = summary;
  if (summary.incomplete) yield speech.say(texts.incomplete);
  if (regulation?.source.kind === 'secondary') yield speech.say(texts.secondary, { note: regulation.source.note });
  if (index?.claimed.roundedSuggests) {
    const { exact: value, predicate, roundedSuggests } = index.claimed;
    yield speech.say(texts.roundedCrosses, {
      shown: `${speech.number(value, 2)} ${predicateName(summary, roundedSuggests, speech)}`,
      exact: speech.short(value, 10),
      predicate: predicateName(summary, predicate, speech),
    });
  }
  if (summary.noProvenReason) yield speech.say(summary.noProvenReason);
  if (documented > 0 && documented < indicators.length) {
    const without = indicators.filter((indicator) => !indicator.documented).map(({ number }) => number);
    yield speech.say(texts.withoutDocument, { count: without.length, numbers: without.join(', ') });
  }
  if (unverifiedLinks > 0) yield speech.say(texts.links, { count: unverifiedLinks });
}
