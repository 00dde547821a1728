import type { CancellationToken, Connection, WorkDoneProgressReporter } from 'vscode-languageserver';
import { CancellationToken as Cancellation, LSPErrorCodes, ResponseError } from 'vscode-languageserver-protocol';
import type { Range as EditorRange, Position } from 'vscode-languageserver-types';
import type { ClientAbilities, FeatureContext } from '../features/context.ts';
import type { AgencyContext } from '../features/newEntry.ts';
import { LanguageService, type Update } from '../languageService.ts';
import type { Language } from '../messages/text.ts';
import type { Finding } from '../rules/rule.ts';
import { type AgencySummary, summarizeAgency } from '../scoring/summary.ts';
import type { SpbeFile } from '../workspace/file.ts';
import type { FileSystem, Uri } from '../workspace/fileSystem.ts';
import type { FileEvent } from '../workspace/store.ts';
import { isWithin } from '../workspace/uri.ts';
import type { AgencyView } from '../workspace/view.ts';
import { parse, type Range } from '../yaml/index.ts';
import type { Addresses } from './addresses.ts';
import { toDiagnostic } from './diagnostics.ts';
import type { OpenDocuments, ReplacedText } from './documents.ts';
import { type Encoding, lineTextOf, toClientPosition, toEnginePosition } from './encoding.ts';
import { type Dialect, outgoing } from './outgoing.ts';
import { AgenciesChanged, InternalFailure, SummaryChanged } from './protocol.ts';
import { defaultEditorSettings, type EditorSettings } from './settings.ts';

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
}

/**
 * One workspace as one client sees it: keeps the engine and what was published of it in step. A new set of workspace
 * folders is a new session.
 */
export class Session {
  readonly service: LanguageService;
  readonly #options: SessionOptions;
  readonly #stop: AbortController;
  /** What was published last, by file, so that nothing is published twice. */
  readonly #published = new Map<Uri, string>();
  readonly #findings = new Map<Uri, readonly Finding[]>();
  /** Agencies whose summary the client follows. */
  readonly #followed = new Set<Uri>();
  /** Files whose text changed and that have not been looked at since, while the workspace is still being read. */
  #changedSince = new Set<Uri>();
  #events: FileEvent[] = [];
  #working: Promise<void> | undefined;
  #stale = false;
  #isOpen = false;
  readonly #opened = new Deferred();
  #settings: EditorSettings = defaultEditorSettings;
  #settingsOfRoots: ReadonlyMap<Uri, EditorSettings> = new Map();

  constructor(options: SessionOptions) {
    this.#options = options;
    this.#stop = options.stop;
    this.service = new LanguageService(options.fileSystem, options.roots);
  }

