import type { Connection, WorkDoneProgressServerReporter } from 'vscode-languageserver';
import {
  type ClientCapabilities,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  ErrorCodes,
  FileChangeType,
  type InitializeParams,
  type InitializeResult,
  ResponseError,
  type WorkspaceFolder,
} from 'vscode-languageserver-protocol';
import type { ImportBundle } from '../imports/importSpreadsheets.ts';
import type { ReportBundle } from '../reports/exportFiles.ts';
import { configFileName } from '../workspace/config.ts';
import type { FileSystem, Uri } from '../workspace/fileSystem.ts';
import type { FileEvent } from '../workspace/store.ts';
import { nameOf } from '../workspace/uri.ts';
import { isSpbeFileName } from '../workspace/walk.ts';
import { abilitiesOf, encodingOf } from './abilities.ts';
import { Addresses } from './addresses.ts';
import { serverCapabilities } from './capabilities.ts';
import { OpenDocuments, replaced } from './documents.ts';
import type { Encoding } from './encoding.ts';
import { Refresher } from './refresher.ts';
import { registerRequests } from './requests/index.ts';
import { Session, type SessionOptions } from './session.ts';
import { readEditorSettings } from './settings.ts';

/** What differs between a server process and one in a browser. */
export interface Platform {
  readonly version: string;
  /** Loads the bundle of reports, which nothing else needs. */
  loadReports(): Promise<ReportBundle>;
  /** Loads the bundle that reads spreadsheets. */
  loadImports(): Promise<ImportBundle>;
  /** Whether folders at this address can be read; those that cannot are no part of the workspace. */
  reaches(uri: Uri): boolean;
  /** @param stop tells that what was asked is not wanted any more: the session on top has ended */
  fileSystem(roots: readonly Uri[], stop: AbortSignal): FileSystem;
}

/** Serves one client over a connection that is not listening yet. */
export function startServer(connection: Connection, platform: Platform): void {
  const server = new Server(connection, platform);
  server.listen();
}

class Server {
  readonly #connection: Connection;
  readonly #platform: Platform;
  readonly #addresses = new Addresses();
  readonly #documents = new OpenDocuments();
  #client: ClientCapabilities = {};
  #encoding: Encoding = 'utf-16';
  #roots: readonly Uri[] = [];
  #session: Session;
  #initialSettings: unknown;
  #stage: 'new' | 'running' | 'ended' = 'new';

  constructor(connection: Connection, platform: Platform) {
    this.#connection = connection;
    this.#platform = platform;
    this.#session = this.#newSession();
  }

