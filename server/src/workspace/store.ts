import { edit, parse } from '../yaml/index.ts';
import type { TextChange, YamlFile } from '../yaml/tree.ts';
import type { Agency } from './agency.ts';
import { type Configuration, configFileName, readConfiguration } from './config.ts';
import { findFile } from './evidenceFiles.ts';
import { SpbeFile } from './file.ts';
import type { FileSystem, ReadResult, Uri } from './fileSystem.ts';
import { Folders } from './folders.ts';
import { commentsDiffer, concernsOthers, topicsOfChange } from './impact.ts';
import { codeOfProblem, type FileNotice } from './notices.ts';
import { Ownership } from './ownership.ts';
import { type Affected, allTopics, Changes } from './topics.ts';
import { foldCase, foldersUpTo, isBelowAny, isWithin, joinUri, nameOf, parentOf } from './uri.ts';
import type { AgencyView, WorkspaceView } from './view.ts';
import { isSpbeFileName, refusal, type Step, visit, visitFolder, type Walk } from './walk.ts';

/** Files above this size, in bytes, are not read. */
export const maxFileBytes = 5_000_000;

/** Long work gives way to others after this many milliseconds. */
const breathAfter = 40;

export interface ScanOptions {
  /** Files that someone is looking at: their folders come first. */
  readonly open?: readonly Uri[];
  readonly onProgress?: (progress: { readonly files: number; readonly at: Uri }) => void;
  /** Called as soon as an agency is complete, before others are read. */
  readonly onAgency?: (folder: Uri) => Promise<void>;
  /** Checked again and again; a scan that was stopped may be started anew. */
  readonly signal?: AbortSignal;
}

export interface FileEvent {
  readonly uri: Uri;
  readonly type: 'created' | 'changed' | 'deleted';
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
  readonly #ownership: Ownership;
  readonly #files = new Map<Uri, SpbeFile>();
  readonly #notices = new Map<Uri, FileNotice>();
  readonly #configurations = new Map<Uri, Configuration>();
  /** Number of the last read of a file that was begun: an earlier one that ends later is out of date. */
  readonly #reads = new Map<Uri, number>();
  #scanned = false;

  /** @param roots the workspace folders; one inside another counts as part of that. */
  constructor(fileSystem: FileSystem, roots: readonly Uri[]) {
    this.roots = [...new Set(roots)].filter((root) => !roots.some((other) => other !== root && isWithin(root, other)));
    this.#fileSystem = fileSystem;
    this.#folders = new Folders(fileSystem, this.roots);
    this.#ownership = new Ownership(this.roots, (agency) => this.#hidesFiles(agency));
  }

  /** Folders of all agencies, in order; a root without an agency above its files is one, too. */
  get agencyFolders(): readonly Uri[] {
    return this.#ownership.agencies.map((agency) => agency.folder);
  }

