/** Long work gives way to others after this many milliseconds. */
const breathAfter = 40;

/** Timers wait for at least a millisecond; where there is something quicker, it is taken. */
const pause: (then: () => void) => void =
  typeof setImmediate === 'function' ? (then) => void setImmediate(then) : (then) => void setTimeout(then, 0);

/** Lets others run now and then during long work. */
export class Breath {
  #since = performance.now();

  get isDue(): boolean {
    return performance.now() - this.#since > breathAfter;
  }

  async take(): Promise<void> {
    await new Promise<void>((resolve) => pause(resolve));
    this.#since = performance.now();
  }
}
