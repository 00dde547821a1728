import type { ElementFacts, Located } from '../../model/facts.ts';
import type { CrossCheck } from '../../schema/instrument.ts';
import type { AgencyView, Site } from '../../workspace/view.ts';
import type { AgencyRule, Report } from '../rule.ts';
import { headOf, labelOf } from '../support/wording.ts';

const messages = {
  two: {
    id: 'Layanan {name} dipakai untuk indikator {number} dan juga indikator {other}. Setiap layanan sektor harus layanan tersendiri yang belum dinilai pada indikator lain. Pilih layanan lain untuk indikator {number}.',
    en: 'Service {name} is used for indicator {number} and for indicator {other} as well. Each sector service has to be one of its own that no other indicator scores. Choose another service for indicator {number}.',
  },
  sameName: {
    id: 'Layanan {name} untuk indikator {number} bernama sama dengan layanan untuk indikator {other}. Bila itu layanan yang sama, pilih layanan lain; bila berbeda, bedakan namanya.',
    en: 'Service {name} for indicator {number} has the same name as a service for indicator {other}. If it is the same service choose another; if not, tell their names apart.',
  },
  other: { id: 'Layanan yang bernama sama', en: 'The service of the same name' },
};

export const rule: AgencyRule = {
  code: 'lintas.layanan-dinilai-ganda',
  scope: 'agency',
  severity: 'warning',
  title: { id: 'Layanan dinilai dua kali', en: 'Service scored twice' },
  explanation: {
    id: 'Indikator layanan publik sektor menilai layanan yang berbeda-beda dan belum dicakup indikator layanan lain. Layanan yang sama tidak boleh menaikkan indeks dua kali; asesor akan menolaknya. Pilih layanan sektor lain, misalnya kesehatan, pendidikan, atau perizinan.',
    en: 'The indicators on sector services score different services that no other service indicator covers. One service may not raise the index twice; the assessors will refuse it. Choose another sector service, for instance in health, education or licensing.',
  },
  source: {
    id: 'Peraturan Menteri PANRB Nomor 59 Tahun 2020, Lampiran I.E, indikator Layanan Publik Sektor.',
    en: 'Regulation of the Minister PANRB 59 of 2020, annex I.E, indicators on sector services.',
  },
  messages,
  reads: ['agency', 'architecture'],
  examples: {
    bad: {
      'arsitektur/layanan.spbe.yaml': `jenis: arsitektur
layanan:
  - { id: ly-izin, nama: Perizinan Daring, kode_referensi: RAL.01.16, indikator: [45, 46] }
`,
    },
    good: {
      'arsitektur/layanan.spbe.yaml': `jenis: arsitektur
layanan:
  - { id: ly-izin, nama: Perizinan Daring, kode_referensi: RAL.01.16, indikator: 45 }
  - { id: ly-rsud, nama: Pendaftaran RSUD Daring, kode_referensi: RAL.01.20, indikator: 46 }
`,
    },
  },
  *check(agency): Iterable<Report> {
    for (const check of agency.instrument?.crossChecks ?? []) {
      if (check.needs === 'distinct-services') yield* checkServices(agency, check);
    }
  },
};

function isScored({ kind, indicators }: ElementFacts): boolean {
  return kind === 'layanan' && indicators.length > 0;
}

/** A service as it is counted for one indicator. */
interface Use {
  readonly service: Site<ElementFacts>;
  readonly number: Located<string>;
}

function* checkServices(agency: AgencyView, check: CrossCheck): Iterable<Report> {
  const concerned = new Set([...check.indicators, ...check.otherThan]);
  const byName = new Map<string, Use>();
  const later: Use[] = [];
  for (const service of agency.elementsThat(isScored)) {
    const numbers = service.fact.indicators.filter(({ value }) => concerned.has(value));
    for (const number of numbers) {
      if (check.indicators.includes(number.value)) later.push({ service, number });
      else rememberName(byName, { service, number });
    }
    yield* severalUses(service, numbers, check);
  }
  for (const use of later) {
    const twin = rememberName(byName, use);
    if (twin === undefined || twin.service === use.service || twin.number.value === use.number.value) continue;
    yield {
      document: use.service.document,
      at: use.number.at,
      message: messages.sameName,
      parameters: { name: labelOf(use.service.fact), number: use.number.value, other: twin.number.value },
      related: [{ uri: twin.service.document.file.uri, at: headOf(twin.service.fact), text: messages.other }],
    };
  }
}

/** One service with several numbers: every number that needs a service of its own, but for the first of them all. */
function* severalUses(
  service: Site<ElementFacts>,
  numbers: readonly Located<string>[],
  check: CrossCheck,
): Iterable<Report> {
  const kept = numbers.find(({ value }) => !check.indicators.includes(value)) ?? numbers[0];
  for (const number of numbers) {
    if (kept === undefined || number === kept || !check.indicators.includes(number.value)) continue;
    yield {
      document: service.document,
      at: number.at,
      message: messages.two,
      parameters: { name: labelOf(service.fact), number: number.value, other: kept.value },
    };
  }
}

/** Keeps the first use of a name; gives it where there was one already. */
function rememberName(byName: Map<string, Use>, use: Use): Use | undefined {
  const name = use.service.fact.name?.value.trim().toLowerCase();
  if (!name) return undefined;
  const known = byName.get(name);
  if (known === undefined) byName.set(name, use);
  return known;
}
