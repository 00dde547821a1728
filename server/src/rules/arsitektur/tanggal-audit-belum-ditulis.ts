import type { ElementFacts, Located } from '../../model/facts.ts';
import type { Range } from '../../yaml/tree.ts';
import type { AgencyRule, Report } from '../rule.ts';
import { addKeyTitle, addKeyTo } from '../support/addKey.ts';
import { isFilled } from '../support/elements.ts';
import { isAudited } from '../support/security.ts';
import { elementAttributes } from '../support/sources.ts';
import { labelOf } from '../support/wording.ts';

const messages = {
  noDate: {
    id: 'Hasil audit {name} adalah "{result}", tetapi tanggal auditnya belum ditulis. Isi {key} dengan tanggal pelaksanaan, misalnya 2023-06-01.',
    en: 'The audit result of {name} is "{result}", but the date of the audit is missing. Fill in {key}, for instance 2023-06-01.',
  },
};

function isUndated(fact: ElementFacts): boolean {
  return undatedResult(fact) !== undefined;
}

export const rule: AgencyRule = {
  code: 'arsitektur.tanggal-audit-belum-ditulis',
  scope: 'agency',
  severity: 'warning',
  title: { id: 'Tanggal audit belum ditulis', en: 'Audit date missing' },
  explanation: {
    id: 'Audit yang sudah dilaksanakan harus menyebut tanggalnya, sebab penilaian melihat apakah audit dilaksanakan menurut rencana. Isi tanggal pelaksanaan; bila belum diaudit, tulis hasilnya "belum/tidak dilaksanakan".',
    en: 'An audit that took place has to state its date, since the assessment asks whether audits follow a plan. Fill in the date; where there was no audit yet, write "belum/tidak dilaksanakan" as its result.',
  },
  source: elementAttributes,
  messages,
  fixTitles: { add: addKeyTitle },
  reads: ['architecture'],
  *check(agency): Iterable<Report> {
    for (const { document, fact } of agency.elementsThat(isUndated)) {
      if (document.file.incomplete) continue;
      const undated = undatedResult(fact);
      if (undated === undefined) continue;
      yield {
        document,
        at: undated.result.at,
        message: messages.noDate,
        parameters: { name: labelOf(fact), result: undated.result.value, key: undated.key },
        fixes: [addKeyTo(document, undated.within, undated.key)],
      };
    }
  },
  examples: {
    bad: {
      'arsitektur/keamanan.spbe.yaml': `jenis: arsitektur
aplikasi:
  - { id: ap-izin, nama: SIPADU, kode_referensi: RAA.02.02 }
keamanan:
  - { id: km-01, nama: Audit keamanan SIPADU, melindungi: [ap-izin], audit: { hasil: memadai } }
`,
    },
    good: {
      'arsitektur/keamanan.spbe.yaml': `jenis: arsitektur
aplikasi:
  - { id: ap-izin, nama: SIPADU, kode_referensi: RAA.02.02 }
keamanan:
  - { id: km-01, nama: Audit keamanan SIPADU, melindungi: [ap-izin], audit: { tanggal: 2023-06-01, hasil: memadai } }
`,
    },
  },
};

interface UndatedResult {
  readonly result: Located<string>;
  /** The key that the date belongs to, and the mapping that the key belongs into. */
  readonly key: string;
  readonly within: Range;
}

/** The result of an audit that took place, where its date is missing. */
function undatedResult(element: ElementFacts): UndatedResult | undefined {
  const { audit } = element;
  if (audit?.result !== undefined && isAudited(audit.result.value)) {
    return audit.date === undefined ? { result: audit.result, key: 'tanggal', within: audit.at } : undefined;
  }
  const result = element.attributes.get('hasil_audit');
  if (result === undefined || !isAudited(result.value) || isFilled(element, 'tanggal_audit')) return undefined;
  return { result, key: 'tanggal_audit', within: element.at };
}
