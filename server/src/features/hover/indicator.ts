import { hoverTexts } from '../../messages/hover.ts';
import type { IndicatorFacts } from '../../model/facts.ts';
import { instrumentOfDocument } from '../../rules/support/instrumentOfDocument.ts';
import type { Indicator, Instrument } from '../../schema/instrument.ts';
import { indicatorByNumber } from '../../schema/instruments.ts';
import { type Exact, exact } from '../../scoring/exact.ts';
import { formatNumber, pointsText } from '../../scoring/format.ts';
import { levelOf } from '../../scoring/level.ts';
import type { IndicatorScore } from '../../scoring/score.ts';
import { weightOf } from '../../scoring/weightedIndex.ts';
import type { DocumentView } from '../../workspace/view.ts';
import type { FeatureContext } from '../context.ts';
import { joined, type Speech, say, words } from '../speech.ts';
import { bold, evidenceOf, levelName, meanings } from './levels.ts';
import { otherInstrumentText } from './otherInstrument.ts';

/** An indicator as one agency stands with it. */
interface Standing {
  readonly instrument: Instrument;
  readonly indicator: Indicator;
  readonly score: IndicatorScore | undefined;
  readonly document: DocumentView<IndicatorFacts> | undefined;
  /** The level written in the document, where the scale has it. */
  readonly written: Exact | undefined;
  /** `document` is the one that counts. */
  readonly counts: boolean;
}

/**
 * Everything about an indicator: name, weight, what the levels mean, evidence that is there and that is missing, what one
 * more level adds. In a road map for another instrument it is that one's, with which the agency has no standing.
 *
 * @param within the document in which it was asked
 */
export function indicatorBlocks(
  speech: Speech,
  context: FeatureContext,
  number: string,
  within?: DocumentView,
): readonly string[] {
  const other = within ? otherInstrumentText(speech, context.agency, within) : '';
  if (!context.agency.instrument && other === '')
    return [say(speech, hoverTexts.noInstrument, { number: speech.markup.text(number, 20) })];
  const standing = standingOf(context, number, within);
  if (!standing) return [other];
  const { instrument, indicator } = standing;
  const present = presentLevel(standing);
  const meaning = meanings(speech, instrument, indicator, present);
  const isLeftOut = within?.facts.kind === 'indikator' && !standing.counts;
  return [
    ...headBlocks(speech, standing),
    other,
    ...(isLeftOut ? [say(speech, hoverTexts.notCounted)] : standingBlocks(speech, standing)),
    ...(meaning ? [bold(speech, say(speech, hoverTexts.meaning)), meaning] : []),
    ...evidenceBlocks(speech, standing),
    ...sourceBlocks(speech, standing),
  ];
}

/** One level of an indicator: what it means and its evidence. */
export function levelBlocks(
  speech: Speech,
  context: FeatureContext,
  number: string,
  written: string,
  within: DocumentView,
): readonly string[] {
  const other = otherInstrumentText(speech, context.agency, within);
  const standing = standingOf(context, number, within);
  const exactLevel = standing && levelOf(written, standing.instrument.scale);
  if (!standing || !exactLevel) return [other];
  const { instrument, indicator, score, counts } = standing;
  const level = Number(exactLevel.floor());
  const criterion = indicator.criteria.find((one) => one.level === level);
  const evidence = evidenceOf(speech, indicator, counts ? score : undefined, { from: level, to: level });
  return [
    bold(
      speech,
      say(speech, hoverTexts.indicator, { number: indicator.number, name: words(speech, indicator.shortName) }),
    ),
    `${levelName(speech, instrument, indicator, level)}${criterion ? `: ${words(speech, criterion.text)}` : ''}`,
    evidence,
    other,
    ...sourceBlocks(speech, standing),
  ];
}

function standingOf(
  { agency, score }: FeatureContext,
  number: string,
  within: DocumentView | undefined,
): Standing | undefined {
  const instrument = within ? instrumentOfDocument(agency, within) : agency.instrument;
  const indicator = instrument && indicatorByNumber(instrument, number);
  if (!instrument || !indicator) return undefined;
  const isScored = instrument === agency.instrument;
  const ofIndicator = isScored ? score?.indicators.find(({ id }) => id === indicator.id) : undefined;
  const own = within?.facts.kind === 'indikator' ? (within as DocumentView<IndicatorFacts>) : undefined;
  const document = own ?? ofIndicator?.document;
  return {
    instrument,
    indicator,
    score: ofIndicator,
    document,
    written: levelOf(document?.facts.level?.value, instrument.scale),
    counts: ofIndicator !== undefined && ofIndicator.document === document,
  };
}

