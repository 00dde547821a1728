import type { CancellationToken, Connection, WorkDoneProgressServerReporter } from 'vscode-languageserver';
import { CancellationToken as Cancellation, LSPErrorCodes, ResponseError } from 'vscode-languageserver-protocol';
import type { Range as EditorRange, Position } from 'vscode-languageserver-types';
import type { ClientAbilities, FeatureContext } from '../features/context.ts';
import type { AgencyContext } from '../features/newEntry.ts';
import { LanguageService, type Update } from '../languageService.ts';
import { lspTexts } from '../messages/lsp.ts';
import { type Language, render } from '../messages/text.ts';
import { type AgencySummary, summarizeAgency } from '../scoring/summary.ts';
import type { SpbeFile } from '../workspace/file.ts';
import type { FileSystem, Uri } from '../workspace/fileSystem.ts';
import type { FileEvent } from '../workspace/store.ts';
import { isWithin } from '../workspace/uri.ts';
import type { AgencyView } from '../workspace/view.ts';
import type { Range } from '../yaml/index.ts';
import type { Addresses } from './addresses.ts';
import { AgencyNews } from './agencyNews.ts';
import { Comparisons } from './comparisons.ts';
import { toDiagnostic } from './diagnostics.ts';
import type { OpenDocuments, ReplacedText } from './documents.ts';
import type { Encoding } from './encoding.ts';
import { WorkProgress } from './progress.ts';
import { type AgencyHead, InternalFailure, SummaryChanged } from './protocol.ts';
import { Publisher } from './publisher.ts';
import { defaultEditorSettings, type EditorSettings } from './settings.ts';
import { Translation } from './translation.ts';
import { cancelledOr, Deferred, nextTurn, throwIfCancelled } from './waiting.ts';

export interface SessionOptions {
  readonly connection: Connection;
  readonly fileSystem: FileSystem;
  /** Aborted when the session ends. */
  readonly stop: AbortController;
  readonly roots: readonly Uri[];
  readonly addresses: Addresses;
  readonly documents: OpenDocuments;
  readonly encoding: Encoding;
  readonly abilities: ClientAbilities;
  /** Agencies whose summary the client follows already. */
  readonly followed: Iterable<Uri>;
  /** A place to show that work takes its time; undefined where the client has none. */
  progress(): Promise<WorkDoneProgressServerReporter | undefined>;
}

/** Milliseconds of work on changes before the client shows that it goes on. */
const noticeable = 500;
/** Changed files from which on the client shows at once that work goes on. */
const manyFiles = 1000;

/**
 * One workspace as one client sees it: keeps the engine and what was published of it in step. A new set of workspace
 * folders is a new session.
 */
export class Session {
  readonly service: LanguageService;
  readonly #options: SessionOptions;
  readonly #stop: AbortController;
  readonly #publisher: Publisher;
  readonly #translation: Translation;
  readonly #agencyNews: AgencyNews;
  /** What is known of every agency for a comparison. */
  readonly comparisons = new Comparisons();
  /** Agencies whose summary the client follows. */
  readonly #followed: Set<Uri>;
  #events: FileEvent[] = [];
  #working: Promise<void> | undefined;
  #stale = false;
  #isOpen = false;
  #opened = new Deferred();
  /** Kept when the next agency is known, while the workspace is being read. */
  #arrival = new Deferred();
  #settings: EditorSettings = defaultEditorSettings;
  #settingsOfRoots: ReadonlyMap<Uri, EditorSettings> = new Map();

