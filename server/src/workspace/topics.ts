import type { Uri } from './fileSystem.ts';

/** What a rule depends on; it runs again only if something of this changed. */
export type Topic =
  | 'agency'
  | 'indicators'
  | 'evidence'
  | 'architecture'
  | 'road-map'
  /** Which ids are defined and referred to, and where; not how the things are called. */
  | 'references'
  | 'evidence-files'
  | 'comments'
  /** What the summary shows of indicators that moves no score: owners, recommendations, scores from elsewhere. */
  | 'follow-up'
  | 'score';

export const allTopics: readonly Topic[] = [
  'agency',
  'indicators',
  'evidence',
  'architecture',
  'road-map',
  'references',
  'evidence-files',
  'comments',
  'follow-up',
  'score',
];

/**
 * What a change means for others. An agency that is named but no longer there has gone; its files belong elsewhere now.
 */
export interface Affected {
  /** By the agency's folder. An agency that is not named says exactly what it said before. */
  readonly agencies: ReadonlyMap<Uri, ReadonlySet<Topic>>;
  /** Something that agencies know of each other changed: which there are, their ids, parents, instruments, indices. */
  readonly workspace: boolean;
  /** Files whose text changed, that appeared, or that are gone: their own syntax and schema findings are out of date. */
  readonly files: ReadonlySet<Uri>;
  /** A configuration file changed. */
  readonly configuration: boolean;
}

/** Gathers what a change affects. */
export class Changes implements Affected {
  readonly agencies = new Map<Uri, Set<Topic>>();
  readonly files = new Set<Uri>();
  workspace = false;
  configuration = false;

  touch(folder: Uri, topics: Iterable<Topic>): void {
    let touched = this.agencies.get(folder);
    for (const topic of topics) {
      if (touched === undefined) {
        touched = new Set();
        this.agencies.set(folder, touched);
      }
      touched.add(topic);
    }
  }
}
