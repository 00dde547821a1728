import type { ElementFacts } from '../../model/facts.ts';
import type { AgencyRule, Fix, Report } from '../rule.ts';
import { hasLinks } from '../support/elements.ts';
import { idsBehind, isRelated } from '../support/relations.ts';
import { domainRelations } from '../support/sources.ts';
import { headOf, labelOf } from '../support/wording.ts';

const messages = {
  noData: {
    id: 'Aplikasi {name} belum menyebut data yang digunakannya. Tulis id datanya pada kunci data_digunakan.',
    en: 'Application {name} does not name the data it uses. Write the ids under data_digunakan.',
  },
};

const fixTitles = {
  ofServices: {
    id: 'Gunakan data dari layanannya: {id}',
    en: 'Use the data of its services: {id}',
  },
};

function namesNoData(fact: ElementFacts): boolean {
  return fact.kind === 'aplikasi' && !hasLinks(fact, 'data_digunakan');
}

export const rule: AgencyRule = {
  code: 'arsitektur.aplikasi-tanpa-data',
  scope: 'agency',
  severity: 'warning',
  title: { id: 'Aplikasi tanpa data', en: 'Application without data' },
  explanation: {
    id: 'Arsitektur harus menunjukkan data apa yang diolah setiap aplikasi: tanpa itu, berbagi pakai data dan integrasi antarlayanan tidak dapat direncanakan. Hubungkan aplikasi melalui data_digunakan.',
    en: 'The architecture has to show which data each application handles: without it neither data sharing nor the integration of services can be planned. Link the application through data_digunakan.',
  },
  source: domainRelations,
  messages,
  fixTitles,
  reads: ['architecture'],
  *check(agency): Iterable<Report> {
    for (const { document, fact } of agency.elementsThat(namesNoData)) {
      if (document.file.incomplete) continue;
      if (isRelated(agency, fact, 'data_digunakan', ['data_informasi'])) continue;
      const data = idsBehind(agency, fact, 'layanan_didukung', 'data');
      const fixes: Fix[] =
        data.length === 0 || fact.links.has('data_digunakan')
          ? []
          : [
              {
                title: fixTitles.ofServices,
                parameters: { id: data.join(', ') },
                kind: {
                  do: 'add-key',
                  uri: document.file.uri,
                  at: fact.at,
                  key: 'data_digunakan',
                  yaml: `[${data.join(', ')}]`,
                },
              },
            ];
      yield { document, at: headOf(fact), message: messages.noData, parameters: { name: labelOf(fact) }, fixes };
    }
  },
  examples: {
    bad: {
      'arsitektur/aplikasi.spbe.yaml': `jenis: arsitektur
data_informasi:
  - { id: dt-izin, nama: Data Izin Usaha, kode_referensi: RAD.02.08 }
layanan:
  - { id: ly-izin, nama: Perizinan Daring, kode_referensi: RAL.01.16, data: [dt-izin] }
aplikasi:
  - { id: ap-izin, nama: SIPADU, kode_referensi: RAA.02.02, layanan_didukung: [ly-izin] }
`,
    },
    good: {
      'arsitektur/aplikasi.spbe.yaml': `jenis: arsitektur
data_informasi:
  - { id: dt-izin, nama: Data Izin Usaha, kode_referensi: RAD.02.08 }
aplikasi:
  - { id: ap-izin, nama: SIPADU, kode_referensi: RAA.02.02, data_digunakan: [dt-izin] }
`,
    },
  },
};
