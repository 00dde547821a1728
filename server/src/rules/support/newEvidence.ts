import type { EvidenceRequirement, Instrument } from '../../schema/instrument.ts';
import { indicatorByNumber } from '../../schema/instruments.ts';
import type { IndicatorScore } from '../../scoring/score.ts';
import type { AgencyView } from '../../workspace/view.ts';
import { quoted } from '../../yaml/write.ts';
import { evidenceFileName } from './fileNames.ts';
import { unusedId } from './unusedId.ts';

/** What a new entry is made for. */
interface Wanted {
  readonly instrument: Instrument;
  readonly score: IndicatorScore;
  readonly requirement: EvidenceRequirement;
  readonly kind: string;
  /** Place of the entry in the list, from 0; the file name carries it as a letter. Without it behind all that are there. */
  readonly position?: number;
}

/**
 * The YAML of a new entry for a requirement, to be completed by the planner. Nothing is claimed that only the planner
 * can know: a formal document starts as a draft, and the file is not there yet.
 */
export function newEvidenceEntry(agency: AgencyView, wanted: Wanted): string {
  const { score, requirement } = wanted;
  const id = unusedId(agency, `i${score.number}-${requirement.id}`);
  return `id: ${id}\n${describedFor({ position: score.document?.facts.evidence.length ?? 0, ...wanted })}`;
}

/** By score and requirement: a score stays the same object as long as nothing that it rests on changes. */
const described = new WeakMap<IndicatorScore, Map<string, string>>();

/** The entry without its id. */
function describedFor(wanted: Required<Wanted>): string {
  const { score, requirement, kind, position } = wanted;
  let known = described.get(score);
  if (known === undefined) {
    known = new Map();
    described.set(score, known);
  }
  const key = `${requirement.id} ${kind} ${position}`;
  let text = known.get(key);
  if (text === undefined) {
    text = describe(wanted);
    known.set(key, text);
  }
  return text;
}

function describe({ instrument, score: { number }, requirement, kind: id, position }: Required<Wanted>): string {
  const indicator = indicatorByNumber(instrument, number);
  const kind = instrument.evidenceKinds[id];
  return [
    `jenis_bukti: ${id}`,
    `judul: ${quoted(requirement.title.id)}`,
    ...(requirement.enacted ? ['status: draf'] : []),
    `berkas: ${quoted(evidenceFileName({ number, position, kind, indicator }, 'pdf'))}`,
  ].join('\n');
}
