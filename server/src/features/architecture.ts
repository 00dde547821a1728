import { symbolTexts } from '../messages/symbols.ts';
import type { Text } from '../messages/text.ts';
import type { ElementFacts } from '../model/facts.ts';
import { infrastructureKinds } from '../model/kinds.ts';
import { placeOf } from '../scoring/summarizeIndicator.ts';
import type { PlaceSummary } from '../scoring/summaryObject.ts';
import type { AgencyView } from '../workspace/view.ts';

export interface ListedElement {
  readonly id: string | null;
  readonly name: string | null;
  readonly state: 'saat_ini' | 'target';
  /** Reference code (`RAB.09.05.01`). */
  readonly code: string | null;
  readonly place: PlaceSummary;
}

export interface ListedDomain {
  readonly id: (typeof domains)[number];
  readonly name: Text;
  readonly elements: readonly ListedElement[];
}

/** In the order of Perpres 95/2018 about the architecture. */
const domains = ['proses_bisnis', 'data_informasi', 'layanan', 'aplikasi', 'infrastruktur', 'keamanan'] as const;

const infrastructure: ReadonlySet<ElementFacts['kind']> = new Set(infrastructureKinds);

/** The elements of an agency's architecture by domain, in the order of files and lines; empty domains included. */
export function architectureOf(agency: AgencyView): readonly ListedDomain[] {
  const listed = new Map<string, ListedElement[]>(domains.map((domain) => [domain, []]));
  for (const { document, fact } of agency.elements) {
    listed.get(infrastructure.has(fact.kind) ? 'infrastruktur' : fact.kind)?.push({
      id: fact.id?.value ?? null,
      name: fact.name?.value ?? null,
      state: fact.state,
      code: fact.code?.value ?? null,
      place: placeOf(agency, document, fact.at),
    });
  }
  return domains.map((id) => ({ id, name: symbolTexts[id], elements: listed.get(id) ?? [] }));
}
