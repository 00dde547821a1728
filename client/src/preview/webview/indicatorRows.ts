import type { Language } from '../../../../server/src/messages/text.ts';
import type { AgencySummary, IndicatorSummary } from '../../../../server/src/scoring/summaryObject.ts';
import { askedWords } from './fields.ts';
import type { Column, ViewState } from './state.ts';

/** Made once: each costs as much as comparing hundreds of names. */
const collators = {
  number: new Intl.Collator('id', { numeric: true }),
  id: new Intl.Collator('id'),
  en: new Intl.Collator('en'),
};

/** The indicators that the reader asked for, in the order asked for. */
export function chosenIndicators(
  { indicators }: AgencySummary,
  { search, onlyMissing, column, falling }: ViewState,
  language: Language,
): readonly IndicatorSummary[] {
  const asked = askedWords(search);
  const chosen = indicators.filter((indicator) => {
    if (onlyMissing && !isIncomplete(indicator)) return false;
    const text = searched(indicator, language);
    return asked.every((word) => text.includes(word));
  });
  const place = new Map(indicators.map((indicator, index) => [indicator, index]));
  const direction = falling ? -1 : 1;
  return chosen.sort((a, b) => {
    return direction * compared(a, b, column, language) || place.get(a)! - place.get(b)!;
  });
}

/** Whether something is to be done: no document, or a claim that is not proven. */
export function isIncomplete({ documented, missing }: IndicatorSummary): boolean {
  return !documented || missing.length > 0;
}

function searched({ number, id, name, shortName, owner }: IndicatorSummary, language: Language): string {
  return [number, id, name[language], shortName[language], owner?.name, owner?.id].join(' ').toLocaleLowerCase('id');
}

function compared(a: IndicatorSummary, b: IndicatorSummary, column: Column, language: Language): number {
  switch (column) {
    case 'number':
      return collators.number.compare(a.number, b.number);
    case 'name':
      return collators[language].compare(a.shortName[language], b.shortName[language]);
    case 'owner':
      return collators.id.compare(ownerName(a), ownerName(b));
    case 'missing':
      return a.missing.length - b.missing.length;
    case 'proven':
    case 'assessed':
      return (a[column] ?? -1) - (b[column] ?? -1);
    case 'claimed':
    case 'weight':
    case 'gain':
      return a[column] - b[column];
  }
}

/** Indicators without an office come last. */
function ownerName({ owner }: IndicatorSummary): string {
  return owner ? (owner.name ?? owner.id) : '\uffff';
}
