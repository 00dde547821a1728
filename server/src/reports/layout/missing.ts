import { defectTexts } from '../../messages/hover.ts';
import { reportTexts as texts } from '../../messages/reports.ts';
import { type Exact, exact, toDecimalString, zero } from '../../scoring/exact.ts';
import type { AgencySummary, IndicatorSummary, MissingSummary, UnitSummary } from '../../scoring/summaryObject.ts';
import type { AgencyContent } from '../content.ts';
import type { Block } from '../document.ts';
import type { Speech } from '../speech.ts';
import { heading, paragraph, tableOf } from './words.ts';

export interface Lack {
  readonly indicator: IndicatorSummary;
  readonly missing: MissingSummary;
}

interface Office {
  readonly owner: UnitSummary | null;
  readonly lacks: readonly Lack[];
  readonly points: Exact;
}

/** What is missing, by the office that has to provide it; the office with most at stake first. */
export function missingSection({ summary }: AgencyContent, speech: Speech): readonly Block[] {
  const title = heading(2, speech.say(texts.missing));
  if (!summary.index) return [];
  const lacks = lacksOf(summary);
  if (lacks.length === 0) {
    const reason = summary.noProvenReason ?? texts.noMissing;
    return [title, paragraph(speech.say(reason))];
  }
  const offices = officesOf(lacks);
  const points = toDecimalString(exact(summary.gap ?? 0));
  return [
    title,
    paragraph(speech.say(texts.missingIntro, { count: lacks.length, points: speech.short(points) })),
    officeTable(offices, lacks.length, points, speech),
    ...offices.flatMap(({ owner, lacks: own }) => [
      heading(3, officeName(owner, speech)),
      lackTable(speech.say(texts.ofOffice, { office: officeName(owner, speech) }), own, speech),
    ]),
    paragraph(speech.say(texts.missingNote)),
  ];
}

/** All that is missing; the largest effect first, then the lowest level, then the order of the instrument. */
export function lacksOf({ indicators }: AgencySummary): readonly Lack[] {
  return indicators
    .flatMap((indicator) => indicator.missing.map((missing) => ({ indicator, missing })))
    .sort((a, b) => b.missing.gain - a.missing.gain || a.missing.level - b.missing.level);
}

function officesOf(lacks: readonly Lack[]): readonly Office[] {
  const groups = new Map<string | null, Lack[]>();
  for (const lack of lacks) {
    const id = lack.indicator.owner?.id ?? null;
    const group = groups.get(id);
    if (group) group.push(lack);
    else groups.set(id, [lack]);
  }
  const offices = [...groups.values()].map((own): Office => {
    const points = own.reduce((sum, { missing }) => sum.add(exact(missing.gain)), zero);
    return { owner: own[0]?.indicator.owner ?? null, lacks: own, points };
  });
  return offices.sort((a, b) => b.points.compare(a.points) || b.lacks.length - a.lacks.length);
}

function officeTable(offices: readonly Office[], count: number, points: string, speech: Speech) {
  return tableOf(
    speech,
    speech.say(texts.byOffice),
    offices,
    [
      [texts.office, 'text', 60, ({ owner }) => officeName(owner, speech)],
      [texts.missingCount, 'count', 16, ({ lacks }) => lacks.length],
      [texts.points, 'points', 14, ({ points: own }) => toDecimalString(own)],
    ],
    { total: [speech.say(texts.total), count, points] },
  );
}

function lackTable(caption: string, lacks: readonly Lack[], speech: Speech) {
  return tableOf(speech, caption, lacks, [
    [texts.number, 'text', 5, ({ indicator }) => indicator.number],
    [texts.level, 'level', 8, ({ missing }) => missing.level],
    [texts.document, 'text', 42, ({ missing }) => missing.title],
    [texts.state, 'text', 30, ({ missing }) => stateOf(missing, speech)],
    [texts.points, 'points', 9, ({ missing }) => missing.gain],
  ]);
}

/** The evidence that comes nearest, and why it does not count. */
export function stateOf({ nearest }: MissingSummary, speech: Speech): string {
  if (!nearest) return speech.say(texts.none);
  const defects = nearest.defects.map((defect) => defectTexts[defect][speech.language]).join(', ');
  return speech.say(texts.nearest, { title: nearest.title ?? nearest.id ?? '?', defects });
}

export function officeName(owner: UnitSummary | null, speech: Speech): string {
  return owner ? (owner.name ?? owner.id) : speech.say(texts.noOffice);
}
