import type { Node } from '../yaml/tree.ts';
import type { AgencyFacts, IndexTarget, PublishedIndex, UnitFacts } from './facts.ts';
import { decimalOf, fieldsOf, idOf, integerOf, mappingsOf, textOf } from './scalars.ts';
import { commonFacts, entriesAt, type Source } from './source.ts';

/** `jenis: instansi`. */
export function readAgency(source: Source): AgencyFacts {
  const { fields, previous } = source;
  const assessment = fieldsOf(fields.get('penilaian'));
  const plan = fieldsOf(fields.get('rpjmd'));
  const before = previous?.kind === 'instansi' ? previous.units : undefined;
  const units = entriesAt(source, 'unit', before, readUnit);
  return {
    kind: 'instansi',
    ...commonFacts(source),
    id: idOf(fields.get('id')),
    name: textOf(fields.get('nama')),
    governmentLevel: textOf(fields.get('tingkat_pemerintahan')),
    parent: idOf(fields.get('induk')),
    instrument: idOf(assessment.get('instrumen')),
    year: integerOf(assessment.get('tahun')),
    planStart: integerOf(plan.get('mulai')),
    planEnd: integerOf(plan.get('selesai')),
    targets: mappingsOf(fields.get('target_indeks')).map(readTarget),
    history: mappingsOf(fields.get('riwayat_indeks')).map(readPublished),
    units,
  };
}

function readTarget(node: Node): IndexTarget {
  const fields = fieldsOf(node);
  return {
    at: node,
    year: integerOf(fields.get('tahun')),
    value: decimalOf(fields.get('nilai')),
    basis: textOf(fields.get('dasar')),
  };
}

function readPublished(node: Node): PublishedIndex {
  const fields = fieldsOf(node);
  return {
    at: node,
    year: integerOf(fields.get('tahun')),
    instrument: idOf(fields.get('instrumen')),
    value: decimalOf(fields.get('nilai')),
    source: textOf(fields.get('sumber')),
  };
}

function readUnit(node: Node): UnitFacts {
  const fields = fieldsOf(node);
  return { at: node, id: idOf(fields.get('id')), name: textOf(fields.get('nama')) };
}
