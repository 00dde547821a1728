import { describe, expect, it } from 'vitest';
import { editOfFix } from '../../../server/src/features/fixes.ts';
import { render } from '../../../server/src/messages/text.ts';
import { allRules } from '../../../server/src/rules/all.ts';
import { findingsIn, withAgency } from '../rules/findings.ts';
import { root } from '../workspace/fixture.ts';
import { filesAfter, problemsOf } from './edited.ts';
import { asking } from './fixture.ts';

/** Fixes that open a place for something that only the planner knows: what the finding asks for is still to be written. */
const toBeCompleted = new Set([
  'struktur.penilaian-belum-disebut',
  'bukti.tanpa-berkas',
  'bukti.nama-berkas',
  'arsitektur.atribut-wajib-kosong',
  'arsitektur.aplikasi-tanpa-layanan',
  'arsitektur.tanggal-audit-belum-ditulis',
  'arsitektur.rincian-tipe-belum-ditulis',
  'peta-rencana.inisiatif-tanpa-kegiatan',
  'peta-rencana.kegiatan-tanpa-tahun',
  'peta-rencana.kegiatan-tanpa-penanggung-jawab',
  'peta-rencana.kegiatan-tanpa-keluaran',
  'peta-rencana.kegiatan-tanpa-objek',
  'lintas.rekomendasi-tanpa-tindak-lanjut',
  'bukti.kurang',
  'bukti.penjelasan-tidak-lengkap',
  'bukti.pembaruan-belum-terbukti',
  'arsitektur.pemilik-belum-ditulis',
  'peta-rencana.muatan-belum-ada',
  'peta-rencana.reviu-belum-ada',
]);

describe('the fixes of the rules, on the examples of the documentation', () => {
  for (const rule of allRules) {
    const bad = rule.examples?.bad;
    if (bad === undefined) continue;
    it(`${rule.code}: leave correct YAML and remedy the finding`, async () => {
      const files = withAgency(bad);
      const asked = await asking(files, { bare: true });
      const findings = (await findingsIn(files)).filter(({ code }) => code === rule.code);
      const unsound: string[] = [];
      for (const finding of findings) {
        for (const fix of finding.fixes) {
          const context = asked.contextOf(finding.uri.slice(root.length + 1));
          const changed = filesAfter(asked, editOfFix(context, fix));
          const title = render(fix.title, 'id', fix.parameters);
          if (Object.keys(changed).length === 0) unsound.push(`${title}: no edit`);
          for (const text of Object.values(changed)) if (problemsOf(text).length > 0) unsound.push(`${title}: ${text}`);
          if (toBeCompleted.has(rule.code)) continue;
          const after = (await findingsIn({ ...files, ...changed })).filter(({ code }) => code === rule.code);
          const first = (list: typeof findings) =>
            list.map(({ message, parameters }) => render(message, 'id', parameters));
          if (first(after).join('\n') === first(findings).join('\n')) unsound.push(`${title}: finding stays`);
        }
      }
      expect(unsound).toEqual([]);
    });
  }
});
