import { cliTexts } from '../messages/cli.ts';
import { type Language, render } from '../messages/text.ts';

/** Work shorter than this, in milliseconds, shows no progress. */
const patience = 700;
const between = 100;

/** A line on the terminal that tells how far long work has come; silent where nobody watches. */
export class Progress {
  readonly #started = performance.now();
  readonly #language: Language;
  #shown = 0;

  constructor(language: Language) {
    this.#language = language;
  }

  files(count: number): void {
    const now = performance.now();
    if (!process.stderr.isTTY || now - this.#started < patience || now - this.#shown < between) return;
    this.#shown = now;
    process.stderr.write(`\r\u001b[K${render(cliTexts.scanning, this.#language, { done: count })}`);
  }

  end(): void {
    if (this.#shown > 0) process.stderr.write('\r\u001b[K');
  }
}
