import type { ElementFacts } from '../../model/facts.ts';
import type { AgencyRule, Report } from '../rule.ts';
import { addKeyTitle, addKeyTo } from '../support/addKey.ts';
import { kindNames } from '../support/kindNames.ts';
import { elementAttributes } from '../support/sources.ts';
import { headOf, labelOf } from '../support/wording.ts';
import { allOf, same } from '../support/words.ts';

const messages = {
  missing: {
    id: 'Atribut wajib {kind} {name} belum diisi: {key}.',
    en: 'Required attributes of {kind} {name} are not filled in: {key}.',
  },
};

function lacksSomething(fact: ElementFacts): boolean {
  return missingKeys(fact).length > 0;
}

export const rule: AgencyRule = {
  code: 'arsitektur.atribut-wajib-kosong',
  scope: 'agency',
  severity: 'warning',
  title: {
    id: 'Atribut wajib elemen arsitektur belum diisi',
    en: 'Required attribute of an architecture element is missing',
  },
  explanation: {
    id: 'Setiap elemen perlu nama; proses bisnis, data, layanan, dan aplikasi juga perlu kode referensi arsitektur (RAB, RAD, RAL, RAA). Kode referensi menghubungkan arsitektur instansi dengan Arsitektur SPBE Nasional dan diperiksa pada penilaian arsitektur. Isi kunci yang disebut.',
    en: 'Every element needs a name; business processes, data, services and applications also need a reference code (RAB, RAD, RAL, RAA). The code ties the architecture of the agency to the national one and is looked at when the architecture is assessed. Fill in the keys that are named.',
  },
  source: elementAttributes,
  messages,
  fixTitles: { add: addKeyTitle },
  reads: ['architecture'],
  *check(agency): Iterable<Report> {
    for (const { document, fact } of agency.elementsThat(lacksSomething)) {
      if (document.file.incomplete) continue;
      const missing = missingKeys(fact);
      yield {
        document,
        at: headOf(fact),
        message: messages.missing,
        parameters: { kind: kindNames[fact.kind], name: labelOf(fact), key: allOf(missing.map(same)) },
        fixes: missing.map((key) => addKeyTo(document, fact.at, key)),
      };
    }
  },
  examples: {
    bad: {
      'arsitektur/proses-bisnis.spbe.yaml': `jenis: arsitektur
proses_bisnis:
  - { id: pb-perizinan, nama: Pelayanan Perizinan }
`,
    },
    good: {
      'arsitektur/proses-bisnis.spbe.yaml': `jenis: arsitektur
proses_bisnis:
  - { id: pb-perizinan, nama: Pelayanan Perizinan, kode_referensi: RAB.02.08 }
`,
    },
  },
};

function missingKeys(element: ElementFacts): readonly string[] {
  const missing: string[] = [];
  if (needsName(element) && isBlank(element.name?.value)) missing.push('nama');
  if (needsCode(element) && isBlank(element.code?.value)) missing.push('kode_referensi');
  return missing;
}

/** A security record is known by what it protects; the metamodel asks no name of it. */
function needsName(element: ElementFacts): boolean {
  return element.kind !== 'keamanan';
}

function needsCode({ kind }: ElementFacts): boolean {
  return kind === 'proses_bisnis' || kind === 'data_informasi' || kind === 'layanan' || kind === 'aplikasi';
}

function isBlank(value: string | undefined): boolean {
  return value === undefined || value.trim() === '';
}
