import type { Text } from '../../messages/text.ts';
import type { ElementFacts } from '../../model/facts.ts';
import type { AgencyView } from '../../workspace/view.ts';
import type { AgencyRule, Report } from '../rule.ts';
import { claimsNeeding } from '../support/crossChecks.ts';
import { type ArchitectureDomain, domainNames, domainOf } from '../support/elements.ts';
import { hasAudit, protectedBy } from '../support/security.ts';
import { decimalText } from '../support/wording.ts';
import { anyOf } from '../support/words.ts';

const messages = {
  noRecord: {
    id: 'Indikator {number} diklaim tingkat {level}, padahal bagian keamanan arsitektur belum mencatat satu pun audit {what}. Tulis auditnya: melindungi aset yang diaudit, dengan audit berisi tanggal dan hasil.',
    en: 'Indicator {number} claims level {level}, but the security section of the architecture records no audit of {what}. Record it: the assets audited under melindungi, and audit with tanggal and hasil.',
  },
};

const anyAsset: Text = { id: 'keamanan', en: 'security' };

export const rule: AgencyRule = {
  code: 'lintas.audit-tanpa-catatan',
  scope: 'agency',
  severity: 'warning',
  title: { id: 'Klaim audit tanpa catatan audit', en: 'Audit claimed without an audit record' },
  explanation: {
    id: 'Audit infrastruktur, aplikasi, dan keamanan yang dilaksanakan menurut pedoman meninggalkan catatan pada aset yang diaudit. Arsitektur tanpa catatan itu bertentangan dengan klaim. Catat hasil dan tanggal audit di bagian keamanan.',
    en: 'Audits of infrastructure, applications and security that follow a guideline leave a record at the assets audited. An architecture without one contradicts the claim. Record result and date of the audit in the security section.',
  },
  source: {
    id: 'Peraturan Menteri PANRB Nomor 59 Tahun 2020, Lampiran I.E, kriteria indikator Pelaksanaan Audit TIK tingkat 3; hubungan dengan arsitektur adalah ketentuan alat ini.',
    en: 'Regulation of the Minister PANRB 59 of 2020, annex I.E, criteria of the indicators on ICT audit, level 3; the link to the architecture is a convention of this tool.',
  },
  messages,
  reads: ['agency', 'indicators', 'architecture'],
  examples: {
    bad: {
      'indikator/30.spbe.yaml': 'jenis: indikator\nindikator: 30\ntingkat: 3\n',
      'arsitektur/keamanan.spbe.yaml': `jenis: arsitektur
aplikasi: [{ id: ap-izin, nama: SIPADU, kode_referensi: RAA.02.02 }]
keamanan: [{ id: km-01, nama: Keamanan SIPADU, melindungi: [ap-izin] }]
`,
    },
    good: {
      'indikator/30.spbe.yaml': 'jenis: indikator\nindikator: 30\ntingkat: 3\n',
      'arsitektur/keamanan.spbe.yaml': `jenis: arsitektur
aplikasi: [{ id: ap-izin, nama: SIPADU, kode_referensi: RAA.02.02 }]
keamanan:
  - { id: km-01, nama: Keamanan SIPADU, melindungi: [ap-izin], audit: { tanggal: 2023-06-01, hasil: memadai } }
`,
    },
  },
  *check(agency): Iterable<Report> {
    if (agency.incomplete) return;
    const isAudited = auditedDomains(agency);
    for (const { check, indicator, document, level } of claimsNeeding(agency, 'audit-records')) {
      const wanted = check.audits;
      const found = (wanted.length === 0 ? ['keamanan'] : wanted).some(isAudited);
      if (found) continue;
      const names = wanted.map((domain) => domainNames[domain as ArchitectureDomain] ?? { id: domain, en: domain });
      yield {
        document,
        at: level.at,
        message: messages.noRecord,
        parameters: {
          number: indicator.number,
          level: decimalText(level.value),
          what: names.length === 0 ? anyAsset : anyOf(names),
        },
      };
    }
  },
};

function isAuditedRecord(fact: ElementFacts): boolean {
  return fact.kind === 'keamanan' && hasAudit(fact);
}

/**
 * Tells whether a domain has an asset that a security record says was audited; `keamanan` has one as soon as there is any
 * record. Looks at no more records than it takes to answer.
 */
function auditedDomains(agency: AgencyView): (domain: string) => boolean {
  const known = new Set<string>();
  const more = domainsOfAudits(agency)[Symbol.iterator]();
  return (domain) => {
    while (!known.has(domain)) {
      const next = more.next();
      if (next.done) return false;
      known.add(next.value);
    }
    return true;
  };
}

function* domainsOfAudits(agency: AgencyView): Iterable<string> {
  for (const { fact } of agency.elementsThat(isAuditedRecord)) {
    yield 'keamanan';
    for (const id of protectedBy(fact)) {
      const asset = agency.elementOf(id);
      if (asset !== undefined) yield domainOf(asset.fact.kind);
    }
  }
}
