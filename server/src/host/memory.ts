import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';

/** Bytes of the young generation (three semi-spaces) from which on it does not grow any more. */
const largestYoungGeneration = 15_000_000;
/** Milliseconds. */
const lookEvery = 250;

/**
 * For a command that reads a workspace once: lets the heap grow in small steps. An agency is read, checked and dropped
 * again, so that most of what a large workspace takes is garbage that waits to be collected; this costs a tenth more time
 * there, and nothing in a small one. An engine that does not know the setting goes on without it.
 */
export function growSlowly(): void {
  setFlagsFromString('--heap-growing-percent=50');
}

/**
 * For a process that stays for a day: every edit leaves garbage, and an engine left to itself keeps room for a lot of it.
 * The heap grows in small steps, and the part for what lives shortly stops where collecting it takes as little as with
 * more. Half the memory at the same processor time (`npm run bench -- --only lsp`).
 */
export function stayLean(): void {
  setFlagsFromString('--heap-growing-percent=30');
  const timer = setInterval(() => {
    const young = getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space');
    if (!young || young.space_size < largestYoungGeneration) return;
    setFlagsFromString('--semi-space-growth-factor=1');
    clearInterval(timer);
  }, lookEvery).unref();
}
