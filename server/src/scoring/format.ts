import type { Language, Text } from '../messages/text.ts';
import { type Exact, exact, roundHalfUp } from './exact.ts';
import type { ScoreSummary } from './summaryObject.ts';

/** Half up to a fixed number of decimals, with the decimal mark of the language: `2,95` in Indonesian, `2.95` in English. */
export function formatNumber(value: Exact, language: Language, decimals: number): string {
  const rounded = roundHalfUp(value, decimals);
  return language === 'id' ? rounded.replace('.', ',') : rounded;
}

/** Index points for a message: at most four decimals, without trailing zeros: `0,025`, `0,0043`. */
export function pointsText(value: Exact): Text {
  const rounded = roundHalfUp(value, 4).replace(/\.?0+$/, '');
  return { id: rounded.replace('.', ','), en: rounded };
}

/** A score with its predicate: `3,45 Baik`. */
export function scoreText({ exact: value, predicate }: ScoreSummary): Text {
  const shown = (language: Language) => `${formatNumber(exact(value), language, 2)} ${predicate}`;
  return { id: shown('id'), en: shown('en') };
}
