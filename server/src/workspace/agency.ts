import type { AgencyFacts, Definition, DefinitionKind, ElementFacts, EvidenceFacts } from '../model/facts.ts';
import { AgencyVersion } from './agencyView.ts';
import type { FoundFile } from './evidenceFiles.ts';
import type { ListChange, ListFollower, SpbeDocument, SpbeFile } from './file.ts';
import type { Uri } from './fileSystem.ts';
import { Lookup, type SiteOrder } from './lookup.ts';
import { NamedFiles } from './namedFiles.ts';
import { Referrers } from './referrers.ts';
import { Selections } from './selections.ts';
import type { Difference, Listed } from './sites.ts';
import type { AgencyView, DocumentView, Site } from './view.ts';

/** The lists of which one thing is looked up by its id. */
const keys = {
  definitions: (fact: Listed['definitions']) => fact.id,
  references: (fact: Listed['references']) => fact.id,
  evidence: (fact: Listed['evidence']) => fact.id?.value,
  elements: (fact: Listed['elements']) => fact.id?.value,
} as const;

type Keyed = keyof typeof keys;

type Lookups = { [Name in Keyed]?: Lookup<Listed[Name]> };

/** The files of one agency, and what is looked up across them. */
export class Agency implements ListFollower {
  readonly folder: Uri;
  readonly named = new NamedFiles();
  readonly #files = new Map<Uri, SpbeFile>();
  #inOrder: readonly SpbeFile[] | undefined;
  #lookups: Lookups = {};
  /** By kinds; until other ids are defined. */
  readonly #ids = new Map<string, readonly string[]>();
  #selections = new Selections();
  /** Of tests that look at relations between elements, too. */
  #related = new Selections();
  #referrers: Referrers | undefined;
  #unresolved: Set<string> | undefined;
  #view: AgencyView | undefined;
  /** Evidence entries have been gone through for files; from then on their changes are followed. */
  #isNamed = false;

  readonly #hidesFiles: (agency: Agency) => boolean;

  /** @param hidesFiles whether folders of the agency could not be looked into */
  constructor(folder: Uri, hidesFiles: (agency: Agency) => boolean) {
    this.folder = folder;
    this.#hidesFiles = hidesFiles;
  }

  /** Its files are in memory. */
  get loaded(): boolean {
    return this.files.every((file) => file.loaded);
  }

  get isOpen(): boolean {
    return this.files.some((file) => file.open);
  }

  get incomplete(): boolean {
    return this.files.some((file) => !file.loaded || file.incomplete) || this.#hidesFiles(this);
  }

  get isEmpty(): boolean {
    return this.#files.size === 0;
  }

  /** By address. */
  get files(): readonly SpbeFile[] {
    this.#inOrder ??= [...this.#files.values()].sort((one, other) => (one.uri < other.uri ? -1 : 1));
    return this.#inOrder;
  }

  /** Known even when the files are not in memory. */
  get agencyDocument(): DocumentView<AgencyFacts> | undefined {
    for (const file of this.files) {
      const [first] = file.agencyDocuments;
      if (first !== undefined) return first;
    }
    return undefined;
  }

  add(file: SpbeFile): void {
    this.#files.set(file.uri, file);
    this.#inOrder = undefined;
    this.#forgetLookups();
    this.#isNamed = false;
    this.changed();
  }

  remove(file: SpbeFile): void {
    this.#files.delete(file.uri);
    this.#inOrder = undefined;
    this.#forgetLookups();
    this.changed();
  }

  /** Its documents say something else; views handed out before are not to be used any more. */
  changed(): void {
    this.#view = undefined;
  }

  listChanged({ name, difference }: ListChange): void {
    if (name === 'evidence') this.#name(difference.added);
    const lookup: unknown = name in keys ? this.#lookups[name as Keyed] : undefined;
    if (lookup instanceof Lookup) lookup.apply(difference);
    if (name === 'elements') {
      this.#referrers?.apply(difference);
      if (relationsDiffer(difference)) this.#related = new Selections();
    }
    if (name === 'definitions' && idsDiffer(difference)) this.#ids.clear();
    if (name !== 'definitions' && name !== 'references') return;
    for (const { fact } of [...difference.removed, ...difference.added]) this.#resolve(fact.id);
  }

  get selections(): Selections {
    return this.#selections;
  }

  get relatedSelections(): Selections {
    return this.#related;
  }

  /** Ids to which something refers that finds nothing, or nothing of the kind it expects. */
  get unresolvedIds(): ReadonlySet<string> {
    if (this.#unresolved === undefined) {
      this.#unresolved = new Set();
      for (const id of this.lookup('references').keys()) this.#resolve(id);
    }
    return this.#unresolved;
  }