  /** Files and folders that could not be read, by address. */
  get notices(): readonly FileNotice[] {
    const unread = [...this.#files.values()].flatMap(({ uri, problem }) => (problem ? [{ uri, code: problem }] : []));
    return [...this.#notices.values(), ...unread].sort((one, other) => (one.uri < other.uri ? -1 : 1));
  }

  /** The settings of each root, in the order of the roots; they apply as saved. */
  get configurations(): readonly Configuration[] {
    return this.roots.flatMap((root) => this.#configurations.get(root) ?? []);
  }

  file(uri: Uri): SpbeFile | undefined {
    return this.#files.get(uri);
  }

  /** All SPBE files, by address. */
  get files(): readonly SpbeFile[] {
    return [...this.#files.values()].sort((one, other) => (one.uri < other.uri ? -1 : 1));
  }

  /** The folder of the agency to which a file belongs. */
  agencyFolderOf(uri: Uri): Uri {
    return this.#ownership.folderFor(uri);
  }

  /**
   * The present view of an agency. After a change, `prepare` first: else evidence that is new to the documents counts as
   * missing, and an agency that was released is empty.
   */
  view(folder: Uri): AgencyView | undefined {
    return this.#ownership.at(folder)?.view();
  }

  workspace(): WorkspaceView {
    const agencies = this.#ownership.agencies.map((agency) => agency.view());
    const byId = new Map<string, AgencyView[]>();
    for (const view of agencies) {
      const id = view.agency?.facts.id?.value;
      if (id !== undefined) byId.set(id, [...(byId.get(id) ?? []), view]);
    }
    return { agencies, agenciesWithId: (id) => byId.get(id) ?? [] };
  }

  /** Brings an agency into memory and looks for the evidence files it names. */
  async prepare(folder: Uri): Promise<AgencyView | undefined> {
    const agency = this.#ownership.at(folder);
    if (agency === undefined) return undefined;
    const changes = new Changes();
    for (const file of agency.files) if (!file.loaded) await this.#load(file.uri, changes);
    for (let unlooked = agency.unlookedFiles(); unlooked.length > 0; unlooked = agency.unlookedFiles()) {
      for (const uri of unlooked) agency.setEvidenceFile(uri, await this.#find(uri));
    }
    return this.#ownership.at(folder)?.view();
  }

  /** Drops what is in memory of an agency; `prepare` reads it again. False while documents of it are open. */
  release(folder: Uri): boolean {
    const agency = this.#ownership.at(folder);
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
    const onAgency = async (folder: Uri): Promise<void> => {
      const view = await this.prepare(folder);
      if (view !== undefined) await visitor(view);
      if (options.release) this.release(folder);
    };
    if (!this.#scanned) {
      await this.scan({ ...options, onAgency });
      return;
    }
    for (const folder of this.agencyFolders) {
      if (options.signal?.aborted) return;
      await onAgency(folder);
    }
  }

  /** Finds and reads all SPBE files of the roots. Stops early when cancelled; what is known by then stays. */
  async scan(options: ScanOptions = {}): Promise<Affected> {
    const changes = new Changes();
    const breath = new Breath();
    const seen = new Set<Uri>();
    for (const root of this.roots) await this.#configure(root, changes);
    for (const root of this.roots) {
      for await (const step of visitFolder(root, this.#walk(root, options.open ?? []))) {
        if (options.signal?.aborted) return changes;
        await this.#take(step, seen, changes);
        if (step.kind === 'left' && this.#ownership.at(step.uri)) await options.onAgency?.(step.uri);
        if (breath.isDue()) {
          options.onProgress?.({ files: seen.size, at: step.uri });
          await breath.take();
        }
      }
    }
    if (options.signal?.aborted) return changes;
    this.#scanned = true;
    this.#forgetUnseen([...this.#files.keys(), ...this.#notices.keys()], seen, changes);
    return changes;
  }

  openDocument(uri: Uri, text: string): Affected {
    const changes = new Changes();
    const file = this.#ensureFile(uri, changes);
    file.open = true;
    if (file.yaml?.text !== text) this.#apply(file, parse(text), changes);
    return changes;
  }

  /**
   * @param text the whole new text
   * @param change the one replacement, in offsets of the present text, that leads to `text`; without it all is read again
   */
  changeDocument(uri: Uri, text: string, change?: TextChange): Affected {
    const file = this.#files.get(uri);
    if (file?.yaml === undefined || !file.open || change === undefined || !leadsTo(file.yaml.text, text, change)) {
      return this.openDocument(uri, text);
    }
    const changes = new Changes();
    this.#apply(file, edit(file.yaml, text, change), changes);
    return changes;
  }

  /** The text on disk counts again. */
  async closeDocument(uri: Uri): Promise<Affected> {
    const changes = new Changes();
    const file = this.#files.get(uri);
    if (file === undefined || !file.open) return changes;
    file.open = false;
    if (file.onDisk) await this.#load(uri, changes);
    else this.#remove(file, changes);
    return changes;
  }

  /**
   * Something happened to files or folders, SPBE files, evidence or settings. What is true now is looked up on disk, so
   * events may be repeated, come late, or in any order.
   */
  async filesChanged(events: readonly FileEvent[]): Promise<Affected> {
    const changes = new Changes();
    const places = await this.#placesOf(events);
    for (const root of this.roots) {
      if (!places.has(joinUri(root, configFileName))) continue;
      if (await this.#configure(root, changes)) places.add(root);
    }
    const starts = new Set<Uri>();
    for (const place of places) {
      const start = await this.#startOf(place);
      if (start !== undefined) starts.add(start);
    }
    await this.#reconcile(starts, changes);
    await this.#lookAgain(new Set([...places, ...starts]), changes);
    return changes;
  }

  /**
   * The addresses by which what happened can be seen, links among them. Where a link or a folder may have come or gone,
   * every link may lead elsewhere now.
   */
  async #placesOf(events: readonly FileEvent[]): Promise<Set<Uri>> {
    const links = this.#folders.links;
    const places = new Set(events.flatMap(({ uri }) => this.#folders.aliasesOf(uri)));
    for (const link of this.#folders.danglingLinks) places.add(link);
    this.#folders.forget(places);
    if (links.length === 0) return places;
    for (const place of places) {
      const entry = await this.#folders.entryOf(place);
      if (entry?.kind === 'file' && entry.link === undefined) continue;
      for (const link of links) places.add(link);
      this.#folders.forget(places);
      break;
    }
    return places;
  }

  /**
   * Where to look after an event: the place itself, or the first folder on the way to it that is not there any more,
   * cannot be listed, or is not looked into.
   */
  async #startOf(place: Uri): Promise<Uri | undefined> {
    const root = this.#rootOf(place);
    if (root === undefined) return undefined;
    const walk = this.#walk(root, []);
    for (const folder of [...foldersUpTo(place, root)].reverse()) {
      if (folder === root) continue;
      const entry = await this.#folders.entryOf(folder);
      const isOpen = entry !== undefined && refusal(folder, entry, walk) === undefined;
      if (!isOpen || (await this.#folders.list(folder)) === undefined) return folder;
    }
    return (await this.#folders.list(root)) === undefined ? root : place;
  }

  /** Makes what is known at and below `starts` agree with the disk. */
  async #reconcile(starts: ReadonlySet<Uri>, changes: Changes): Promise<void> {
    const known = [...this.#files.keys(), ...this.#notices.keys()].filter((uri) => isBelowAny(uri, starts));
    const seen = new Set<Uri>();
    for (const start of starts) {
      const root = this.#rootOf(start);
      const above = parentOf(start);
      if (root === undefined || (above !== undefined && start !== root && isBelowAny(above, starts))) continue;
      const walk = this.#walk(root, []);
      const entry = start === root ? undefined : await this.#folders.entryOf(start);
      if (start !== root && entry === undefined) continue;
      const steps = entry === undefined ? visitFolder(root, walk) : visit(start, entry, walk);
      for await (const step of steps) await this.#take(step, seen, changes);
    }
    this.#forgetUnseen(known, seen, changes);
  }

  /** Evidence that was looked for near `places` may be there now, or gone. */
  async #lookAgain(places: ReadonlySet<Uri>, changes: Changes): Promise<void> {
    const folded = new Set([...places].map(foldCase));
    for (const agency of this.#ownership.agencies) {
      if (!agency.named.looksInto(folded)) continue;
      let news = !agency.loaded;
      for (const uri of agency.named.at(folded)) {
        if (agency.setEvidenceFile(uri, await this.#find(uri))) news = true;
      }
      if (news) changes.touch(agency.folder, ['evidence-files', 'score']);
    }
  }

  async #take(step: Step, seen: Set<Uri>, changes: Changes): Promise<void> {
    if (step.kind === 'left') {
      // A folder that could not be looked into before.
      this.#clearNotice(step.uri, changes);
      return;
    }
    seen.add(step.uri);
    if (step.kind === 'notice') {
      this.#vanish(step.uri, changes);
      this.#notice({ uri: step.uri, code: step.code }, changes);
    } else {
      this.#clearNotice(step.uri, changes);
      await this.#load(step.uri, changes);
    }
  }

  #forgetUnseen(known: readonly Uri[], seen: ReadonlySet<Uri>, changes: Changes): void {
    for (const uri of known) {
      if (seen.has(uri)) continue;
      this.#clearNotice(uri, changes);
      this.#vanish(uri, changes);
    }
  }

  /** A file is not there on disk, or not to be read. */
  #vanish(uri: Uri, changes: Changes): void {
    const file = this.#files.get(uri);
    if (file === undefined) return;
    file.onDisk = false;
    if (!file.open) this.#remove(file, changes);
  }

  /** Reads a file that is there on disk. Its text does not count while an editor shows it. */
  async #load(uri: Uri, changes: Changes): Promise<void> {
    const known = this.#files.get(uri);
    if (known?.open) {
      known.onDisk = true;
      return;
    }
    const turn = (this.#reads.get(uri) ?? 0) + 1;
    this.#reads.set(uri, turn);
    const result = await this.#fileSystem.read(uri, maxFileBytes);
    if (this.#reads.get(uri) !== turn) return;
    this.#reads.delete(uri);
    const file = this.#ensureFile(uri, changes);
    file.onDisk = true;
    if (!file.open && !isSameText(file, result)) {
      this.#apply(file, result.ok ? parse(result.text) : codeOfProblem(result.problem), changes);
    }
  }

  #ensureFile(uri: Uri, changes: Changes): SpbeFile {
    let file = this.#files.get(uri);
    if (file === undefined) {
      file = new SpbeFile(uri);
      this.#files.set(uri, file);
      this.#ownership.add(file, changes);
    }
    return file;
  }

  #apply(file: SpbeFile, version: Parameters<SpbeFile['update']>[0], changes: Changes): void {
    const agency = this.#ownership.ownerOf(file);
    const wasLoaded = file.loaded;
    const wasIncomplete = file.incomplete;
    const comments = file.comments;
    const documents = file.update(version, agency);
    const { folder } = agency;
    for (const { old, next } of documents) {
      changes.touch(folder, topicsOfChange(old, next));
      if (concernsOthers(old, next)) changes.workspace = true;
    }
    if (commentsDiffer(comments, file.comments)) changes.touch(folder, ['comments']);
    if (!wasLoaded || wasIncomplete !== file.incomplete) changes.touch(folder, allTopics);
    if (documents.length > 0 || !wasLoaded || wasIncomplete !== file.incomplete) agency.changed();
    changes.files.add(file.uri);
    this.#ownership.review(file, changes);
  }

  #remove(file: SpbeFile, changes: Changes): void {
    const agency = this.#ownership.ownerOf(file);
    if (!file.loaded || file.problem !== undefined) changes.touch(agency.folder, allTopics);
    this.#apply(file, parse(''), changes);
    this.#files.delete(file.uri);
    this.#reads.delete(file.uri);
    this.#ownership.remove(file, changes);
  }

  #notice(notice: FileNotice, changes: Changes): void {
    if (this.#notices.get(notice.uri)?.code === notice.code) return;
    this.#notices.set(notice.uri, notice);
    this.#noticeChanged(notice, changes);
  }

  #clearNotice(uri: Uri, changes: Changes): void {
    const notice = this.#notices.get(uri);
    if (notice === undefined) return;
    this.#notices.delete(uri);
    this.#noticeChanged(notice, changes);
  }

  #noticeChanged({ uri }: FileNotice, changes: Changes): void {
    changes.files.add(uri);
    const agency = this.#ownership.at(this.#contentOwner(uri));
    if (agency === undefined) return;
    agency.changed();
    changes.touch(agency.folder, allTopics);
  }

  #hidesFiles(agency: Agency): boolean {
    for (const { uri } of this.#notices.values()) if (this.#contentOwner(uri) === agency.folder) return true;
    return false;
  }

  /** To whom a file or the files of a folder would belong. */
  #contentOwner(uri: Uri): Uri {
    return this.#ownership.folderFor(isSpbeFileName(nameOf(uri)) ? uri : joinUri(uri, 'x'));
  }

  /** @returns whether other folders are left out than before */
  async #configure(root: Uri, changes: Changes): Promise<boolean> {
    const uri = joinUri(root, configFileName);
    const result = await this.#fileSystem.read(uri, maxFileBytes);
    const known = this.#configurations.get(root);
    if (!result.ok && result.problem === 'missing') {
      if (known !== undefined) changes.configuration = true;
      this.#configurations.delete(root);
      this.#clearNotice(uri, changes);
      return (known?.ignored.size ?? 0) > 0;
    }
    const file: YamlFile | undefined = result.ok ? parse(result.text) : undefined;
    const next = readConfiguration(root, uri, file);
    this.#configurations.set(root, next);
    changes.configuration = true;
    if (result.ok) this.#clearNotice(uri, changes);
    else this.#notice({ uri, code: codeOfProblem(result.problem) }, changes);
    return [...(known?.ignored ?? [])].sort().join('\n') !== [...next.ignored].sort().join('\n');
  }

  #walk(root: Uri, first: readonly Uri[]): Walk {
    return { folders: this.#folders, ignored: this.#configurations.get(root)?.ignored ?? new Set(), first };
  }

  #rootOf(uri: Uri): Uri | undefined {
    return this.roots.find((root) => isWithin(uri, root));
  }

  #find(uri: Uri) {
    return findFile(uri, this.roots, this.#folders, this.#fileSystem);
  }
}

function isSameText(file: SpbeFile, result: ReadResult): boolean {
  if (!file.loaded) return false;
  return result.ok ? file.yaml?.text === result.text : file.problem === codeOfProblem(result.problem);
}

/** A change that does not fit the text it is said to change would spoil all that follows. */
function leadsTo(old: string, text: string, { range, text: inserted }: TextChange): boolean {
  if (range.start < 0 || range.end < range.start || range.end > old.length) return false;
  return old.length - (range.end - range.start) + inserted.length === text.length;
}

/** Timers wait for at least a millisecond; where there is something quicker, it is taken. */
const pause: (then: () => void) => void =
  typeof setImmediate === 'function' ? (then) => void setImmediate(then) : (then) => void setTimeout(then, 0);

/** Lets others run now and then during long work. */
class Breath {
  #since = performance.now();

  isDue(): boolean {
    return performance.now() - this.#since > breathAfter;
  }

  async take(): Promise<void> {
    await new Promise<void>((resolve) => pause(resolve));
    this.#since = performance.now();
  }
}
