import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import {
  type ClientCapabilities,
  createProtocolConnection,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentContentChangeEvent,
} from 'vscode-languageserver-protocol/node';
import { type ProcessUse, processUse } from './processUse.ts';
import type { Server } from './server.ts';

/** Findings as they arrive. */
export interface Published {
  /** Milliseconds on the clock of `performance`. */
  readonly at: number;
  readonly findings: number;
}

/** What common editors say of themselves. */
const capabilities: ClientCapabilities = {
  general: { positionEncodings: ['utf-16'] },
  textDocument: {
    synchronization: {},
    completion: {
      completionItem: {
        snippetSupport: true,
        documentationFormat: ['markdown'],
        resolveSupport: { properties: ['documentation'] },
      },
    },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    publishDiagnostics: { versionSupport: true, relatedInformation: true },
  },
  workspace: {
    configuration: true,
    workspaceFolders: true,
    workspaceEdit: { documentChanges: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
  },
};

/** Longer than any answer takes; a server that says nothing for so long does not work. */
const patience = 180_000;

/** An editor with a language server in a process of its own, over standard input and output. */
export class Editor {
  /** Milliseconds from the start of the process to its answer to `initialize`. */
  readonly initialised: number;
  readonly #server: Server;
  readonly #process: ChildProcess;
  readonly #connection: ProtocolConnection;
  readonly #versions = new Map<string, number>();
  readonly #published = new Map<string, Published>();
  readonly #waiting = new Map<string, (published: Published) => void>();

  private constructor(server: Server, process: ChildProcess, connection: ProtocolConnection, initialised: number) {
    this.#server = server;
    this.#process = process;
    this.#connection = connection;
    this.initialised = initialised;
    connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) =>
      this.#take(params),
    );
  }

  /** Starts a server on a folder and greets it. */
  static async start(server: Server, folder: string): Promise<Editor> {
    const started = performance.now();
    const child = spawn(process.execPath, server.args, { stdio: ['pipe', 'pipe', 'inherit'] });
    const connection = createProtocolConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    connection.onRequest('workspace/configuration', ({ items }: { items: readonly { section?: string }[] }) =>
      items.map(({ section = '' }) => server.settings[section] ?? null),
    );
    connection.onRequest('client/registerCapability', () => null);
    connection.listen();
    await connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: uriOf(folder),
      workspaceFolders: [{ uri: uriOf(folder), name: folder }],
      capabilities,
    });
    const editor = new Editor(server, child, connection, performance.now() - started);
    await connection.sendNotification('initialized', {});
    return editor;
  }

  get use(): ProcessUse {
    return processUse(this.#process.pid!);
  }

  /** Opens a document. Milliseconds until its first findings. */
  async open(uri: string, text: string): Promise<number> {
    this.#versions.set(uri, 1);
    const first = this.#next(uri);
    const started = performance.now();
    this.notify('textDocument/didOpen', {
      textDocument: { uri, languageId: this.#server.languageId, version: 1, text },
    });
    return (await first).at - started;
  }

  /**
   * Sends one change. The findings that come for it are those of the new text: the server is left in peace until they
   * are there.
   */
  change(uri: string, event: TextDocumentContentChangeEvent): Promise<Published> {
    const version = (this.#versions.get(uri) ?? 0) + 1;
    this.#versions.set(uri, version);
    const next = this.#next(uri);
    this.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [event] });
    return next;
  }

  request<Answer>(method: string, params: unknown): Promise<Answer> {
    return params === undefined
      ? this.#connection.sendRequest(method)
      : this.#connection.sendRequest<Answer>(method, params);
  }

  notify(method: string, params: unknown): void {
    void this.#connection.sendNotification(method, params);
  }

  findings(uri: string): number {
    return this.#published.get(uri)?.findings ?? 0;
  }

  /** When findings of a file came last, on the clock of `performance`. */
  lastPublished(uri: string): number {
    return this.#published.get(uri)?.at ?? Number.NaN;
  }

  async stop(): Promise<void> {
    const exited = once(this.#process, 'exit');
    await this.#connection.sendRequest('shutdown');
    await this.#connection.sendNotification('exit');
    await exited;
    this.#connection.dispose();
  }

  /** Ends a server that may not answer any more. */
  kill(): void {
    this.#process.kill();
    this.#connection.dispose();
  }

  #take({ uri, version, diagnostics }: PublishDiagnosticsParams): void {
    // Findings of an older text are no answer to the present one.
    if (version !== undefined && version !== this.#versions.get(uri)) return;
    const published = { at: performance.now(), findings: diagnostics.length };
    this.#published.set(uri, published);
    this.#waiting.get(uri)?.(published);
  }

  #next(uri: string): Promise<Published> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`${this.#server.name} published nothing for ${uri}.`)), patience);
      this.#waiting.set(uri, (published) => {
        clearTimeout(timer);
        this.#waiting.delete(uri);
        resolve(published);
      });
    });
  }
}

/** Address of a file as editors write it. */
export function uriOf(path: string): string {
  return pathToFileURL(path).href;
}
