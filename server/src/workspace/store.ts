import { edit, parse } from '../yaml/index.ts';
import type { TextChange, YamlFile } from '../yaml/tree.ts';
import { Agency } from './agency.ts';
import { Breath } from './breath.ts';
import { Catalog } from './catalog.ts';
import { type Configuration, configFileName } from './config.ts';
import { Configurations } from './configurations.ts';
import { DiskFiles } from './diskFiles.ts';
import { placesOf, startOf } from './events.ts';
import { findFile } from './evidenceFiles.ts';
import type { SpbeFile } from './file.ts';
import type { FileEvent, FileSystem, Uri } from './fileSystem.ts';
import { Folders } from './folders.ts';
import { codeOfProblem, type FileNotice } from './notices.ts';
import { type Affected, Changes } from './topics.ts';
import { foldCase, isBelowAny, isWithin, nameOf, parentOf } from './uri.ts';
import type { AgencyView, WorkspaceView } from './view.ts';
import { type Step, visit, visitFolder, type Walk } from './walk.ts';
import { workspaceOf } from './workspaceView.ts';

export type { FileEvent };

/** Files above this size, in bytes, are not read. */
export const maxFileBytes = 5_000_000;

export interface ScanOptions {
  /** Files that someone is looking at now: their folders come first. */
  readonly open?: () => readonly Uri[];
  readonly onProgress?: (progress: { readonly files: number; readonly at: Uri }) => void;
  /** Called as soon as an agency is complete, before others are read. */
  readonly onAgency?: (folder: Uri) => Promise<void>;
  /** Checked again and again; a scan that was stopped may be started anew. */
  readonly signal?: AbortSignal;
}

/**
 * Everything that is known of the workspace: the SPBE files on disk under the open documents of an editor, the agencies
 * they belong to, and what they say. Every change answers what it affects; its cost follows the change.
 *
 * Views are valid until the next change. Work on disk may be interleaved with changes of open documents: what is known
 * last counts.
 */
export class WorkspaceStore {
  readonly roots: readonly Uri[];
  readonly #fileSystem: FileSystem;
  readonly #folders: Folders;
  readonly #catalog: Catalog;
  readonly #configurations = new Configurations();
  /** Addresses of the settings that count. */
  readonly #settings: ReadonlySet<Uri>;
  readonly #disk: DiskFiles;
  #scanned = false;
  /** What the running scan has met, or an event has told of meanwhile. */
  #scanning: Set<Uri> | undefined;

  /** @param roots the workspace folders; one inside another counts as part of that. */
  constructor(fileSystem: FileSystem, roots: readonly Uri[]) {
    this.roots = [...new Set(roots)].filter((root) => !roots.some((other) => other !== root && isWithin(root, other)));
    this.#fileSystem = fileSystem;
    this.#folders = new Folders(fileSystem, this.roots);
    this.#catalog = new Catalog(this.roots);
    this.#disk = new DiskFiles(fileSystem, this.#catalog, maxFileBytes);
    this.#settings = new Set(this.roots.map((root) => this.#configurations.uriOf(root)));
  }

  /** Folders of all agencies, in order; a root without an agency above its files is one, too. */
  get agencyFolders(): readonly Uri[] {
    return this.#catalog.ownership.agencies.map((agency) => agency.folder);
  }

  /** Files and folders that could not be read, by address. */
  get notices(): readonly FileNotice[] {
    return this.#catalog.notices;
  }

