import type { EvidenceRequirement, Instrument } from '../../schema/instrument.ts';
import { indicatorByNumber } from '../../schema/instruments.ts';
import type { IndicatorScore } from '../../scoring/score.ts';
import type { AgencyView } from '../../workspace/view.ts';
import { evidenceFileName } from './fileNames.ts';
import { quoted } from './yamlText.ts';

/**
 * The YAML of a new entry for a requirement, to be completed by the planner. Nothing is claimed that only the planner
 * can know: a formal document starts as a draft, and the file is not there yet.
 */
export function newEvidenceEntry(
  agency: AgencyView,
  instrument: Instrument,
  score: IndicatorScore,
  requirement: EvidenceRequirement,
  kind: string,
): string {
  const indicator = indicatorByNumber(instrument, score.number);
  const position = score.document?.facts.evidence.length ?? 0;
  const file = evidenceFileName(
    { number: score.number, position, kind: instrument.evidenceKinds[kind], indicator },
    'pdf',
  );
  return [
    `id: ${freeId(agency, `i${score.number}-${requirement.id}`)}`,
    `jenis_bukti: ${kind}`,
    `judul: ${quoted(requirement.title.id)}`,
    ...(requirement.enacted ? ['status: draf'] : []),
    `berkas: ${quoted(file)}`,
  ].join('\n');
}

function freeId(agency: AgencyView, wanted: string): string {
  let id = wanted;
  for (let number = 2; agency.definitionsOf(id).length > 0; number += 1) id = `${wanted}-${number}`;
  return id;
}
