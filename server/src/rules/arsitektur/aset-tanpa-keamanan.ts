import type { ElementFacts, ElementKind } from '../../model/facts.ts';
import type { AgencyView, Site } from '../../workspace/view.ts';
import type { AgencyRule, Fix, Report } from '../rule.ts';
import { isSecurity } from '../support/elements.ts';
import { intendedIds } from '../support/intended.ts';
import { kindNames } from '../support/kindNames.ts';
import { isRelated } from '../support/relations.ts';
import { domainRelations } from '../support/sources.ts';
import { unusedId } from '../support/unusedId.ts';
import { headOf, labelOf } from '../support/wording.ts';

/** What has to be protected in its own right; devices and software are protected with the server or network they serve. */
const assets: ReadonlySet<ElementKind> = new Set([
  'data_informasi',
  'aplikasi',
  'fasilitas_komputasi',
  'server',
  'jaringan_intra',
  'sistem_penghubung_layanan',
  'komputasi_awan',
  'media_penyimpanan',
]);

const messages = {
  unprotected: {
    id: 'Belum ada catatan keamanan yang melindungi {kind} {name}. Tambahkan id-nya pada melindungi di bagian keamanan.',
    en: 'No security record protects {kind} {name}. Add its id to melindungi in the security section.',
  },
  nothingProtected: {
    id: 'Belum satu pun dari {count} aset (data, aplikasi, infrastruktur) dilindungi catatan keamanan. Tulis bagian keamanan dengan melindungi berisi id aset.',
    en: 'None of the {count} assets (data, applications, infrastructure) is protected by a security record. Write the security section, with the ids of the assets under melindungi.',
  },
};

const fixTitles = {
  protect: { id: 'Tambahkan catatan keamanan untuk {id}', en: 'Add a security record for {id}' },
};

function isBare(fact: ElementFacts, agency: AgencyView): boolean {
  const isPresent = assets.has(fact.kind) && fact.state === 'saat_ini';
  return isPresent && !isRelated(agency, fact, 'keamanan', ['keamanan']);
}

export const rule: AgencyRule = {
  code: 'arsitektur.aset-tanpa-keamanan',
  scope: 'agency',
  severity: 'information',
  title: { id: 'Aset tanpa catatan keamanan', en: 'Asset without a security record' },
  explanation: {
    id: 'Domain keamanan melindungi data, aplikasi, dan infrastruktur. Aset yang tidak disebut di sana dianggap belum dikelola keamanannya. Sebutkan aset itu pada melindungi, beserta standar, penerapan, atau auditnya; elemen berkondisi target belum diperiksa.',
    en: 'The security domain protects data, applications and infrastructure. An asset not named there counts as not secured. Name it under melindungi, with its standard, measures or audit; elements of the target architecture are not checked yet.',
  },
  source: domainRelations,
  messages,
  fixTitles,
  reads: ['architecture', 'references'],
  *check(agency): Iterable<Report> {
    if (agency.incomplete) return;
    const bare = agency.relatedElementsThat(isBare);
    const first = bare[0];
    if (first === undefined) return;
    if (bare.length > 1 && !hasSecurity(agency)) {
      yield report(agency, first, messages.nothingProtected, { count: bare.length });
      return;
    }
    const meant = intendedIds(agency, 'melindungi');
    for (const site of bare) {
      if (site.fact.id !== undefined && meant.has(site.fact.id.value)) continue;
      const { kind } = site.fact;
      yield report(agency, site, messages.unprotected, { kind: kindNames[kind], name: labelOf(site.fact) });
    }
  },
  examples: {
    bad: {
      'arsitektur/keamanan.spbe.yaml': `jenis: arsitektur
data_informasi:
  - { id: dt-izin, nama: Data Izin Usaha, kode_referensi: RAD.02.08 }
aplikasi:
  - { id: ap-izin, nama: SIPADU, kode_referensi: RAA.02.02, data_digunakan: [dt-izin] }
keamanan:
  - { id: km-01, nama: Penilaian kerentanan SIPADU, kode_referensi: RAK.03.01, melindungi: [ap-izin] }
`,
    },
    good: {
      'arsitektur/keamanan.spbe.yaml': `jenis: arsitektur
data_informasi:
  - { id: dt-izin, nama: Data Izin Usaha, kode_referensi: RAD.02.08 }
aplikasi:
  - { id: ap-izin, nama: SIPADU, kode_referensi: RAA.02.02, data_digunakan: [dt-izin] }
keamanan:
  - { id: km-01, nama: Penilaian kerentanan SIPADU, kode_referensi: RAK.03.01, melindungi: [ap-izin, dt-izin] }
`,
    },
  },
};

function hasSecurity(agency: AgencyView): boolean {
  return agency.elementsThat(isSecurity).length > 0;
}

function report(
  agency: AgencyView,
  site: Site<ElementFacts>,
  message: Report['message'],
  parameters: NonNullable<Report['parameters']>,
): Report {
  const { document, fact } = site;
  const fixes: Fix[] =
    fact.id === undefined
      ? []
      : [
          {
            title: fixTitles.protect,
            parameters: { id: fact.id.value },
            kind: {
              do: 'add-item',
              uri: document.file.uri,
              document: document.facts.whole,
              key: 'keamanan',
              yaml: `id: ${unusedId(agency, `km-${fact.id.value}`)}\nnama: Keamanan ${fact.id.value}\nmelindungi: [${fact.id.value}]`,
            },
          },
        ];
  return { document, at: headOf(fact), message, parameters, fixes };
}
