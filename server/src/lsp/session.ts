import type { CancellationToken, Connection, WorkDoneProgressServerReporter } from 'vscode-languageserver';
import { CancellationToken as Cancellation, LSPErrorCodes, ResponseError } from 'vscode-languageserver-protocol';
import type { Range as EditorRange, Position } from 'vscode-languageserver-types';
import type { ClientAbilities, FeatureContext } from '../features/context.ts';
import type { AgencyContext } from '../features/newEntry.ts';
import { LanguageService, type Update } from '../languageService.ts';
import { lspTexts } from '../messages/lsp.ts';
import { type Language, render } from '../messages/text.ts';
import type { Finding } from '../rules/rule.ts';
import type { FileSystem, Uri } from '../workspace/fileSystem.ts';
import type { FileEvent } from '../workspace/store.ts';
import type { Range } from '../yaml/index.ts';
import type { Addresses } from './addresses.ts';
import { AgencyNews } from './agencyNews.ts';
import { Comparisons } from './comparisons.ts';
import { type ContextSource, Contexts, type Needs } from './contexts.ts';
import { toDiagnostic } from './diagnostics.ts';
import type { OpenDocuments, ReplacedText } from './documents.ts';
import type { Encoding } from './encoding.ts';
import { WorkProgress } from './progress.ts';
import { type AgencyHead, ComparisonChanged, InternalFailure } from './protocol.ts';
import { Publisher } from './publisher.ts';
import { Reading } from './reading.ts';
import type { Refresher } from './refresher.ts';
import { defaultEditorSettings, type EditorSettings } from './settings.ts';
import { type Following, Summaries } from './summaries.ts';
import { Translation } from './translation.ts';
import { UpdateLoop } from './updateLoop.ts';
import { cancelledOr, throwIfCancelled } from './waiting.ts';

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
  readonly refresher: Refresher;
  /** Agencies whose summary the client follows already. */
  readonly followed: Iterable<readonly [Uri, Following]>;
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
export class Session implements ContextSource {
  readonly service: LanguageService;
  readonly #options: SessionOptions;
  readonly #stop: AbortController;
  readonly #publisher: Publisher;
  readonly #translation: Translation;
  readonly #agencyNews: AgencyNews;
  /** What is known of every agency for a comparison. */
  readonly comparisons = new Comparisons();
  readonly #summaries: Summaries;
  readonly #contexts: Contexts = new Contexts(this);
  readonly #reading = new Reading();
  readonly #updates: UpdateLoop;
  #events: FileEvent[] = [];
  #settings: EditorSettings = defaultEditorSettings;
  #settingsOfRoots: ReadonlyMap<Uri, EditorSettings> = new Map();

