import { exact, zero } from '../../scoring/exact.ts';
import { pointsText } from '../../scoring/format.ts';
import type { IndicatorScore } from '../../scoring/score.ts';
import type { AgencyRule, Report } from '../rule.ts';
import { decimalText } from '../support/wording.ts';

const messages = {
  above: {
    id: 'Klaim tingkat {claimed} baru terbukti sampai tingkat {proven}: kurang {count} dokumen, yang bernilai {points} poin indeks. Lengkapi dokumennya, atau turunkan klaim ke {proven}.',
    en: 'Level {claimed} is claimed but only level {proven} is proven; documents missing: {count}, worth {points} index points. Add the documents, or lower the claim to {proven}.',
  },
};

const fixTitles = {
  lower: {
    id: 'Turunkan klaim ke tingkat yang terbukti: {proven}',
    en: 'Lower the claim to the proven level: {proven}',
  },
};

export const rule: AgencyRule = {
  code: 'lintas.klaim-di-atas-bukti',
  scope: 'agency',
  severity: 'information',
  title: { id: 'Klaim di atas bukti', en: 'Claim above the evidence' },
  explanation: {
    id: 'Asesor hanya mengakui tingkat yang terbukti beserta semua tingkat di bawahnya. Selisih antara klaim dan bukti adalah poin indeks yang dapat hilang. Ini ringkasan per indikator; setiap dokumen yang kurang dilaporkan tersendiri.',
    en: 'Assessors only accept a level that is proven together with every level below it. The gap between claim and evidence is the index points that may be lost. This is the summary of the indicator; each missing document is reported on its own.',
  },
  source: {
    id: 'Peraturan Menteri PANRB Nomor 59 Tahun 2020, Lampiran I (tingkat kematangan bersifat kumulatif); bukti dukung menurut Keputusan Menteri PANRB Nomor 962 Tahun 2021.',
    en: 'Regulation of the Minister PANRB 59 of 2020, annex I (levels are cumulative); evidence as in Decree of the Minister PANRB 962 of 2021.',
  },
  messages,
  fixTitles,
  reads: ['score', 'indicators', 'evidence', 'evidence-files', 'agency'],
  examples: {
    bad: { 'indikator/21.spbe.yaml': 'jenis: indikator\nindikator: 21\ntingkat: 2\n' },
    good: { 'indikator/21.spbe.yaml': 'jenis: indikator\nindikator: 21\ntingkat: 1\n' },
  },
  *check(agency, score): Iterable<Report> {
    if (agency.incomplete) return;
    for (const indicator of score?.indicators ?? []) {
      const found = aboveEvidence(indicator);
      if (found !== undefined) yield found;
    }
  },
};

function aboveEvidence({ document, claimed, proven, missing }: IndicatorScore): Report | undefined {
  const level = document?.facts.level;
  if (document === undefined || level === undefined || proven === undefined || claimed.lte(exact(proven))) {
    return undefined;
  }
  const points = missing.reduce((sum, { gain }) => sum.add(gain), zero);
  return {
    document,
    at: level.at,
    message: messages.above,
    parameters: {
      claimed: decimalText(level.value),
      proven,
      count: missing.length,
      points: pointsText(points),
    },
    fixes: [
      {
        title: fixTitles.lower,
        parameters: { proven },
        kind: { do: 'replace', uri: document.file.uri, at: level.at, text: String(proven) },
      },
    ],
  };
}
