import type { Disposable } from 'vscode';
import {
  applied,
  type SummaryChange,
  SummaryChanged,
  type SummaryPartChange,
  SummaryPartChanged,
  SummaryRequest,
  type SummaryRequestParams,
  type SummaryResult,
} from '../../server/src/lsp/protocol.ts';

/** What is used of the language client. */
export interface SummaryServer {
  sendRequest<R>(method: string, params?: unknown): Promise<R>;
  onNotification(method: string, handler: (params: never) => void): Disposable;
  onDidChangeState(listener: (change: { readonly newState: number }) => void): Disposable;
}

/** An agency and its summary. */
export type KnownSummary = Pick<SummaryResult, 'folder' | 'summary'>;
/** Null where the agency is gone. */
export type SummaryNews = Pick<SummaryChange, 'folder' | 'summary'>;

/** As many as the server keeps; of others it sends the whole summary anyway. */
const mostHeld = 8;

/**
 * The summaries of agencies as the server last told them. It sends only what changed; here that is put together again, so
 * that listeners get whole summaries, whose unchanged parts are the same objects as before. Where something is amiss the
 * whole summary is asked for.
 */
export class Summaries implements Disposable {
  readonly #server: SummaryServer;
  readonly #parts: Disposable[];
  /** By folder, those told of last at the end. */
  readonly #held = new Map<string, SummaryResult>();
  readonly #listeners = new Set<(news: SummaryNews) => void>();

  constructor(server: SummaryServer) {
    this.#server = server;
    this.#parts = [
      server.onNotification(SummaryChanged.method, (change: SummaryChange) => this.#takeWhole(change)),
      server.onNotification(SummaryPartChanged.method, (change: SummaryPartChange) => this.#takePart(change)),
      // A server that starts anew counts anew.
      server.onDidChangeState(() => this.#held.clear()),
    ];
  }

  /**
   * The summary of the agency of a file or folder, of the first agency without one; its changes are told from now on.
   *
   * @throws where the server does not answer
   */
  async ask(uri: string | undefined): Promise<KnownSummary | null> {
    const params: SummaryRequestParams = { parts: true, ...(uri !== undefined && { uri }) };
    const answer = await this.#server.sendRequest<SummaryResult | null>(SummaryRequest.method, params);
    if (!answer) return null;
    const held = this.#held.get(answer.folder);
    // News may have overtaken the answer.
    return held && held.version > answer.version ? held : this.#hold(answer);
  }

  /** Is told whenever the summary of an agency that was asked for changes. */
  onDidChange(listener: (news: SummaryNews) => void): Disposable {
    this.#listeners.add(listener);
    return { dispose: () => this.#listeners.delete(listener) };
  }

  dispose(): void {
    for (const part of this.#parts) part.dispose();
    this.#listeners.clear();
  }

  #takeWhole({ folder, version, summary }: SummaryChange): void {
    if (summary) this.#hold({ folder, version, summary });
    else this.#held.delete(folder);
    this.#tell({ folder, summary });
  }

  #takePart({ folder, since, version, delta }: SummaryPartChange): void {
    const held = this.#held.get(folder);
    if (held?.version === since) this.#tell(this.#hold({ folder, version, summary: applied(held.summary, delta) }));
    // Else the answer that brings what is missing may be under way, and may already hold this.
    else if (!held || held.version < version) void this.#askAgain(folder);
  }

  async #askAgain(folder: string): Promise<void> {
    try {
      const known = await this.ask(folder);
      if (known?.folder === folder) this.#tell(known);
    } catch {
      // The server has stopped; whoever listens asks again when it is back.
    }
  }

  #hold(result: SummaryResult): SummaryResult {
    this.#held.delete(result.folder);
    this.#held.set(result.folder, result);
    const [oldest] = this.#held.keys();
    if (this.#held.size > mostHeld && oldest !== undefined) this.#held.delete(oldest);
    return result;
  }

  #tell(news: SummaryNews): void {
    for (const listener of this.#listeners) listener(news);
  }
}
