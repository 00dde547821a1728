import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inOrder } from '../../../server/src/rules/order.ts';
import type { Finding } from '../../../server/src/rules/rule.ts';
import { runAgencyRules } from '../../../server/src/rules/run.ts';
import { defaultSettings } from '../../../server/src/rules/settings.ts';
import type { MissingEvidence } from '../../../server/src/scoring/score.ts';
import { scoreAgency } from '../../../server/src/scoring/scoreAgency.ts';
import { exampleOf } from '../workspace/fixture.ts';

const kindsOf: Readonly<Record<string, readonly string[]>> = {
  '1': ['dokumen_kebijakan', 'laporan_reviu_evaluasi', 'laporan_tindak_lanjut', 'notulensi'],
  '11': ['dokumen_formal', 'laporan_reviu_evaluasi', 'laporan_tindak_lanjut', 'notulensi'],
  '12': ['dokumen_formal', 'dokumen_anggaran', 'laporan_reviu_evaluasi', 'notulensi'],
  '21': [
    'dokumen_perencanaan',
    'bukti_pelaksanaan',
    'dokumen_pedoman',
    'arah_kebijakan_strategis',
    'dokumentasi_penerapan',
  ],
  '29': ['laporan_audit', 'sertifikat_auditor', 'laporan_reviu_evaluasi', 'dokumentasi_penerapan'],
  '32': ['dokumentasi_informasi', 'dokumentasi_interaksi', 'dokumentasi_transaksi', 'dokumentasi_integrasi'],
};

/** One entry below `bukti`: right, or wrong in any of the ways that a planner finds. */
const entry = (number: string) =>
  fc
    .record({
      kind: fc.constantFrom(...kindsOf[number]!),
      status: fc.constantFrom(undefined, 'draf', 'ditetapkan', 'dicabut', 'ditetapkan'),
      content: fc.constantFrom(undefined, 'sebagian', 'lengkap', '[lengkap, integrasi]', '[lengkap, selaras_nasional]'),
      date: fc.constantFrom(undefined, '2019-05-01', '2022-03-01', '2023-10-01', '2024-02-01'),
      place: fc.constantFrom(
        'berkas: ada.pdf',
        'berkas: tidak-ada.pdf',
        'berkas: kosong.pdf',
        'tautan: ftp://a',
        undefined,
      ),
      supersedes: fc.constantFrom(undefined, undefined, 'b0', 'b1', 'b9', 'bukti-lama'),
      levels: fc.constantFrom(undefined, undefined, undefined, '[2, 3]', '[5]'),
    })
    .map((facts) =>
      [
        `jenis_bukti: ${facts.kind}`,
        facts.status && `status: ${facts.status}`,
        facts.content && `muatan: ${facts.content}`,
        facts.date && `tanggal: ${facts.date}`,
        facts.supersedes && `menggantikan: ${facts.supersedes}`,
        facts.levels && `untuk_tingkat: ${facts.levels}`,
        facts.place,
      ].filter((line) => line !== undefined),
    );

const workspace = fc.constantFrom(...Object.keys(kindsOf)).chain((number) =>
  fc.record({
    number: fc.constant(number),
    level: fc.integer({ min: 1, max: 5 }),
    own: fc.array(entry(number), { maxLength: 5 }),
    shared: fc.array(entry(number), { maxLength: 3 }),
    references: fc.array(fc.constantFrom('bukti-s0', 'bukti-s1', 'bukti-s2', 'bukti-s'), { maxLength: 2 }),
  }),
);

describe('what the index misses', () => {
  it('is explained by findings: every missing requirement by one of its own or by what is wrong with its evidence', async () => {
    await fc.assert(
      fc.asyncProperty(workspace, async ({ number, level, own, shared, references }) => {
        const items = (lines: readonly (readonly string[])[]) => lines.map((entry) => `  - ${entry.join('\n    ')}\n`);
        const { view } = await exampleOf({
          'ada.pdf': '%PDF-1.4',
          'kosong.pdf': '',
          'daftar.spbe.yaml': `jenis: daftar_bukti\nbukti:\n${items([
            ['id: bukti-lama', 'jenis_bukti: dokumen_kebijakan', 'berkas: ada.pdf'],
            ...shared.map((lines, at) => [`id: bukti-s${at}`, ...lines]),
          ]).join('')}`,
          'indikator.spbe.yaml': `jenis: indikator\nindikator: ${number}\ntingkat: ${level}\nbukti:\n${items([
            ...own.map((lines, at) => [`id: b${at}`, ...lines]),
            ...references.map((id) => [`acuan: ${id}`]),
          ]).join('')}`,
        });
        const score = scoreAgency(view)!;
        const findings = inOrder(runAgencyRules(view, score, defaultSettings));
        const missing = score.indicators.find((indicator) => indicator.number === number)!.missing;
        for (const one of missing) expect(explanations(one, findings), one.requirement.id).not.toEqual([]);
        expect(doubles(findings)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});

/** Findings at a piece of evidence that keep it from counting. */
const reasons: ReadonlySet<string> = new Set([
  'bukti.belum-ditetapkan',
  'bukti.dicabut',
  'bukti.muatan-kurang',
  'bukti.klausul-kurang',
  'bukti.tanggal-terbalik',
  'bukti.setelah-tahun-penilaian',
  'bukti.tanpa-berkas',
  'bukti.berkas-tidak-ada',
  'bukti.berkas-kosong',
  'bukti.tautan-tidak-sah',
]);

/** Codes that explain why a requirement is not met. */
function explanations(
  { level, requirement, nearest }: MissingEvidence,
  findings: readonly Finding[],
): readonly string[] {
  const entry = nearest?.evidence.fact.at;
  return findings
    .filter(({ code, parameters, at }) => {
      if (code === 'bukti.kurang') {
        const { level: named, title } = parameters;
        return named === level && title === requirement.title;
      }
      if (code === 'bukti.pembaruan-belum-terbukti') return requirement.supersedes || requirement.superseded;
      if (code === 'acuan.id-tidak-ada' || code === 'acuan.menggantikan-melingkar') return true;
      // Of a pair of documents, either may be the one that does not count.
      if (requirement.superseded || requirement.supersedes) return reasons.has(code);
      return reasons.has(code) && entry !== undefined && entry.start <= at.start && at.end <= entry.end;
    })
    .map(({ code }) => code);
}

/** Findings of one code at one place with one message: the same thing said twice. */
function doubles(findings: readonly Finding[]): readonly string[] {
  const seen = new Set<string>();
  return findings
    .map(({ code, uri, at, parameters }) => `${code} ${uri} ${at.start}-${at.end} ${JSON.stringify(parameters)}`)
    .filter((key) => seen.has(key) || !seen.add(key));
}
