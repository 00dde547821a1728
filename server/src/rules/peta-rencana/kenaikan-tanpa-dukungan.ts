import type { ElementFacts, RaiseFacts } from '../../model/facts.ts';
import type { CrossCheck } from '../../schema/instrument.ts';
import { levelOf } from '../../scoring/level.ts';
import type { PlannedActivity } from '../../scoring/roadMapPlan.ts';
import type { AgencyView, Site } from '../../workspace/view.ts';
import type { AgencyRule, RelatedPlace, Report } from '../rule.ts';
import { addKeyTitle, addKeyTo } from '../support/addKey.ts';
import { domainNames, domainOf } from '../support/elements.ts';
import { completeActivities, raisesOnNothing } from '../support/roadMap.ts';
import { roadMapExample } from '../support/roadMapExamples.ts';
import { servicesByIndicator } from '../support/services.ts';
import { ownConvention } from '../support/sources.ts';
import { decimalText, headOf, indicatorSpans, labelOf } from '../support/wording.ts';
import { anyOf } from '../support/words.ts';

const messages = {
  otherService: {
    id: 'Kegiatan {name} menaikkan indikator {number} ke tingkat {level}, tetapi objeknya tidak menyangkut layanan yang dinilai indikator itu ({services}). Tambahkan layanan atau aplikasi pendukungnya pada objek, atau hapus kenaikan ini.',
    en: 'Activity {name} raises indicator {number} to level {level}, but none of its objects has to do with the service that the indicator scores ({services}). Add the service or its application under objek, or remove this rise.',
  },
  noAudit: {
    id: 'Kegiatan {name} menaikkan indikator {number} ke tingkat {level}, padahal bukan kegiatan audit TIK dan objeknya tidak memuat {areas}. Pindahkan kenaikan ini ke kegiatan auditnya, atau tambahkan objek yang diaudit.',
    en: 'Activity {name} raises indicator {number} to level {level}, but it is no ICT audit and its objects include no {areas}. Move this rise to the audit activity, or add the objects that are audited.',
  },
  nothing: {
    id: 'Kegiatan {name} menaikkan indikator {numbers}, tetapi belum menyebut keluaran maupun objeknya, jadi tidak ada yang mendukung kenaikan itu. Isi keluaran dengan hasil yang dapat diperiksa, misalnya "Peraturan Wali Kota ditetapkan".',
    en: 'Activity {name} raises indicator {numbers}, but states neither output nor objects, so nothing bears that rise out. Fill in keluaran with a result that can be checked, for instance "Peraturan Wali Kota ditetapkan".',
  },
  service: { id: 'Layanan yang dinilai indikator ini', en: 'The service that this indicator scores' },
};

const documents = {
  'arsitektur/layanan.spbe.yaml': `jenis: arsitektur
layanan: [{ id: ly-aduan, nama: Pengaduan Masyarakat, kode_referensi: RAL.01.43, indikator: 42 }]
aplikasi:
  - { id: ap-lapor, nama: SP4N-LAPOR!, kode_referensi: RAA.02.02, layanan_didukung: [ly-aduan] }
  - { id: ap-surat, nama: Tata Naskah, kode_referensi: RAA.02.02 }
`,
};

const example = (object: string) =>
  roadMapExample(
    `inisiatif:
  - id: ini-aduan
    nama: Pengaduan terpadu
    muatan: layanan
    kegiatan:
      - id: keg-aduan
        nama: Analitik pengaduan
        tahun: [2025]
        objek: [${object}]
        menaikkan: [{ indikator: 42, ke: 3, tahun: 2025 }]
`,
    documents,
  );