  constructor(options: SessionOptions) {
    this.#options = options;
    this.#stop = options.stop;
    this.#followed = new Set(options.followed);
    this.service = new LanguageService(options.fileSystem, options.roots);
    this.#translation = new Translation(options, this.service.store);
    this.#agencyNews = new AgencyNews(options, this.service);
    this.#publisher = new Publisher({
      ...options,
      diagnosticsOf: (uri, findings) =>
        findings.map((finding) => this.answer(toDiagnostic(finding, this.service, this.language), uri)),
    });
  }

  get language(): Language {
    return this.service.language ?? this.#settings.language ?? 'id';
  }

  get fileSystem(): FileSystem {
    return this.#options.fileSystem;
  }

  get abilities(): ClientAbilities {
    return this.#options.abilities;
  }

  get settings(): EditorSettings {
    return this.#settings;
  }

  get settingsOfRoots(): ReadonlyMap<Uri, EditorSettings> {
    return this.#settingsOfRoots;
  }

  /** Agencies whose summary the client follows. */
  get followed(): Iterable<Uri> {
    return this.#followed;
  }

  /**
   * Reads the workspace, the folders of open documents first, and publishes what is found as it is found. Where the client
   * stops it, what is known stays, and the planner is offered to go on.
   */
  async open(): Promise<void> {
    const { documents, connection } = this.#options;
    const cancel = new AbortController();
    let count = 0;
    if (this.#isOpen) this.#opened = new Deferred();
    this.#isOpen = false;
    const progress = new WorkProgress(this.#options.progress, {
      title: lspTexts.reading[this.language],
      after: 0,
      onCancel: () => cancel.abort(),
    });
    try {
      await this.service.open((update, folder) => this.#take(update, folder), {
        open: () => documents.uris,
        signal: AbortSignal.any([this.#stop.signal, cancel.signal]),
        onProgress: ({ files }) => {
          count = files;
          progress.report(render(lspTexts.readingFiles, this.language, { count }));
        },
      });
    } finally {
      progress.done();
      this.#isOpen = true;
      this.#opened.resolve();
      this.#arrival.resolve();
    }
    if (this.#stop.signal.aborted) return;
    this.#refresh();
    this.#tellAgencies();
    this.#tellWhatIsGone();
    if (cancel.signal.aborted) this.#offerToGoOn(count).catch((error) => connection.console.warn(String(error)));
  }

  async #offerToGoOn(count: number): Promise<void> {
    const { window } = this.#options.connection;
    const goOn = { title: lspTexts.goOn[this.language] };
    const chosen = await window.showInformationMessage(render(lspTexts.stopped, this.language, { count }), goOn);
    if (chosen && !this.#stop.signal.aborted) await this.open();
  }

  /** An agency is known from now on. */
  #take(update: Update, folder: Uri | undefined): void {
    this.#publish(update);
    if (folder === undefined) return;
    const { resolve } = this.#arrival;
    this.#arrival = new Deferred();
    resolve();
    this.#tellAgencies();
  }

  /** Ends the session and takes back what it published; nothing is published any more. */
  close(): void {
    this.#publisher.takeBackAll();
    this.#stop.abort();
    this.#opened.resolve();
    this.#arrival.resolve();
  }

  /** @param ofRoots what differs in a workspace folder; severities count by folder, the rest is common */
  configure(settings: EditorSettings, ofRoots: ReadonlyMap<Uri, EditorSettings> = new Map()): void {
    this.#settings = settings;
    this.#settingsOfRoots = ofRoots;
    for (const root of this.#options.roots) {
      this.service.configure(root, (ofRoots.get(root) ?? settings).severities);
    }
    this.#refresh();
  }

  openText(uri: Uri, text: string): void {
    this.service.openDocument(uri, text);
    this.#refresh();
  }

  changeText(uri: Uri, { text, change }: ReplacedText): void {
    this.service.changeDocument(uri, text, change);
    this.#refresh();
  }

  /** The text on disk counts again. What an editor that opens it again meanwhile says goes before it. */
  closeText(uri: Uri): void {
    this.#wait(this.service.closeDocument(uri));
    this.#refresh();
  }

  /** Takes back what was published of a file, because the client is about to know it by another address. */
  takeBack(uri: Uri): void {
    if (!this.#stop.signal.aborted) this.#publisher.takeBack(uri);
  }

  filesChanged(events: readonly FileEvent[]): void {
    this.#events.push(...events);
    this.#refresh();
  }

  /**
   * The workspace is read, and everything the client has told so far is worked off and published.
   *
   * @param uri only what this file or folder belongs to has to be read
   */
  async settle(token: CancellationToken = Cancellation.None, uri?: Uri): Promise<void> {
    if (uri === undefined) await cancelledOr(this.#opened.promise, token);
    else await this.#agencyRead(uri, token);
    while (!this.#stop.signal.aborted && (this.#stale || this.#working || this.#hasEvents)) {
      throwIfCancelled(token);
      await cancelledOr(this.#work(), token);
    }
    throwIfCancelled(token);
    if (this.#stop.signal.aborted) {
      throw new ResponseError(LSPErrorCodes.ContentModified, 'the workspace changed meanwhile');
    }
  }

  /** The agency is read, and what the client has told of texts and files is known; rules may still be at work. */
  async #known(uri: Uri, token: CancellationToken): Promise<void> {
    await this.#agencyRead(uri, token);
    await cancelledOr(this.#pending, token);
    if (this.#stop.signal.aborted || this.#hasEvents) await this.settle(token, uri);
  }

  async #agencyRead(uri: Uri, token: CancellationToken): Promise<void> {
    const { store } = this.service;
    while (!this.#isOpen && !this.#stop.signal.aborted && !this.service.isKnown(store.agencyFolderOf(uri))) {
      throwIfCancelled(token);
      await cancelledOr(this.#arrival.promise, token);
    }
    throwIfCancelled(token);
  }

  /** Events of files are taken once the workspace has been read. */
  get #hasEvents(): boolean {
    return this.#isOpen && this.#events.length > 0;
  }

  /**
   * What a feature needs to answer about a file; undefined for files that are not known. Throws where the request was
   * cancelled or its text changed meanwhile.
   *
   * @param needs `tree`: answers at once from the text alone; `text`: as soon as the agency has been read, from its
   * documents as they are now; `findings`: waits until they are checked
   */
  async context(uri: Uri, token: CancellationToken, needs: Needs = 'text'): Promise<FeatureContext | undefined> {
    const version = this.#options.documents.version(uri);
    const { service } = this;
    if (needs === 'findings') await this.settle(token, uri);
    else if (needs === 'text') await this.#known(uri, token);
    else await cancelledOr(this.#pending, token);
    const settings = service.store.settingsFile(uri);
    if (settings) {
      this.#checkFresh(uri, version, token);
      return this.#contextOf(settings, service.store.noAgency(uri));
    }
    const folder = service.store.agencyFolderOf(uri);
    const isTreeEnough = needs === 'tree' && service.store.treeOf(uri) !== undefined;
    const agency = isTreeEnough ? service.store.noAgency(uri) : await service.store.prepare(folder);
    this.#checkFresh(uri, version, token);
    const file = service.store.file(uri);
    return agency && file && this.#contextOf(file, agency);
  }

  #contextOf(file: SpbeFile, agency: AgencyView): FeatureContext | undefined {
    const { service } = this;
    return (
      file.yaml && {
        file,
        yaml: file.yaml,
        agency,
        get score() {
          return service.scoreOf(agency);
        },
        workspace: service.store.workspace(),
        findings: this.#publisher.of(file.uri),
        settings: service.settingsOf(file.uri),
        configurations: service.store.configurations,
        language: this.language,
        abilities: this.#options.abilities,
        listFolder: (folderUri) => this.#options.fileSystem.list(folderUri),
      }
    );
  }

  /** What a feature needs to answer about the agency that a file or folder belongs to; undefined where there is none. */
  async agencyContext(uri: Uri, token: CancellationToken): Promise<AgencyContext | undefined> {
    await this.settle(token, uri);
    const { store } = this.service;
    const agency = store.roots.some((root) => isWithin(uri, root))
      ? await store.prepare(store.agencyFolderOf(uri))
      : undefined;
    throwIfCancelled(token);
    if (!agency) return undefined;
    const { language, abilities } = this;
    return { at: uri, agency, score: this.service.scoreOf(agency), language, abilities };
  }

  #checkFresh(uri: Uri, version: number | null, token: CancellationToken): void {
    throwIfCancelled(token);
    if (this.#options.documents.version(uri) !== version) {
      throw new ResponseError(LSPErrorCodes.ContentModified, 'the text changed meanwhile');
    }
  }

  /** The summary of an agency; from now on its changes are sent. */
  async summary(folder: Uri): Promise<AgencySummary | undefined> {
    const view = this.service.isKnown(folder) ? await this.service.store.prepare(folder) : undefined;
    if (!view) return undefined;
    this.#followed.add(folder);
    return summarizeAgency(view, this.service.scoreOf(view));
  }

  /** The client's position as an offset of the engine. */
  offset(uri: Uri, position: Position): number {
    return this.#translation.offset(uri, position);
  }

  /** The client's range as a range of the engine. */
  range(uri: Uri, range: EditorRange): Range {
    return this.#translation.range(uri, range);
  }

  /** An answer in the client's terms. */
  answer<T>(value: T, home: Uri): T {
    return this.#translation.answer(value, home);
  }

  /** A range of a text that a file does not have yet, in the client's terms. */
  rangeIn(text: string, range: Range): EditorRange {
    return this.#translation.rangeIn(text, range);
  }

  #refresh(): void {
    this.#stale = true;
    if (!this.#working) void this.#work();
  }

  /** Runs one update at a time; what comes meanwhile is taken together in the next one. */
  #work(): Promise<void> {
    this.#working ??= this.#workOnce().finally(() => {
      this.#working = undefined;
      if (this.#stale && !this.#stop.signal.aborted) void this.#work();
    });
    return this.#working;
  }

  /** Work on disk that the next update waits for. */
  #pending: Promise<void> = Promise.resolve();

  #wait(task: Promise<void>): void {
    const before = this.#pending;
    this.#pending = task.catch((error: unknown) => this.fail(error)).then(() => before);
  }

  async #workOnce(): Promise<void> {
    try {
      await nextTurn();
      await this.#pending;
      this.#stale = false;
      await this.#update(this.#isOpen ? this.#events.splice(0) : []);
    } catch (error) {
      this.fail(error);
    }
  }

  async #update(events: readonly FileEvent[]): Promise<void> {
    const title = lspTexts.updating[this.language];
    const progress = new WorkProgress(this.#options.progress, {
      title,
      after: events.length < manyFiles ? noticeable : 0,
    });
    let count = 0;
    try {
      if (events.length > 0) await this.service.filesChanged(events);
      await this.service.update((update) => {
        this.#publish(update);
        count += update.scores.size;
        progress.report(render(lspTexts.updatedAgencies, this.language, { count }));
      });
    } finally {
      progress.done();
    }
    this.#tellAgencies();
  }

  /** Called with what was found in the present texts: nothing may happen in between. */
  #publish({ findings, scores }: Update): void {
    if (this.#stop.signal.aborted) return;
    for (const [uri, found] of findings) this.#publisher.publish(uri, found);
    const { connection } = this.#options;
    for (const [folder, score] of scores) {
      const view = this.service.store.view(folder);
      this.comparisons.note(folder, view, score);
      if (!this.#followed.has(folder)) continue;
      const summary = (score && view && summarizeAgency(view, score)) ?? null;
      void connection.sendNotification(SummaryChanged, { folder: this.#options.addresses.toClient(folder), summary });
    }
  }

  /** Every agency that is known so far, as the client sees it. */
  get agencies(): readonly AgencyHead[] {
    return this.#agencyNews.agencies;
  }

  #tellAgencies(): void {
    if (!this.#stop.signal.aborted) this.#agencyNews.tell(!this.#isOpen);
  }

  /** Agencies that were followed in other workspace folders and are not there any more. */
  #tellWhatIsGone(): void {
    const { addresses, connection } = this.#options;
    const present = new Set(this.service.store.agencyFolders);
    for (const folder of this.#followed) {
      if (present.has(folder)) continue;
      void connection.sendNotification(SummaryChanged, { folder: addresses.toClient(folder), summary: null });
    }
  }

  /** Something of ours broke: the log has the details, the client is told. */
  fail(error: unknown, about?: Uri): void {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    this.#options.connection.console.error(about ? `${about}: ${text}` : text);
    const message = error instanceof Error ? error.message : String(error);
    void this.#options.connection.sendNotification(InternalFailure, { message });
  }
}

/** What a request waits for. */
export type Needs = 'tree' | 'text' | 'findings';