  /** The settings of each root, in the order of the roots; they apply as saved. */
  get configurations(): readonly Configuration[] {
    return this.roots.flatMap((root) => this.#configurations.of(root) ?? []);
  }

  file(uri: Uri): SpbeFile | undefined {
    return this.#catalog.file(uri);
  }

  /** The present tree of an SPBE file, or of settings that an editor shows. */
  treeOf(uri: Uri): YamlFile | undefined {
    return (this.file(uri) ?? this.settingsFile(uri))?.yaml;
  }

  /** Settings of a root that an editor shows. */
  settingsFile(uri: Uri): SpbeFile | undefined {
    const root = this.#settingsRoot(uri);
    return root === undefined ? undefined : this.#configurations.shown(root);
  }

  /** An agency without documents, for what belongs to none. */
  noAgency(uri: Uri): AgencyView {
    return new Agency(parentOf(uri) ?? uri, () => false).view();
  }

  /** All SPBE files, by address. */
  get files(): readonly SpbeFile[] {
    return this.#catalog.files;
  }

  /** The folder of the agency to which a file belongs; an agency's folder is its own. */
  agencyFolderOf(uri: Uri): Uri {
    const { ownership } = this.#catalog;
    return ownership.at(uri) ? uri : ownership.folderFor(uri);
  }

  /**
   * The present view of an agency. After a change, `prepare` first: else evidence that is new to the documents counts as
   * missing, and an agency that was released is empty.
   */
  view(folder: Uri): AgencyView | undefined {
    return this.#catalog.ownership.at(folder)?.view();
  }

  workspace(): WorkspaceView {
    return workspaceOf(this.#catalog.ownership.agencies.map((agency) => agency.view()));
  }

  /** Brings an agency into memory and looks for the evidence files it names. */
  async prepare(folder: Uri): Promise<AgencyView | undefined> {
    const agency = this.#catalog.ownership.at(folder);
    if (agency === undefined) return undefined;
    const changes = new Changes();
    for (const file of agency.files) if (!file.loaded) await this.#disk.load(file.uri, changes);
    for (let unlooked = agency.unlookedFiles(); unlooked.length > 0; unlooked = agency.unlookedFiles()) {
      for (const uri of unlooked) agency.setEvidenceFile(uri, await this.#find(uri));
    }
    return this.#catalog.ownership.at(folder)?.view();
  }

  /** Drops what is in memory of an agency; `prepare` reads it again. False while documents of it are open. */
  release(folder: Uri): boolean {
    const agency = this.#catalog.ownership.at(folder);
    if (agency?.isOpen) return false;
    agency?.unload();
    this.#folders.release(folder);
    return true;
  }

  /**
   * Visits every agency, each prepared. The first time this is also the scan, so that every file is read once; agencies
   * inside other agencies then come first. With `release` only one agency at a time is in memory.
   */
  async forEachAgency(
    visitor: (view: AgencyView) => void | Promise<void>,
    options: ScanOptions & { readonly release?: boolean } = {},
  ): Promise<void> {
    const visited = new Set<Uri>();
    const onAgency = async (folder: Uri): Promise<void> => {
      visited.add(folder);
      const view = await this.prepare(folder);
      if (view !== undefined) await visitor(view);
      if (options.release) this.release(folder);
    };
    if (!this.#scanned) await this.scan({ ...options, onAgency });
    for (const folder of this.agencyFolders) {
      if (options.signal?.aborted) return;
      if (!visited.has(folder)) await onAgency(folder);
    }
  }

  /** Finds and reads all SPBE files of the roots. Stops early when cancelled; what is known by then stays. */
  async scan(options: ScanOptions = {}): Promise<Affected> {
    const changes = new Changes();
    const known = this.#catalog.places;
    const seen = new Set<Uri>();
    this.#scanning = seen;
    this.#folders.forget(new Set(this.roots));
    for (const root of this.roots) await this.#configure(root, changes);
    for (const root of this.roots) await this.#scanRoot(root, options, seen, changes);
    this.#scanning = undefined;
    if (options.signal?.aborted) return changes;
    this.#disk.forgetUnseen(known, seen, changes);
    if (this.#scanned) await this.#lookAgain(new Set(this.roots), changes);
    this.#scanned = true;
    return changes;
  }

  async #scanRoot(root: Uri, options: ScanOptions, seen: Set<Uri>, changes: Changes): Promise<void> {
    const breath = new Breath();
    for await (const step of visitFolder(root, this.#walk(root, options.open))) {
      if (options.signal?.aborted) return;
      await this.#take(step, seen, changes);
      if (step.kind === 'left' && this.#catalog.ownership.at(step.uri)) await options.onAgency?.(step.uri);
      if (breath.isDue) {
        options.onProgress?.({ files: seen.size, at: step.uri });
        await breath.take();
      }
    }
  }

  openDocument(uri: Uri, text: string): Affected {
    const changes = new Changes();
    if (nameOf(uri) === configFileName) {
      this.#show(uri, text, changes);
      return changes;
    }
    const file = this.#catalog.ensure(uri, changes);
    file.open = true;
    if (file.yaml?.text !== text) this.#catalog.apply(file, parse(text), changes);
    return changes;
  }

  /**
   * @param text the whole new text
   * @param change the one replacement, in offsets of the present text, that leads to `text`; without it all is read again
   */
  changeDocument(uri: Uri, text: string, change?: TextChange): Affected {
    const file = this.#catalog.file(uri);
    if (file?.yaml === undefined || !file.open || change === undefined || !leadsTo(file.yaml.text, text, change)) {
      return this.openDocument(uri, text);
    }
    const changes = new Changes();
    this.#catalog.apply(file, edit(file.yaml, text, change), changes);
    return changes;
  }

  /** The text on disk counts again. */
  async closeDocument(uri: Uri): Promise<Affected> {
    const changes = new Changes();
    if (nameOf(uri) === configFileName) this.#show(uri, undefined, changes);
    const file = this.#catalog.file(uri);
    if (file === undefined || !file.open) return changes;
    file.open = false;
    if (file.onDisk) await this.#disk.load(uri, changes);
    else this.#catalog.remove(file, changes);
    return changes;
  }

  /**
   * Something happened to files or folders, SPBE files, evidence or settings. What is true now is looked up on disk, so
   * events may be repeated, come late, or in any order.
   */
  async filesChanged(events: readonly FileEvent[]): Promise<Affected> {
    const changes = new Changes();
    const places = await placesOf(events, this.#folders);
    for (const root of this.roots) {
      if (!places.has(this.#configurations.uriOf(root))) continue;
      if (await this.#configure(root, changes)) places.add(root);
    }
    const starts = new Set<Uri>();
    for (const place of places) {
      const root = this.#rootOf(place);
      if (root !== undefined) starts.add(await startOf(place, root, this.#walk(root)));
    }
    await this.#reconcile(starts, changes);
    await this.#lookAgain(new Set([...places, ...starts]), changes);
    return changes;
  }

  /** Makes what is known at and below `starts` agree with the disk. */
  async #reconcile(starts: ReadonlySet<Uri>, changes: Changes): Promise<void> {
    const known = this.#disk.places.filter((uri) => isBelowAny(uri, starts));
    const seen = new Set<Uri>();
    for (const start of starts) {
      const root = this.#rootOf(start);
      const above = parentOf(start);
      if (root === undefined || (above !== undefined && start !== root && isBelowAny(above, starts))) continue;
      const walk = this.#walk(root);
      const entry = start === root ? undefined : await this.#folders.entryOf(start);
      if (start !== root && entry === undefined) continue;
      const steps = entry === undefined ? visitFolder(root, walk) : visit(start, entry, walk);
      for await (const step of steps) await this.#take(step, seen, changes);
    }
    this.#disk.forgetUnseen(known, seen, changes);
  }

  /** Agencies, by folder, that own files at or below `places`, or whose documents name evidence near them. */
  agenciesConcernedBy(places: readonly Uri[]): readonly Uri[] {
    const wanted = new Set(places);
    const folded = new Set(places.map(foldCase));
    return this.#catalog.ownership.agencies
      .filter(({ files, named }) => named.looksInto(folded) || files.some(({ uri }) => isBelowAny(uri, wanted)))
      .map(({ folder }) => folder);
  }

  /** Evidence that was looked for near `places` may be there now, or gone. */
  async #lookAgain(places: ReadonlySet<Uri>, changes: Changes): Promise<void> {
    const folded = new Set([...places].map(foldCase));
    for (const agency of this.#catalog.ownership.agencies) {
      if (!agency.named.looksInto(folded)) continue;
      let news = !agency.loaded;
      for (const uri of agency.named.at(folded)) {
        if (agency.setEvidenceFile(uri, await this.#find(uri))) news = true;
      }
      if (news) changes.touch(agency.folder, ['evidence-files', 'score']);
    }
  }

  async #take(step: Step, seen: Set<Uri>, changes: Changes): Promise<void> {
    if (step.kind !== 'left') {
      seen.add(step.uri);
      this.#scanning?.add(step.uri);
    }
    await this.#disk.take(step, changes);
  }

  /** @returns whether other folders are left out than before */
  async #configure(root: Uri, changes: Changes): Promise<boolean> {
    const { uri, changed, ignoresOthers, problem } = await this.#configurations.read(
      root,
      this.#fileSystem,
      maxFileBytes,
    );
    if (changed) changes.configuration = true;
    if (problem === undefined) this.#catalog.clearNotice(uri, changes);
    else this.#catalog.notice({ uri, code: codeOfProblem(problem) }, changes);
    return ignoresOthers;
  }

  #settingsRoot(uri: Uri): Uri | undefined {
    return this.roots.find((root) => this.#configurations.uriOf(root) === uri);
  }

  /** Settings count in the folder of a root only. */
  #show(uri: Uri, text: string | undefined, changes: Changes): void {
    changes.files.add(uri);
    const root = this.#settingsRoot(uri);
    if (root !== undefined) this.#configurations.show(root, text);
  }

  #walk(root: Uri, first: Walk['first'] = () => []): Walk {
    const ignored = this.#configurations.of(root)?.ignored ?? new Set();
    return { folders: this.#folders, ignored, settings: this.#settings, first };
  }

  #rootOf(uri: Uri): Uri | undefined {
    return this.roots.find((root) => isWithin(uri, root));
  }

  #find(uri: Uri) {
    return findFile(uri, this.roots, this.#folders, this.#fileSystem);
  }
}

/** A change that does not fit the text it is said to change would spoil all that follows. */
function leadsTo(old: string, text: string, { range, text: inserted }: TextChange): boolean {
  if (range.start < 0 || range.end < range.start || range.end > old.length) return false;
  return old.length - (range.end - range.start) + inserted.length === text.length;
}
