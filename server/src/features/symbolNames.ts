import { symbolTexts } from '../messages/symbols.ts';
import { type Language, render } from '../messages/text.ts';
import type { Definition, DocumentFacts } from '../model/facts.ts';
import { decimalText } from '../rules/support/wording.ts';
import type { Instrument } from '../schema/instrument.ts';
import { indicatorByNumber } from '../schema/instruments.ts';

/** What names depend on besides the facts. */
export interface Naming {
  readonly instrument: Instrument | undefined;
  readonly language: Language;
}

const longest = 120;

/** Free text on one line, cut where it is long; undefined where nothing of it can be seen. */
export function onOneLine(text: string | undefined): string | undefined {
  if (!text) return undefined;
  if (isShortLine(text)) return text;
  const line = text
    .slice(0, 4 * longest)
    .replace(/[\s\p{C}]+/gu, ' ')
    .trim();
  const characters = line.length > longest ? [...line] : [];
  const shown = characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : line;
  return shown || undefined;
}

/** Most names are; an outline has thousands of them. */
function isShortLine(text: string): boolean {
  return text.length <= longest && /^[!-~]+(?: [!-~]+)*$/.test(text);
}

/** A thing as planners call it: `11 Arsitektur SPBE`, `SIPADU`; the id where it has no name. */
export function nameOfDefinition({ id, kind, name }: Definition, naming: Naming): string {
  return kind === 'indikator' ? indicatorName(id, naming) : (onOneLine(name) ?? onOneLine(id) ?? unnamed(naming));
}

/** `11 Arsitektur SPBE`; an indicator that the instrument does not have is only a number. */
export function indicatorName(number: string, { instrument, language }: Naming): string {
  const known = instrument && indicatorByNumber(instrument, number);
  return known === undefined
    ? `${symbolTexts.indicator[language]} ${onOneLine(number)}`
    : `${known.number} ${known.shortName[language]}`;
}

/** What a whole document is called. */
export function nameOfDocument(facts: DocumentFacts, naming: Naming): string {
  const { language } = naming;
  switch (facts.kind) {
    case 'instansi':
      return onOneLine(facts.name?.value ?? facts.id?.value) ?? symbolTexts.agency[language];
    case 'indikator':
      return facts.number === undefined ? symbolTexts.indicator[language] : indicatorName(facts.number.value, naming);
    case 'daftar_bukti':
      return symbolTexts.evidenceList[language];
    case 'arsitektur':
      return symbolTexts.architecture[language];
    case 'peta_rencana': {
      const years = [facts.start?.value, facts.end?.value].filter((year) => year !== undefined).join('–');
      return `${symbolTexts.roadMap[language]} ${years}`.trim();
    }
    case 'unknown':
      return onOneLine(facts.writtenKind?.value) ?? symbolTexts.unknown[language];
  }
}

/** `tingkat 3`, for an indicator that claims one. */
export function levelDetail(facts: DocumentFacts, { language }: Naming): string | undefined {
  if (facts.kind !== 'indikator' || facts.level === undefined) return undefined;
  return render(symbolTexts.level, language, { level: decimalText(facts.level.value) });
}

export function unnamed({ language }: Naming): string {
  return symbolTexts.unnamed[language];
}
