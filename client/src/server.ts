import { type Disposable, EventEmitter, type LogOutputChannel, window, workspace } from 'vscode';
import {
  type BaseLanguageClient,
  type CancellationToken,
  CloseAction,
  type CloseHandlerResult,
  ErrorAction,
  type LanguageClientOptions,
  RevealOutputChannelOn,
  State,
  type WorkspaceEdit,
} from 'vscode-languageclient';
import { type Failure, InternalFailure, type Text } from '../../server/src/lsp/protocol.ts';
import { chosenLanguage } from './language.ts';
import { clientTexts, say } from './messages.ts';
import { suggestAgain } from './suggestAgain.ts';
import { Work } from './work.ts';

/** Makes the client of one kind of extension host: of a process, or of a web worker. */
export type NewClient = (options: LanguageClientOptions) => BaseLanguageClient;

/** A server that stops more often than this within the span is not started again unasked. */
const toleratedStops = 4;
const spanOfStops = 3 * 60_000;
/** Milliseconds that one whose connection has ended, and which was started anew at once, has to run again. */
const timeToRunAgain = 5000;

/** The language server as the extension sees it: one connection, kept alive, with any number of listeners. */
export class Server implements Disposable {
  readonly log: LogOutputChannel;
  /** On what the extension has asked it. */
  readonly work = new Work();
  readonly #newClient: NewClient;
  #client: BaseLanguageClient;
  readonly #stateChanged = new EventEmitter<{ readonly newState: number }>();
  readonly #listeners = new Map<string, EventEmitter<unknown>>();
  /** Times in milliseconds at which the server stopped by itself. */
  #stops: number[] = [];
  /** Connections that ended by themselves; what follows from one is decided where it is heard of. */
  #endings = 0;
  /** Since it was last started by the planner, or with the extension. */
  #hasRun = false;
  /** The planner knows that it does not run. */
  #hasToldOfStop = false;
  #hasToldOfFailure = false;

  readonly onDidChangeState = this.#stateChanged.event;

