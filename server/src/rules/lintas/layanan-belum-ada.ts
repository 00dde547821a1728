import type { Indicator } from '../../schema/instrument.ts';
import type { AgencyView } from '../../workspace/view.ts';
import { quoted } from '../../yaml/write.ts';
import type { AgencyRule, Fix, Report } from '../rule.ts';
import { claimsNeeding } from '../support/crossChecks.ts';
import { isService } from '../support/elements.ts';
import { servicesByIndicator } from '../support/services.ts';
import { serviceDomain } from '../support/sources.ts';
import { unusedId } from '../support/unusedId.ts';
import { decimalText, indicatorSpans } from '../support/wording.ts';

const messages = {
  noService: {
    id: 'Indikator {number} ({name}) diklaim tingkat {level}, padahal tidak ada layanan dalam arsitektur yang menyebut indikator ini. Tulis layanannya dengan "indikator: {number}".',
    en: 'Indicator {number} ({name}) claims level {level}, but no service of the architecture names it. Write the service with "indikator: {number}".',
  },
  none: {
    id: 'Belum ada layanan dalam arsitektur yang menyebut indikator, padahal indikator layanan {numbers} diklaim tingkat {from} atau lebih. Tulis layanannya, masing-masing dengan kunci indikator.',
    en: 'No service of the architecture names an indicator, but the service indicators {numbers} claim level {from} or more. Write the services, each with the key indikator.',
  },
};

const fixTitles = {
  add: {
    id: 'Tambahkan layanan untuk indikator {number} pada arsitektur',
    en: 'Add a service for indicator {number} to the architecture',
  },
};

export const rule: AgencyRule = {
  code: 'lintas.layanan-belum-ada',
  scope: 'agency',
  severity: 'warning',
  title: { id: 'Layanan yang dinilai tidak ada dalam arsitektur', en: 'Scored service is not in the architecture' },
  explanation: {
    id: 'Setiap indikator layanan menilai layanan yang nyata, sehingga layanan itu harus ada dalam arsitektur beserta aplikasinya. Tanpa itu asesor tidak dapat mengenali apa yang dinilai. Tambahkan kunci indikator pada layanan yang dimaksud, atau tulis layanannya.',
    en: 'Every service indicator scores a real service, so that service has to stand in the architecture with its application. Without it the assessors cannot tell what is scored. Add the key indikator to the service, or write the service.',
  },
  source: serviceDomain,
  messages,
  fixTitles,
  reads: ['agency', 'indicators', 'architecture'],
  examples: {
    bad: {
      'indikator/42.spbe.yaml': 'jenis: indikator\nindikator: 42\ntingkat: 3\n',
      'arsitektur/layanan.spbe.yaml': `jenis: arsitektur
layanan: [{ id: ly-rencana, nama: Perencanaan, kode_referensi: RAL.02.03, indikator: 32 }]
`,
    },
    good: {
      'indikator/42.spbe.yaml': 'jenis: indikator\nindikator: 42\ntingkat: 3\n',
      'arsitektur/layanan.spbe.yaml': `jenis: arsitektur
layanan: [{ id: ly-aduan, nama: Pengaduan Masyarakat, kode_referensi: RAL.01.43, indikator: 42 }]
`,
    },
  },
  *check(agency): Iterable<Report> {
    if (agency.incomplete) return;
    const services = servicesByIndicator(agency);
    const claims = [...claimsNeeding(agency, 'service-with-application')];
    const bare = claims.filter(({ indicator }) => !services.has(indicator.number));
    const from = Math.min(...bare.map(({ check }) => check.fromLevel));
    if (services.size === 0 && bare.length > 1 && agency.agency !== undefined) {
      const numbers = indicatorSpans(bare.map(({ indicator }) => indicator.number));
      const document = agency.agency;
      yield { document, at: document.facts.at, message: messages.none, parameters: { numbers, from } };
      return;
    }
    for (const { indicator, document, level } of bare) {
      yield {
        document,
        at: level.at,
        message: messages.noService,
        parameters: { number: indicator.number, name: indicator.shortName, level: decimalText(level.value) },
        fixes: newService(agency, indicator),
      };
    }
  },
};

/** The service goes where services are already, else into the first architecture document. */
function newService(agency: AgencyView, { number, shortName }: Indicator): readonly Fix[] {
  const document = agency.elementsThat(isService)[0]?.document ?? agency.architectures[0];
  if (document === undefined) return [];
  const { file, facts } = document;
  const id = unusedId(agency, `ly-${number}`);
  const yaml = `id: ${id}\nnama: ${quoted(shortName.id)}\nindikator: ${number}`;
  const kind = { do: 'add-item', uri: file.uri, document: facts.whole, key: 'layanan', yaml } as const;
  return [{ title: fixTitles.add, parameters: { number }, kind }];
}
