import type { Text } from '../../messages/text.ts';
import type { ElementFacts, ElementKind } from '../../model/facts.ts';

/** The six domains of an SPBE architecture, by the word that `muatan` uses for them. */
export type ArchitectureDomain =
  | 'proses_bisnis'
  | 'data_informasi'
  | 'layanan'
  | 'aplikasi'
  | 'infrastruktur'
  | 'keamanan';

export function domainOf(kind: ElementKind): ArchitectureDomain {
  switch (kind) {
    case 'proses_bisnis':
    case 'data_informasi':
    case 'layanan':
    case 'aplikasi':
    case 'keamanan':
      return kind;
    default:
      return 'infrastruktur';
  }
}

export const domainNames: Readonly<Record<ArchitectureDomain, Text>> = {
  proses_bisnis: { id: 'proses bisnis', en: 'business processes' },
  data_informasi: { id: 'data dan informasi', en: 'data and information' },
  layanan: { id: 'layanan', en: 'services' },
  aplikasi: { id: 'aplikasi', en: 'applications' },
  infrastruktur: { id: 'infrastruktur', en: 'infrastructure' },
  keamanan: { id: 'keamanan', en: 'security' },
};

export function isService({ kind }: ElementFacts): boolean {
  return kind === 'layanan';
}

export function isSecurity({ kind }: ElementFacts): boolean {
  return kind === 'keamanan';
}

/**
 * The value of an attribute from an enumeration, freed from case and from how words are joined: `Milik_Sendiri` and
 * `milik sendiri` are the same answer. Undefined where nothing is written.
 */
export function choiceOf(element: ElementFacts, key: string): string | undefined {
  const value = element.attributes.get(key)?.value;
  return value === undefined ? undefined : plainChoice(value);
}

export function plainChoice(value: string): string {
  return value
    .trim()
    .toLowerCase()
    .replace(/[_\s]+/g, ' ');
}

/** Whether an element names others under a key. */
export function hasLinks({ links }: ElementFacts, key: string): boolean {
  return (links.get(key)?.length ?? 0) > 0;
}

/** An attribute with a value; a key without one counts as not filled in. */
export function isFilled(element: ElementFacts, key: string): boolean {
  const value = element.attributes.get(key)?.value;
  return (value !== undefined && value.trim() !== '') || hasLinks(element, key);
}
