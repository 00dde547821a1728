import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  AbstractMessageReader,
  AbstractMessageWriter,
  type CancellationToken,
  createProtocolConnection,
  type DataCallback,
  type Diagnostic,
  Emitter,
  ErrorCodes,
  type Message,
  type MessageReader,
  type MessageWriter,
  type ProtocolConnection,
  ResponseError,
} from 'vscode-languageserver-protocol/node';
import type {
  AgencyHead,
  Failure,
  FileParams,
  FileReadParams,
  FileReadResult,
  FileStatResult,
  FolderEntryResult,
} from '../../server/src/lsp/protocol.ts';
import { projectRoot } from './spbe.ts';
import type { StartChannel, WebChannel } from './webChannels.ts';

class Reader extends AbstractMessageReader implements MessageReader {
  readonly #emitter = new Emitter<Message>();
  listen(callback: DataCallback) {
    return this.#emitter.event(callback);
  }
  receive = (message: Message) => this.#emitter.fire(message);
}

class Writer extends AbstractMessageWriter implements MessageWriter {
  readonly #channel: WebChannel;
  constructor(channel: WebChannel) {
    super();
    this.#channel = channel;
  }
  async write(message: Message): Promise<void> {
    this.#channel.post(message);
  }
  end(): void {}
}

/** Files as a browser's editor has them: bytes at addresses of its own, folders that come with their files, links. */
export class WebFiles {
  /** Address of the folder that all paths start from. */
  readonly root: string;
  readonly #entries = new Map<string, Uint8Array | 'link'>();

  constructor(root: string) {
    this.root = root;
  }

