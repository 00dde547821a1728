import { hoverTexts } from '../../messages/hover.ts';
import { indicatorSpans } from '../../rules/support/wording.ts';
import type { Indicator, Instrument } from '../../schema/instrument.ts';
import { indicatorByNumber, instrumentOf } from '../../schema/instruments.ts';
import { referenceCode, referenceOf } from '../../schema/references.ts';
import { exact } from '../../scoring/exact.ts';
import { formatNumber } from '../../scoring/format.ts';
import { joined, list, type Speech, say, words } from '../speech.ts';
import { bold, levelName } from './levels.ts';

/** A kind of evidence: what it is and where it counts. `number`: the indicator in whose document it stands. */
export function evidenceKindBlocks(
  speech: Speech,
  instrument: Instrument | undefined,
  id: string,
  number: string | undefined,
): readonly string[] {
  const kind = instrument && Object.hasOwn(instrument.evidenceKinds, id) ? instrument.evidenceKinds[id] : undefined;
  if (!instrument || !kind) return [];
  const indicator = number === undefined ? undefined : indicatorByNumber(instrument, number);
  return [
    bold(speech, words(speech, kind.name)),
    words(speech, kind.description),
    kind.formal ? say(speech, hoverTexts.formal) : '',
    ...(indicator ? usesInIndicator(speech, instrument, indicator, id) : [usesAnywhere(speech, instrument, id)]),
  ];
}

function usesInIndicator(
  speech: Speech,
  instrument: Instrument,
  indicator: Indicator,
  kind: string,
): readonly string[] {
  const { number } = indicator;
  const uses = indicator.evidence.flatMap(({ level, requirements }) =>
    requirements
      .filter(({ kinds }) => kinds.includes(kind))
      .map(({ title }) => `${levelName(speech, instrument, indicator, level)}: ${words(speech, title)}`),
  );
  if (uses.length === 0) return [say(speech, hoverTexts.countsNowhere, { number })];
  return [say(speech, hoverTexts.countsFor, { number }), list(uses)];
}

function usesAnywhere(speech: Speech, instrument: Instrument, kind: string): string {
  const asking = instrument.indicators.filter(({ evidence }) =>
    evidence.some(({ requirements }) => requirements.some(({ kinds }) => kinds.includes(kind))),
  );
  if (asking.length === 0) return '';
  return say(speech, hoverTexts.countsForIndicators, { numbers: indicatorSpans(asking.map(({ number }) => number)) });
}

/** A word of `muatan`. Without an indicator, the first one that knows the word explains it. */
export function contentBlocks(
  speech: Speech,
  instrument: Instrument | undefined,
  word: string,
  number: string | undefined,
): readonly string[] {
  const own = instrument && number !== undefined ? indicatorByNumber(instrument, number) : undefined;
  if (word === 'sebagian') return [say(speech, hoverTexts.partial)];
  if (word === 'lengkap') {
    const parts = own?.content.map(({ name }) => words(speech, name)).join('; ');
    return [say(speech, hoverTexts.complete), parts ? say(speech, hoverTexts.completeParts, { parts }) : ''];
  }
  for (const indicator of own ? [own] : (instrument?.indicators ?? [])) {
    const found = contentOf(speech, indicator, word);
    if (found) return found;
  }
  return [];
}

function contentOf(speech: Speech, indicator: Indicator, word: string): readonly string[] | undefined {
  const { number } = indicator;
  const part = indicator.content.find(({ id }) => id === word);
  if (part) return [bold(speech, words(speech, part.name)), say(speech, hoverTexts.part, { number })];
  const levels = indicator.evidence.filter(({ requirements }) =>
    requirements.some(({ covers }) => covers.some(({ id }) => id === word)),
  );
  const clause = levels
    .flatMap(({ requirements }) => requirements.flatMap(({ covers }) => covers))
    .find(({ id }) => id === word);
  if (!clause) return undefined;
  const text = say(speech, hoverTexts.clause, { number, levels: levels.map(({ level }) => level).join(', ') });
  return [bold(speech, words(speech, clause.name)), text];
}

/** An instrument: regulation, years, scale, predicates, and how sure its data are. */
export function instrumentBlocks(speech: Speech, id: string): readonly string[] {
  const instrument = instrumentOf(id);
  if (!instrument) return [];
  const { years, scale, source, revokedBy, predicates } = instrument;
  const { min, max } = scale;
  const count = instrument.indicators.length;
  const bands = predicates.map(
    (band) => `${words(speech, band.name)} ≥ ${formatNumber(exact(band.min), speech.language, 2)}`,
  );
  const note = words(speech, source.note);
  return [
    bold(speech, speech.markup.text(instrument.regulation)),
    words(speech, instrument.name),
    list([
      years.last === undefined
        ? say(speech, hoverTexts.yearsOpen, { first: years.first })
        : say(speech, hoverTexts.years, { first: years.first, last: years.last }),
      revokedBy && say(speech, hoverTexts.revoked, { regulation: speech.markup.text(revokedBy) }),
      say(speech, scale.decimals === 0 ? hoverTexts.scale : hoverTexts.scaleDecimal, { count, min, max }),
      say(speech, hoverTexts.predicates, { bands: bands.join(', ') }),
      say(speech, source.kind === 'primary' ? hoverTexts.primary : hoverTexts.secondary, { note }),
    ]),
  ];
}

/** A reference code: its place in the hierarchy, from level 1 down. */
export function codeBlocks(speech: Speech, code: string): readonly string[] {
  const known = referenceCode(code);
  if (!known) return [];
  const { markup } = speech;
  const reference = referenceOf(known.prefix);
  const depth = known.level + 1;
  const isOwn = known.level >= reference.nationalLevels;
  const parts = known.code.split('.');
  const steps = known.path.map((name, index) => {
    const label = reference.levels[index] ?? reference.name;
    const value = `${markup.code(parts.slice(0, index + 2).join('.'))} ${markup.text(name)}`;
    return say(speech, hoverTexts.fact, { label, value });
  });
  const conflict = reference.conflicts.find((one) => sameArea(one.code, known.code) && known.code >= one.code);
  return [
    joined([bold(speech, markup.text(known.name)), words(speech, reference.name)]),
    list(steps),
    known.code === code
      ? ''
      : say(speech, isOwn ? hoverTexts.ownCode : hoverTexts.unknownCode, { depth, code: markup.code(known.code) }),
    known.variants.length > 0
      ? say(speech, hoverTexts.variants, { names: markup.text(known.variants.join('; ')) })
      : '',
    conflict ? words(speech, conflict.note) : '',
    reference.source.kind === 'secondary'
      ? say(speech, hoverTexts.secondary, { note: words(speech, reference.source.note) })
      : '',
  ];
}

function sameArea(one: string, other: string): boolean {
  return one.slice(0, one.lastIndexOf('.')) === other.slice(0, other.lastIndexOf('.'));
}