  constructor(newClient: NewClient) {
    this.log = window.createOutputChannel('Arsitek SPBE', { log: true });
    this.#newClient = newClient;
    this.#client = this.#connect();
    this.onNotification(InternalFailure.method, (failure: Failure) => this.#internalFailure(failure));
  }

  get isRunning(): boolean {
    return this.#client.state === State.Running;
  }

  #connect(): BaseLanguageClient {
    const client = this.#newClient({
      documentSelector: documentSelector(),
      outputChannel: this.log,
      revealOutputChannelOn: RevealOutputChannelOn.Never,
      // As plain data: what the editor hands out has functions, which cannot be sent to a worker.
      initializationOptions: () => JSON.parse(JSON.stringify(workspace.getConfiguration('spbe'))),
      errorHandler: {
        error: () => ({ action: ErrorAction.Continue, handled: true }),
        closed: () => this.#closed(),
      },
      initializationFailedHandler: () => false,
      middleware: suggestAgain,
    });
    // Its own messages are technical and in English; what matters of them the planner is told here.
    const { error } = client;
    client.error = (message, data) => error.call(client, message, data, false);
    client.onDidChangeState((change) => this.#turned(client, change));
    for (const [method, listeners] of this.#listeners) {
      client.onNotification(method, (params: unknown) => listeners.fire(params));
    }
    return client;
  }

  #turned(client: BaseLanguageClient, change: { readonly newState: State }): void {
    if (client !== this.#client) return;
    if (change.newState === State.Running) {
      this.#hasRun = true;
      this.#hasToldOfStop = false;
    }
    if (change.newState === State.StartFailed) {
      // Where its connection has ended this may be of the earlier start, while the next one is on its way.
      setTimeout(() => {
        if (client === this.#client && client.state === State.StartFailed) this.#tellOfStop(clientTexts.neverStarts);
      }, timeToRunAgain);
    }
    this.#stateChanged.fire(change);
  }

  /** Never rejects: a server that does not start is told to the planner. */
  async start(): Promise<void> {
    const endings = this.#endings;
    try {
      await this.#client.start();
    } catch (error) {
      this.log.error(String(error));
      if (this.#endings > endings) return;
      this.#stateChanged.fire({ newState: State.Stopped });
      this.#tellOfStop(clientTexts.cannotStart, { reason: error instanceof Error ? error.message : String(error) });
    }
  }

  async restart(): Promise<void> {
    this.#stops = [];
    this.#hasRun = false;
    this.#hasToldOfStop = false;
    try {
      if (this.#client.needsStop()) await this.#client.stop();
    } catch (error) {
      // It had stopped by itself; all that matters is that it can start.
      this.log.warn(String(error));
    }
    if (this.#client.state === State.StartFailed) await this.#replace();
    await this.start();
  }

  /** The protocol's library never starts one again whose start has failed. */
  async #replace(): Promise<void> {
    const failed = this.#client;
    this.#client = this.#connect();
    // It says that it does not run, but ends its process.
    await failed.stop().catch((error: unknown) => this.log.warn(String(error)));
  }

  sendRequest<R>(method: string, params?: unknown, token?: CancellationToken): Promise<R> {
    // The protocol's library sends what is undefined among its arguments too, as null.
    const given = [...(params === undefined ? [] : [params]), ...(token ? [token] : [])];
    return this.work.during(this.#client.sendRequest<R>(method, ...(given as [unknown, CancellationToken])));
  }

  /** Applies an edit that the server has answered with; false where a document has changed meanwhile. */
  async applyEdit(edit: WorkspaceEdit): Promise<boolean> {
    const converted = await this.#client.protocol2CodeConverter.asWorkspaceEdit(edit);
    return workspace.applyEdit(converted);
  }

  /** The protocol's library keeps one listener for each message; here every part of the extension may have its own. */
  onNotification(method: string, handler: (params: never) => void): Disposable {
    let listeners = this.#listeners.get(method);
    if (!listeners) {
      const added = new EventEmitter<unknown>();
      listeners = added;
      this.#listeners.set(method, added);
      this.#client.onNotification(method, (params: unknown) => added.fire(params));
    }
    return listeners.event(handler as (params: unknown) => void);
  }

  /** What a command has thrown is for the log; the planner is told that it came to nothing, and what can be done. */
  tellOfFailedCommand(error: unknown): void {
    this.log.error(error instanceof Error ? error : String(error));
    this.#offerHelp(say(clientTexts.commandFailed, chosenLanguage()));
  }

  async stop(): Promise<void> {
    if (this.#client.needsStop()) await this.#client.stop();
  }

  dispose(): void {
    for (const listeners of this.#listeners.values()) listeners.dispose();
    this.#stateChanged.dispose();
    this.work.dispose();
    this.log.dispose();
  }

  #closed(): CloseHandlerResult {
    this.#endings++;
    const now = Date.now();
    this.#stops = [...this.#stops.filter((time) => now - time < spanOfStops), now];
    if (this.#stops.length <= toleratedStops) return { action: CloseAction.Restart, handled: true };
    this.#tellOfStop(this.#hasRun ? clientTexts.keepsStopping : clientTexts.neverStarts);
    return { action: CloseAction.DoNotRestart, handled: true };
  }

  /** Once in a session: the log has every one of them. */
  #internalFailure({ message }: Failure): void {
    if (this.#hasToldOfFailure) return;
    this.#hasToldOfFailure = true;
    this.#offerHelp(say(clientTexts.internalFailure, chosenLanguage(), { reason: message }));
  }

  /** Once, until it runs again. */
  #tellOfStop(text: Text, values?: Readonly<Record<string, string>>): void {
    if (this.#hasToldOfStop) return;
    this.#hasToldOfStop = true;
    this.#offerHelp(say(text, chosenLanguage(), values));
  }

  #offerHelp(message: string): void {
    const language = chosenLanguage();
    const restart = clientTexts.restart[language];
    const showLog = clientTexts.showLog[language];
    void window.showErrorMessage(message, restart, showLog).then((choice) => {
      if (choice === restart) void this.restart();
      if (choice === showLog) this.log.show();
    });
  }
}

/** Documents of the workspace and new ones; not the older versions that a comparison shows. */
function documentSelector() {
  const schemes = new Set(['file', 'untitled', ...(workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme)]);
  return [...schemes].map((scheme) => ({ scheme, language: 'spbe' }));
}
