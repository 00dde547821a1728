import type { AgencyRule, Report } from '../rule.ts';
import { claimsNeeding } from '../support/crossChecks.ts';
import { intendedIds } from '../support/intended.ts';
import { isRelated } from '../support/relations.ts';
import { servicesByIndicator } from '../support/services.ts';
import { serviceDomain } from '../support/sources.ts';
import { decimalText, headOf, labelOf } from '../support/wording.ts';

const messages = {
  noApplication: {
    id: 'Layanan {name} dinilai pada indikator {number} dengan klaim tingkat {level}, padahal tidak ada aplikasi yang mendukungnya. Tambahkan id layanan ini pada layanan_didukung sebuah aplikasi.',
    en: 'Service {name} is scored by indicator {number}, which claims level {level}, but no application supports it. Add the id of the service to layanan_didukung of an application.',
  },
  claim: { id: 'Tingkat yang diklaim', en: 'The level claimed' },
};

export const rule: AgencyRule = {
  code: 'lintas.layanan-tanpa-aplikasi',
  scope: 'agency',
  severity: 'warning',
  title: { id: 'Layanan yang dinilai tanpa aplikasi', en: 'Scored service without an application' },
  explanation: {
    id: 'Layanan tingkat interaksi ke atas dijalankan oleh aplikasi. Layanan tanpa aplikasi dalam arsitektur bertentangan dengan klaim indikatornya. Hubungkan aplikasinya melalui layanan_didukung.',
    en: 'A service from the level of interaction upwards is run by an application. A service without one in the architecture contradicts the claim of its indicator. Link the application through layanan_didukung.',
  },
  source: serviceDomain,
  messages,
  reads: ['agency', 'indicators', 'architecture', 'references'],
  examples: {
    bad: {
      'indikator/42.spbe.yaml': 'jenis: indikator\nindikator: 42\ntingkat: 3\n',
      'arsitektur/layanan.spbe.yaml': `jenis: arsitektur
layanan: [{ id: ly-aduan, nama: Pengaduan Masyarakat, kode_referensi: RAL.01.43, indikator: 42 }]
`,
    },
    good: {
      'indikator/42.spbe.yaml': 'jenis: indikator\nindikator: 42\ntingkat: 3\n',
      'arsitektur/layanan.spbe.yaml': `jenis: arsitektur
layanan: [{ id: ly-aduan, nama: Pengaduan Masyarakat, kode_referensi: RAL.01.43, indikator: 42 }]
aplikasi: [{ id: ap-aduan, nama: SP4N-LAPOR!, kode_referensi: RAA.01.01, layanan_didukung: [ly-aduan] }]
`,
    },
  },
  *check(agency): Iterable<Report> {
    if (agency.incomplete) return;
    const services = servicesByIndicator(agency);
    let meant: ReadonlySet<string> | undefined;
    for (const { indicator, document, level } of claimsNeeding(agency, 'service-with-application')) {
      for (const service of services.get(indicator.number) ?? []) {
        if (isRelated(agency, service.fact, 'aplikasi', ['aplikasi'])) continue;
        meant ??= intendedIds(agency, 'layanan_didukung');
        if (service.fact.id !== undefined && meant.has(service.fact.id.value)) continue;
        yield {
          document: service.document,
          at: headOf(service.fact),
          message: messages.noApplication,
          parameters: { name: labelOf(service.fact), number: indicator.number, level: decimalText(level.value) },
          related: [{ uri: document.file.uri, at: level.at, text: messages.claim }],
        };
      }
    }
  },
};
