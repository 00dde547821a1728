import { nextTurn } from './waiting.ts';

export interface UpdateLoopOptions {
  /** Aborted when there is nothing to update any more. */
  readonly stop: AbortSignal;
  /** Works off everything that came since it was called last. */
  update(): Promise<void>;
  fail(error: unknown): void;
}

/** Runs one update at a time; what comes meanwhile is taken together in the next one. */
export class UpdateLoop {
  readonly #options: UpdateLoopOptions;
  #stale = false;
  #running: Promise<void> | undefined;
  #pending: Promise<void> = Promise.resolve();

  constructor(options: UpdateLoopOptions) {
    this.#options = options;
  }

  /** Something changed: an update has to follow. */
  refresh(): void {
    this.#stale = true;
    if (!this.#running) void this.run();
  }

  /** Work on disk that the next update waits for. */
  wait(task: Promise<void>): void {
    const before = this.#pending;
    this.#pending = task.catch((error: unknown) => this.#options.fail(error)).then(() => before);
  }

  /** Kept when the work on disk is done that the next update waits for. */
  get pending(): Promise<void> {
    return this.#pending;
  }

  get isBusy(): boolean {
    return this.#stale || this.#running !== undefined;
  }

  /** The update that runs, or one more. */
  run(): Promise<void> {
    this.#running ??= this.#runOnce().finally(() => {
      this.#running = undefined;
      if (this.#stale && !this.#options.stop.aborted) void this.run();
    });
    return this.#running;
  }

  async #runOnce(): Promise<void> {
    try {
      await nextTurn();
      await this.#pending;
      this.#stale = false;
      await this.#options.update();
    } catch (error) {
      this.#options.fail(error);
    }
  }
}