  /** All ids of the given kinds. The same list as long as the ids stay the same. */
  idsOf(kinds: readonly DefinitionKind[]): readonly string[] {
    const key = kinds.join(' ');
    let ids = this.#ids.get(key);
    if (ids === undefined) {
      const definitions = this.lookup('definitions');
      ids = [...definitions.keys()].filter((id) => definitions.of(id).some(({ fact }) => kinds.includes(fact.kind)));
      this.#ids.set(key, ids);
    }
    return ids;
  }

  get referrers(): Referrers {
    if (this.#referrers === undefined) {
      this.#referrers = new Referrers();
      const documents = this.files.flatMap((file) => file.documents);
      for (const document of documents) this.#referrers.add(document.sites('elements'));
    }
    return this.#referrers;
  }

  #resolve(id: string): void {
    if (this.#unresolved === undefined) return;
    const definitions = this.lookup('definitions').of(id);
    const isOpen = this.lookup('references')
      .of(id)
      .some(({ fact: { expects } }) => !definitions.some(({ fact }) => expects.includes(fact.kind)));
    if (isOpen) this.#unresolved.add(id);
    else this.#unresolved.delete(id);
  }

  #forgetLookups(): void {
    this.#lookups = {};
    this.#unresolved = undefined;
    this.#referrers = undefined;
    this.#ids.clear();
    this.#related = new Selections();
  }

  documentAdded(document: SpbeDocument): void {
    for (const name of Object.keys(this.#lookups) as Keyed[]) {
      const lookup: unknown = this.#lookups[name];
      if (lookup instanceof Lookup) lookup.add(document.sites(name));
    }
    this.#unresolved = undefined;
    this.#ids.clear();
    this.#referrers?.add(document.sites('elements'));
    this.#related = new Selections();
    if (this.#isNamed) this.#name(document.sites('evidence'));
  }

  view(): AgencyView {
    this.#view ??= new AgencyVersion(this);
    return this.#view;
  }

  lookup<Name extends Keyed>(name: Name): Lookup<Listed[Name]> {
    const known = this.#lookups[name];
    if (known !== undefined) return known as Lookup<Listed[Name]>;
    const lookup = new Lookup<Listed[Name]>(keys[name] as (fact: Listed[Name]) => string | undefined, orderOf);
    for (const file of this.files) for (const document of file.documents) lookup.add(document.sites(name));
    this.#lookups = { ...this.#lookups, [name]: lookup };
    return lookup;
  }

  /** Brings the files that documents name up to date, and tells those nobody has looked for yet. */
  unlookedFiles(): readonly Uri[] {
    const { evidence, roadMaps } = this.view();
    // Paths half typed stay behind; now and then they are swept out.
    if (this.named.size > 1000 + 2 * evidence.length) this.#forgetNamed();
    if (!this.#isNamed) {
      this.#isNamed = true;
      this.#name(evidence);
    }
    // The few reviews of road maps are no list that is followed.
    for (const { facts, file } of roadMaps) {
      for (const review of facts.reviews) if (review.file) this.named.add(file.uri, review.file.value);
    }
    return this.named.unlooked;
  }

  /** Something was found about a file that is looked for. */
  setEvidenceFile(uri: Uri, found: FoundFile): boolean {
    const isNews = this.named.set(uri, found);
    if (isNews) this.changed();
    return isNews;
  }

  /** Drops what can be read again. */
  unload(): void {
    for (const file of this.files) file.unload();
    this.#forgetLookups();
    this.#selections = new Selections();
    this.#forgetNamed();
    this.changed();
  }

  #forgetNamed(): void {
    this.named.drop();
    this.#isNamed = false;
  }

  #name(sites: readonly Site<EvidenceFacts>[]): void {
    for (const { document, fact } of sites) if (fact.file) this.named.add(document.file.uri, fact.file.value);
  }
}

/** Whether elements relate to others in another way, are other ones, or are called by another id. */
function relationsDiffer({ removed, added }: Difference<ElementFacts>): boolean {
  if (removed.length !== added.length) return true;
  return removed.some(({ fact: old }, at) => {
    const next = added[at]?.fact;
    return old.links !== next?.links || old.kind !== next.kind || old.id?.value !== next.id?.value;
  });
}

function idsDiffer({ removed, added }: Difference<Definition>): boolean {
  if (removed.length !== added.length) return true;
  return removed.some(({ fact: old }, at) => old.id !== added[at]?.fact.id || old.kind !== added[at]?.fact.kind);
}

/** Sites in the lookups always stand in documents of files. */
function orderOf(site: Site<unknown>): SiteOrder {
  const document = site.document as SpbeDocument;
  return { uri: document.file.uri, index: document.index };
}
