import { roadMapYears } from '../../scoring/roadMapPlan.ts';
import type { AgencyRule, Report } from '../rule.ts';
import { roadMapArticle } from '../support/sources.ts';

const messages = {
  otherLength: {
    id: 'Peta rencana {first}-{last} berlaku {count} tahun, padahal Peta Rencana SPBE disusun untuk {length} tahun. Sesuaikan periodenya, misalnya {first}-{expected}.',
    en: 'The road map {first}-{last} spans {count} years, but an SPBE road map is made for {length} years. Adjust the period, for instance {first}-{expected}.',
  },
  backwards: {
    id: 'Periode peta rencana berakhir ({last}) sebelum dimulai ({first}). Perbaiki tahun mulai atau selesai.',
    en: 'The period of the road map ends ({last}) before it starts ({first}). Correct the first or the last year.',
  },
};

const fixTitles = {
  replace: { id: 'Ubah tahun selesai menjadi {expected}', en: 'Change the last year to {expected}' },
};

export const rule: AgencyRule = {
  code: 'peta-rencana.periode-bukan-lima-tahun',
  scope: 'agency',
  severity: 'warning',
  title: { id: 'Periode peta rencana bukan lima tahun', en: 'Period of the road map is not five years' },
  explanation: {
    id: 'Peta Rencana SPBE disusun untuk jangka waktu lima tahun. Periode lain dapat terjadi pada masa peralihan kepala daerah, tetapi jelaskan dasarnya kepada asesor; aturan ini dapat dimatikan dalam konfigurasi.',
    en: 'An SPBE road map is made for five years. Another period may occur between two terms of a head of region, but the assessors will want to know on what ground; this rule can be switched off in the configuration.',
  },
  source: roadMapArticle,
  messages,
  fixTitles,
  reads: ['road-map'],
  examples: {
    bad: {
      'peta-rencana/peta.spbe.yaml': `jenis: peta_rencana
periode: { mulai: 2024, selesai: 2026 }
inisiatif: []
`,
    },
    good: {
      'peta-rencana/peta.spbe.yaml': `jenis: peta_rencana
periode: { mulai: 2024, selesai: 2028 }
inisiatif: []
`,
    },
  },
  *check(agency): Iterable<Report> {
    for (const document of agency.roadMaps) {
      const { start, end } = document.facts;
      if (start === undefined || end === undefined) continue;
      const count = end.value - start.value + 1;
      if (count === roadMapYears) continue;
      const expected = start.value + roadMapYears - 1;
      yield {
        document,
        at: end.at,
        message: count < 1 ? messages.backwards : messages.otherLength,
        parameters: { first: start.value, last: end.value, count, length: roadMapYears, expected },
        fixes: [
          {
            title: fixTitles.replace,
            parameters: { expected },
            kind: { do: 'replace', uri: document.file.uri, at: end.at, text: String(expected) },
          },
        ],
      };
    }
  },
};
