import { instrumentForYear } from '../../schema/instruments.ts';
import type { AgencyRule } from '../rule.ts';
import { replaceBy, replaceTitle } from '../support/replacement.ts';

const messages = {
  revoked: {
    id: '{instrument} tidak berlaku lagi untuk penilaian tahun {year}; sudah dicabut dengan {by}. Pakai instrumen yang berlaku ({valid}), atau betulkan tahunnya.',
    en: '{instrument} is no longer in force for the evaluation of {year}; it was revoked by {by}. Use the instrument in force ({valid}), or correct the year.',
  },
  notInForce: {
    id: '{instrument} tidak dipakai untuk penilaian tahun {year}. Pakai instrumen yang berlaku ({valid}), atau betulkan tahunnya.',
    en: '{instrument} is not used for the evaluation of {year}. Use the instrument in force ({valid}), or correct the year.',
  },
};

export const rule: AgencyRule = {
  code: 'struktur.instrumen-tidak-berlaku',
  scope: 'agency',
  severity: 'warning',
  title: {
    id: 'Instrumen tidak berlaku untuk tahun penilaian',
    en: 'Instrument is not in force for the year of the evaluation',
  },
  explanation: {
    id: 'Setiap instrumen hanya dipakai untuk tahun tertentu. Indeks yang dihitung dengan instrumen lain tidak dapat dibandingkan dengan hasil yang diumumkan untuk tahun itu.',
    en: 'Every instrument is used for certain years only. An index computed with another one cannot be compared with the result that is published for the year.',
  },
  source: {
    id: 'Ketentuan penutup Peraturan Menteri PANRB Nomor 59 Tahun 2020 (mencabut Nomor 5 Tahun 2018) dan Nomor 8 Tahun 2026 (mencabut Nomor 59 Tahun 2020)',
    en: 'Closing provisions of the Regulations of the Minister PANRB Number 59 of 2020 (revokes Number 5 of 2018) and Number 8 of 2026 (revokes Number 59 of 2020)',
  },
  messages,
  fixTitles: { replace: replaceTitle },
  reads: ['agency'],
  examples: {
    bad: {
      'instansi.spbe.yaml': `jenis: instansi
id: kota-jambi
nama: Pemerintah Kota Jambi
penilaian: { instrumen: permenpanrb-5-2018, tahun: 2023 }
`,
    },
    good: {
      'instansi.spbe.yaml': `jenis: instansi
id: kota-jambi
nama: Pemerintah Kota Jambi
penilaian: { instrumen: permenpanrb-59-2020, tahun: 2023 }
`,
    },
  },
  *check(agency) {
    const { agency: document, instrument, year } = agency;
    const written = document?.facts.instrument;
    if (document === undefined || written === undefined || instrument === undefined || year === undefined) return;
    const { first, last } = instrument.years;
    if (year >= first && (last === undefined || year <= last)) return;
    const valid = instrumentForYear(year);
    const afterEnd = last !== undefined && year > last;
    const by = afterEnd ? instrument.revokedBy : undefined;
    yield {
      document,
      at: written.at,
      message: by === undefined ? messages.notInForce : messages.revoked,
      parameters: {
        instrument: instrument.regulation,
        year,
        valid: valid?.id ?? { id: 'belum ada yang dikenal untuk tahun itu', en: 'none is known for that year' },
        ...(by === undefined ? {} : { by }),
      },
      fixes: replaceBy(document, written, valid?.id),
    };
  },
};
