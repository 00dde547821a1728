import type { ElementFacts, ElementKind } from '../../model/facts.ts';
import type { AgencyView } from '../../workspace/view.ts';
import type { AgencyRule, Report } from '../rule.ts';
import { choiceOf } from '../support/elements.ts';
import { intendedIds } from '../support/intended.ts';
import { kindNames } from '../support/kindNames.ts';
import { usersOf } from '../support/relations.ts';
import { domainRelations } from '../support/sources.ts';
import { headOf, labelOf } from '../support/wording.ts';

/** Kinds that exist to be used by other elements, and the key under which those name them. */
const usedUnder: ReadonlyMap<ElementKind, string> = new Map([
  ['proses_bisnis', 'proses_bisnis'],
  ['data_informasi', 'data_digunakan'],
  ['layanan', 'layanan_didukung'],
  ['server', 'server'],
  ['fasilitas_komputasi', 'lokasi'],
  ['perangkat_lunak', 'perangkat_lunak'],
]);

const messages = {
  unused: {
    id: 'Tidak ada elemen arsitektur lain yang menyebut {kind} {name}. Sebutkan id-nya, misalnya pada {key}, atau hapus bila sudah tidak dipakai.',
    en: 'No other architecture element names {kind} {name}. Name its id, for instance under {key}, or remove it if it is no longer in use.',
  },
};

export const rule: AgencyRule = {
  code: 'arsitektur.elemen-tidak-terpakai',
  scope: 'agency',
  severity: 'hint',
  title: { id: 'Elemen arsitektur tidak terpakai', en: 'Architecture element not used' },
  explanation: {
    id: 'Elemen yang tidak disebut elemen lain sering berarti hubungan yang terlupa atau aset yang tidak dipakai lagi. Hubungkan elemen itu, atau hapus. Elemen target, layanan tatap muka, dan layanan yang menyebut indikator tidak diperiksa di sini.',
    en: 'An element that no other one names often means a forgotten relation or an asset no longer in use. Link it, or remove it. Target elements, face-to-face services and services that name an indicator are not checked here.',
  },
  source: domainRelations,
  messages,
  reads: ['architecture', 'references'],
  *check(agency): Iterable<Report> {
    if (agency.incomplete) return;
    let meant: ReadonlySet<string> | undefined;
    for (const { document, fact } of agency.relatedElementsThat(isUnused)) {
      const key = usedUnder.get(fact.kind);
      if (key === undefined || fact.id === undefined) continue;
      meant ??= intendedIds(agency);
      if (meant.has(fact.id.value)) continue;
      yield {
        document,
        at: headOf(fact),
        message: messages.unused,
        parameters: { kind: kindNames[fact.kind], name: labelOf(fact), key },
      };
    }
  },
  examples: {
    bad: {
      'arsitektur/infrastruktur.spbe.yaml': `jenis: arsitektur
infrastruktur:
  fasilitas_komputasi:
    - { id: fk-ruang-server, nama: Ruang Server Diskominfo }
    - { id: fk-lama, nama: Ruang Server Lama }
  media_penyimpanan:
    - { id: mp-01, nama: NAS Arsip, lokasi: fk-ruang-server }
`,
    },
    good: {
      'arsitektur/infrastruktur.spbe.yaml': `jenis: arsitektur
infrastruktur:
  fasilitas_komputasi:
    - { id: fk-ruang-server, nama: Ruang Server Diskominfo }
  media_penyimpanan:
    - { id: mp-01, nama: NAS Arsip, lokasi: fk-ruang-server }
`,
    },
  },
};

function isUnused(element: ElementFacts, agency: AgencyView): boolean {
  return needsUser(element) && element.id !== undefined && !isUsed(agency, element.id.value);
}

function needsUser(element: ElementFacts): boolean {
  if (!usedUnder.has(element.kind) || element.state === 'target') return false;
  if (element.kind !== 'layanan') return true;
  return element.indicators.length === 0 && choiceOf(element, 'metode') !== 'tatap muka';
}

/** Being protected is not being used. */
function isUsed(agency: AgencyView, id: string): boolean {
  for (const kind of usersOf(agency, id).keys()) if (kind !== 'keamanan') return true;
  return false;
}
