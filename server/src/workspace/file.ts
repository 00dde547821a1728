import type { FileCode } from '../messages/files.ts';
import { EntryMemory } from '../model/entries.ts';
import { extractFacts } from '../model/extract.ts';
import type { AgencyFacts, DocumentFacts } from '../model/facts.ts';
import type { Comment, LineIndex, Range, YamlDocument, YamlFile } from '../yaml/tree.ts';
import { digestOf } from './digest.ts';
import type { Uri } from './fileSystem.ts';
import { type Difference, factsIn, type Listed, type ListName, renewSites, type SiteList } from './sites.ts';
import type { DocumentView, FileView, Site } from './view.ts';

/** What a new version of a document says in place of the old one; undefined where there was or is none. */
export interface DocumentChange {
  readonly old: DocumentFacts | undefined;
  readonly next: DocumentFacts | undefined;
}

/** A change of one of the lists that are looked through across documents. */
export type ListChange = { [Name in ListName]: { name: Name; difference: Difference<Listed[Name]> } }[ListName];

/** Who keeps track of the lists of a file's documents. */
export interface ListFollower {
  listChanged(change: ListChange): void;
  documentAdded(document: SpbeDocument): void;
}

/** A file of the workspace: its present text as a tree and as facts, or why there is none. */
export class SpbeFile implements FileView {
  readonly uri: Uri;
  /** It is there on disk, as far as is known. */
  onDisk = false;
  /** Its text is in memory, or it is known why there is none. */
  loaded = false;
  /** Why it could not be read. */
  problem: FileCode | undefined;
  #isOpen = false;
  #yaml: YamlFile | undefined;
  #documents: SpbeDocument[] = [];
  #digests: readonly DocumentView<AgencyFacts>[] = [];

  constructor(uri: Uri) {
    this.uri = uri;
  }

  /** An editor shows it; its text there counts, not the one on disk. */
  get open(): boolean {
    return this.#isOpen;
  }

  /** What is kept to make the next edit cheap is kept while the file is open. */
  set open(open: boolean) {
    this.#isOpen = open;
    for (const document of this.#documents) document.memory = open ? (document.memory ?? new EntryMemory()) : undefined;
  }

  /** The present tree; undefined for a file that is not in memory or could not be read. */
  get yaml(): YamlFile | undefined {
    return this.#yaml;
  }

  get lines(): LineIndex {
    return this.#yaml?.lines ?? this.#digests[0]?.file.lines ?? noLines;
  }

  get comments(): readonly Comment[] {
    return this.#yaml?.comments ?? [];
  }

  get documents(): readonly SpbeDocument[] {
    return this.#documents;
  }

  get incomplete(): boolean {
    return this.problem !== undefined || (this.#yaml !== undefined && hasUnread(this.#yaml));
  }

  /** The documents `jenis: instansi`; known even when the file is not in memory. */
  get agencyDocuments(): readonly DocumentView<AgencyFacts>[] {
    return this.#yaml === undefined
      ? this.#digests
      : (this.#documents as readonly DocumentView[]).filter(isAgencyDocument);
  }

  /**
   * Takes a new version. Documents keep their place in the file as identity; facts that did not change keep theirs.
   * The follower hears of every change of a list that has been asked for.
   */
  update(version: YamlFile | FileCode, follower: ListFollower): readonly DocumentChange[] {
    const yaml = typeof version === 'string' ? undefined : version;
    this.problem = typeof version === 'string' ? version : undefined;
    this.loaded = true;
    this.#yaml = yaml;
    this.#digests = [];
    const written = yaml?.documents.filter(isWritten) ?? [];
    const changes: DocumentChange[] = [];
    const present = new Set<Range>(written);
    const kept = new Map<Range, DocumentFacts>(this.#documents.map(({ facts }) => [facts.whole, facts]));
    for (const [index, document] of written.entries()) {
      const known = this.#documents[index];
      const old = known?.facts;
      const memory = known?.memory ?? (this.#isOpen ? new EntryMemory() : undefined);
      // A document that only moved up or down in its file is the same node: nothing else takes its place.
      const before = kept.get(document) ?? (old && !present.has(old.whole) ? old : undefined);
      const next = extractFacts(document, memory, before);
      if (known !== undefined) known.update(next, follower);
      else {
        const added = new SpbeDocument(this, index, next, memory);
        this.#documents.push(added);
        follower.documentAdded(added);
      }
      if (old !== next) changes.push({ old, next });
    }
    for (const gone of this.#documents.splice(written.length)) {
      changes.push({ old: gone.facts, next: undefined });
      gone.clear(follower);
    }
    return changes;
  }

  /** Drops text, tree and facts; what other agencies ask of this one stays. */
  unload(): void {
    if (this.#yaml === undefined) return;
    this.#digests = digestOf(this);
    this.loaded = false;
    this.#yaml = undefined;
    this.#documents = [];
  }
}

/** One document of a file. Its identity is its place in the file; what it says changes with the text. */
export class SpbeDocument implements DocumentView {
  readonly file: SpbeFile;
  readonly index: number;
  /** What makes the next reading cheap; there while the file is open. */
  memory: EntryMemory | undefined;
  #facts: DocumentFacts;
  readonly #lists = new Map<ListName, SiteList<unknown>>();

  constructor(file: SpbeFile, index: number, facts: DocumentFacts, memory: EntryMemory | undefined) {
    this.file = file;
    this.index = index;
    this.#facts = facts;
    this.memory = memory;
  }

  get facts(): DocumentFacts {
    return this.#facts;
  }

  sites<Name extends ListName>(name: Name): readonly Site<Listed[Name]>[] {
    let list = this.#lists.get(name) as SiteList<Listed[Name]> | undefined;
    if (list === undefined) {
      ({ list } = renewSites<Listed[Name]>(this, undefined, factsIn(this.#facts, name)));
      this.#lists.set(name, list);
    }
    return list.sites;
  }

  update(facts: DocumentFacts, follower: ListFollower): void {
    this.#facts = facts;
    for (const name of this.#lists.keys()) this.#renew(name, factsIn(facts, name), follower);
  }

  /** The document is gone from its file. */
  clear(follower: ListFollower): void {
    for (const name of this.#lists.keys()) this.#renew(name, [], follower);
  }

  #renew<Name extends ListName>(name: Name, facts: readonly Listed[Name][], follower: ListFollower): void {
    const old = this.#lists.get(name) as SiteList<Listed[Name]> | undefined;
    const { list, difference } = renewSites(this, old, facts);
    this.#lists.set(name, list);
    if (difference !== undefined) follower.listChanged({ name, difference } as ListChange);
  }
}

export function isAgencyDocument(document: DocumentView): document is DocumentView<AgencyFacts> {
  return document.facts.kind === 'instansi';
}

/** Between two `---` there may be nothing, or only comments. */
function isWritten(document: YamlDocument): boolean {
  return !(document.root.kind === 'scalar' && document.root.style === 'empty');
}

function hasUnread(yaml: YamlFile): boolean {
  return yaml.broken.length > 0 || (yaml.documents.length === 0 && yaml.problems.length > 0);
}

const noLines: LineIndex = {
  count: 1,
  layout: {},
  positionAt: () => ({ line: 0, character: 0 }),
  offsetAt: () => 0,
  startOf: () => 0,
};
