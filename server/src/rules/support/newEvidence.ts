import type { EvidenceRequirement, Instrument } from '../../schema/instrument.ts';
import { indicatorByNumber } from '../../schema/instruments.ts';
import type { IndicatorScore } from '../../scoring/score.ts';
import type { AgencyView } from '../../workspace/view.ts';
import { quoted } from '../../yaml/write.ts';
import { evidenceFileName } from './fileNames.ts';
import { unusedId } from './unusedId.ts';

/**
 * The YAML of a new entry for a requirement, to be completed by the planner. Nothing is claimed that only the planner
 * can know: a formal document starts as a draft, and the file is not there yet.
 *
 * @param position place of the entry in the list, from 0; the file name carries it as a letter
 */
export function newEvidenceEntry(
  agency: AgencyView,
  instrument: Instrument,
  score: IndicatorScore,
  requirement: EvidenceRequirement,
  kind: string,
  position = score.document?.facts.evidence.length ?? 0,
): string {
  const id = unusedId(agency, `i${score.number}-${requirement.id}`);
  return `id: ${id}\n${describedFor(instrument, score, requirement, kind, position)}`;
}

/** By score and requirement: a score stays the same object as long as nothing that it rests on changes. */
const described = new WeakMap<IndicatorScore, Map<string, string>>();

/** The entry without its id. */
function describedFor(
  instrument: Instrument,
  score: IndicatorScore,
  requirement: EvidenceRequirement,
  kind: string,
  position: number,
): string {
  let known = described.get(score);
  if (known === undefined) {
    known = new Map();
    described.set(score, known);
  }
  const key = `${requirement.id} ${kind} ${position}`;
  let text = known.get(key);
  if (text === undefined) {
    text = describe(instrument, score, requirement, kind, position);
    known.set(key, text);
  }
  return text;
}

function describe(
  instrument: Instrument,
  score: IndicatorScore,
  requirement: EvidenceRequirement,
  kind: string,
  position: number,
): string {
  const indicator = indicatorByNumber(instrument, score.number);
  const file = evidenceFileName(
    { number: score.number, position, kind: instrument.evidenceKinds[kind], indicator },
    'pdf',
  );
  return [
    `jenis_bukti: ${kind}`,
    `judul: ${quoted(requirement.title.id)}`,
    ...(requirement.enacted ? ['status: draf'] : []),
    `berkas: ${quoted(file)}`,
  ].join('\n');
}
