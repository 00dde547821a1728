import type { DocumentFacts } from '../../../server/src/model/facts.ts';
import type { Uri } from '../../../server/src/workspace/fileSystem.ts';
import type { WorkspaceStore } from '../../../server/src/workspace/store.ts';
import type { Topic } from '../../../server/src/workspace/topics.ts';
import type { AgencyView, DocumentView, Site } from '../../../server/src/workspace/view.ts';
import type { Range } from '../../../server/src/yaml/tree.ts';

const places = new Set(['at', 'whole', 'entry', 'evidenceKey', 'periodAt']);

/** Facts as plain data: content, and the ranges in the order in which they are met. */
export interface Written {
  readonly content: unknown;
  readonly ranges: Range[];
}

function write(value: unknown, ranges: Range[]): unknown {
  if (Array.isArray(value)) return value.map((item) => write(item, ranges));
  if (value instanceof Map) return [...value].map(([key, item]) => [key, write(item, ranges)]);
  if (typeof value !== 'object' || value === null) return value;
  // Which places there are is content; where they are is not.
  const written: Record<string, unknown> = {};
  for (const [key, item] of Object.entries(value)) {
    if (places.has(key)) {
      written[key] = item !== undefined;
      if (item !== undefined) ranges.push(item as Range);
    } else written[key] = write(item, ranges);
  }
  return written;
}

function written(value: unknown): Written {
  const ranges: Range[] = [];
  return { content: write(value, ranges), ranges };
}

/** What of the facts a topic stands for. */
const parts: Readonly<Partial<Record<Topic, (facts: DocumentFacts) => unknown>>> = {
  agency: (facts) => facts.kind === 'instansi' && { ...facts, definitions: [], references: [] },
  indicators: (facts) =>
    facts.kind === 'indikator' && { ...facts, definitions: [], references: [], evidence: [], evidenceKey: undefined },
  evidence: (facts) => {
    if (facts.kind === 'daftar_bukti') return facts.evidence;
    return facts.kind === 'indikator' && { evidenceKey: facts.evidenceKey, evidence: facts.evidence };
  },
  architecture: (facts) => facts.kind === 'arsitektur' && facts.elements,
  'follow-up': (facts) => facts.kind === 'indikator' && [facts.owner, facts.recommendations, facts.externalScore],
  'road-map': (facts) => facts.kind === 'peta_rencana' && [facts.initiatives, facts.reviews, facts.start, facts.end],
  references: (facts) => [facts.definitions.map((definition) => ({ ...definition, name: '' })), facts.references],
};

function evidenceStates(view: AgencyView): unknown {
  const reviews = view.roadMaps.flatMap((document) => document.facts.reviews.map((fact) => ({ document, fact })));
  const named: readonly Site<{ readonly file: { readonly value: string } | undefined }>[] = [
    ...view.evidence,
    ...reviews,
  ];
  return named.flatMap(({ document, fact }) => (fact.file ? [view.evidenceFile(document, fact.file.value)] : []));
}

/** Everything that the rules can see of an agency, by topic, without ranges; and the ranges by topic. */
export function byTopic(view: AgencyView): ReadonlyMap<Topic, Written> {
  const topics = new Map<Topic, Written>();
  for (const [topic, part] of Object.entries(parts)) {
    const said = view.documents.map(({ facts, file }) => ({ facts: part(facts), kind: facts.kind, uri: file.uri }));
    topics.set(topic as Topic, written([view.incomplete, said.filter(({ facts }) => facts)]));
  }
  topics.set('evidence-files', { content: evidenceStates(view), ranges: [] });
  topics.set('comments', {
    content: view.files.map(({ uri, comments }) => [uri, comments.map(({ text }) => text)]),
    ranges: [],
  });
  return topics;
}

const place = ({ start, end }: Range) => `${start}-${end}`;

/** Every fact with its numbers, and what every lookup answers. */
export function observeAgency(view: AgencyView): unknown {
  const ids = new Set(
    view.documents.flatMap(({ facts }) => [...facts.definitions, ...facts.references].map(({ id }) => id)),
  );
  const site = ({ document, fact }: Site<{ readonly at: Range }>) => [
    document.file.uri,
    document.file.documents.indexOf(document),
    place(fact.at),
  ];
  return {
    folder: view.folder,
    agency: view.agency && [view.agency.file.uri, view.agency.facts.id?.value],
    incomplete: view.incomplete,
    year: view.year,
    instrument: view.instrument?.id,
    documents: view.documents.map((document: DocumentView) => {
      const { content, ranges } = written(document.facts);
      return { uri: document.file.uri, content, ranges: ranges.map(place) };
    }),
    lists: [view.evidence, view.elements, view.initiatives, view.activities].map((list) => list.map(site)),
    ids: [...view.idsOf(['bukti', 'unit', 'layanan', 'aplikasi', 'indikator', 'kegiatan'])].sort(),
    lookups: [...ids]
      .sort()
      .map((id) => [
        id,
        view.definitionsOf(id).map(site),
        view.referencesTo(id).map(site),
        [view.evidenceOf(id), view.elementOf(id)].map((found) => found && site(found)),
        view.indicatorOf(id)?.file.uri,
      ]),
    evidence: evidenceStates(view),
    comments: view.files.map(({ comments }) => comments.map((comment) => [comment.text, place(comment)])),
  };
}

export async function observe(store: WorkspaceStore): Promise<unknown> {
  const agencies: unknown[] = [];
  for (const folder of store.agencyFolders) {
    const view = await store.prepare(folder);
    if (view !== undefined) agencies.push(observeAgency(view));
  }
  return {
    agencies,
    notices: store.notices,
    ids: store.workspace().agencies.map(({ agency }) => agency?.facts.id?.value),
    configurations: store.configurations.map(({ uri, severities, ignored }) => [uri, [...severities], [...ignored]]),
  };
}

/** What other agencies can see of each agency. */
export function acrossAgencies(store: WorkspaceStore): unknown {
  return store.workspace().agencies.map(({ folder, agency }: { folder: Uri; agency: AgencyView['agency'] }) => {
    const facts = agency?.facts;
    return [
      folder,
      agency?.file.uri,
      facts?.id?.value,
      facts?.parent?.value,
      facts?.instrument?.value,
      facts?.year?.value,
    ];
  });
}