function presentLevel({ written, instrument, counts }: Standing): number | undefined {
  return written ? Number(written.floor()) : counts ? instrument.scale.min : undefined;
}

function headBlocks(speech: Speech, { instrument, indicator }: Standing): readonly string[] {
  const { number, name, shortName } = indicator;
  const aspect = instrument.aspects.find(({ id }) => id === indicator.aspect);
  const domain = instrument.domains.find(({ id }) => id === aspect?.domain);
  const weight = formatNumber(weightOf(instrument, indicator.id) ?? exact(0), speech.language, 2);
  return [
    bold(speech, say(speech, hoverTexts.indicator, { number, name: words(speech, shortName) })),
    name[speech.language] === shortName[speech.language] ? '' : words(speech, name),
    joined([
      say(speech, hoverTexts.weight, { weight }),
      aspect && say(speech, hoverTexts.aspect, { name: words(speech, aspect.name) }),
      domain && say(speech, hoverTexts.domain, { name: words(speech, domain.name) }),
    ]),
    indicator.about ? words(speech, indicator.about) : '',
  ];
}

/** Claimed, proven and assessed level, and what the next one adds. */
function standingBlocks(speech: Speech, { score, document, written, instrument }: Standing): readonly string[] {
  if (!score) return [];
  const number = (value: Exact) => levelText(speech, value, instrument);
  const lowest = { level: instrument.scale.min };
  const { assessed, assessedBy, proven } = score;
  const standing = joined([
    say(speech, hoverTexts.claimed, { level: number(score.claimed) }),
    proven === undefined ? '' : say(speech, hoverTexts.proven, { level: number(exact(proven)) }),
    assessed && say(speech, hoverTexts[assessedBy ?? 'external'], { level: number(assessed) }),
  ]);
  if (!document) return [say(speech, hoverTexts.noDocument, lowest), gainText(speech, score)];
  return [written ? bold(speech, standing) : say(speech, hoverTexts.noLevel, lowest), gainText(speech, score)];
}

function gainText(speech: Speech, { next, proven, claimed }: IndicatorScore): string {
  if (!next) return say(speech, hoverTexts.highest);
  const onlyEvidence = proven !== undefined && claimed.gte(next.level);
  return say(speech, onlyEvidence ? hoverTexts.gainProven : hoverTexts.gainClaimed, {
    level: next.level,
    points: pointsText(next.gain),
  });
}

/** The evidence up to the claimed level, and of the one above it. */
function evidenceBlocks(speech: Speech, standing: Standing): readonly string[] {
  const { instrument, indicator, score, counts } = standing;
  const { scale, noEvidenceReason } = instrument;
  if (noEvidenceReason) return [words(speech, noEvidenceReason)];
  const from = scale.min;
  const to = Math.min(scale.max, (presentLevel(standing) ?? scale.max) + 1);
  const evidence = counts ? evidenceOf(speech, indicator, score, { from, to }) : '';
  return evidence ? [bold(speech, say(speech, hoverTexts.evidence)), evidence] : [];
}

function sourceBlocks(speech: Speech, { instrument, indicator }: Standing): readonly string[] {
  const { regulation, place } = indicator.citation;
  const { externalScore, typicalOwners } = indicator;
  const owners = typicalOwners?.map((owner) => words(speech, owner)).join(', ');
  const { source } = instrument;
  return [
    externalScore ? say(speech, hoverTexts.externalScore, { name: speech.markup.text(externalScore) }) : '',
    owners ? say(speech, hoverTexts.owners, { owners }) : '',
    say(speech, hoverTexts.source, { source: speech.markup.text(`${regulation}, ${place}`) }),
    source.kind === 'secondary' ? say(speech, hoverTexts.secondary, { note: words(speech, source.note) }) : '',
  ];
}

/** `3`, or `3,25` where the instrument scores in decimals. */
function levelText({ language }: Speech, value: Exact, { scale }: Instrument): string {
  return formatNumber(value, language, value.d === 1n ? 0 : scale.decimals);
}
