import { indicatorByNumber } from '../../schema/instruments.ts';
import { levelOf } from '../../scoring/level.ts';
import type { AgencyRule, Report } from '../rule.ts';
import { addKeyTitle, addKeyTo } from '../support/addKey.ts';
import { instrumentOfDocument } from '../support/instrumentOfDocument.ts';
import { decimalText } from '../support/wording.ts';
import { same } from '../support/words.ts';

const messages = {
  missing: {
    id: 'Tingkat {level} indikator {number} berasal dari {source}, tetapi nilainya belum ditulis. Isi nilai_luar dengan sumber, nilai, dan tanggalnya.',
    en: 'Level {level} of indicator {number} comes from {source}, but its value is not written. Fill in nilai_luar with source, value and date.',
  },
  incomplete: {
    id: 'nilai_luar indikator {number} belum lengkap. Tulis sumber, nilai, dan tanggal agar asalnya dapat ditelusuri.',
    en: 'nilai_luar of indicator {number} is not complete. Write source, value and date, so that it can be traced.',
  },
};

const agency = `jenis: instansi
id: kota-contoh
nama: Pemerintah Kota Contoh
penilaian: { instrumen: permenpanrb-8-2026, tahun: 2026 }
`;
const indicator = 'jenis: indikator\nindikator: 5\ntingkat: 2.75\n';

export const rule: AgencyRule = {
  code: 'lintas.nilai-luar-belum-ditulis',
  scope: 'agency',
  severity: 'information',
  title: { id: 'Nilai dari lembaga lain belum ditulis', en: 'Score of another body not written' },
  explanation: {
    id: 'Beberapa indikator Pemerintah Digital mengambil nilai dari indeks lembaga lain (data, geospasial, statistik, keamanan). Tanpa sumber, nilai, dan tanggalnya, tingkat yang diklaim tidak dapat diperiksa. Indikator pada tingkat terendah tidak diperiksa.',
    en: 'Some indicators of digital government take their score from the index of another body (data, geospatial, statistics, security). Without its source, value and date the claimed level cannot be checked. Indicators at the lowest level are not looked at.',
  },
  source: {
    id: 'Peraturan Menteri PANRB Nomor 8 Tahun 2026 (menurut sumber sekunder; teks aslinya belum dilihat); bentuk pencatatannya ketentuan alat ini.',
    en: 'Regulation of the Minister PANRB 8 of 2026 (by secondary sources; its text was not seen); how it is recorded is a convention of this tool.',
  },
  messages,
  fixTitles: { add: addKeyTitle },
  reads: ['agency', 'indicators'],
  examples: {
    bad: { 'instansi.spbe.yaml': agency, 'indikator/05.spbe.yaml': indicator },
    good: {
      'instansi.spbe.yaml': agency,
      'indikator/05.spbe.yaml': `${indicator}nilai_luar: { sumber: Indeks Satu Data Indonesia (Bappenas), nilai: 2.75, tanggal: 2026-03-31 }
`,
    },
  },
  *check(agency): Iterable<Report> {
    for (const document of agency.indicators) {
      const { number, level, externalScore } = document.facts;
      const instrument = instrumentOfDocument(agency, document);
      const indicator = instrument && number && indicatorByNumber(instrument, number.value);
      if (!instrument || !indicator || indicator.externalScore === undefined) continue;
      if (!level || document.file.incomplete) continue;
      if (externalScore) {
        const { source, value, date, at } = externalScore;
        if (source && value && date) continue;
        yield { document, at, message: messages.incomplete, parameters: { number: indicator.number } };
      } else if (levelOf(level.value, instrument.scale)?.gt(instrument.scale.min)) {
        const parameters = {
          number: indicator.number,
          level: decimalText(level.value),
          source: same(indicator.externalScore),
        };
        const fixes = [addKeyTo(document, document.facts.whole, 'nilai_luar')];
        yield { document, at: level.at, message: messages.missing, parameters, fixes };
      }
    }
  },
};
