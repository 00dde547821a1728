import type { Text } from '../../messages/text.ts';
import type { ExplanationFacts } from '../../model/facts.ts';
import type { AgencyRule } from '../rule.ts';
import { allOf } from '../support/words.ts';

const messages = {
  parts: {
    id: 'Penjelasan belum lengkap, masih kurang: {parts}. Urutannya fakta (dokumen, nomor, pasal, halaman, berkas), analisis terhadap kriteria, lalu justifikasi tingkat.',
    en: 'The explanation is incomplete, it lacks: {parts}. It goes from the facts (document, number, article, page, file) over the analysis against the criterion to the justification of the level.',
  },
  absent: {
    id: 'Bukti dukung sudah dilampirkan, tetapi penjelasannya belum ada. Tulis "penjelasan" dengan fakta, analisis, dan justifikasi.',
    en: 'Evidence is attached, but there is no explanation yet. Write "penjelasan" with fakta, analisis and justifikasi.',
  },
};

const fixTitles = { add: { id: 'Tambahkan kerangka penjelasan', en: 'Add an empty explanation' } };

const names = {
  facts: { id: 'fakta', en: 'facts (fakta)' },
  analysis: { id: 'analisis', en: 'analysis (analisis)' },
  justification: { id: 'justifikasi', en: 'justification (justifikasi)' },
} satisfies Record<string, Text>;

export const rule: AgencyRule = {
  code: 'bukti.penjelasan-tidak-lengkap',
  scope: 'agency',
  severity: 'warning',
  title: { id: 'Penjelasan tidak lengkap', en: 'Explanation is incomplete' },
  explanation: {
    id: 'Asesor meminta penjelasan dalam tiga bagian: fakta, analisis, dan justifikasi. Penjelasan yang hanya mengulang kriteria, atau yang tidak menunjuk dokumennya, menjadi alasan tingkat diturunkan. Indikator tanpa bukti dukung dan tanpa penjelasan tidak diperiksa di sini.',
    en: 'Assessors ask for an explanation in three parts: facts, analysis and justification. An explanation that only repeats the criterion, or does not point to the documents, is a reason to lower the level. An indicator without evidence and without explanation is not checked here.',
  },
  source: {
    id: 'Praktik penilaian: penjelasan berurutan fakta, analisis, justifikasi; bukan bunyi peraturan',
    en: 'Practice of the evaluation: facts, analysis, justification, in this order; not the wording of a regulation',
  },
  messages,
  fixTitles,
  reads: ['indicators', 'evidence'],
  examples: {
    bad: {
      'indikator/11.spbe.yaml': `jenis: indikator
indikator: 11
tingkat: 1
penjelasan:
  fakta: Konsep Arsitektur SPBE dibahas pada rapat 3 Mei 2023.
`,
    },
    good: {
      'indikator/11.spbe.yaml': `jenis: indikator
indikator: 11
tingkat: 1
penjelasan:
  fakta: Konsep Arsitektur SPBE dibahas pada rapat 3 Mei 2023.
  analisis: Konsep memuat domain layanan dan aplikasi, tetapi belum ditetapkan.
  justifikasi: Karena masih berupa konsep, tingkatnya 1.
`,
    },
  },
  *check(agency) {
    for (const document of agency.indicators) {
      const { explanation, evidence, evidenceKey, at, whole } = document.facts;
      if (document.file.incomplete) continue;
      if (explanation !== undefined) {
        const parts = absentParts(explanation);
        if (parts.length === 0) continue;
        yield { document, at: explanation.at, message: messages.parts, parameters: { parts: allOf(parts) } };
      } else if (evidence.length > 0) {
        yield {
          document,
          at: evidenceKey ?? at,
          message: messages.absent,
          fixes: [
            {
              title: fixTitles.add,
              kind: {
                do: 'add-key',
                uri: document.file.uri,
                at: whole,
                key: 'penjelasan',
                yaml: '{ fakta: "", analisis: "", justifikasi: "" }',
              },
            },
          ],
        };
      }
    }
  },
};

function absentParts(explanation: ExplanationFacts): readonly Text[] {
  const parts: Text[] = [];
  if (isBlank(explanation.facts)) parts.push(names.facts);
  if (isBlank(explanation.analysis)) parts.push(names.analysis);
  if (isBlank(explanation.justification)) parts.push(names.justification);
  return parts;
}

function isBlank(part: { readonly value: string } | undefined): boolean {
  return part === undefined || part.value.trim() === '';
}