  constructor(options: SessionOptions) {
    this.#options = options;
    this.#stop = options.stop;
    this.service = new LanguageService(options.fileSystem, options.roots);
    this.#translation = new Translation(options, this.service.store);
    this.#agencyNews = new AgencyNews(options, this.service);
    this.#summaries = new Summaries(options, this.service);
    this.#updates = new UpdateLoop({
      stop: options.stop.signal,
      update: () => this.#update(this.#reading.isDone ? this.#events.splice(0) : []),
      fail: (error) => this.fail(error),
    });
    this.#publisher = new Publisher({
      ...options,
      diagnosticsOf: (uri, findings) =>
        findings.map((finding) => this.answer(toDiagnostic(finding, this.service, this.language), uri)),
    });
  }

  get language(): Language {
    return this.service.language ?? this.#settings.language ?? 'id';
  }

  get documents(): OpenDocuments {
    return this.#options.documents;
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
  get followed(): Iterable<readonly [Uri, Following]> {
    return this.#summaries.followed;
  }

  /**
   * Reads the workspace, the folders of open documents first, and publishes what is found as it is found. Where the client
   * stops it, what is known stays, and the planner is offered to go on.
   */
  async open(): Promise<void> {
    const { documents, connection } = this.#options;
    const cancel = new AbortController();
    let count = 0;
    this.#reading.begin();
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
      this.#reading.end();
    }
    if (this.#stop.signal.aborted) return;
    this.#updates.refresh();
    this.#tellAgencies();
    this.#summaries.tellWhatIsGone();
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
    this.#reading.agencyArrived();
    this.#tellAgencies();
  }

  /** Ends the session and takes back what it published; nothing is published any more. */
  close(): void {
    this.#publisher.takeBackAll();
    this.#options.refresher.stop();
    this.#stop.abort();
    this.#reading.letGo();
  }

  /** @param ofRoots what differs in a workspace folder; severities count by folder, the rest is common */
  configure(settings: EditorSettings, ofRoots: ReadonlyMap<Uri, EditorSettings> = new Map()): void {
    this.#settings = settings;
    this.#settingsOfRoots = ofRoots;
    for (const root of this.#options.roots) {
      this.service.configure(root, (ofRoots.get(root) ?? settings).severities);
    }
    this.#updates.refresh();
  }

  openText(uri: Uri, text: string): void {
    this.service.openDocument(uri, text);
    this.#updates.refresh();
  }

  changeText(uri: Uri, { text, change }: ReplacedText): void {
    this.service.changeDocument(uri, text, change);
    this.#updates.refresh();
  }

  /** The text on disk counts again. What an editor that opens it again meanwhile says goes before it. */
  closeText(uri: Uri): void {
    this.#updates.wait(this.service.closeDocument(uri));
    this.#updates.refresh();
  }

  /** Takes back what was published of a file, because the client is about to know it by another address. */
  takeBack(uri: Uri): void {
    if (!this.#stop.signal.aborted) this.#publisher.takeBack(uri);
  }

  filesChanged(events: readonly FileEvent[]): void {
    this.#events.push(...events);
    this.#updates.refresh();
  }

  /**
   * The workspace is read, and everything the client has told so far is worked off and published.
   *
   * @param uri only what this file or folder belongs to has to be read
   */
  async settle(token: CancellationToken = Cancellation.None, uri?: Uri): Promise<void> {
    if (uri === undefined) await this.#reading.untilDone(token);
    else await this.#agencyRead(uri, token);
    while (!this.#stop.signal.aborted && (this.#updates.isBusy || this.#hasEvents)) {
      throwIfCancelled(token);
      await cancelledOr(this.#updates.run(), token);
    }
    throwIfCancelled(token);
    if (this.#stop.signal.aborted) {
      throw new ResponseError(LSPErrorCodes.ContentModified, 'the workspace changed meanwhile');
    }
  }

  /** Kept when as much is known of the agency of a file or folder as is needed. */
  async until(needs: Needs, uri: Uri, token: CancellationToken): Promise<void> {
    if (needs === 'findings') await this.settle(token, uri);
    else if (needs === 'text') await this.#known(uri, token);
    else await cancelledOr(this.#updates.pending, token);
  }

  /** The agency is read, and what the client has told of texts and files is known; rules may still be at work. */
  async #known(uri: Uri, token: CancellationToken): Promise<void> {
    await this.#agencyRead(uri, token);
    await cancelledOr(this.#updates.pending, token);
    if (this.#stop.signal.aborted || this.#hasEvents) await this.settle(token, uri);
  }

  async #agencyRead(uri: Uri, token: CancellationToken): Promise<void> {
    const { store } = this.service;
    while (!this.#reading.isDone && !this.#stop.signal.aborted && !this.service.isKnown(store.agencyFolderOf(uri))) {
      throwIfCancelled(token);
      await this.#reading.untilNextAgency(token);
    }
    throwIfCancelled(token);
  }

  /** Events of files are taken once the workspace has been read. */
  get #hasEvents(): boolean {
    return this.#reading.isDone && this.#events.length > 0;
  }

  /**
   * What a feature needs to answer about a file; undefined for files that are not known. Throws where the request was
   * cancelled or its text changed meanwhile.
   *
   * @param needs `tree`: answers at once from the text alone; `text`: as soon as the agency has been read, from its
   * documents as they are now; `findings`: waits until they are checked
   */
  context(uri: Uri, token: CancellationToken, needs: Needs = 'text'): Promise<FeatureContext | undefined> {
    return this.#contexts.of(uri, token, needs);
  }

  /** What a feature needs to answer about the agency that a file or folder belongs to; undefined where there is none. */
  agencyContext(uri: Uri, token: CancellationToken): Promise<AgencyContext | undefined> {
    return this.#contexts.ofAgency(uri, token);
  }

  /** The findings of an open document as published last. */
  publishedOf(uri: Uri): readonly Finding[] {
    return this.#publisher.of(uri);
  }

  /** The summary of an agency; from now on its changes are sent. */
  summary(folder: Uri, takesParts: boolean): ReturnType<Summaries['follow']> {
    return this.#summaries.follow(folder, takesParts);
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
    if (!this.#stop.signal.aborted) this.#options.refresher.soon();
  }

  /** Called with what was found in the present texts: nothing may happen in between. */
  #publish({ findings, scores }: Update): void {
    if (this.#stop.signal.aborted) return;
    for (const [folder, score] of scores) this.#summaries.tell(folder, score);
    for (const [uri, found] of findings) this.#publisher.publish(uri, found);
    const { addresses, connection } = this.#options;
    const compared = [...scores].filter(([folder, score]) =>
      this.comparisons.note(folder, this.service.store.view(folder), score),
    );
    if (compared.length === 0) return;
    const folders = compared.map(([folder]) => addresses.toClient(folder));
    void connection.sendNotification(ComparisonChanged, { folders });
  }

  /** Every agency that is known so far, as the client sees it. */
  get agencies(): readonly AgencyHead[] {
    return this.#agencyNews.agencies;
  }

  #tellAgencies(): void {
    if (!this.#stop.signal.aborted) this.#agencyNews.tell(!this.#reading.isDone);
  }

  /** Something of ours broke: the log has the details, the client is told. */
  fail(error: unknown, about?: Uri): void {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    this.#options.connection.console.error(about ? `${about}: ${text}` : text);
    const message = error instanceof Error ? error.message : String(error);
    void this.#options.connection.sendNotification(InternalFailure, { message });
  }
}
