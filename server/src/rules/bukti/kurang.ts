import type { IndicatorFacts } from '../../model/facts.ts';
import type { Instrument } from '../../schema/instrument.ts';
import { pointsText } from '../../scoring/format.ts';
import type { IndicatorScore, MissingEvidence } from '../../scoring/score.ts';
import type { AgencyView, DocumentView } from '../../workspace/view.ts';
import type { AgencyRule, Fix } from '../rule.ts';
import { kindsMeantByDanglingEntries } from '../support/danglingEvidence.ts';
import { headOf, nameOf } from '../support/evidence.ts';
import { newEvidenceEntry } from '../support/newEvidence.ts';
import { hasCandidate } from '../support/shortcomings.ts';
import { Suggestions } from '../support/suggestions.ts';
import { anyOf, same } from '../support/words.ts';

const messages = {
  absent: {
    id: 'Tingkat {level} belum terbukti, masih kurang: {title}. Lampirkan salah satu jenis bukti ini: {kinds}. Nilainya {points} poin indeks.',
    en: 'Level {level} is not proven yet, it lacks: {title}. Attach one of these kinds of evidence: {kinds}. It is worth {points} index points.',
  },
  otherLevel: {
    id: 'Tingkat {level} belum terbukti, masih kurang: {title}. "{name}" jenisnya cocok, tetapi "untuk_tingkat" tidak menyebut tingkat {level}; tambahkan bila memang membuktikannya. Nilainya {points} poin indeks.',
    en: 'Level {level} is not proven yet, it lacks: {title}. "{name}" is of the right kind, but its "untuk_tingkat" does not name level {level}; add it if it does prove that level. It is worth {points} index points.',
  },
  series: {
    id: 'Tingkat {level} belum terbukti: {title} diminta dari {years} tahun yang berbeda, dan belum semuanya ada. Lampirkan tahun yang kurang, dengan "tanggal" masing-masing. Nilainya {points} poin indeks.',
    en: 'Level {level} is not proven yet: {title} is asked for from {years} different years, and they are not all there. Attach the missing years, each with its "tanggal". It is worth {points} index points.',
  },
  candidate: { id: 'Bukti dukung yang jenisnya cocok', en: 'The evidence of the right kind' },
};

const fixTitles = {
  add: { id: 'Tambahkan entri bukti: {kind}', en: 'Add an evidence entry: {kind}' },
};

export const rule: AgencyRule = {
  code: 'bukti.kurang',
  scope: 'agency',
  severity: 'warning',
  title: { id: 'Bukti dukung untuk tingkat yang diklaim kurang', en: 'Evidence for the claimed level is missing' },
  explanation: {
    id: 'Setiap tingkat dibuktikan dengan dokumen tertentu, dan tingkat yang lebih tinggi menuntut semua dokumen tingkat di bawahnya. Selama satu dokumen kurang, asesor hanya mengakui tingkat di bawahnya. Angka pada pesan adalah poin indeks yang hilang karena dokumen itu; lampirkan dokumennya, atau turunkan klaim.',
    en: 'Every level is proven by certain documents, and a higher level needs all documents of the levels below it. While one is missing, assessors accept only the level below. The figure in the message is the number of index points lost by that document; attach it, or lower the claim.',
  },
  source: {
    id: 'Keputusan Menteri PANRB Nomor 962 Tahun 2021 (bukti dukung tiap indikator dan tingkat); Peraturan Menteri PANRB Nomor 59 Tahun 2020, Lampiran (tingkat bersifat kumulatif)',
    en: 'Decree of the Minister PANRB Number 962 of 2021 (evidence for each indicator and level); Regulation of the Minister PANRB Number 59 of 2020, annex (levels are cumulative)',
  },
  messages,
  fixTitles,
  reads: ['score', 'evidence', 'indicators'],
  examples: {
    bad: { 'indikator/32.spbe.yaml': 'jenis: indikator\nindikator: 32\ntingkat: 2\n' },
    good: {
      'indikator/32.spbe.yaml': `jenis: indikator
indikator: 32
tingkat: 2
bukti:
  - id: layar-informasi
    jenis_bukti: dokumentasi_informasi
    judul: Tangkapan layar informasi e-Planning
    berkas: ../bukti/Indikator32a-Layar-Informasi.pdf
  - id: layar-interaksi
    jenis_bukti: dokumentasi_interaksi
    judul: Tangkapan layar unggah dan pencarian e-Planning
    berkas: ../bukti/Indikator32b-Layar-Interaksi.pdf
`,
      'bukti/Indikator32a-Layar-Informasi.pdf': '%PDF-1.4',
      'bukti/Indikator32b-Layar-Interaksi.pdf': '%PDF-1.4',
    },
  },
  *check(agency, score) {
    if (score === undefined) return;
    const suggestions = new Suggestions(agency);
    for (const indicator of score.indicators) {
      const document = indicator.document;
      if (document === undefined || indicator.missing.length === 0 || document.file.incomplete) continue;
      const meant = kindsMeantByDanglingEntries(agency, document, suggestions);
      for (const missing of indicator.missing) {
        const message = messageFor(missing);
        if (message === undefined || missing.requirement.kinds.some((kind) => meant.has(kind))) continue;
        yield {
          document,
          at: document.facts.level?.at ?? document.facts.at,
          message,
          parameters: parametersOf(message, missing, score.instrument),
          related: relatedOf(missing),
          fixes: fixesOf(agency, document, indicator, missing, score.instrument),
        };
      }
    }
  },
};

/** Undefined where a document is there and the rule on its own shortcoming speaks. */
function messageFor(missing: MissingEvidence): (typeof messages)['absent'] | undefined {
  const defects = missing.nearest?.defects ?? [];
  if (defects.length === 1 && defects[0] === 'other-level') return messages.otherLevel;
  if (defects.length === 1 && defects[0] === 'too-few-years') return messages.series;
  return hasCandidate(missing) ? undefined : messages.absent;
}

function parametersOf(
  message: unknown,
  { level, requirement, gain, nearest }: MissingEvidence,
  instrument: Instrument,
) {
  const common = { level, title: requirement.title, points: pointsText(gain) };
  if (message === messages.series) return { ...common, years: requirement.years };
  if (message === messages.otherLevel)
    return { ...common, name: nearest === undefined ? '' : nameOf(nearest.evidence.fact) };
  return {
    ...common,
    kinds: anyOf(requirement.kinds.map((kind) => instrument.evidenceKinds[kind]?.name ?? same(kind))),
  };
}

function relatedOf({ nearest }: MissingEvidence) {
  if (nearest === undefined) return [];
  const { document, fact } = nearest.evidence;
  return [{ uri: document.file.uri, at: headOf(fact), text: messages.candidate }];
}

function fixesOf(
  agency: AgencyView,
  document: DocumentView<IndicatorFacts>,
  indicator: IndicatorScore,
  { requirement }: MissingEvidence,
  instrument: Instrument,
): readonly Fix[] {
  const kind = requirement.kinds[0];
  if (kind === undefined) return [];
  return [
    {
      title: fixTitles.add,
      parameters: { kind: instrument.evidenceKinds[kind]?.name ?? kind },
      kind: {
        do: 'add-item',
        uri: document.file.uri,
        document: document.facts.whole,
        key: 'bukti',
        yaml: newEvidenceEntry(agency, { instrument, score: indicator, requirement, kind }),
      },
    },
  ];
}
