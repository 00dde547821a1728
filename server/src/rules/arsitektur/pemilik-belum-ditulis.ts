import type { ElementFacts } from '../../model/facts.ts';
import type { AgencyRule, Report } from '../rule.ts';
import { isFilled, plainChoice } from '../support/elements.ts';
import { kindNames } from '../support/kindNames.ts';
import { elementAttributes } from '../support/sources.ts';
import { labelOf } from '../support/wording.ts';

const ownedByAgency = 'milik sendiri';

const messages = {
  noOwner: {
    id: 'Status kepemilikan {kind} {name} adalah "{status}", tetapi nama pemiliknya belum ditulis. Isi kunci nama_pemilik.',
    en: 'The ownership of {kind} {name} is "{status}", but its owner is not named. Fill in nama_pemilik.',
  },
};

const fixTitles = {
  add: { id: 'Tambahkan nama_pemilik', en: 'Add nama_pemilik' },
};

function lacksOwner(fact: ElementFacts): boolean {
  const status = fact.attributes.get('status_kepemilikan');
  return status !== undefined && plainChoice(status.value) !== ownedByAgency && !isFilled(fact, 'nama_pemilik');
}

export const rule: AgencyRule = {
  code: 'arsitektur.pemilik-belum-ditulis',
  scope: 'agency',
  severity: 'warning',
  title: { id: 'Pemilik belum ditulis', en: 'Owner not named' },
  explanation: {
    id: 'Infrastruktur yang bukan milik sendiri harus menyebut pemiliknya, agar jelas siapa yang bertanggung jawab atas layanan dan keamanannya. Isi nama_pemilik dengan nama instansi, BUMN, atau penyedia.',
    en: 'Infrastructure that is not owned by the agency has to name its owner, so that it is clear who answers for service and security. Write the agency, state company or provider under nama_pemilik.',
  },
  source: elementAttributes,
  messages,
  fixTitles,
  reads: ['architecture'],
  *check(agency): Iterable<Report> {
    for (const { document, fact } of agency.elementsThat(lacksOwner)) {
      const status = fact.attributes.get('status_kepemilikan');
      if (status === undefined || document.file.incomplete) continue;
      yield {
        document,
        at: status.at,
        message: messages.noOwner,
        parameters: { kind: kindNames[fact.kind], name: labelOf(fact), status: status.value },
        fixes: [
          {
            title: fixTitles.add,
            kind: { do: 'add-key', uri: document.file.uri, at: fact.at, key: 'nama_pemilik', yaml: '""' },
          },
        ],
      };
    }
  },
  examples: {
    bad: {
      'arsitektur/infrastruktur.spbe.yaml': `jenis: arsitektur
infrastruktur:
  komputasi_awan:
    - id: ka-pdn
      nama: Pusat Data Nasional
      status_kepemilikan: milik instansi pemerintah lain
`,
    },
    good: {
      'arsitektur/infrastruktur.spbe.yaml': `jenis: arsitektur
infrastruktur:
  komputasi_awan:
    - id: ka-pdn
      nama: Pusat Data Nasional
      status_kepemilikan: milik instansi pemerintah lain
      nama_pemilik: Kementerian Komunikasi dan Digital
`,
    },
  },
};
