import type { AgencyFacts, Decimal, Located } from '../../model/facts.ts';
import { exact } from '../../scoring/exact.ts';
import { formatNumber, pointsText } from '../../scoring/format.ts';
import { decimalOf } from '../../scoring/level.ts';
import { projectedYears } from '../../scoring/projectedYears.ts';
import type { AgencyRule, Report } from '../rule.ts';
import { activityExample } from '../support/roadMapExamples.ts';
import { targetConvention } from '../support/sources.ts';
import { decimalText } from '../support/wording.ts';

const advice = {
  id: 'Tambahkan kegiatan dengan menaikkan, majukan tahunnya, atau cari langkah termurah dengan spbe plan --target {target}.',
  en: 'Add activities with menaikkan, bring them forward, or look for the cheapest steps with spbe plan --target {target}.',
};

const messages = {
  missed: {
    id: `Bila semua kegiatan peta rencana berhasil, indeks {year} menjadi {planned}: kurang {distance} dari target {shown}. ${advice.id}`,
    en: `If every activity of the road map succeeds, the index of {year} will be {planned}: {distance} short of the target {shown}. ${advice.en}`,
  },
  otherInstrument: {
    id: `Bila semua kegiatan peta rencana berhasil, indeks {year} menurut instrumen sekarang menjadi {planned}: kurang {distance} dari target {shown}. Pada tahun itu berlaku instrumen lain, jadi sesuaikan juga targetnya. ${advice.id}`,
    en: `If every activity of the road map succeeds, the index of {year} by the present instrument will be {planned}: {distance} short of the target {shown}. Another instrument is in force in that year, so adjust the target too. ${advice.en}`,
  },
};

const example = (target: string) =>
  activityExample(['tahun: [2024, 2025]', 'menaikkan: [{ indikator: 18, ke: 3, tahun: 2025 }]'], {
    'instansi.spbe.yaml': `jenis: instansi
id: kota-contoh
nama: Pemerintah Kota Contoh
penilaian: { instrumen: permenpanrb-59-2020, tahun: 2023 }
target_indeks: [{ tahun: 2025, nilai: ${target}, dasar: RPD 2024-2026 }]
`,
  });

export const rule: AgencyRule = {
  code: 'peta-rencana.target-tidak-tercapai',
  scope: 'agency',
  severity: 'warning',
  title: { id: 'Peta rencana tidak mencapai target indeks', en: 'Road map misses the target of the index' },
  explanation: {
    id: 'Proyeksi dimulai dari tingkat sekarang (nilai asesor bila ada, selain itu klaim) dan menaikkan indikator menurut kegiatan pada tahunnya; kegiatan yang tertunda dihitung setahun kemudian. Bila hasilnya masih di bawah target_indeks, target itu tidak mungkin dicapai hanya dengan rencana ini. Target tahun penilaian sendiri tidak diperiksa.',
    en: 'The projection starts from the present levels (the assessor’s where there is one, else the claim) and lifts indicators as the activities say, postponed ones a year later. If the result is still below target_indeks, this plan alone cannot reach the target. The target of the assessed year itself is not checked.',
  },
  source: targetConvention,
  messages,
  reads: ['agency', 'road-map', 'score'],
  examples: { bad: example('1.50'), good: example('1.05') },
  *check(agency, score): Iterable<Report> {
    const document = agency.agency;
    // What cannot be read may be the very activity that reaches the target.
    if (document === undefined || score === undefined || agency.incomplete) return;
    for (const { year, planned, distance, inForce } of projectedYears(agency, score).slice(1)) {
      if (distance === null || distance.planned >= 0) continue;
      const value = targetOf(document.facts, year);
      // A target that no plan can reach is a finding of its own.
      if (value === undefined || decimalOf(value.value)?.gt(score.instrument.scale.max)) continue;
      yield {
        document,
        at: value.at,
        message: inForce ? messages.missed : messages.otherInstrument,
        parameters: {
          year,
          planned: {
            id: formatNumber(exact(planned.exact), 'id', 2),
            en: formatNumber(exact(planned.exact), 'en', 2),
          },
          distance: pointsText(exact(distance.planned).abs()),
          shown: decimalText(value.value),
          target: value.value,
        },
      };
    }
  },
};

/** The target of a year that the projection is held against. */
function targetOf({ targets }: AgencyFacts, year: number): Located<Decimal> | undefined {
  return targets.find((target) => target.year?.value === year && decimalOf(target.value?.value))?.value;
}
