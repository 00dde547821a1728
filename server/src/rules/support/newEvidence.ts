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
  const indicator = indicatorByNumber(instrument, score.number);
  const file = evidenceFileName(
    { number: score.number, position, kind: instrument.evidenceKinds[kind], indicator },
    'pdf',
  );
  return [
    `id: ${unusedId(agency, `i${score.number}-${requirement.id}`)}`,
    `jenis_bukti: ${kind}`,
    `judul: ${quoted(requirement.title.id)}`,
    ...(requirement.enacted ? ['status: draf'] : []),
    `berkas: ${quoted(file)}`,
  ].join('\n');
}
