import type { AgencyFacts, EvidenceFacts } from '../model/facts.ts';
import { AgencyVersion } from './agencyView.ts';
import { correctedPath, type FoundFile, sameState } from './evidenceFiles.ts';
import type { ListChange, ListFollower, SpbeDocument, SpbeFile } from './file.ts';
import type { Uri } from './fileSystem.ts';
import { Lookup, type SiteOrder } from './lookup.ts';
import type { Listed } from './sites.ts';
import { foldCase, isBelowAny, parentOf, resolvePath } from './uri.ts';
import type { AgencyView, DocumentView, EvidenceFileState, Site } from './view.ts';

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
  readonly #files = new Map<Uri, SpbeFile>();
  #inOrder: readonly SpbeFile[] | undefined;
  #lookups: Lookups = {};
  #view: AgencyView | undefined;
  readonly #evidenceFiles = new Map<Uri, FoundFile>();
  /** Folders in which evidence is looked for; kept when the rest is released. */
  readonly #evidenceFolders = new Set<Uri>();
  #unlooked: Set<Uri> | undefined;

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
    this.#lookups = {};
    this.changed();
    this.#unlooked = undefined;
  }

  remove(file: SpbeFile): void {
    this.#files.delete(file.uri);
    this.#inOrder = undefined;
    this.#lookups = {};
    this.changed();
  }

  /** Its documents say something else; views handed out before are not to be used any more. */
  changed(): void {
    this.#view = undefined;
  }

  listChanged({ name, difference }: ListChange): void {
    if (name === 'evidence') this.#lookAt(difference.added);
    const lookup: unknown = name in keys ? this.#lookups[name as Keyed] : undefined;
    if (lookup instanceof Lookup) lookup.apply(difference);
  }

  documentAdded(document: SpbeDocument): void {
    for (const name of Object.keys(this.#lookups) as Keyed[]) {
      const lookup: unknown = this.#lookups[name];
      if (lookup instanceof Lookup) lookup.add(document.sites(name));
    }
    if (this.#unlooked !== undefined) this.#lookAt(document.sites('evidence'));
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

  /** Files that documents name and nobody has looked for yet. */
  unlookedFiles(): readonly Uri[] {
    if (this.#unlooked === undefined) {
      this.#unlooked = new Set();
      for (const file of this.files) for (const document of file.documents) this.#lookAt(document.sites('evidence'));
    }
    // The few reviews of road maps are no list that is followed.
    for (const { facts, file } of this.view().roadMaps) {
      for (const review of facts.reviews) this.#look(file.uri, review.file?.value);
    }
    return [...this.#unlooked];
  }

  /** @returns whether this is news */
  setEvidenceFile(uri: Uri, found: FoundFile): boolean {
    const known = this.#evidenceFiles.get(uri);
    this.#unlooked?.delete(uri);
    this.#evidenceFiles.set(uri, found);
    if (known !== undefined && sameState(known, found)) return false;
    this.changed();
    return true;
  }

  /** Files looked for of which more is to be known when something happens at `places` (names folded). */
  evidenceFilesAt(places: ReadonlySet<string>): readonly Uri[] {
    if (!this.looksInto(places)) return [];
    const folders = new Set([...places].map(parentOf));
    return [...this.#evidenceFiles.keys()].filter((uri) => {
      const folded = foldCase(uri);
      return folders.has(parentOf(folded)) || isBelowAny(folded, places);
    });
  }

  /** Whether evidence is looked for at, above or below one of `places` (names folded). */
  looksInto(places: ReadonlySet<string>): boolean {
    const folders = new Set([...this.#evidenceFolders].map(foldCase));
    for (const folder of folders) if (isBelowAny(folder, places)) return true;
    for (const place of places) {
      const above = parentOf(place);
      if (above !== undefined && folders.has(above)) return true;
    }
    return false;
  }

  evidenceFile(document: Uri, path: string): EvidenceFileState {
    const uri = resolvePath(parentOf(document) ?? document, path);
    if (uri === undefined) return { state: 'outside' };
    const found = this.#evidenceFiles.get(uri) ?? { state: 'missing', uri };
    if (found.state !== 'wrong-case') return found;
    return { state: 'wrong-case', uri, actual: correctedPath(path, found.actualUri) };
  }

  /** Drops what can be read again. */
  unload(): void {
    for (const file of this.files) file.unload();
    this.#lookups = {};
    this.#evidenceFiles.clear();
    this.#unlooked = undefined;
    this.changed();
  }

  #lookAt(sites: readonly Site<EvidenceFacts>[]): void {
    for (const { document, fact } of sites) this.#look(document.file.uri, fact.file?.value);
  }

  #look(document: Uri, path: string | undefined): void {
    const uri = path === undefined ? undefined : resolvePath(parentOf(document) ?? document, path);
    if (uri === undefined) return;
    const folder = parentOf(uri);
    if (folder !== undefined) this.#evidenceFolders.add(folder);
    if (!this.#evidenceFiles.has(uri)) this.#unlooked?.add(uri);
  }
}

/** Sites in the lookups always stand in documents of files. */
function orderOf(site: Site<unknown>): SiteOrder {
  const document = site.document as SpbeDocument;
  return { uri: document.file.uri, index: document.index };
}