export const rule: AgencyRule = {
  code: 'peta-rencana.kenaikan-tanpa-dukungan',
  scope: 'agency',
  severity: 'warning',
  title: { id: 'Kenaikan tidak didukung isi kegiatan', en: 'Rise not borne out by what the activity states' },
  explanation: {
    id: 'Indikator layanan naik karena layanan itu sendiri, aplikasi, data, atau proses bisnisnya dibangun atau ditingkatkan; indikator audit naik karena audit dilaksanakan. Kegiatan yang objeknya tidak berhubungan membuat proyeksi indeks terlalu tinggi. Kegiatan yang tidak menyebut keluaran maupun objek tidak mendukung kenaikan indikator mana pun. Kegiatan pembangunan tanpa objek sudah ditemukan oleh peta-rencana.kegiatan-tanpa-objek; dokumen untuk indikator lain diperiksa oleh peta-rencana.keluaran-tidak-mendukung.',
    en: 'A service indicator rises because the service itself, its application, data or process is built or improved; an audit indicator because an audit takes place. An activity whose objects have nothing to do with it makes the projected index too high. An activity that states neither output nor objects bears out no rise at all. Building activities without an object are found by peta-rencana.kegiatan-tanpa-objek already; documents for the other indicators are checked by peta-rencana.keluaran-tidak-mendukung.',
  },
  source: ownConvention,
  messages,
  fixTitles: { add: addKeyTitle },
  reads: ['agency', 'architecture', 'road-map'],
  examples: { bad: example('ap-surat'), good: example('ap-lapor') },
  *check(agency): Iterable<Report> {
    const services = servicesByIndicator(agency);
    for (const site of completeActivities(agency)) {
      if (raisesOnNothing(site)) yield bareRise(site);
      // What cannot be read may be the service or the link that bears the rise out.
      else if (!agency.incomplete) yield* unsupportedRises(agency, site, services);
    }
  },
};

function* unsupportedRises(
  agency: AgencyView,
  site: PlannedActivity,
  services: ReadonlyMap<string, readonly Site<ElementFacts>[]>,
): Iterable<Report> {
  const { instrument } = agency;
  if (instrument === undefined) return;
  for (const raise of site.raises) {
    const level = levelOf(raise.to?.value, instrument.scale);
    const number = raise.indicator?.value;
    if (level === undefined || number === undefined) continue;
    for (const check of instrument.crossChecks) {
      if (!check.indicators.includes(number) || level.lt(check.fromLevel)) continue;
      const report = unsupported(agency, check, site, raise, services.get(number) ?? []);
      if (report) yield report;
    }
  }
}

/** Once for the activity, where its rises begin. */
function bareRise({ document, activity, raises }: PlannedActivity): Report {
  const numbers = new Set(raises.flatMap(({ indicator }) => indicator?.value ?? []));
  return {
    document,
    at: raises[0]?.indicator?.at ?? headOf(activity),
    message: messages.nothing,
    parameters: {
      name: labelOf(activity),
      numbers: indicatorSpans([...numbers].sort((one, other) => Number.parseInt(one, 10) - Number.parseInt(other, 10))),
    },
    fixes: [addKeyTo(document, activity.at, 'keluaran')],
  };
}

function unsupported(
  agency: AgencyView,
  check: CrossCheck,
  site: PlannedActivity,
  raise: RaiseFacts,
  services: readonly Site<ElementFacts>[],
): Report | undefined {
  const { document, activity, initiative } = site;
  const objects = activity.objects.flatMap(({ value }) => agency.elementOf(value)?.fact ?? []);
  const parameters = {
    name: labelOf(activity),
    number: raise.indicator?.value ?? '',
    level: decimalText(raise.to?.value ?? ''),
  };
  const at = raise.indicator?.at ?? raise.at;
  if (check.needs === 'service-with-application') {
    // Without any service, or with objects that are not known, other rules speak.
    if (services.length === 0 || objects.length === 0) return undefined;
    if (services.some((service) => objects.some((object) => isRelated(service.fact, object)))) return undefined;
    const names = services.map(({ fact }) => labelOf(fact));
    const related: RelatedPlace[] = services.map((service) => ({
      uri: service.document.file.uri,
      at: service.fact.id?.at ?? service.fact.at,
      text: messages.service,
    }));
    return {
      document,
      at,
      message: messages.otherService,
      parameters: { ...parameters, services: anyOf(names) },
      related,
    };
  }
  if (check.needs !== 'audit-records' || initiative.contentArea?.value === 'audit_tik') return undefined;
  const areas = check.audits.length > 0 ? check.audits : ['infrastruktur', 'aplikasi', 'keamanan'];
  if (objects.some(({ kind }) => kind === 'keamanan' || areas.includes(domainOf(kind)))) return undefined;
  const shown = Object.entries(domainNames).flatMap(([id, name]) => (areas.includes(id) ? name : []));
  return { document, at, message: messages.noAudit, parameters: { ...parameters, areas: anyOf(shown) } };
}

/** Whether one of two elements is the other or names it. */
function isRelated(service: ElementFacts, object: ElementFacts): boolean {
  return service === object || refersTo(service, object) || refersTo(object, service);
}

function refersTo(from: ElementFacts, to: ElementFacts): boolean {
  const id = to.id?.value;
  if (id === undefined) return false;
  return [...from.links.values()].some((links) => links.some(({ value }) => value === id));
}
