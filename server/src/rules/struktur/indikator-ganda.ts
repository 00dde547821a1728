import type { DocumentView } from '../../workspace/view.ts';
import type { AgencyRule } from '../rule.ts';
import { ownFormat } from '../support/sources.ts';

const messages = {
  twice: {
    id: 'Indikator {number} sudah punya dokumen lain untuk tahun {year}; yang ini tidak dihitung. Gabungkan keduanya, atau isi "tahun" bila ini penilaian tahun lain.',
    en: 'Indicator {number} already has another document for the year {year}; this one does not count. Merge the two, or set "tahun" if this is the evaluation of another year.',
  },
  twiceWithoutYear: {
    id: 'Indikator {number} sudah punya dokumen lain; yang ini tidak dihitung. Gabungkan keduanya, atau isi "tahun" bila ini penilaian tahun lain.',
    en: 'Indicator {number} already has another document; this one does not count. Merge the two, or set "tahun" if this is the evaluation of another year.',
  },
  first: { id: 'Dokumen pertama untuk indikator ini', en: 'The first document of this indicator' },
};

export const rule: AgencyRule = {
  code: 'struktur.indikator-ganda',
  scope: 'agency',
  severity: 'error',
  title: {
    id: 'Dua dokumen untuk satu indikator dan tahun',
    en: 'Two documents for one indicator and year',
  },
  explanation: {
    id: 'Setiap indikator mempunyai satu tingkat per tahun penilaian. Bila ada dua dokumen, hanya yang pertama (menurut urutan nama berkas) dihitung, dan bukti dukung pada yang kedua tidak ikut.',
    en: 'Every indicator has one level per year of evaluation. Where there are two documents only the first (by file name) counts, and the evidence of the second is left out.',
  },
  source: ownFormat,
  messages,
  reads: ['agency', 'indicators'],
  examples: {
    bad: {
      'indikator/11.spbe.yaml': 'jenis: indikator\nindikator: 11\ntingkat: 2\n',
      'indikator/11-baru.spbe.yaml': 'jenis: indikator\nindikator: 11\ntingkat: 3\n',
    },
    good: {
      'indikator/11.spbe.yaml': 'jenis: indikator\nindikator: 11\ntingkat: 3\n',
      'indikator/11-lama.spbe.yaml': 'jenis: indikator\nindikator: 11\ntahun: 2021\ntingkat: 2\n',
    },
  },
  *check(agency) {
    const firsts = new Map<string, DocumentView>();
    for (const document of agency.indicators) {
      const number = document.facts.number;
      if (number === undefined) continue;
      const year = document.facts.year?.value ?? agency.year;
      const key = `${number.value.toLowerCase()} ${year ?? ''}`;
      const first = firsts.get(key);
      if (first === undefined) {
        firsts.set(key, document);
        continue;
      }
      const place = first.facts.kind === 'indikator' ? (first.facts.number?.at ?? first.facts.at) : first.facts.at;
      yield {
        document,
        at: number.at,
        message: year === undefined ? messages.twiceWithoutYear : messages.twice,
        parameters: year === undefined ? { number: number.value } : { number: number.value, year },
        related: [{ uri: first.file.uri, at: place, text: messages.first }],
      };
    }
  },
};
