import { defectTexts, hoverTexts } from '../../messages/hover.ts';
import { render } from '../../messages/text.ts';
import { nameOf } from '../../rules/support/evidence.ts';
import type { EvidenceRequirement, Indicator, Instrument } from '../../schema/instrument.ts';
import { pointsText } from '../../scoring/format.ts';
import type { IndicatorScore, MissingEvidence } from '../../scoring/score.ts';
import { list, type Speech, say, words } from '../speech.ts';

/** `Tingkat 3, Terdefinisi`, or without a name where the instrument gives none. */
export function levelName(speech: Speech, instrument: Instrument, indicator: Indicator, level: number): string {
  const named = instrument.capabilities[indicator.capability ?? '']?.find((one) => one.level === level);
  return named
    ? say(speech, hoverTexts.levelNamed, { level, name: words(speech, named.name) })
    : say(speech, hoverTexts.level, { level });
}

/** What each level means, the present one marked; empty where the instrument's text was not seen. */
export function meanings(
  speech: Speech,
  instrument: Instrument,
  indicator: Indicator,
  present: number | undefined,
): string {
  const { markup } = speech;
  return list(
    indicator.criteria.map(({ level, text, note }) => {
      const name = levelName(speech, instrument, indicator, level);
      const mark = level === present ? ` ${say(speech, hoverTexts.present)}` : '';
      const care = note ? ` ${say(speech, hoverTexts.reconstructed)}` : '';
      const head = level === present ? bold(speech, name) : name;
      return `${head}${mark}: ${markup.text(text[speech.language], 2000)}${care}`;
    }),
  );
}

/** The evidence of some levels: what is there, what is missing and what comes nearest; without a score, what is asked for. */
export function evidenceOf(
  speech: Speech,
  indicator: Indicator,
  score: IndicatorScore | undefined,
  levels: { readonly from: number; readonly to: number },
): string {
  const missing = new Map<string, MissingEvidence>();
  for (const entry of [...(score?.next?.missing ?? []), ...(score?.missing ?? [])])
    missing.set(entry.requirement.id, entry);
  return list(
    indicator.evidence
      .filter(({ level }) => levels.from <= level && level <= levels.to)
      .flatMap(({ level, requirements }) =>
        requirements.map((requirement) =>
          requirementLine(speech, level, requirement, score, missing.get(requirement.id)),
        ),
      ),
  );
}

function requirementLine(
  speech: Speech,
  level: number,
  requirement: EvidenceRequirement,
  score: IndicatorScore | undefined,
  missing: MissingEvidence | undefined,
): string {
  const title = words(speech, requirement.title);
  const found = score?.fulfilled.get(requirement.id) ?? [];
  if (found.length > 0) {
    const names = found.slice(0, shownEvidence).map(({ fact }) => `"${speech.markup.text(nameOf(fact), 80)}"`);
    const more = found.length > shownEvidence ? ', …' : '';
    return say(speech, hoverTexts.there, { level, title, names: ` (${names.join(', ')}${more})` });
  }
  if (!score) return say(speech, hoverTexts.needed, { level, title });
  if (requirement.optional) return say(speech, hoverTexts.recommended, { level, title });
  return say(speech, hoverTexts.lacking, {
    level,
    title,
    state: bold(speech, say(speech, hoverTexts.missing)),
    points: missing ? say(speech, hoverTexts.points, { points: pointsText(missing.gain) }) : '',
    nearest: missing ? nearestText(speech, missing) : '',
  });
}

function nearestText(speech: Speech, { nearest }: MissingEvidence): string {
  if (!nearest) return '';
  const name = speech.markup.text(nameOf(nearest.evidence.fact), 80);
  const defects = nearest.defects.map((defect) => speech.markup.text(render(defectTexts[defect], speech.language)));
  return say(speech, hoverTexts.nearest, { name, defects: defects.join('; ') });
}

/** Pieces of evidence that are named for one requirement. */
const shownEvidence = 3;

/** Bold around text that is written already. */
export function bold({ markup }: Speech, written: string): string {
  return markup.kind === 'markdown' && written !== '' ? `**${written}**` : written;
}
