import { pairOf } from '../yaml/index.ts';
import type { Node } from '../yaml/tree.ts';
import type { ActivityFacts, BudgetFacts, InitiativeFacts, RaiseFacts, ReviewFacts, RoadMapFacts } from './facts.ts';
import {
  decimalOf,
  fieldsOf,
  idOf,
  indicatorNumberOf,
  integerOf,
  listOf,
  mappingOf,
  mappingsOf,
  textOf,
} from './scalars.ts';
import { commonFacts, entriesAt, type Source } from './source.ts';

/** `jenis: peta_rencana`. */
export function readRoadMap(source: Source): RoadMapFacts {
  const { fields, previous } = source;
  const root = mappingOf(source.root);
  const period = fieldsOf(fields.get('periode'));
  const before = previous?.kind === 'peta_rencana' ? previous.initiatives : undefined;
  const initiatives = entriesAt(source, 'inisiatif', before, readInitiative);
  return {
    kind: 'peta_rencana',
    ...commonFacts(source),
    periodAt: root && pairOf(root, 'periode')?.key,
    start: integerOf(period.get('mulai')),
    end: integerOf(period.get('selesai')),
    instrument: textOf(fields.get('instrumen')),
    initiatives,
    reviews: mappingsOf(fields.get('reviu')).map(readReview),
  };
}

function readInitiative(node: Node): InitiativeFacts {
  const fields = fieldsOf(node);
  return {
    at: node,
    id: idOf(fields.get('id')),
    name: textOf(fields.get('nama')),
    contentArea: idOf(fields.get('muatan')),
    term: idOf(fields.get('tahap')),
    activities: mappingsOf(fields.get('kegiatan')).map(readActivity),
  };
}

function readActivity(node: Node): ActivityFacts {
  const fields = fieldsOf(node);
  return {
    at: node,
    id: idOf(fields.get('id')),
    name: textOf(fields.get('nama')),
    years: listOf(fields.get('tahun'), integerOf),
    owner: idOf(fields.get('penanggung_jawab')),
    output: textOf(fields.get('keluaran')),
    budget: mappingsOf(fields.get('anggaran')).map(readBudget),
    objects: listOf(fields.get('objek'), idOf),
    change: idOf(fields.get('perubahan')),
    raises: mappingsOf(fields.get('menaikkan')).map(readRaise),
    status: idOf(fields.get('status')),
  };
}

function readBudget(node: Node): BudgetFacts {
  const fields = fieldsOf(node);
  return {
    at: node,
    year: integerOf(fields.get('tahun')),
    amount: decimalOf(fields.get('nilai')),
    source: textOf(fields.get('sumber')),
  };
}

function readRaise(node: Node): RaiseFacts {
  const fields = fieldsOf(node);
  return {
    at: node,
    indicator: indicatorNumberOf(fields.get('indikator')),
    to: decimalOf(fields.get('ke')),
    year: integerOf(fields.get('tahun')),
  };
}

function readReview(node: Node): ReviewFacts {
  const fields = fieldsOf(node);
  return { at: node, year: integerOf(fields.get('tahun')), file: textOf(fields.get('berkas')) };
}
