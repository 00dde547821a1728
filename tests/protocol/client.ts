import { type ChildProcess, spawn } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import {
  CancellationToken,
  type ClientCapabilities,
  createProtocolConnection,
  type Diagnostic,
  ErrorCodes,
  type InitializeResult,
  type MessageConnection,
  type Position,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  ResponseError,
  StreamMessageReader,
  StreamMessageWriter,
  type WorkspaceEdit,
} from 'vscode-languageserver-protocol/node';
import type { AgencyHead, Failure } from '../../server/src/lsp/protocol.ts';
import { cli } from './spbe.ts';

const never = CancellationToken.None;

/** A part of the story of some work. */
export interface WorkDone {
  readonly kind: 'begin' | 'report' | 'end';
  readonly title?: string;
  readonly message?: string;
  readonly cancellable?: boolean;
}

/** A replacement, in offsets. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface ClientOptions {
  /** Changes what the client says it can do. */
  readonly change?: (capabilities: ClientCapabilities) => void;
  /** What `initialize` holds beside or in place of the usual. */
  readonly params?: Readonly<Record<string, unknown>>;
  /** Requests of the server that this client answers with an error, although it says that it knows them. */
  readonly refuses?: readonly string[];
  /** What `workspace/configuration` answers for the section `spbe`. */
  readonly settings?: unknown;
}

