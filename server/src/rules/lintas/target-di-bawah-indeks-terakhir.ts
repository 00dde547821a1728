import type { AgencyFacts, PublishedIndex } from '../../model/facts.ts';
import { instrumentForYear } from '../../schema/instruments.ts';
import { decimalOf } from '../../scoring/level.ts';
import type { AgencyRule, Report } from '../rule.ts';
import { targetConvention } from '../support/sources.ts';
import { decimalText } from '../support/wording.ts';

const messages = {
  below: {
    id: 'Target indeks {year} ({target}) lebih rendah dari indeks yang sudah dicapai tahun {lastYear} ({reached}). Naikkan target; bila memang demikian ditetapkan, abaikan temuan ini dengan komentar spbe-abaikan dan alasannya.',
    en: 'The target for {year} ({target}) is below the index already reached in {lastYear} ({reached}). Raise the target; if it was so decided, silence this finding with a comment spbe-abaikan and the reason.',
  },
  reached: { id: 'Indeks terakhir yang diterbitkan', en: 'The last published index' },
};

export const rule: AgencyRule = {
  code: 'lintas.target-di-bawah-indeks-terakhir',
  scope: 'agency',
  severity: 'warning',
  title: { id: 'Target di bawah indeks terakhir', en: 'Target below the last published index' },
  explanation: {
    id: 'Target indeks dalam rencana pembangunan seharusnya menaikkan, bukan menurunkan, hasil terakhir. Target yang lebih rendah biasanya belum disesuaikan setelah hasil evaluasi terbit. Target dan hasil menurut instrumen yang berbeda tidak dibandingkan.',
    en: 'The targets in a development plan should raise the last result, not lower it. A lower target has usually not been adjusted since the result was published. Targets and results under different instruments are not compared.',
  },
  source: targetConvention,
  messages,
  reads: ['agency'],
  examples: {
    bad: {
      'instansi.spbe.yaml': `jenis: instansi
id: kota-contoh
nama: Pemerintah Kota Contoh
penilaian: { instrumen: permenpanrb-59-2020, tahun: 2023 }
target_indeks: [{ tahun: 2024, nilai: 2.60, dasar: RPD 2024-2026 }]
riwayat_indeks: [{ tahun: 2022, instrumen: permenpanrb-59-2020, nilai: 2.79, sumber: KemenPANRB }]
`,
    },
    good: {
      'instansi.spbe.yaml': `jenis: instansi
id: kota-contoh
nama: Pemerintah Kota Contoh
penilaian: { instrumen: permenpanrb-59-2020, tahun: 2023 }
target_indeks: [{ tahun: 2024, nilai: 3.50, dasar: RPD 2024-2026 }]
riwayat_indeks: [{ tahun: 2022, instrumen: permenpanrb-59-2020, nilai: 2.79, sumber: KemenPANRB }]
`,
    },
  },
  *check(agency): Iterable<Report> {
    const document = agency.agency;
    if (document === undefined) return;
    for (const { year, value } of document.facts.targets) {
      const target = decimalOf(value?.value);
      if (year === undefined || value === undefined || target === undefined) continue;
      const last = lastBefore(document.facts, year.value);
      const reached = decimalOf(last?.value?.value);
      if (last?.year === undefined || last.value === undefined || reached === undefined || target.gte(reached))
        continue;
      if (!isComparable(last, year.value)) continue;
      yield {
        document,
        at: value.at,
        message: messages.below,
        parameters: {
          year: year.value,
          target: decimalText(value.value),
          lastYear: last.year.value,
          reached: decimalText(last.value.value),
        },
        related: [{ uri: document.file.uri, at: last.value.at, text: messages.reached }],
      };
    }
  },
};

/** The published index of the latest year before `year`. */
function lastBefore(agency: AgencyFacts, year: number): PublishedIndex | undefined {
  let last: PublishedIndex | undefined;
  for (const entry of agency.history) {
    if (entry.year === undefined || entry.value === undefined || entry.year.value >= year) continue;
    if (last?.year === undefined || entry.year.value > last.year.value) last = entry;
  }
  return last;
}

function isComparable(published: PublishedIndex, year: number): boolean {
  const instrument = published.instrument?.value ?? idForYear(published.year?.value);
  return instrument === idForYear(year);
}

function idForYear(year: number | undefined): string | undefined {
  return year === undefined ? undefined : instrumentForYear(year)?.id;
}
