import { reportTexts as texts } from '../../messages/reports.ts';
import type { Text } from '../../messages/text.ts';
import type { AgencyContent, Making } from '../content.ts';
import type { Block } from '../document.ts';
import type { Speech } from '../speech.ts';
import { heading, paragraph, tableOf } from './words.ts';

/** What the architecture holds, and what its checks find. */
export function architectureSection(
  { architecture, architectureGaps }: AgencyContent,
  speech: Speech,
): readonly Block[] {
  const title = heading(2, speech.say(texts.architecture));
  if (architecture.every(({ elements }) => elements.length === 0)) {
    return [title, paragraph(speech.say(texts.noArchitecture))];
  }
  const counts = architecture.map(({ name, elements }) => {
    const target = elements.filter(({ state }) => state === 'target').length;
    const without = elements.filter(({ code }) => code === null).length;
    return { name, present: elements.length - target, target, without };
  });
  const sum = (key: 'present' | 'target' | 'without') => counts.reduce((all, count) => all + count[key], 0);
  const total = [speech.say(texts.total), sum('present'), sum('target'), sum('without')];
  return [
    title,
    tableOf(
      speech,
      speech.say(texts.architectureTable),
      counts,
      [
        [texts.domain, 'text', 40, ({ name }) => name],
        [texts.asIs, 'count', 14, ({ present }) => present],
        [texts.toBe, 'count', 14, ({ target }) => target],
        [texts.withoutCode, 'count', 22, ({ without }) => without],
      ],
      { total },
    ),
    gapBlock(architectureGaps, speech),
  ];
}

function gapBlock(gaps: AgencyContent['architectureGaps'], speech: Speech): Block {
  if (gaps.length === 0) return paragraph(speech.say(texts.noGaps));
  return tableOf(speech, speech.say(texts.gapTable), gaps, [
    [texts.gap, 'text', 75, ({ title }) => title],
    [texts.findings, 'count', 15, ({ count }) => count],
  ]);
}

/** By which rules, from which files, when and by what the report was made. */
export function provenanceSection({ summary, files }: AgencyContent, made: Making, speech: Speech): readonly Block[] {
  return provenanceBlocks(texts.provenance, [...provenanceRows(summary, files, made, speech)], speech);
}

export function provenanceBlocks(
  title: Text,
  rows: readonly (readonly [string, string])[],
  speech: Speech,
): readonly Block[] {
  return [
    heading(2, speech.say(title)),
    tableOf(speech, speech.say(texts.provenanceTable), rows, [
      [texts.about, 'text', 25, ([about]) => about],
      [texts.content, 'text', 75, ([, content]) => content],
    ]),
  ];
}

export function* provenanceRows(
  { regulation, instrumen }: AgencyContent['summary'],
  files: AgencyContent['files'],
  made: Making,
  speech: Speech,
): Iterable<readonly [string, string]> {
  if (regulation) {
    const { citation, revokedBy, source, name } = regulation;
    yield [speech.say(texts.instrument), speech.say(name)];
    const revoked = revokedBy === null ? citation : speech.say(texts.revokedBy, { citation, revoked: revokedBy });
    yield [speech.say(texts.regulation), revoked];
    const kind = source.kind === 'primary' ? texts.primary : texts.secondaryShort;
    yield [speech.say(texts.sourceStatus), speech.say(texts.sourceAndNote, { kind, note: source.note })];
  } else if (instrumen !== null) {
    yield [speech.say(texts.instrument), instrumen];
  }
  const state = files.incomplete ? texts.filesPartly : texts.filesWhole;
  yield [speech.say(texts.files), speech.say(texts.filesState, { count: files.count, mark: files.mark, state })];
  yield* makingRows(made, speech);
}

/** By what and when a report was made. */
export function makingRows({ tool, version, time }: Making, speech: Speech): readonly (readonly [string, string])[] {
  return [
    [speech.say(texts.madeBy), `${tool} ${version}`],
    [speech.say(texts.madeAt), speech.time(time)],
  ];
}
