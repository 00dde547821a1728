import type { RecommendationFacts } from '../../model/facts.ts';
import type { AgencyRule, Report } from '../rule.ts';
import { addKeyTitle, addKeyTo } from '../support/addKey.ts';
import { plainChoice } from '../support/elements.ts';

const messages = {
  noFollowUp: {
    id: 'Rekomendasi evaluasi {year} belum ditindaklanjuti. Tulis id kegiatan peta rencana pada tindak_lanjut, atau "status: selesai" bila sudah dipenuhi.',
    en: 'The recommendation of the evaluation {year} is not followed up. Write the ids of road map activities under tindak_lanjut, or "status: selesai" if it is met.',
  },
};

export const rule: AgencyRule = {
  code: 'lintas.rekomendasi-tanpa-tindak-lanjut',
  scope: 'agency',
  severity: 'warning',
  title: { id: 'Rekomendasi tanpa tindak lanjut', en: 'Recommendation without follow-up' },
  explanation: {
    id: 'Hasil evaluasi memuat rekomendasi per indikator yang harus ditindaklanjuti; penilaian berikutnya menanyakannya. Hubungkan setiap rekomendasi dengan kegiatan yang melaksanakannya.',
    en: 'An evaluation comes with recommendations per indicator that have to be followed up; the next one asks about them. Link each recommendation to the activities that carry it out.',
  },
  source: {
    id: 'Peraturan Menteri PANRB Nomor 59 Tahun 2020 (rekomendasi hasil evaluasi); bentuk pencatatannya ketentuan alat ini.',
    en: 'Regulation of the Minister PANRB 59 of 2020 (recommendations of the evaluation); how they are recorded is a convention of this tool.',
  },
  messages,
  fixTitles: { add: addKeyTitle },
  reads: ['indicators'],
  examples: {
    bad: {
      'indikator/18.spbe.yaml': `jenis: indikator
indikator: 18
tingkat: 2
rekomendasi:
  - { tahun: 2022, isi: Susun direktori layanan pada sistem penghubung }
`,
    },
    good: {
      'indikator/18.spbe.yaml': `jenis: indikator
indikator: 18
tingkat: 2
rekomendasi:
  - { tahun: 2022, isi: Susun direktori layanan pada sistem penghubung, status: selesai }
`,
    },
  },
  *check(agency): Iterable<Report> {
    for (const document of agency.indicators) {
      if (document.file.incomplete) continue;
      for (const recommendation of document.facts.recommendations) {
        if (recommendation.followUp.length > 0 || isDone(recommendation)) continue;
        yield {
          document,
          at: recommendation.text?.at ?? recommendation.at,
          message: messages.noFollowUp,
          parameters: { year: recommendation.year?.value ?? '' },
          fixes: [addKeyTo(document, recommendation.at, 'tindak_lanjut')],
        };
      }
    }
  },
};

function isDone({ status }: RecommendationFacts): boolean {
  return status !== undefined && plainChoice(status.value) === 'selesai';
}
