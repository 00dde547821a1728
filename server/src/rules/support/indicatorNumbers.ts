import type { Instrument } from '../../schema/instrument.ts';

/** The numbers of an instrument in short: `1-34, 35a, 35b, 35c`. */
export function numbersOf(instrument: Instrument): string {
  const runs: { first: string; last: string }[] = [];
  for (const { number } of instrument.indicators) {
    const run = runs.at(-1);
    if (run !== undefined && follows(run.last, number)) run.last = number;
    else runs.push({ first: number, last: number });
  }
  return runs.map(({ first, last }) => (first === last ? first : `${first}-${last}`)).join(', ');
}

/**
 * The number of the instrument that was probably meant: the same without leading zeros or in the other case (`01`,
 * `35A`), or the first part of an indicator that is scored in parts (`35` for `35a`).
 */
export function numberLike(instrument: Instrument, written: string): string | undefined {
  const plain = written.trim().toLowerCase().replace(/^0+/, '');
  const numbers = instrument.indicators.map(({ number }) => number);
  return numbers.find((number) => number === plain) ?? numbers.find((number) => number === `${plain}a`);
}

function follows(before: string, after: string): boolean {
  return /^\d+$/.test(before) && /^\d+$/.test(after) && Number(after) === Number(before) + 1;
}
