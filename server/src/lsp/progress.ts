import type { WorkDoneProgressServerReporter } from 'vscode-languageserver';

export interface ProgressOptions {
  readonly title: string;
  /** Milliseconds of work before anything is shown; shorter work shows nothing. */
  readonly after: number;
  /** The client may stop the work. */
  readonly onCancel?: () => void;
}

/** Tells the client that something takes its time. The work itself never waits for the client. */
export class WorkProgress {
  readonly #create: () => Promise<WorkDoneProgressServerReporter | undefined>;
  readonly #options: ProgressOptions;
  readonly #timer: ReturnType<typeof setTimeout> | undefined;
  #shown: WorkDoneProgressServerReporter | undefined;
  #last: string | undefined;
  #isDone = false;

  /** @param create asks the client for a place to show it; undefined where it has none */
  constructor(create: () => Promise<WorkDoneProgressServerReporter | undefined>, options: ProgressOptions) {
    this.#create = create;
    this.#options = options;
    if (options.after > 0) this.#timer = setTimeout(() => void this.#show(), options.after);
    else void this.#show();
  }

  report(message: string): void {
    this.#last = message;
    this.#shown?.report(message);
  }

  done(): void {
    this.#isDone = true;
    clearTimeout(this.#timer);
    this.#shown?.done();
  }

  async #show(): Promise<void> {
    const reporter = await this.#create();
    if (reporter === undefined || this.#isDone) return;
    const { title, onCancel } = this.#options;
    this.#shown = reporter;
    reporter.begin(title, undefined, this.#last, onCancel !== undefined);
    if (onCancel) reporter.token.onCancellationRequested(onCancel);
  }
}