  get language(): Language {
    return this.service.language ?? this.#settings.language ?? 'id';
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

  /** Reads the workspace, the folders of open documents first, and publishes what is found as it is found. */
  async open(progress?: WorkDoneProgressReporter): Promise<void> {
    const { documents } = this.#options;
    try {
      await this.service.open((update) => this.#publish(update), {
        open: documents.uris,
        signal: this.#stop.signal,
        onProgress: ({ files }) => progress?.report(`${files}`),
      });
    } finally {
      this.#isOpen = true;
      this.#opened.resolve();
    }
    if (this.#stop.signal.aborted) return;
    this.#refresh();
    void this.#options.connection.sendNotification(AgenciesChanged);
  }

  /** Ends the session and takes back what it published; nothing is published any more. */
  close(): void {
    for (const uri of this.#published.keys()) this.#send(uri, []);
    this.#stop.abort();
    this.#opened.resolve();
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
    this.#changed(uri);
  }

  changeText(uri: Uri, { text, change }: ReplacedText): void {
    this.service.changeDocument(uri, text, change);
    this.#changed(uri);
  }

  /** The text on disk counts again. What an editor that opens it again meanwhile says goes before it. */
  closeText(uri: Uri): void {
    this.#wait(this.service.closeDocument(uri));
    this.#changed(uri);
  }

  /** Takes back what was published of a file, because the client is about to know it by another address. */
  takeBack(uri: Uri): void {
    if (this.#published.has(uri)) this.#send(uri, []);
  }

  filesChanged(events: readonly FileEvent[]): void {
    this.#events.push(...events);
    this.#refresh();
  }

  /** The workspace is read, and everything the client has told so far is worked off and published. */
  async settle(token: CancellationToken = Cancellation.None): Promise<void> {
    await cancelledOr(this.#opened.promise, token);
    while (!this.#stop.signal.aborted && (this.#stale || this.#working || this.#events.length > 0)) {
      throwIfCancelled(token);
      await cancelledOr(this.#work(), token);
    }
    throwIfCancelled(token);
    if (this.#stop.signal.aborted) {
      throw new ResponseError(LSPErrorCodes.ContentModified, 'the workspace changed meanwhile');
    }
  }

  /** The workspace is read, and what the client has told of texts and files is known; rules may still be at work. */
  async #known(token: CancellationToken): Promise<void> {
    await cancelledOr(this.#opened.promise, token);
    await cancelledOr(this.#pending, token);
    if (this.#stop.signal.aborted || this.#events.length > 0) await this.settle(token);
  }

  /**
   * What a feature needs to answer about a file; undefined for files that are not known. Throws where the request was
   * cancelled or its text changed meanwhile.
   *
   * @param needs `text`: answers at once from the documents as they are now; `findings`: waits until they are checked
   */
  async context(uri: Uri, token: CancellationToken, needs: Needs = 'text'): Promise<FeatureContext | undefined> {
    const version = this.#options.documents.version(uri);
    await (needs === 'findings' ? this.settle(token) : this.#known(token));
    const { service } = this;
    const settings = service.store.settingsFile(uri);
    if (settings) {
      this.#checkFresh(uri, version, token);
      return this.#contextOf(settings, service.store.noAgency(uri));
    }
    const folder = service.store.agencyFolderOf(uri);
    const agency = await service.store.prepare(folder);
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
        findings: this.#findings.get(file.uri) ?? [],
        language: this.language,
        abilities: this.#options.abilities,
        listFolder: (folderUri) => this.#options.fileSystem.list(folderUri),
      }
    );
  }

  /** What a feature needs to answer about the agency that a file or folder belongs to; undefined where there is none. */
  async agencyContext(uri: Uri, token: CancellationToken): Promise<AgencyContext | undefined> {
    await this.settle(token);
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
    await this.settle();
    const view = await this.service.store.prepare(folder);
    if (!view) return undefined;
    this.#followed.add(folder);
    return summarizeAgency(view, this.service.scoreOf(view));
  }

  /** The client's position as an offset of the engine. */
  offset(uri: Uri, position: Position): number {
    const yaml = this.service.store.treeOf(uri);
    if (!yaml) return 0;
    const { text, lines } = yaml;
    return lines.offsetAt(toEnginePosition(position, this.#options.encoding, lineTextOf(text, lines)));
  }

  /** The client's range as a range of the engine. */
  range(uri: Uri, { start, end }: EditorRange): Range {
    return { start: this.offset(uri, start), end: this.offset(uri, end) };
  }

  /** An answer in the client's terms. */
  answer<T>(value: T, home: Uri): T {
    return outgoing(value, home, this.#dialect);
  }

  /** A range of a text that a file does not have yet, in the client's terms. */
  rangeIn(text: string, { start, end }: Range): EditorRange {
    const { lines } = parse(text);
    const position = (offset: number) =>
      toClientPosition(lines.positionAt(offset), this.#options.encoding, lineTextOf(text, lines));
    return { start: position(start), end: position(end) };
  }

  get #dialect(): Dialect {
    const { addresses, documents, encoding } = this.#options;
    return {
      address: (uri) => addresses.toClient(uri),
      version: (uri) => documents.version(uri),
      position: (uri, position) => {
        const yaml = encoding === 'utf-16' ? undefined : this.service.store.treeOf(uri);
        return yaml ? toClientPosition(position, encoding, lineTextOf(yaml.text, yaml.lines)) : position;
      },
    };
  }

  #changed(uri: Uri): void {
    this.#changedSince.add(uri);
    this.#refresh();
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
      const changed = this.#changedSince;
      this.#changedSince = new Set();
      if (!this.#isOpen) {
        for (const uri of changed) this.#send(uri, this.service.fileFindings(uri));
        return;
      }
      const events = this.#events.splice(0);
      if (events.length > 0) await this.service.filesChanged(events);
      await this.service.update((update) => this.#publish(update));
    } catch (error) {
      this.fail(error);
    }
  }

  /** Called with what was found in the present texts: nothing may happen in between. */
  #publish({ findings, scores }: Update): void {
    for (const [uri, found] of findings) this.#send(uri, found);
    const { connection } = this.#options;
    for (const [folder, score] of scores) {
      if (!this.#followed.has(folder)) continue;
      const view = score && this.service.store.view(folder);
      const summary = (view && summarizeAgency(view, score)) ?? null;
      void connection.sendNotification(SummaryChanged, { folder: this.#options.addresses.toClient(folder), summary });
    }
  }

  #send(uri: Uri, findings: readonly Finding[]): void {
    if (this.#stop.signal.aborted) return;
    const { connection, documents, addresses } = this.#options;
    if (documents.has(uri) && findings.length > 0) this.#findings.set(uri, findings);
    else this.#findings.delete(uri);
    const version = documents.version(uri);
    const diagnostics = findings.map((finding) => this.answer(toDiagnostic(finding, this.service, this.language), uri));
    const shown = diagnostics.length === 0 ? '' : digest(`${JSON.stringify(diagnostics)}`);
    if (shown === (this.#published.get(uri) ?? '') && version === null) return;
    if (shown === '') this.#published.delete(uri);
    else this.#published.set(uri, shown);
    void connection.sendDiagnostics({
      uri: addresses.toClient(uri),
      diagnostics,
      ...(version !== null && { version }),
    });
  }

  /** Something of ours broke: the log has the details, the client is told. */
  fail(error: unknown, about?: Uri): void {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    this.#options.connection.console.error(about ? `${about}: ${text}` : text);
    const message = error instanceof Error ? error.message : String(error);
    void this.#options.connection.sendNotification(InternalFailure, { message });
  }
}

function throwIfCancelled(token: CancellationToken): void {
  if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
}

/** Resolves with the task, or as soon as the client does not want the answer any more. */
function cancelledOr(task: Promise<void>, token: CancellationToken): Promise<void> {
  if (token === Cancellation.None) return task;
  return new Promise((resolve, reject) => {
    const listener = token.onCancellationRequested(() => resolve());
    task.then(resolve, reject).finally(() => listener.dispose());
  });
}

/** What a request waits for. */
export type Needs = 'text' | 'findings';

/** A promise that is kept from outside. */
class Deferred {
  resolve: () => void = () => {};
  readonly promise = new Promise<void>((resolve) => {
    this.resolve = resolve;
  });
}

/** Lets messages that have arrived already be read first, so that they are taken together. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

/** A short mark of a text: two 32-bit FNV-1a sums over its code units and its length. */
function digest(text: string): string {
  let one = 0x811c9dc5;
  let other = 0x1000193;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    one = Math.imul(one ^ unit, 0x01000193);
    other = Math.imul(other ^ unit, 0x5bd1e995);
  }
  return `${(one >>> 0).toString(36)}.${(other >>> 0).toString(36)}.${text.length.toString(36)}`;
}
