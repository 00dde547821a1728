import type { ElementFacts } from '../../model/facts.ts';
import type { AgencyRule, Report } from '../rule.ts';
import { addKeyTitle, addKeyTo } from '../support/addKey.ts';
import { hasLinks } from '../support/elements.ts';
import { isRelated } from '../support/relations.ts';
import { domainRelations } from '../support/sources.ts';
import { headOf, labelOf } from '../support/wording.ts';

const messages = {
  noService: {
    id: 'Aplikasi {name} tidak mendukung satu layanan pun. Tulis id layanannya pada kunci layanan_didukung.',
    en: 'Application {name} supports no service. Write the id of its service under layanan_didukung.',
  },
};

function namesNoService(fact: ElementFacts): boolean {
  return fact.kind === 'aplikasi' && !hasLinks(fact, 'layanan_didukung');
}

export const rule: AgencyRule = {
  code: 'arsitektur.aplikasi-tanpa-layanan',
  scope: 'agency',
  severity: 'warning',
  title: { id: 'Aplikasi tanpa layanan', en: 'Application without a service' },
  explanation: {
    id: 'Aplikasi SPBE dibangun untuk mendukung layanan. Aplikasi tanpa layanan tidak menaikkan indikator layanan mana pun dan sulit dipertanggungjawabkan anggarannya. Hubungkan aplikasi melalui layanan_didukung.',
    en: 'SPBE applications exist to support services. An application without one raises no service indicator, and its budget is hard to justify. Link the application through layanan_didukung.',
  },
  source: domainRelations,
  messages,
  fixTitles: { add: addKeyTitle },
  reads: ['architecture'],
  *check(agency): Iterable<Report> {
    for (const { document, fact } of agency.elementsThat(namesNoService)) {
      if (document.file.incomplete) continue;
      if (isRelated(agency, fact, 'layanan_didukung', ['layanan'])) continue;
      yield {
        document,
        at: headOf(fact),
        message: messages.noService,
        parameters: { name: labelOf(fact) },
        fixes: fact.links.has('layanan_didukung') ? [] : [addKeyTo(document, fact.at, 'layanan_didukung')],
      };
    }
  },
  examples: {
    bad: {
      'arsitektur/aplikasi.spbe.yaml': `jenis: arsitektur
aplikasi:
  - { id: ap-izin, nama: SIPADU, kode_referensi: RAA.02.02, data_digunakan: [dt-izin] }
data_informasi:
  - { id: dt-izin, nama: Data Izin Usaha, kode_referensi: RAD.02.08 }
`,
    },
    good: {
      'arsitektur/aplikasi.spbe.yaml': `jenis: arsitektur
layanan:
  - { id: ly-izin, nama: Perizinan Daring, kode_referensi: RAL.01.16 }
aplikasi:
  - { id: ap-izin, nama: SIPADU, kode_referensi: RAA.02.02, layanan_didukung: [ly-izin] }
`,
    },
  },
};
