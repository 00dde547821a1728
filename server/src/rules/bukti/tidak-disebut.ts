import type { EvidenceFacts, ExplanationFacts } from '../../model/facts.ts';
import type { AgencyRule } from '../rule.ts';
import { fileNameOf, nameOf, resolved } from '../support/evidence.ts';
import { comparable, mentions } from '../support/mentions.ts';

const messages = {
  unmentioned: {
    id: '"{name}" dilampirkan, tetapi tidak disebut dalam "penjelasan". Sebut nama berkas ({file}), nomor, atau judulnya di bagian fakta, dengan pasal atau halamannya.',
    en: '"{name}" is attached, but "penjelasan" never mentions it. Mention its file name ({file}), number or title in the facts, with article or page.',
  },
};

export const rule: AgencyRule = {
  code: 'bukti.tidak-disebut',
  scope: 'agency',
  severity: 'warning',
  title: { id: 'Berkas tidak disebut dalam penjelasan', en: 'File is not mentioned in the explanation' },
  explanation: {
    id: 'Asesor membaca penjelasan dan mencari berkas yang disebut di sana. Berkas yang tidak disebut sering dilewati, atau dianggap tidak berhubungan dengan indikatornya.',
    en: 'Assessors read the explanation and look for the files it mentions. A file that is not mentioned is often passed over, or taken to have nothing to do with the indicator.',
  },
  source: {
    id: 'Praktik penilaian: setiap berkas disebut dalam penjelasan (fakta, analisis, justifikasi); pemeriksaannya aturan sendiri',
    en: 'Practice of the evaluation: every file is mentioned in the explanation (facts, analysis, justification); the check is our own rule',
  },
  messages,
  reads: ['indicators', 'evidence'],
  examples: {
    bad: {
      'indikator/11.spbe.yaml': `jenis: indikator
indikator: 11
tingkat: 1
penjelasan:
  fakta: Konsep Arsitektur SPBE sedang dibahas.
  analisis: Konsep belum ditetapkan.
  justifikasi: Tingkat 1.
bukti:
  - { id: notulensi, jenis_bukti: notulensi, judul: Notulensi 3 Mei 2023, berkas: Indikator11a-Notulensi-ArsitekturSPBE.pdf }
`,
    },
    good: {
      'indikator/11.spbe.yaml': `jenis: indikator
indikator: 11
tingkat: 1
penjelasan:
  fakta: Konsep sedang dibahas (Indikator11a-Notulensi-ArsitekturSPBE.pdf, halaman 2).
  analisis: Konsep belum ditetapkan.
  justifikasi: Tingkat 1.
bukti:
  - { id: notulensi, jenis_bukti: notulensi, judul: Notulensi 3 Mei 2023, berkas: Indikator11a-Notulensi-ArsitekturSPBE.pdf }
`,
    },
  },
  *check(agency) {
    for (const document of agency.indicators) {
      const { explanation } = document.facts;
      const text = explanation === undefined ? '' : textOf(explanation);
      if (text === '' || document.file.incomplete) continue;
      for (const entry of document.facts.evidence) {
        const evidence = resolved(agency, { document, fact: entry })?.fact;
        const file = evidence?.file;
        if (evidence === undefined || file === undefined || isMentioned(text, evidence, file.value)) continue;
        yield {
          document,
          at: entry.sameAs?.at ?? file.at,
          message: messages.unmentioned,
          parameters: { name: nameOf(evidence), file: fileNameOf(file.value) },
        };
      }
    }
  },
};

const texts = new WeakMap<ExplanationFacts, string>();

/** The whole explanation as a comparable text; long, and the same from one run to the next. */
function textOf(explanation: ExplanationFacts): string {
  let text = texts.get(explanation);
  if (text === undefined) {
    const parts = [explanation.facts, explanation.analysis, explanation.justification];
    text = comparable(parts.map((part) => part?.value ?? '').join('\n'));
    texts.set(explanation, text);
  }
  return text;
}

function isMentioned(text: string, evidence: EvidenceFacts, path: string): boolean {
  const file = fileNameOf(path);
  const phrases = [file, file.replace(/\.[^.]*$/, ''), evidence.title?.value, evidence.number?.value];
  return phrases.some((phrase) => phrase !== undefined && mentions(text, phrase));
}
