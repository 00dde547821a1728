import type { EvidenceKind, Indicator } from '../../schema/instrument.ts';

/** What a file name of evidence is made of. */
export interface EvidenceFileSubject {
  /** Of the indicator, `11` or `35a`. */
  readonly number: string;
  /** Place in the list of evidence, from 0. */
  readonly position: number;
  readonly kind: EvidenceKind | undefined;
  readonly indicator: Indicator | undefined;
}

/** `Indikator11a-Perwal-ArsitekturSPBE.pdf`: indicator, letter in order of mention, kind, content. */
export function evidenceFileName(
  { number, position, kind, indicator }: EvidenceFileSubject,
  extension: string,
): string {
  const label = kind?.fileLabel ?? joinedWords(kind?.name.id ?? 'Bukti');
  const content = joinedWords(indicator?.shortName.id ?? 'SPBE');
  return `Indikator${number.padStart(2, '0')}${letterOf(position)}-${label}-${content}.${extension}`;
}

/** The number part of a file name that follows the pattern, `11` for `Indikator11a-...`; undefined for any other name. */
export function indicatorInFileName(name: string): string | undefined {
  return /^Indikator0*(\d+[a-z]*)-[^-]+-.+\.[a-z0-9]+$/i.exec(name)?.[1]?.toLowerCase();
}

/** Whether the number part (`11a`) names this indicator (`11`), with or without a letter for the order. */
export function namesIndicator(numberPart: string, number: string): boolean {
  return numberPart.startsWith(number.toLowerCase()) && /^[a-z]*$/.test(numberPart.slice(number.length));
}

/** a ... z, then aa, ab, ... */
function letterOf(position: number): string {
  const letter = String.fromCharCode(97 + (position % 26));
  return position < 26 ? letter : letterOf(Math.floor(position / 26) - 1) + letter;
}

/** `Layanan pusat data` -> `LayananPusatData`. */
function joinedWords(words: string): string {
  return words
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
}
