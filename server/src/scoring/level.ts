import type { Decimal } from '../model/facts.ts';
import type { Scale } from '../schema/instrument.ts';
import { type Exact, exact } from './exact.ts';

const plainDecimal = /^[+-]?(?:\d{1,15}(?:\.\d{0,15})?|\.\d{1,15})$/;

/**
 * A number as written in a document, exactly. Undefined for anything but a plain decimal number (`3`, `3.50`): other
 * notations (`0x3`, `3e0`, `.inf`) are not what a planner means by a level or an index.
 */
export function decimalOf(written: Decimal | undefined): Exact | undefined {
  if (written === undefined) return undefined;
  if (!read.has(written)) {
    if (read.size >= mostRead) read.clear();
    read.set(written, plainDecimal.test(written) ? exact(written.replace(/^\+/, '').replace(/\.$/, '')) : undefined);
  }
  return read.get(written);
}

/** Numbers read lately: the same few levels stand in thousands of documents. */
const read = new Map<Decimal, Exact | undefined>();
const mostRead = 1000;

/**
 * A level as written, if the scale has it: between the lowest and the highest level, with no more decimals than the
 * instrument allows (`3.0` is a whole level). Undefined otherwise; a claim that is undefined counts as the lowest level.
 */
export function levelOf(written: Decimal | undefined, scale: Scale): Exact | undefined {
  const value = decimalOf(written);
  if (value === undefined || value.lt(scale.min) || value.gt(scale.max)) return undefined;
  return 10n ** BigInt(scale.decimals) % value.d === 0n ? value : undefined;
}
