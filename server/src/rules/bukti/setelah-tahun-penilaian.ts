import type { EvidenceFacts } from '../../model/facts.ts';
import type { AgencyView, DocumentView } from '../../workspace/view.ts';
import type { AgencyRule } from '../rule.ts';
import { nameOf } from '../support/evidence.ts';
import { costOf, heldBack } from '../support/shortcomings.ts';

const messages = {
  late: {
    id: '"{name}" bertanggal {date}, sesudah tahun penilaian {year}, jadi tidak dihitung. Periksa tanggalnya, atau pakai untuk penilaian tahun berikutnya.{cost}',
    en: '"{name}" is dated {date}, after the year of the evaluation {year}, so it does not count. Check the date, or use it for the evaluation of the next year.{cost}',
  },
};

export const rule: AgencyRule = {
  code: 'bukti.setelah-tahun-penilaian',
  scope: 'agency',
  severity: 'warning',
  title: { id: 'Bukti dukung sesudah tahun penilaian', en: 'Evidence dated after the year of the evaluation' },
  explanation: {
    id: 'Yang dinilai adalah keadaan pada tahun penilaian. Dokumen bertanggal sesudah 31 Desember tahun itu belum ada pada saat yang dinilai, jadi tidak menambah indeks yang terbukti.',
    en: 'What is evaluated is the state in the year of the evaluation. A document dated after 31 December of that year did not exist then, so it adds nothing to the proven index.',
  },
  source: {
    id: 'Peraturan Menteri PANRB Nomor 59 Tahun 2020 (evaluasi tahunan); batas 31 Desember aturan sendiri',
    en: 'Regulation of the Minister PANRB Number 59 of 2020 (yearly evaluation); the limit of 31 December is our own rule',
  },
  messages,
  reads: ['agency', 'evidence', 'indicators', 'score'],
  examples: {
    bad: {
      'indikator/32.spbe.yaml': `jenis: indikator
indikator: 32
tingkat: 1
bukti:
  - id: layar
    jenis_bukti: dokumentasi_informasi
    judul: Tangkapan layar e-Planning
    tanggal: 2024-02-10
    tautan: https://eplanning.jambikota.go.id
`,
    },
    good: {
      'indikator/32.spbe.yaml': `jenis: indikator
indikator: 32
tingkat: 1
bukti:
  - id: layar
    jenis_bukti: dokumentasi_informasi
    judul: Tangkapan layar e-Planning
    tanggal: 2023-12-31
    tautan: https://eplanning.jambikota.go.id
`,
    },
  },
  *check(agency, score) {
    const held = heldBack(score, 'after-year');
    for (const { document, fact } of agency.evidenceThat(datedAfter(earliestYear(agency)))) {
      const year = yearOf(document) ?? agency.year;
      const date = fact.date;
      if (year === undefined || date === undefined || date.value <= `${year}-12-31`) continue;
      yield {
        document,
        at: date.at,
        message: messages.late,
        parameters: { name: nameOf(fact), date: date.value, year, cost: costOf(held.get(fact)) },
      };
    }
  },
};

/** The year that an indicator's document says it is about. */
function yearOf({ facts }: DocumentView): number | undefined {
  return facts.kind === 'indikator' ? facts.year?.value : undefined;
}

/** The earliest year that any evidence of the agency is held against. */
function earliestYear(agency: AgencyView): number {
  const years = agency.indicators.flatMap((document) => yearOf(document) ?? []);
  return Math.min(agency.year ?? Number.POSITIVE_INFINITY, ...years);
}

const tests = new Map<number, (fact: EvidenceFacts) => boolean>();

function datedAfter(year: number): (fact: EvidenceFacts) => boolean {
  let test = tests.get(year);
  if (test === undefined) {
    const limit = `${year}-12-31`;
    test = ({ sameAs, date }) => sameAs === undefined && date !== undefined && date.value > limit;
    tests.set(year, test);
  }
  return test;
}
