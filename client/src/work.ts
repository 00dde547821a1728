import { type Disposable, EventEmitter } from 'vscode';

/** Milliseconds of work that nobody notices. */
const unnoticed = 500;

/** Whether answers take longer than goes unnoticed. */
export class Work implements Disposable {
  readonly #changed = new EventEmitter<void>();
  #questions = 0;
  #isLong = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  readonly onDidChange = this.#changed.event;

  get isLong(): boolean {
    return this.#isLong;
  }

  async during<T>(answer: Promise<T>): Promise<T> {
    if (this.#questions++ === 0) this.#timer = setTimeout(() => this.#turn(true), unnoticed);
    try {
      return await answer;
    } finally {
      if (--this.#questions === 0) this.#turn(false);
    }
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#changed.dispose();
  }

  #turn(isLong: boolean): void {
    clearTimeout(this.#timer);
    if (isLong === this.#isLong) return;
    this.#isLong = isLong;
    this.#changed.fire();
  }
}
