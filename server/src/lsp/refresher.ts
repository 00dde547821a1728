import type { Connection } from 'vscode-languageserver';
import {
  type ClientCapabilities,
  CodeLensRefreshRequest,
  InlayHintRefreshRequest,
} from 'vscode-languageserver-protocol';

/** Milliseconds without an update: while a planner types, the editor asks by itself. */
const rest = 500;

/**
 * Has the client ask again for the lines above entries and the hints behind references. It does so by itself only where the
 * document changes that it shows; what they say also comes from other documents, evidence files and settings.
 */
export class Refresher {
  readonly #connection: Connection;
  readonly #requests: readonly (typeof CodeLensRefreshRequest.type | typeof InlayHintRefreshRequest.type)[];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(connection: Connection, { workspace }: ClientCapabilities) {
    this.#connection = connection;
    this.#requests = [
      ...(workspace?.codeLens?.refreshSupport ? [CodeLensRefreshRequest.type] : []),
      ...(workspace?.inlayHint?.refreshSupport ? [InlayHintRefreshRequest.type] : []),
    ];
  }

  soon(): void {
    this.stop();
    this.#timer = setTimeout(() => this.#ask(), rest);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  #ask(): void {
    for (const request of this.#requests) {
      this.#connection.sendRequest(request).catch((error: unknown) => this.#connection.console.warn(String(error)));
    }
  }
}