  static sample(root: string, name = 'kota-contoh'): WebFiles {
    const files = new WebFiles(root);
    const folder = join(projectRoot, 'samples', name);
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const path = join(entry.parentPath, entry.name);
      files.write(path.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(path));
    }
    return files;
  }

  uri(path: string): string {
    return `${this.root}/${path.split('/').map(encodeURIComponent).join('/')}`;
  }

  write(path: string, content: string | Uint8Array): void {
    this.#entries.set(this.uri(path), typeof content === 'string' ? new TextEncoder().encode(content) : content);
  }

  link(path: string): void {
    this.#entries.set(this.uri(path), 'link');
  }

  remove(path: string): void {
    this.#entries.delete(this.uri(path));
  }

  text(path: string): string {
    return new TextDecoder().decode(this.#entries.get(this.uri(path)) as Uint8Array);
  }

  read({ uri, maxBytes }: FileReadParams): FileReadResult {
    const entry = this.#entries.get(uri);
    if (entry === undefined || entry === 'link') return { ok: false, problem: 'missing' };
    if (entry.length > maxBytes) return { ok: false, problem: 'too-large' };
    try {
      return { ok: true, text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(entry) };
    } catch {
      return { ok: false, problem: 'not-text' };
    }
  }

  stat({ uri }: FileParams): FileStatResult | null {
    const entry = this.#entries.get(uri);
    if (entry !== undefined) return { kind: 'file', size: entry.length, modified: 0 };
    return this.list({ uri }) && { kind: 'folder', size: 0, modified: 0 };
  }

  /** In no particular order, as file systems answer. */
  list({ uri }: FileParams): readonly FolderEntryResult[] | null {
    const kinds = new Map<string, FolderEntryResult>();
    for (const [place, entry] of [...this.#entries].reverse()) {
      if (!place.startsWith(`${uri}/`)) continue;
      const [name = '', ...below] = place
        .slice(uri.length + 1)
        .split('/')
        .map(decodeURIComponent);
      if (entry === 'link') kinds.set(name, { name, kind: 'folder', isLink: true });
      else kinds.set(name, { name, kind: below.length > 0 ? 'folder' : 'file' });
    }
    return kinds.size > 0 ? [...kinds.values()] : null;
  }
}

export interface WebClientOptions {
  /** Answers in place of the files. */
  readonly answer?: (method: string, params: FileParams, token: CancellationToken) => unknown;
}

/** An editor in a browser: it starts the built server as a worker, and the files are its own. */
export class WebClient {
  readonly connection: ProtocolConnection;
  readonly channel: WebChannel;
  readonly files: WebFiles;
  readonly diagnostics = new Map<string, readonly Diagnostic[]>();
  /** Every request for a file: method and address. */
  readonly asked: { readonly method: string; readonly uri: string }[] = [];
  readonly log: string[] = [];
  readonly failures: string[] = [];
  folders: readonly string[];
  readonly #texts = new Map<string, { version: number; text: string }>();

  private constructor(channel: WebChannel, reader: Reader, files: WebFiles, options: WebClientOptions) {
    this.channel = channel;
    this.files = files;
    this.folders = [files.root];
    this.connection = createProtocolConnection(reader, new Writer(channel));
    this.connection.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }) => {
      this.diagnostics.set(uri, diagnostics);
    });
    this.connection.onNotification('window/logMessage', ({ message }) => {
      this.log.push(message);
    });
    this.connection.onNotification('spbe/failure', ({ message }: Failure) => {
      this.failures.push(message);
    });
    this.connection.onRequest('workspace/configuration', () => [{}]);
    this.connection.onRequest('workspace/workspaceFolders', () => this.#workspaceFolders());
    this.connection.onRequest('client/registerCapability', () => null);
    this.connection.onRequest('window/workDoneProgress/create', () => null);
    const answers = {
      'spbe/fs/read': (params: FileReadParams) => files.read(params),
      'spbe/fs/stat': (params: FileParams) => files.stat(params),
      'spbe/fs/list': (params: FileParams) => files.list(params),
    };
    for (const [method, answer] of Object.entries(answers)) {
      this.connection.onRequest(method, (params: FileReadParams, token: CancellationToken) => {
        this.asked.push({ method, uri: params.uri });
        return options.answer ? options.answer(method, params, token) : answer(params);
      });
    }
    this.connection.listen();
  }

  static async start(start: StartChannel, files: WebFiles, options: WebClientOptions = {}): Promise<WebClient> {
    const reader = new Reader();
    const client = new WebClient(await start(reader.receive), reader, files, options);
    await client.request('initialize', {
      processId: null,
      rootUri: files.root,
      workspaceFolders: client.#workspaceFolders(),
      capabilities: {
        textDocument: {
          completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown'] } },
          hover: { contentFormat: ['markdown', 'plaintext'] },
        },
        workspace: {
          configuration: true,
          workspaceFolders: true,
          workspaceEdit: { documentChanges: true, resourceOperations: ['create', 'rename', 'delete'] },
          didChangeWatchedFiles: { dynamicRegistration: true },
          fileOperations: { willRename: true, didRename: true, didCreate: true, didDelete: true },
        },
      },
    });
    await client.connection.sendNotification('initialized', {});
    return client;
  }

  #workspaceFolders() {
    return this.folders.map((uri) => ({ uri, name: uri }));
  }

  setFolders(folders: readonly string[]): void {
    const entry = (uri: string) => ({ uri, name: uri });
    const event = { added: folders.map(entry), removed: this.folders.map(entry) };
    this.folders = folders;
    this.notify('workspace/didChangeWorkspaceFolders', { event });
  }

  open(path: string, text = this.files.text(path)): void {
    const uri = this.files.uri(path);
    this.#texts.set(uri, { version: 1, text });
    this.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'spbe', version: 1, text } });
  }

  /** Replaces the first occurrence of `old` by an incremental change, as typing does. */
  replace(path: string, old: string, text: string): void {
    const uri = this.files.uri(path);
    const known = this.#texts.get(uri)!;
    const range = { start: this.#position(known.text, old, 0), end: this.#position(known.text, old, old.length) };
    const next = { version: known.version + 1, text: known.text.replace(old, () => text) };
    this.#texts.set(uri, next);
    this.notify('textDocument/didChange', {
      textDocument: { uri, version: next.version },
      contentChanges: [{ range, text }],
    });
  }

  /** The place right behind the first occurrence of `words` in an open document. */
  behind(path: string, words: string) {
    const uri = this.files.uri(path);
    return { textDocument: { uri }, position: this.#position(this.#texts.get(uri)!.text, words, words.length) };
  }

  #position(text: string, words: string, move: number) {
    const at = text.indexOf(words);
    if (at < 0) throw new Error(`"${words}" is not there`);
    const lines = text.slice(0, at + move).split('\n');
    return { line: lines.length - 1, character: lines.at(-1)!.length };
  }

  /** Tells of files that were created (1), changed (2) or deleted (3). */
  tell(type: 1 | 2 | 3, ...paths: readonly string[]): void {
    this.notify('workspace/didChangeWatchedFiles', {
      changes: paths.map((path) => ({ uri: this.files.uri(path), type })),
    });
  }

  /** Resolves when the server has worked off and published everything that it was told so far. */
  settled(): Promise<readonly AgencyHead[]> {
    return this.request('spbe/agencies');
  }

  codes(path: string): readonly unknown[] {
    return (this.diagnostics.get(this.files.uri(path)) ?? []).map(({ code }) => code);
  }

  notify(method: string, params: unknown): void {
    void this.connection.sendNotification(method, params);
  }

  request<T>(method: string, params?: unknown): Promise<T> {
    return params === undefined ? this.connection.sendRequest(method) : this.connection.sendRequest(method, params);
  }

  async stop(): Promise<void> {
    this.connection.dispose();
    await this.channel.end();
  }
}

export const refused = () => new ResponseError(ErrorCodes.MethodNotFound, 'refused');