  listen(): void {
    const connection = this.#connection;
    connection.onInitialize((params) => this.#initialize(params));
    connection.onInitialized(() => this.#guard(() => this.#initialized()));
    connection.onShutdown(() => {
      this.#stage = 'ended';
      this.#session.close();
    });
    this.#listenToDocuments();
    connection.onDidChangeWatchedFiles(({ changes }) =>
      this.#filesChanged(changes.map(({ uri, type }) => ({ uri, type: eventTypes[type] }))),
    );
    connection.workspace.onDidCreateFiles(({ files }) =>
      this.#filesChanged(files.map(({ uri }) => ({ uri, type: 'created' }))),
    );
    connection.workspace.onDidDeleteFiles(({ files }) =>
      this.#filesChanged(files.map(({ uri }) => ({ uri, type: 'deleted' }))),
    );
    connection.workspace.onDidRenameFiles(({ files }) =>
      this.#filesChanged(
        files.flatMap(({ oldUri, newUri }) => [
          { uri: oldUri, type: 'deleted' },
          { uri: newUri, type: 'created' },
        ]),
      ),
    );
    connection.onDidSaveTextDocument(({ textDocument: { uri } }) => this.#filesChanged([{ uri, type: 'changed' }]));
    connection.onDidChangeConfiguration(({ settings }) => this.#guard(() => this.#configure(settings)));
    registerRequests(connection, {
      ...this.#platform,
      session: () => this.#served(),
      addresses: this.#addresses,
      client: () => this.#client,
    });
    connection.listen();
  }

  #rootsOf(folders: readonly Pick<WorkspaceFolder, 'uri'>[]): readonly Uri[] {
    const uris = folders.flatMap(({ uri }) => this.#addresses.tryToEngine(uri) ?? []);
    return uris.filter((uri) => this.#platform.reaches(uri));
  }

  /** The session that requests are answered from; they are refused before the greeting and after the farewell. */
  #served(): Session {
    if (this.#stage === 'running') return this.#session;
    const code = this.#stage === 'new' ? ErrorCodes.ServerNotInitialized : ErrorCodes.InvalidRequest;
    throw new ResponseError(code, this.#stage === 'new' ? 'initialize comes first' : 'the server was shut down');
  }

  #initialize(params: InitializeParams): InitializeResult {
    this.#client = params.capabilities;
    this.#encoding = encodingOf(params.capabilities);
    this.#roots = this.#rootsOf(foldersOf(params));
    this.#initialSettings = params.initializationOptions;
    this.#session = this.#newSession();
    this.#stage = 'running';
    return {
      capabilities: serverCapabilities(params.capabilities, this.#encoding),
      serverInfo: { name: 'Arsitek SPBE', version: this.#platform.version },
    };
  }

  async #initialized(): Promise<void> {
    const { workspace } = this.#client;
    const { client } = this.#connection;
    if (workspace?.didChangeConfiguration?.dynamicRegistration) {
      this.#ask(client.register(DidChangeConfigurationNotification.type, { section: 'spbe' }));
    }
    if (workspace?.didChangeWatchedFiles?.dynamicRegistration) {
      // Evidence may be of any type and in any folder.
      const watchers = [{ globPattern: '**/*' }];
      this.#ask(client.register(DidChangeWatchedFilesNotification.type, { watchers }));
    }
    if (workspace?.workspaceFolders) {
      this.#connection.workspace.onDidChangeWorkspaceFolders(() => this.#guard(() => this.#foldersChanged()));
    }
    await this.#configure({ spbe: this.#initialSettings });
    await this.#openSession();
  }

  async #openSession(): Promise<void> {
    await this.#session.open();
  }

  async #progress(): Promise<WorkDoneProgressServerReporter | undefined> {
    if (!this.#client.window?.workDoneProgress) return undefined;
    return this.#ask(this.#connection.window.createWorkDoneProgress());
  }

  /** @param followed agencies whose summary the client follows already */
  #newSession(followed: SessionOptions['followed'] = []): Session {
    const stop = new AbortController();
    return new Session({
      connection: this.#connection,
      fileSystem: this.#platform.fileSystem(this.#roots, stop.signal),
      stop,
      roots: this.#roots,
      addresses: this.#addresses,
      documents: this.#documents,
      encoding: this.#encoding,
      abilities: abilitiesOf(this.#client),
      refresher: new Refresher(this.#connection, this.#client),
      followed,
      progress: () => this.#progress(),
    });
  }

  /** Other folders are another workspace: everything is read again, open documents keep their text. */
  async #foldersChanged(): Promise<void> {
    const folders = await this.#ask(this.#connection.workspace.getWorkspaceFolders());
    if (!folders) return;
    this.#roots = this.#rootsOf(folders);
    const old = this.#session;
    const settings = old.settings;
    const texts = this.#documents.uris.map((uri) => [uri, old.service.store.treeOf(uri)?.text ?? ''] as const);
    old.close();
    this.#session = this.#newSession(old.followed);
    this.#session.configure(settings, old.settingsOfRoots);
    for (const [uri, text] of texts) this.#session.openText(uri, text);
    const opened = this.#openSession();
    if (this.#client.workspace?.configuration) await this.#configure(null);
    await opened;
  }

  async #configure(pushed: unknown): Promise<void> {
    const roots = this.#roots;
    if (!this.#client.workspace?.configuration) {
      this.#session.configure(readEditorSettings((pushed as { spbe?: unknown } | null)?.spbe));
      return;
    }
    const scopes = roots.map((root) => ({ scopeUri: this.#addresses.toClient(root), section: 'spbe' }));
    const asked = [{ section: 'spbe' }, ...scopes];
    const sections = (await this.#ask(this.#connection.workspace.getConfiguration(asked))) ?? [];
    const [common, ...ofRoots] = asked.map((_, at) => readEditorSettings(sections[at]));
    this.#session.configure(common!, new Map(roots.map((root, at) => [root, ofRoots[at]!])));
  }

  #listenToDocuments(): void {
    const connection = this.#connection;
    connection.onDidOpenTextDocument(({ textDocument: { uri: client, languageId, version, text } }) => {
      const uri = this.#addresses.toEngine(client);
      if (!isOurs(uri) && !isUnsaved(client, languageId)) return;
      if (this.#addresses.toClient(uri) !== client) this.#session.takeBack(uri);
      this.#addresses.remember(client);
      this.#documents.set(uri, version);
      this.#session.openText(uri, text);
    });
    connection.onDidChangeTextDocument(({ textDocument, contentChanges }) => {
      const uri = this.#addresses.toEngine(textDocument.uri);
      if (!this.#documents.has(uri)) return;
      this.#documents.set(uri, textDocument.version);
      for (const event of contentChanges) {
        const yaml = this.#session.service.store.treeOf(uri);
        if (yaml) this.#session.changeText(uri, replaced(yaml.text, yaml.lines, event, this.#encoding));
      }
    });
    connection.onDidCloseTextDocument(({ textDocument }) => {
      const uri = this.#addresses.toEngine(textDocument.uri);
      if (!this.#documents.has(uri)) return;
      if (!this.#addresses.isOwnSpelling(uri)) this.#session.takeBack(uri);
      this.#documents.delete(uri);
      this.#addresses.forget(uri);
      this.#session.closeText(uri);
    });
  }

  #filesChanged(events: readonly { readonly uri: string; readonly type: FileEvent['type'] }[]): void {
    this.#session.filesChanged(
      events.flatMap(({ uri: client, type }) => {
        const uri = this.#addresses.tryToEngine(client);
        return uri === undefined ? [] : [{ uri, type }];
      }),
    );
  }

  /** What a client answers with an error is done without; the log tells. */
  async #ask<T>(answer: Promise<T>): Promise<T | undefined> {
    try {
      return await answer;
    } catch (error) {
      this.#connection.console.warn(String(error));
      return undefined;
    }
  }

  #guard(task: () => Promise<void>): void {
    task().catch((error: unknown) => this.#session.fail(error));
  }
}

const eventTypes: Readonly<Record<FileChangeType, FileEvent['type']>> = {
  [FileChangeType.Created]: 'created',
  [FileChangeType.Changed]: 'changed',
  [FileChangeType.Deleted]: 'deleted',
};

/** SPBE files, and the settings of a workspace folder. */
function isOurs(uri: Uri): boolean {
  const name = nameOf(uri);
  return isSpbeFileName(name) || name === configFileName;
}

/** A document that has no file yet, and so no file name to know it by. */
function isUnsaved(uri: string, language: string): boolean {
  return language === 'spbe' && uri.startsWith('untitled:');
}

function foldersOf({ workspaceFolders, rootUri }: InitializeParams): readonly Pick<WorkspaceFolder, 'uri'>[] {
  return workspaceFolders ?? (rootUri ? [{ uri: rootUri }] : []);
}
