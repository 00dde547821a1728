import { describe, expect, it } from 'vitest';
import { allRules } from '../../../server/src/rules/all.ts';
import { findingsIn } from './findings.ts';

/** Why a rule offers no remedy: what would have to be written, only the planner knows. */
const withoutFix: Readonly<Record<string, string>> = {
  'acuan.induk-melingkar': 'which agency coaches which is decided by law, not by the tool',
  'acuan.menggantikan-melingkar': 'which document came first is known to who enacted them',
  'acuan.kode-referensi-tidak-dikenal': 'any code of the level may be meant; completion lists them with names',
  'arsitektur.elemen-tidak-terpakai': 'an element that nothing uses is to be linked, by whoever knows what uses it',
  'arsitektur.target-tanpa-kegiatan': 'which activity builds the element is a decision of the plan',
  'bukti.acuan-berisi-data': 'whether the reference or the data is right depends on which document is meant',
  'bukti.berkas-di-luar': 'the file has to be moved into the workspace',
  'bukti.berkas-folder': 'which file in the folder is meant; completion lists them',
  'bukti.berkas-kosong': 'the file has to be made again',
  'bukti.berkas-tidak-ada': 'the file has to be put there, or another one named; completion lists those that are there',
  'bukti.dicabut': 'the document that replaced it has to be attached',
  'bukti.satu-berkas-banyak-indikator': 'whether one document really serves them all is a judgement',
  'bukti.setelah-tahun-penilaian': 'a date is a fact of the document',
  'bukti.tanggal-terbalik': 'which of two dates is wrong stands in the documents',
  'bukti.tidak-disebut': 'the explanation is a text of the planner',
  'lintas.audit-tanpa-catatan': 'what was audited and when is known to the auditors',
  'lintas.domain-arsitektur-kosong': 'what the agency has is known to the agency; a command adds elements one by one',
  'lintas.layanan-dinilai-ganda': 'which service an indicator assesses is a judgement',
  'lintas.layanan-tanpa-aplikasi': 'which application supports a service is known to the office that runs it',
  'lintas.target-di-bawah-indeks-terakhir': 'a target is a decision',
  'peta-rencana.berkas-reviu-tidak-ada': 'the file has to be put there',
  'peta-rencana.keluaran-tidak-mendukung': 'what an activity delivers is a decision of the plan',
  'peta-rencana.target-tidak-tercapai': 'which activities reach the target is what the plan has to say',
  'peta-rencana.tidak-mencakup-rpjmd': 'a longer period or another road map: a decision',
  'struktur.abaikan-tanpa-alasan': 'the reason is the planner’s',
  'struktur.dokumen-instansi-ganda': 'which of the documents stays is a decision',
  'struktur.id-instansi-ganda': 'which agency the id belongs to is known outside',
  'struktur.indikator-ganda': 'which of the documents stays is a decision',
  'struktur.kesalahan-internal': 'a defect of ours',
  'struktur.target-indeks-keliru': 'a target is a decision',
};

/** Rules whose remedy depends on what else is written than their example; the tests of their group show it. */
const notInExample: ReadonlySet<string> = new Set([
  'struktur.indikator-tidak-dikenal',
  'acuan.jenis-keliru',
  'acuan.indikator-tidak-dikenal',
  'acuan.induk-tidak-ditemukan',
  'acuan.kode-referensi-keliru',
  'bukti.muatan-kurang',
  'bukti.klausul-kurang',
  'bukti.pembaruan-belum-terbukti',
  'bukti.penjelasan-tidak-lengkap',
  'bukti.nama-berkas',
  'arsitektur.layanan-tanpa-proses',
  'lintas.indikator-tanpa-dokumen',
  'peta-rencana.kenaikan-tanpa-dukungan',
  'peta-rencana.menaikkan-instrumen-lain',
]);

describe.each(allRules.map((rule) => [rule.code, rule] as const))('%s', (code, rule) => {
  if (withoutFix[code] !== undefined) {
    it(`has no remedy: ${withoutFix[code]}`, async () => {
      expect(rule.fixTitles).toBeUndefined();
      const found = rule.examples ? await findingsIn(rule.examples.bad) : [];
      expect(found.filter((finding) => finding.code === code).flatMap(({ fixes }) => fixes)).toEqual([]);
    });
    return;
  }
  it('has a remedy', async () => {
    expect(rule.fixTitles).toBeDefined();
    const found = rule.examples ? await findingsIn(rule.examples.bad) : [];
    const fixes = found.filter((finding) => finding.code === code).flatMap((finding) => finding.fixes);
    expect(fixes.length > 0).toBe(!notInExample.has(code));
  });
});
