import { MarkdownString } from 'vscode';
import type { IndicatorSummary, Language } from '../../../server/src/lsp/protocol.ts';
import { clientTexts, indexPoints, say } from '../messages.ts';
import { standingOf, targetOf } from './standing.ts';

/** Missing documents named in a tip; the view beside it has all of them. */
const namedAtMost = 4;

/** How an indicator stands, in one line without marks. */
export function standingText(indicator: IndicatorSummary, language: Language): string {
  const { claimed, proven } = indicator;
  switch (standingOf(indicator)) {
    case 'undocumented':
      return clientTexts.undocumented[language];
    case 'unknown':
      return say(clientTexts.provenUnknownState, language, { claimed });
    case 'proven':
      return say(clientTexts.provenState, language, { claimed });
    case 'notProven':
      return say(clientTexts.notProvenState, language, { claimed, proven });
  }
}

/** What is told of an indicator when the pointer rests on it. */
export function indicatorTip(indicator: IndicatorSummary, year: number | null, language: Language): MarkdownString {
  const { number, name, weight, assessed, owner, gain, missing } = indicator;
  const target = targetOf(indicator, year);
  const facts = [
    standingText(indicator, language),
    ...(assessed === null ? [] : [say(clientTexts.assessedFact, language, { assessed })]),
    ...(target ? [say(clientTexts.targetFact, language, target)] : []),
  ];
  const tip = new MarkdownString();
  // Names come from documents: they are text, never markup.
  tip.appendMarkdown('**').appendText(`${number}. ${name[language]}`).appendMarkdown('**\n\n');
  tip.appendText(facts.join(' · ')).appendMarkdown('\n\n');
  if (missing.length > 0) {
    tip.appendText(say(clientTexts.lacksFact, language, { count: missing.length })).appendMarkdown('\n');
    for (const { title, level, gain: points } of missing.slice(0, namedAtMost)) {
      const values = { title: title[language], level, points: indexPoints(points, language) };
      tip.appendMarkdown('\n- ').appendText(say(clientTexts.lackFact, language, values));
    }
    const more = missing.length - namedAtMost;
    if (more > 0) tip.appendMarkdown('\n- ').appendText(say(clientTexts.moreFact, language, { count: more }));
    tip.appendMarkdown('\n\n');
  }
  const last = [say(clientTexts.weight, language, { weight: weight.toLocaleString(language) })];
  if (gain > 0) last.push(say(clientTexts.gainFact, language, { points: indexPoints(gain, language) }));
  if (owner) last.push(owner.name ?? owner.id);
  tip.appendText(last.join(' · '));
  // The editor makes every space of a text one that does not break: long lines would then break within words.
  tip.value = tip.value.replace(/(&nbsp;)+/g, ' ');
  return tip;
}
