import { type Language, type Parameters, render, type Text } from '../messages/text.ts';
import { transitionTexts } from '../messages/transition.ts';
import type { CarriedEvidence, TransitionItem, TransitionReport } from '../planning/transition.ts';
import { plain } from './writers/markdown.ts';

/** What can be used again, what is to be renewed, what is new: as Markdown. */
export function transitionMarkdown(report: TransitionReport, language: Language): string {
  const say = (text: Text, parameters: Parameters = {}) => plain(render(text, language, parameters));
  const { from, to, year, note, items, unused } = report;
  const count = (state: TransitionItem['state']) => items.filter((item) => item.state === state).length;
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const heads = [
    transitionTexts.columnIndicator,
    transitionTexts.columnState,
    transitionTexts.columnSources,
    transitionTexts.columnEvidence,
  ].map((text) => say(text));
  const rows = items.map((item) => {
    const sources = item.sources.map(({ indicator, basis }) =>
      basis === 'judgement' ? `${indicator} (${transitionTexts.judgement[language]})` : indicator,
    );
    const external = item.externalScore
      ? [render(transitionTexts.external, language, { name: item.externalScore })]
      : [];
    const state = [transitionTexts[item.state][language], ...external].join('; ');
    return row([
      plain(`${item.indicator} ${item.name[language]}`),
      plain(state),
      plain(sources.join(', ') || '–'),
      evidenceOf(item),
    ]);
  });
  function evidenceOf({ sources }: TransitionItem): string {
    const all = sources.flatMap(({ evidence }) => evidence);
    const reusable = all.filter(({ state }) => state === 'reusable').length;
    return all.length === 0 ? '–' : say(transitionTexts.evidenceCounts, { reusable, renew: all.length - reusable });
  }
  const renew = items.flatMap((item) =>
    item.sources.flatMap(({ indicator: old, evidence }) =>
      evidence.flatMap((each) => (each.why ? [lineOf(item, old, each, each.why)] : [])),
    ),
  );
  function lineOf(
    { indicator: number }: TransitionItem,
    old: string,
    { title, id }: CarriedEvidence,
    why: Text,
  ): string {
    return `- ${say(transitionTexts.renewLine, { number, old, title: title ?? id ?? '?', why })}`;
  }
  const fresh = items.flatMap(({ state, indicator: number, name }) =>
    state === 'new' ? [`- ${say(transitionTexts.newLine, { number, name })}`] : [],
  );
  const left = unused.map(
    ({ indicator: number, name, evidence }) =>
      `- ${say(transitionTexts.unusedLine, { number, name, count: evidence })}`,
  );
  const part = (title: Text, lines: readonly string[]) =>
    lines.length > 0 ? [`## ${say(title)}`, lines.join('\n')] : [];
  return `${[
    `# ${say(transitionTexts.title, { from, to, year })}`,
    say(transitionTexts.counts, { reusable: count('reusable'), renew: count('renew'), fresh: count('new') }),
    `> ${say(note)}`,
    [row(heads), row(heads.map(() => '---')), ...rows].join('\n'),
    ...part(transitionTexts.renewTitle, renew),
    ...part(transitionTexts.newTitle, fresh),
    ...part(transitionTexts.unusedTitle, left),
    `> ${say(transitionTexts.targets)}`,
  ].join('\n\n')}\n`;
}
