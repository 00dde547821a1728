import { setFlagsFromString } from 'node:v8';

/**
 * Lets the heap grow in small steps. An agency is read, checked and dropped again, so that most of what a large workspace
 * takes is garbage that waits to be collected; this costs a tenth more time there, and nothing in a small one. An engine
 * that does not know the setting goes on without it.
 */
export function growSlowly(): void {
  setFlagsFromString('--heap-growing-percent=50');
}
