import type { AgencyRule } from '../rule.ts';
import { expectedNames, kindNames } from '../support/kindNames.ts';
import { unresolvedLocalReferences } from '../support/references.ts';
import { replaceBy, replaceTitle } from '../support/replacement.ts';
import { relationsOfArchitecture } from '../support/sources.ts';
import { Suggestions } from '../support/suggestions.ts';

const messages = {
  wrong: {
    id: '"{role}" harus menunjuk {expected}, sedangkan "{id}" adalah {found}. Pakai id {expected} yang dimaksud.',
    en: '"{role}" has to refer to this kind of thing: {expected}; but "{id}" is of the kind {found}. Use the id of the {expected} that is meant.',
  },
  defined: { id: '"{id}" didefinisikan di sini', en: '"{id}" is defined here' },
};

export const rule: AgencyRule = {
  code: 'acuan.jenis-keliru',
  scope: 'agency',
  severity: 'error',
  title: { id: 'Acuan ke hal yang jenisnya keliru', en: 'Reference to the wrong kind of thing' },
  explanation: {
    id: 'Setiap acuan menunjuk jenis tertentu: penanggung jawab menunjuk unit, objek kegiatan menunjuk elemen arsitektur, "menggantikan" menunjuk bukti dukung. Acuan ke jenis lain tidak terhitung sebagai hubungan.',
    en: 'Every reference means a certain kind: an owner is a unit, the object of an activity is an architecture element, "menggantikan" names evidence. A reference to another kind does not count as a relation.',
  },
  source: relationsOfArchitecture,
  messages,
  fixTitles: { replace: replaceTitle },
  reads: ['references'],
  examples: {
    bad: {
      'arsitektur/layanan.spbe.yaml': `jenis: arsitektur
data_informasi:
  - { id: dt-izin, nama: Data Izin Usaha }
aplikasi:
  - { id: ap-sipadu, nama: SIPADU, layanan_didukung: [dt-izin] }
`,
    },
    good: {
      'arsitektur/layanan.spbe.yaml': `jenis: arsitektur
data_informasi:
  - { id: dt-izin, nama: Data Izin Usaha }
aplikasi:
  - { id: ap-sipadu, nama: SIPADU, data_digunakan: [dt-izin] }
`,
    },
  },
  *check(agency) {
    const suggestions = new Suggestions(agency);
    for (const { document, fact: reference } of unresolvedLocalReferences(agency)) {
      const definitions = agency.definitionsOf(reference.id);
      const first = definitions[0];
      if (first === undefined || definitions.some(({ fact }) => reference.expects.includes(fact.kind))) continue;
      yield {
        document,
        at: reference.at,
        message: messages.wrong,
        parameters: {
          role: reference.role,
          id: reference.id,
          expected: expectedNames(reference.expects),
          found: kindNames[first.fact.kind],
        },
        fixes: replaceBy(document, reference, suggestions.idLike(reference.id, reference.expects)),
        related: [
          {
            uri: first.document.file.uri,
            at: first.fact.at,
            text: messages.defined,
            parameters: { id: reference.id },
          },
        ],
      };
    }
  },
};
