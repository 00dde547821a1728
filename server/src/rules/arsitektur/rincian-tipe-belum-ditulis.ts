import type { ElementFacts } from '../../model/facts.ts';
import type { AgencyRule, Report } from '../rule.ts';
import { addKeyTitle, addKeyTo } from '../support/addKey.ts';
import { isFilled, plainChoice } from '../support/elements.ts';
import { elementAttributes } from '../support/sources.ts';
import { labelOf } from '../support/wording.ts';

/** What each type of software has to tell more about. */
const detailOfType: ReadonlyMap<string, { readonly key: string; readonly instance: string }> = new Map([
  ['sistem operasi', { key: 'jenis_os', instance: 'Unix' }],
  ['sistem utilitas', { key: 'jenis_utilitas', instance: 'antivirus' }],
  ['sistem database', { key: 'jenis_database', instance: 'PostgreSQL' }],
]);

const messages = {
  noDetail: {
    id: 'Perangkat lunak {name} bertipe "{type}", tetapi {key} belum diisi. Tulis {key}, misalnya {example}.',
    en: 'Software {name} is of type "{type}", but {key} is not filled in. Write {key}, for instance {example}.',
  },
};

function hasType(fact: ElementFacts): boolean {
  return fact.kind === 'perangkat_lunak' && fact.attributes.has('tipe');
}

export const rule: AgencyRule = {
  code: 'arsitektur.rincian-tipe-belum-ditulis',
  scope: 'agency',
  severity: 'warning',
  title: { id: 'Rincian tipe perangkat lunak belum ditulis', en: 'Detail of the software type missing' },
  explanation: {
    id: 'Metamodel meminta jenis sistem operasi, sistem utilitas, atau sistem basis data sesuai tipe perangkat lunak. Rincian ini dipakai untuk melihat keseragaman dan lisensi. Isi kunci yang disebut.',
    en: 'The metamodel asks for the kind of operating system, utility or database according to the type of the software. It is used to see uniformity and licences. Fill in the key that is named.',
  },
  source: elementAttributes,
  messages,
  fixTitles: { add: addKeyTitle },
  reads: ['architecture'],
  *check(agency): Iterable<Report> {
    for (const { document, fact } of agency.elementsThat(hasType)) {
      const type = fact.attributes.get('tipe');
      if (type === undefined || document.file.incomplete) continue;
      const detail = detailOfType.get(plainChoice(type.value));
      if (detail === undefined || isFilled(fact, detail.key)) continue;
      yield {
        document,
        at: type.at,
        message: messages.noDetail,
        parameters: { name: labelOf(fact), type: type.value, key: detail.key, example: detail.instance },
        fixes: [addKeyTo(document, fact.at, detail.key)],
      };
    }
  },
  examples: {
    bad: {
      'arsitektur/infrastruktur.spbe.yaml': `jenis: arsitektur
infrastruktur:
  perangkat_lunak:
    - { id: pl-ubuntu, nama: Ubuntu Server 22.04, tipe: sistem operasi }
`,
    },
    good: {
      'arsitektur/infrastruktur.spbe.yaml': `jenis: arsitektur
infrastruktur:
  perangkat_lunak:
    - { id: pl-ubuntu, nama: Ubuntu Server 22.04, tipe: sistem operasi, jenis_os: Unix }
`,
    },
  },
};
