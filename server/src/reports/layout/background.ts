import { reportTexts as texts } from '../../messages/reports.ts';
import type { AgencyContent, Making } from '../content.ts';
import type { Block, Row } from '../document.ts';
import type { Speech } from '../speech.ts';
import { column, heading, paragraph, table } from './words.ts';

/** What the architecture holds, and what its checks find. */
export function architectureSection(
  { architecture, architectureGaps }: AgencyContent,
  speech: Speech,
): readonly Block[] {
  const title = heading(2, speech.say(texts.architecture));
  if (architecture.every(({ elements }) => elements.length === 0)) {
    return [title, paragraph(speech.say(texts.noArchitecture))];
  }
  const columns = [
    column(speech.say(texts.domain), 'text', 40),
    column(speech.say(texts.asIs), 'count', 14),
    column(speech.say(texts.toBe), 'count', 14),
    column(speech.say(texts.withoutCode), 'count', 22),
  ];
  const counts = architecture.map(({ name, elements }) => {
    const target = elements.filter(({ state }) => state === 'target').length;
    const without = elements.filter(({ code }) => code === null).length;
    return { name: name[speech.language], numbers: [elements.length - target, target, without] as const };
  });
  const total = [0, 1, 2].map((at) => counts.reduce((sum, { numbers }) => sum + (numbers[at] ?? 0), 0));
  const rows: Row[] = counts.map(({ name, numbers }) => ({ cells: [name, ...numbers] }));
  return [
    title,
    table(speech.say(texts.architectureTable), columns, [
      ...rows,
      { cells: [speech.say(texts.total), ...total], strong: true },
    ]),
    gapBlock(architectureGaps, speech),
  ];
}

function gapBlock(gaps: AgencyContent['architectureGaps'], speech: Speech): Block {
  if (gaps.length === 0) return paragraph(speech.say(texts.noGaps));
  const columns = [column(speech.say(texts.gap), 'text', 75), column(speech.say(texts.findings), 'count', 15)];
  const rows = gaps.map(({ title, count }): Row => ({ cells: [title[speech.language], count] }));
  return table(speech.say(texts.gapTable), columns, rows);
}

/** By which rules, from which files, when and by what the report was made. */
export function provenanceSection({ summary, files }: AgencyContent, made: Making, speech: Speech): readonly Block[] {
  return [
    heading(2, speech.say(texts.provenance)),
    table(
      speech.say(texts.provenanceTable),
      [column(speech.say(texts.about), 'text', 25), column(speech.say(texts.content), 'text', 75)],
      [...provenanceRows(summary, files, made, speech)].map(([name, value]): Row => ({ cells: [name, value] })),
    ),
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
  yield [speech.say(texts.madeBy), `${made.tool} ${made.version}`];
  yield [speech.say(texts.madeAt), speech.time(made.time)];
}
