import { decimalOf } from '../../scoring/level.ts';
import type { AgencyRule, Report } from '../rule.ts';
import { targetConvention } from '../support/sources.ts';
import { decimalText } from '../support/wording.ts';

const messages = {
  outside: {
    id: 'Target indeks {value} di luar skala {instrument}: {min} sampai {max}. Perbaiki nilainya; memakai titik desimal, misalnya 3.50.',
    en: 'The target {value} of the index is outside the scale of {instrument}: {min} to {max}. Correct the value, with a decimal point, for instance 3.50.',
  },
  twice: {
    id: 'Tahun {year} sudah mempunyai target indeks; yang ini tidak dihitung. Hapus salah satunya, atau perbaiki tahunnya.',
    en: 'The year {year} has a target of the index already; this one does not count. Remove one of them, or correct the year.',
  },
  first: { id: 'Target pertama untuk tahun ini', en: 'The first target of this year' },
};

const example = (targets: string) => ({
  'instansi.spbe.yaml': `jenis: instansi
id: kota-contoh
nama: Pemerintah Kota Contoh
penilaian: { instrumen: permenpanrb-59-2020, tahun: 2023 }
target_indeks: [${targets}]
`,
});

export const rule: AgencyRule = {
  code: 'struktur.target-indeks-keliru',
  scope: 'agency',
  severity: 'error',
  title: { id: 'Target indeks di luar skala atau ganda', en: 'Target of the index off the scale, or given twice' },
  explanation: {
    id: 'Peta rencana dibandingkan dengan satu target indeks untuk setiap tahun. Target yang tidak mungkin dicapai menurut skala instrumen hampir selalu salah ketik, dan dari dua target untuk satu tahun hanya yang pertama dihitung.',
    en: 'The road map is held against one target of the index for each year. A target that the scale of the instrument does not have is nearly always a slip, and of two targets for one year only the first counts.',
  },
  source: targetConvention,
  messages,
  reads: ['agency'],
  examples: {
    bad: example('{ tahun: 2025, nilai: 35, dasar: RPD 2024-2026 }'),
    good: example('{ tahun: 2025, nilai: 3.5, dasar: RPD 2024-2026 }'),
  },
  *check({ agency: document, instrument }): Iterable<Report> {
    if (document === undefined) return;
    const first = new Map<number, (typeof document.facts.targets)[number]>();
    for (const target of document.facts.targets) {
      const { year, value } = target;
      const earlier = year && first.get(year.value);
      if (earlier) {
        yield {
          document,
          at: year.at,
          message: messages.twice,
          parameters: { year: year.value },
          related: [{ uri: document.file.uri, at: earlier.at, text: messages.first }],
        };
      } else if (year) first.set(year.value, target);
      const index = decimalOf(value?.value);
      if (value === undefined || index === undefined || instrument === undefined) continue;
      const { min, max } = instrument.scale;
      if (index.gte(min) && index.lte(max)) continue;
      yield {
        document,
        at: value.at,
        message: messages.outside,
        parameters: { value: decimalText(value.value), instrument: instrument.regulation, min, max },
      };
    }
  },
};
