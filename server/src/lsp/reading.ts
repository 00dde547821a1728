import type { CancellationToken } from 'vscode-languageserver-protocol';
import { cancelledOr, Deferred } from './waiting.ts';

/** How far the workspace has been read, for those who wait for a part of it. */
export class Reading {
  #isDone = false;
  #done = new Deferred();
  /** Kept when the next agency is known. */
  #arrival = new Deferred();

  /** Everything there is has been read. */
  get isDone(): boolean {
    return this.#isDone;
  }

  begin(): void {
    if (this.#isDone) this.#done = new Deferred();
    this.#isDone = false;
  }

  /** One more agency is known from now on. */
  agencyArrived(): void {
    const { resolve } = this.#arrival;
    this.#arrival = new Deferred();
    resolve();
  }

  end(): void {
    this.#isDone = true;
    this.letGo();
  }

  /** Nobody waits any longer, however far it came. */
  letGo(): void {
    this.#done.resolve();
    this.#arrival.resolve();
  }

  untilDone(token: CancellationToken): Promise<void> {
    return cancelledOr(this.#done.promise, token);
  }

  untilNextAgency(token: CancellationToken): Promise<void> {
    return cancelledOr(this.#arrival.promise, token);
  }
}
