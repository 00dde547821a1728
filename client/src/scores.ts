import { type Disposable, EventEmitter, Uri, window } from 'vscode';
import { type CancellationToken, State } from 'vscode-languageclient';
import {
  AgenciesChanged,
  AgenciesRequest,
  type AgencyHead,
  type AgencySummary,
} from '../../server/src/lsp/protocol.ts';
import type { Server } from './server.ts';
import type { Summaries, SummaryNews } from './summaries.ts';

/** Milliseconds. */
const longestWait = 30_000;

export type Phase = 'starting' | 'ready' | 'stopped';

/** What the server last said of the agency that the planner works on; the side bar and the status bar show it. */
export class Scores implements Disposable {
  readonly #server: Server;
  readonly #summaries: Summaries;
  readonly #changed = new EventEmitter<void>();
  readonly #parts: Disposable[];
  #phase: Phase = 'starting';
  #folder: string | undefined;
  #summary: AgencySummary | undefined;
  /** Counts the questions; only the answer to the latest is taken. */
  #asked = 0;

  readonly onDidChange = this.#changed.event;

  constructor(server: Server, summaries: Summaries) {
    this.#server = server;
    this.#summaries = summaries;
    this.#parts = [
      summaries.onDidChange((news) => this.#take(news)),
      server.onNotification(AgenciesChanged.method, () => void this.follow(this.#folder)),
      server.onDidChangeState(({ newState }) => {
        if (newState === State.Running) void this.follow(this.#folder ?? activeDocument());
        else this.#show(newState === State.Starting ? 'starting' : 'stopped');
      }),
      window.onDidChangeActiveTextEditor(() => {
        const uri = activeDocument();
        if (uri) void this.follow(uri);
      }),
    ];
  }

  get phase(): Phase {
    return this.#phase;
  }

  /** Address of the agency's folder. */
  get folder(): string | undefined {
    return this.#folder;
  }

  get summary(): AgencySummary | undefined {
    return this.#summary;
  }

  /** Turns to the agency of a file or folder; to the first agency where that has none. */
  async follow(uri: string | undefined): Promise<void> {
    if (!this.#server.isRunning) return;
    const asked = ++this.#asked;
    try {
      const found = (await this.#summaries.ask(uri)) ?? (await this.#summaries.ask(undefined));
      if (asked !== this.#asked) return;
      this.#folder = found?.folder;
      this.#summary = found?.summary;
      this.#show('ready');
    } catch (error) {
      this.#server.log.warn(String(error));
    }
  }

  /** Waits until it is known which agency there is, or that the server has stopped; not longer than a planner would. */
  async known(): Promise<void> {
    if (this.#phase !== 'starting') return;
    await new Promise<void>((resolve) => {
      const end = () => {
        clearTimeout(late);
        heard.dispose();
        resolve();
      };
      const late = setTimeout(end, longestWait);
      const heard = this.onDidChange(() => {
        if (this.#phase !== 'starting') end();
      });
    });
  }

  /** @throws where the server does not answer */
  agencies(token?: CancellationToken): Promise<readonly AgencyHead[]> {
    return this.#server.sendRequest<readonly AgencyHead[]>(AgenciesRequest.method, undefined, token);
  }

  /** The address of a file of the agency, as its summary names it. */
  fileUri(file: string): Uri | undefined {
    if (/^[a-z][a-z0-9+.-]*:\/\//i.test(file)) return Uri.parse(file);
    return this.#folder === undefined ? undefined : Uri.joinPath(Uri.parse(this.#folder), ...file.split('/'));
  }

  dispose(): void {
    for (const part of this.#parts) part.dispose();
    this.#changed.dispose();
  }

  #take({ folder, summary }: SummaryNews): void {
    if (folder !== this.#folder) return;
    this.#summary = summary ?? undefined;
    this.#show('ready');
  }

  #show(phase: Phase): void {
    this.#phase = phase;
    this.#changed.fire();
  }
}

function activeDocument(): string | undefined {
  const document = window.activeTextEditor?.document;
  return document?.languageId === 'spbe' ? document.uri.toString() : undefined;
}
