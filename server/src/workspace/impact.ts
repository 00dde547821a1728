import type { AgencyFacts, Definition, DocumentFacts, EvidenceFacts, IndicatorFacts } from '../model/facts.ts';
import type { Comment } from '../yaml/tree.ts';
import { allTopics, type Topic } from './topics.ts';

/**
 * What a rule can see differently when a document says `next` instead of `old`. Facts that did not change are the same
 * objects (see `model/settle.ts`), so this only compares identities.
 */
export function topicsOfChange(old: DocumentFacts | undefined, next: DocumentFacts | undefined): Iterable<Topic> {
  if (old === next) return [];
  const topics = new Set<Topic>();
  if (old === undefined || next === undefined || old.kind !== next.kind) {
    for (const facts of [old, next]) for (const topic of topicsOf(facts)) topics.add(topic);
    return topics;
  }
  if (idsDiffer(old.definitions, next.definitions) || old.references !== next.references) topics.add('references');
  if (next.kind === 'indikator') addIndicatorTopics(old as IndicatorFacts, next, topics);
  else if (next.kind === 'daftar_bukti') addEvidenceTopics(evidenceOf(old), next.evidence, topics);
  else for (const topic of topicsOf(next)) if (topic !== 'references') topics.add(topic);
  return topics;
}

/** Everything that a document of its kind takes part in. */
function topicsOf(facts: DocumentFacts | undefined): readonly Topic[] {
  switch (facts?.kind) {
    case undefined:
      return [];
    case 'instansi':
      return ['agency', 'references', 'score'];
    case 'indikator':
      return ['indicators', 'evidence', 'evidence-files', 'references', 'follow-up', 'score'];
    case 'daftar_bukti':
      return ['evidence', 'evidence-files', 'references', 'score'];
    case 'arsitektur':
      return ['architecture', 'references'];
    case 'peta_rencana':
      return ['road-map', 'references', 'evidence-files'];
    case 'unknown':
      return allTopics;
  }
}

/** Whether other things are defined; how they are called is not looked at. */
function idsDiffer(old: readonly Definition[], next: readonly Definition[]): boolean {
  if (old === next) return false;
  return old.length !== next.length || old.some((one, at) => !definesSame(one, next[at]));
}

function definesSame(one: Definition, other: Definition | undefined): boolean {
  return one === other || (one.id === other?.id && one.kind === other.kind);
}

/** Owner, explanation, recommendations and scores from elsewhere move no score. */
function addIndicatorTopics(old: IndicatorFacts, next: IndicatorFacts, topics: Set<Topic>): void {
  const counts =
    old.number !== next.number ||
    old.year !== next.year ||
    old.level !== next.level ||
    old.internalAssessor !== next.internalAssessor ||
    old.externalAssessor !== next.externalAssessor ||
    old.targets !== next.targets;
  const followed =
    old.owner !== next.owner ||
    old.recommendations !== next.recommendations ||
    old.externalScore !== next.externalScore;
  const described = followed || old.explanation !== next.explanation;
  if (counts || described) topics.add('indicators');
  if (counts) topics.add('score');
  if (followed) topics.add('follow-up');
  if ((old.evidenceKey === undefined) !== (next.evidenceKey === undefined)) topics.add('evidence');
  addEvidenceTopics(old.evidence, next.evidence, topics);
}

function addEvidenceTopics(old: readonly EvidenceFacts[], next: readonly EvidenceFacts[], topics: Set<Topic>): void {
  if (old === next) return;
  topics.add('evidence');
  topics.add('score');
  if (old.length !== next.length || old.some((entry, at) => entry.file?.value !== next[at]?.file?.value)) {
    topics.add('evidence-files');
  }
}

function evidenceOf(facts: DocumentFacts): readonly EvidenceFacts[] {
  return facts.kind === 'daftar_bukti' ? facts.evidence : [];
}

/** Whether other agencies can see the difference: everything in an agency's document but its units. */
export function concernsOthers(old: DocumentFacts | undefined, next: DocumentFacts | undefined): boolean {
  if (old?.kind !== 'instansi' || next?.kind !== 'instansi')
    return old?.kind === 'instansi' || next?.kind === 'instansi';
  const fields: readonly (keyof AgencyFacts)[] = ['id', 'name', 'parent', 'instrument', 'year', 'governmentLevel'];
  return (
    fields.some((field) => old[field] !== next[field]) || old.targets !== next.targets || old.history !== next.history
  );
}

/** Whether comments read differently; where they stand is not looked at. */
export function commentsDiffer(old: readonly Comment[], next: readonly Comment[]): boolean {
  return old.length !== next.length || old.some((comment, at) => comment.text !== next[at]?.text);
}
