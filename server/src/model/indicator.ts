import { pairOf } from '../yaml/index.ts';
import type { Node, Range } from '../yaml/tree.ts';
import { readEvidence } from './evidence.ts';
import type {
  ExplanationFacts,
  ExternalScoreFacts,
  IndicatorFacts,
  LevelTarget,
  RecommendationFacts,
} from './facts.ts';
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

/** `jenis: indikator`. */
export function readIndicator(source: Source): IndicatorFacts {
  const { fields, previous } = source;
  const assessment = fieldsOf(fields.get('penilaian'));
  const before = previous?.kind === 'indikator' ? previous.evidence : undefined;
  const evidence = entriesAt(source, 'bukti', before, readEvidence);
  return {
    kind: 'indikator',
    ...commonFacts(source),
    number: indicatorNumberOf(fields.get('indikator')),
    year: integerOf(fields.get('tahun')),
    level: decimalOf(fields.get('tingkat')),
    internalAssessor: decimalOf(assessment.get('asesor_internal')),
    externalAssessor: decimalOf(assessment.get('asesor_eksternal')),
    targets: mappingsOf(fields.get('target')).map(readTarget),
    owner: idOf(fields.get('penanggung_jawab')),
    externalScore: readExternalScore(source),
    explanation: readExplanation(source),
    evidenceKey: keyOf(source, 'bukti'),
    evidence,
    recommendations: mappingsOf(fields.get('rekomendasi')).map(readRecommendation),
  };
}

function keyOf(source: Source, key: string): Range | undefined {
  const root = mappingOf(source.root);
  return root && pairOf(root, key)?.key;
}

function readTarget(node: Node): LevelTarget {
  const fields = fieldsOf(node);
  return { at: node, year: integerOf(fields.get('tahun')), level: decimalOf(fields.get('tingkat')) };
}

function readExternalScore(source: Source): ExternalScoreFacts | undefined {
  const at = keyOf(source, 'nilai_luar');
  if (at === undefined) return undefined;
  const fields = fieldsOf(source.fields.get('nilai_luar'));
  return {
    at,
    source: textOf(fields.get('sumber')),
    value: decimalOf(fields.get('nilai')),
    date: textOf(fields.get('tanggal')),
    link: textOf(fields.get('tautan')),
  };
}

function readExplanation(source: Source): ExplanationFacts | undefined {
  const at = keyOf(source, 'penjelasan');
  if (at === undefined) return undefined;
  const fields = fieldsOf(source.fields.get('penjelasan'));
  return {
    at,
    facts: textOf(fields.get('fakta')),
    analysis: textOf(fields.get('analisis')),
    justification: textOf(fields.get('justifikasi')),
  };
}

function readRecommendation(node: Node): RecommendationFacts {
  const fields = fieldsOf(node);
  return {
    at: node,
    year: integerOf(fields.get('tahun')),
    text: textOf(fields.get('isi')),
    followUp: listOf(fields.get('tindak_lanjut'), idOf),
    status: idOf(fields.get('status')),
  };
}