const capabilities: ClientCapabilities = {
  general: { positionEncodings: ['utf-16'] },
  window: { workDoneProgress: true },
  textDocument: {
    completion: {
      completionItem: {
        snippetSupport: true,
        documentationFormat: ['markdown'],
        resolveSupport: { properties: ['documentation'] },
      },
    },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    definition: { linkSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    publishDiagnostics: { versionSupport: true, relatedInformation: true },
  },
  workspace: {
    configuration: true,
    workspaceFolders: true,
    workspaceEdit: { documentChanges: true, resourceOperations: ['create', 'rename', 'delete'] },
    didChangeWatchedFiles: { dynamicRegistration: true },
    fileOperations: { willRename: true },
  },
};

/** A real client of the built server in a process of its own, as an editor starts it. */
export class Client {
  readonly connection: ProtocolConnection;
  readonly process: ChildProcess;
  readonly diagnostics = new Map<string, readonly Diagnostic[]>();
  readonly published: PublishDiagnosticsParams[] = [];
  onPublished: (params: PublishDiagnosticsParams) => void = () => {};
  onProgress: (token: string | number, value: WorkDone) => void = () => {};
  readonly log: string[] = [];
  /** What the server said of its own defects; a healthy server is silent. */
  readonly failures: string[] = [];
  /** Work that the server showed as going on, by its token. */
  readonly progress = new Map<string | number, WorkDone[]>();
  /** What the server told the planner in words. */
  readonly messages: string[] = [];
  /** The planner's answer to a question of the server: the title of one of its choices. */
  choice: string | undefined;
  /** Edits that the server asked this client to apply. */
  readonly applied: WorkspaceEdit[] = [];
  /** How often the server said that agencies came, went or were renamed. */
  agencyNews = 0;
  readonly exited: Promise<number | null>;
  /** What `workspace/configuration` answers for the section `spbe`. */
  settings: unknown;
  /** What it answers for single workspace folders, by address. */
  readonly settingsOf = new Map<string, unknown>();
  folders: string[];
  initialized!: InitializeResult;
  readonly #versions = new Map<string, number>();
  readonly #texts = new Map<string, string>();
  readonly #waiting = new Set<() => void>();
  #foldersAsked: () => void = () => {};

  private constructor(folders: readonly string[], { refuses = [], settings = {} }: ClientOptions) {
    this.folders = [...folders];
    this.settings = settings;
    this.process = spawn(process.execPath, [cli, 'lsp', '--stdio'], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    this.exited = new Promise((resolve) => this.process.once('exit', resolve));
    this.connection = createProtocolConnection(
      new StreamMessageReader(this.process.stdout!),
      new StreamMessageWriter(this.process.stdin!),
    );
    this.connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      this.diagnostics.set(params.uri, params.diagnostics);
      this.published.push(params);
      this.onPublished(params);
      this.#wake();
    });
    this.connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
      this.log.push(message);
    });
    this.connection.onNotification('spbe/failure', ({ message }: Failure) => {
      this.failures.push(message);
    });
    this.connection.onNotification('window/showMessage', ({ message }: { message: string }) => {
      this.messages.push(message);
    });
    this.connection.onNotification('spbe/didChangeAgencies', () => {
      this.agencyNews += 1;
    });
    (this.connection as unknown as MessageConnection).onUnhandledProgress(({ token, value }) => {
      this.progress.set(token, [...(this.progress.get(token) ?? []), value as WorkDone]);
      this.onProgress(token, value as WorkDone);
    });
    const answers: Readonly<Record<string, (params: never) => unknown>> = {
      'window/showMessageRequest': ({ message }: { message: string }) => {
        this.messages.push(message);
        return this.choice === undefined ? null : { title: this.choice };
      },
      'workspace/configuration': ({ items }: { items: readonly { scopeUri?: string }[] }) =>
        items.map(({ scopeUri }) => (scopeUri && this.settingsOf.get(scopeUri)) ?? this.settings),
      'workspace/workspaceFolders': () => {
        setImmediate(this.#foldersAsked);
        return this.#workspaceFolders();
      },
      'workspace/applyEdit': ({ edit }: { edit: WorkspaceEdit }) => {
        this.applied.push(edit);
        return { applied: true };
      },
      'client/registerCapability': () => null,
      'window/workDoneProgress/create': () => null,
    };
    for (const [method, answer] of Object.entries(answers)) {
      this.connection.onRequest(method, (params: never) =>
        refuses.includes(method) ? new ResponseError(ErrorCodes.InternalError, 'refused') : answer(params),
      );
    }
    this.connection.listen();
  }

  /** A process that has not been greeted yet. */
  static spawn(options: ClientOptions = {}): Client {
    return new Client([], options);
  }

  static async start(folders: readonly string[], options: ClientOptions = {}): Promise<Client> {
    const client = new Client(folders, options);
    const own = structuredClone(capabilities);
    options.change?.(own);
    client.initialized = await client.connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: folders[0] ? uriOf(folders[0]) : null,
      workspaceFolders: client.#workspaceFolders(),
      capabilities: own,
      ...options.params,
    });
    await client.connection.sendNotification('initialized', {});
    return client;
  }

  #workspaceFolders() {
    return this.folders.map((folder) => ({ uri: uriOf(folder), name: folder }));
  }

  open(uri: string, text: string): void {
    this.#versions.set(uri, 1);
    this.#texts.set(uri, text);
    this.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'spbe', version: 1, text } });
  }

  /** Tells the server that the workspace has other folders now. */
  setFolders(folders: readonly string[]): void {
    const entry = (folder: string) => ({ uri: uriOf(folder), name: folder });
    const removed = this.folders.filter((folder) => !folders.includes(folder)).map(entry);
    const added = folders.filter((folder) => !this.folders.includes(folder)).map(entry);
    this.folders = [...folders];
    this.notify('workspace/didChangeWorkspaceFolders', { event: { added, removed } });
  }

  /** Resolves when the server has been told which workspace folders there are, which it asks for after a change. */
  foldersAsked(): Promise<void> {
    return new Promise((resolve) => {
      this.#foldersAsked = resolve;
    });
  }

  /** Resolves when the server has worked off and published everything that it was told so far. */
  settled(): Promise<readonly AgencyHead[]> {
    return this.request('spbe/agencies', undefined);
  }

  /** Codes of the findings shown at a file now. */
  codes(uri: string): readonly unknown[] {
    return (this.diagnostics.get(uri) ?? []).map(({ code }) => code);
  }

  /** Replaces the first occurrence of `old` by an incremental change, as typing does. */
  replace(uri: string, old: string, text: string): void {
    const start = this.text(uri).indexOf(old);
    if (start < 0) throw new Error(`"${old}" is not in ${uri}`);
    this.change(uri, [{ start, end: start + old.length, text }]);
  }

  /** One notification with several changes, each in offsets of the text after those before it. */
  change(uri: string, spans: readonly Span[]): void {
    const contentChanges = spans.map(({ start, end, text }) => {
      const before = this.text(uri);
      this.#texts.set(uri, before.slice(0, start) + text + before.slice(end));
      return { range: { start: placeIn(before, start), end: placeIn(before, end) }, text };
    });
    this.#changed(uri, contentChanges);
  }

  /** Sends the whole text anew, as clients without incremental changes do. */
  setText(uri: string, text: string): void {
    this.#texts.set(uri, text);
    this.#changed(uri, [{ text }]);
  }

  #changed(uri: string, contentChanges: readonly object[]): void {
    const version = this.version(uri) + 1;
    this.#versions.set(uri, version);
    this.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
  }

  close(uri: string): void {
    this.notify('textDocument/didClose', { textDocument: { uri } });
  }

  text(uri: string): string {
    return this.#texts.get(uri)!;
  }

  version(uri: string): number {
    return this.#versions.get(uri)!;
  }

  notify(method: string, params: unknown): void {
    void this.connection.sendNotification(method, params);
  }

  request<T>(method: string, params: unknown, token?: CancellationToken): Promise<T> {
    const { connection } = this;
    return params === undefined
      ? connection.sendRequest(method)
      : connection.sendRequest(method, params, token ?? never);
  }

  /** Resolves when the findings of a file are as wanted; fails with what they are after `limit` milliseconds. */
  async until(uri: string, wanted: (codes: readonly unknown[]) => boolean, limit = 20_000): Promise<void> {
    const codes = () => (this.diagnostics.get(uri) ?? []).map(({ code }) => code);
    const end = Date.now() + limit;
    while (!wanted(codes())) {
      if (Date.now() > end) throw new Error(`${uri} still has [${codes().join(', ')}]`);
      await new Promise<void>((resolve) => {
        const wake = () => {
          clearTimeout(timer);
          this.#waiting.delete(wake);
          resolve();
        };
        const timer = setTimeout(wake, 200);
        this.#waiting.add(wake);
      });
    }
  }

  #wake(): void {
    for (const wake of [...this.#waiting]) wake();
  }

  /** Ends the server as an editor does, unless it has ended already. */
  async stop(): Promise<void> {
    if (this.process.exitCode === null && this.process.signalCode === null) {
      await this.connection.sendRequest('shutdown');
      await this.connection.sendNotification('exit');
      await this.exited;
    }
    this.connection.dispose();
  }
}

function placeIn(text: string, offset: number): Position {
  // Line ends as the protocol knows them; one between a carriage return and its line feed is none.
  const lines = text.slice(0, offset).split(/\r\n|\n|\r(?!$)/);
  const last = lines.at(-1)!;
  if (last.endsWith('\r') && text[offset] !== '\n') return { line: lines.length, character: 0 };
  return { line: lines.length - 1, character: last.length };
}

export function uriOf(path: string): string {
  return pathToFileURL(path).href;
}
