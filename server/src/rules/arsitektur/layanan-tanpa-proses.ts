import type { ElementFacts } from '../../model/facts.ts';
import type { AgencyRule, Fix, Report } from '../rule.ts';
import { hasLinks } from '../support/elements.ts';
import { idsBehind, isRelated } from '../support/relations.ts';
import { domainRelations } from '../support/sources.ts';
import { headOf, labelOf } from '../support/wording.ts';

const messages = {
  noProcess: {
    id: 'Layanan {name} belum terhubung dengan proses bisnis. Tulis id proses bisnis yang menghasilkannya pada kunci proses_bisnis.',
    en: 'Service {name} is not linked to a business process. Write the id of the process behind it under proses_bisnis.',
  },
};

const fixTitles = {
  link: {
    id: 'Hubungkan dengan proses bisnis dari datanya: {id}',
    en: 'Link to the business process of its data: {id}',
  },
};

function namesNoProcess(fact: ElementFacts): boolean {
  return fact.kind === 'layanan' && !hasLinks(fact, 'proses_bisnis');
}

export const rule: AgencyRule = {
  code: 'arsitektur.layanan-tanpa-proses',
  scope: 'agency',
  severity: 'warning',
  title: { id: 'Layanan tanpa proses bisnis', en: 'Service without a business process' },
  explanation: {
    id: 'Setiap layanan SPBE lahir dari proses bisnis. Layanan yang tidak terhubung tidak dapat ditelusuri ke tugas instansi dan sulit dipadukan antarperangkat daerah. Hubungkan layanan melalui proses_bisnis atau id_metadata_terkait.',
    en: 'Every SPBE service comes from a business process. A service without one cannot be traced to the duties of the agency and is hard to integrate across offices. Link the service through proses_bisnis or id_metadata_terkait.',
  },
  source: domainRelations,
  messages,
  fixTitles,
  reads: ['architecture'],
  *check(agency): Iterable<Report> {
    for (const { document, fact } of agency.elementsThat(namesNoProcess)) {
      if (document.file.incomplete) continue;
      if (isRelated(agency, fact, 'proses_bisnis', ['proses_bisnis'])) continue;
      const processes = idsBehind(agency, fact, 'data', 'proses_bisnis');
      const fixes: Fix[] =
        processes.length === 0 || fact.links.has('proses_bisnis')
          ? []
          : [
              {
                title: fixTitles.link,
                parameters: { id: processes.join(', ') },
                kind: {
                  do: 'add-key',
                  uri: document.file.uri,
                  at: fact.at,
                  key: 'proses_bisnis',
                  yaml: `[${processes.join(', ')}]`,
                },
              },
            ];
      yield {
        document,
        at: headOf(fact),
        message: messages.noProcess,
        parameters: { name: labelOf(fact) },
        fixes,
      };
    }
  },
  examples: {
    bad: {
      'arsitektur/layanan.spbe.yaml': `jenis: arsitektur
proses_bisnis:
  - { id: pb-perizinan, nama: Pelayanan Perizinan, kode_referensi: RAB.02.08 }
layanan:
  - { id: ly-izin, nama: Perizinan Daring, kode_referensi: RAL.01.16 }
`,
    },
    good: {
      'arsitektur/layanan.spbe.yaml': `jenis: arsitektur
proses_bisnis:
  - { id: pb-perizinan, nama: Pelayanan Perizinan, kode_referensi: RAB.02.08 }
layanan:
  - { id: ly-izin, nama: Perizinan Daring, kode_referensi: RAL.01.16, proses_bisnis: [pb-perizinan] }
`,
    },
  },
};
