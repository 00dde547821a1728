import type { Language, Text } from '../messages/text.ts';
import { type Exact, roundHalfUp } from './exact.ts';

/** Half up to a fixed number of decimals, with the decimal mark of the language: `2,95` in Indonesian, `2.95` in English. */
export function formatNumber(value: Exact, language: Language, decimals: number): string {
  return withMark(roundHalfUp(value, decimals), language);
}

/** Two decimals in both languages, as an index is shown. */
export function indexText(value: Exact): Text {
  return inBoth(roundHalfUp(value, 2));
}

/** Index points for a message: at most four decimals, without trailing zeros: `0,025`, `0,0043`. */
export function pointsText(value: Exact): Text {
  return inBoth(withoutZeros(roundHalfUp(value, 4)));
}

/** A level for a message: as many decimals as it has, at most two: `3`, `1,26`. */
export function levelText(value: Exact): Text {
  return inBoth(withoutZeros(roundHalfUp(value, 2)));
}

function inBoth(decimal: string): Text {
  return { id: withMark(decimal, 'id'), en: withMark(decimal, 'en') };
}

function withMark(decimal: string, language: Language): string {
  return language === 'id' ? decimal.replace('.', ',') : decimal;
}

function withoutZeros(decimal: string): string {
  return decimal.includes('.') ? decimal.replace(/\.?0+$/, '') : decimal;
}
