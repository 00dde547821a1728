import type { EvidenceFacts, IndicatorFacts, Located } from '../../../server/src/model/facts.ts';
import type { Instrument } from '../../../server/src/schema/instrument.ts';
import type { AgencyView, DocumentView, EvidenceFileState, FileView } from '../../../server/src/workspace/view.ts';

/** One entry of `bukti`, with the keys that the scoring looks at. */
export interface PlainEvidence {
  readonly id: string;
  readonly kind: string;
  readonly date?: string;
  readonly status?: string;
  readonly supersedes?: string;
  readonly content?: readonly string[];
  readonly forLevels?: readonly number[];
  /** The state of its file; `link` for evidence with a link only. */
  readonly file: EvidenceFileState['state'] | 'link';
}

export interface PlainIndicator {
  readonly number: string;
  readonly level?: string;
  readonly internal?: string;
  readonly external?: string;
  readonly evidence?: readonly PlainEvidence[];
}

/**
 * An agency as the scoring sees it, from plain data and without text: for properties over thousands of agencies. Each
 * indicator stands in a file of its own; the name of an evidence file is the state it is in.
 */
export function plainAgency(
  instrument: Instrument,
  year: number,
  indicators: readonly PlainIndicator[],
): AgencyView & { replace(indicator: PlainIndicator): void } {
  const documents = new Map(indicators.map((indicator) => [indicator.number, documentOf(indicator)]));
  const sites = () =>
    [...documents.values()].flatMap((document) => document.facts.evidence.map((fact) => ({ document, fact })));
  return {
    folder: 'memory:///instansi',
    agency: undefined,
    files: [],
    documents: [],
    indicators: [],
    evidenceLists: [],
    architectures: [],
    roadMaps: [],
    elements: [],
    elementsThat: () => [],
    relatedElementsThat: () => [],
    referencesThat: () => [],
    evidenceThat: () => [],
    evidenceFilesVersion: 0,
    sharedIds: [],
    unresolvedReferences: [],
    referrersOf: () => new Map(),
    initiatives: [],
    activities: [],
    get evidence() {
      return sites();
    },
    definitionsOf: () => [],
    referencesTo: () => [],
    idsOf: () => [],
    evidenceOf: (id) => sites().find(({ fact }) => fact.id?.value === id),
    elementOf: () => undefined,
    instrument,
    year,
    indicatorOf: (number) => documents.get(number),
    evidenceFile: (_from, path) => fileState(path as EvidenceFileState['state']),
    incomplete: false,
    replace(indicator) {
      documents.set(indicator.number, documentOf(indicator));
    },
  };
}

const at = { start: 0, end: 0 };

function located<T>(value: T | undefined): Located<T> | undefined {
  return value === undefined ? undefined : { value, at };
}

function documentOf({ number, level, internal, external, evidence }: PlainIndicator): DocumentView<IndicatorFacts> {
  const file: FileView = {
    uri: `memory:///instansi/indikator/${number}.spbe.yaml`,
    lines: { count: 1, layout: {}, positionAt: () => ({ line: 0, character: 0 }), offsetAt: () => 0, startOf: () => 0 },
    comments: [],
    documents: [],
    incomplete: false,
  };
  const facts: IndicatorFacts = {
    kind: 'indikator',
    at,
    whole: at,
    definitions: [],
    references: [],
    number: located(number),
    year: undefined,
    level: located(level),
    internalAssessor: located(internal),
    externalAssessor: located(external),
    targets: [],
    owner: undefined,
    externalScore: undefined,
    explanation: undefined,
    evidenceKey: undefined,
    evidence: (evidence ?? []).map(evidenceOf),
    recommendations: [],
  };
  return { file, facts };
}

function evidenceOf(plain: PlainEvidence): EvidenceFacts {
  return {
    at,
    id: located(plain.id),
    sameAs: undefined,
    kind: located(plain.kind),
    title: undefined,
    number: undefined,
    date: located(plain.date),
    status: located(plain.status),
    supersedes: located(plain.supersedes),
    content: (plain.content ?? []).map((value) => ({ value, at })),
    file: plain.file === 'link' ? undefined : located(plain.file),
    link: plain.file === 'link' ? located('https://contoh.go.id/dokumen') : undefined,
    forLevels: (plain.forLevels ?? []).map((value) => ({ value, at })),
    citation: undefined,
  };
}

function fileState(state: EvidenceFileState['state']): EvidenceFileState {
  const uri = 'memory:///instansi/bukti/dokumen.pdf';
  switch (state) {
    case 'present':
      return { state, uri, size: 1 };
    case 'wrong-case':
      return { state, uri, actual: 'Dokumen.pdf' };
    case 'outside':
      return { state };
    default:
      return { state, uri };
  }
}
