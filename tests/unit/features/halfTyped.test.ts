import { expect, it } from 'vitest';
import { codeLenses, resolveCodeLens } from '../../../server/src/features/codeLens.ts';
import type { FeatureContext } from '../../../server/src/features/context.ts';
import { hover } from '../../../server/src/features/hover.ts';
import { inlayHints } from '../../../server/src/features/inlayHints.ts';
import { asking } from './fixture.ts';

const whole = `jenis: indikator\r
indikator: 11\r
tingkat: 3\r
penilaian: { asesor_internal: 3, asesor_eksternal: 2 }\r
penanggung_jawab: "bappeda"\r
bukti:\r
  - &a { id: perwal, jenis_bukti: dokumen_formal, status: 'ditetapkan', muatan: [layanan, selaras_nasional] }\r
  - { <<: *a, id: lama, berkas: ../x.pdf, untuk_tingkat: [2, 3] }\r
  - acuan: perwal\r
---\r
jenis: arsitektur\r
layanan: [{ id: ly, kode_referensi: RAL.01.16.03, indikator: 45 }]\r
--- # akhir\r
jenis: peta_rencana\r
inisiatif: [{ id: i, kegiatan: [{ id: k, objek: [ly], menaikkan: [{ indikator: 11, ke: 4 }] }] }]\r
`;

function askEverything(context: FeatureContext): void {
  const { length } = context.yaml.text;
  for (let offset = length; offset >= 0; offset -= 9) hover(context, offset);
  inlayHints(context, { start: 0, end: length });
  for (const lens of codeLenses(context)) expect(resolveCodeLens(context, lens).command?.title).toBeTruthy();
}

it('every beginning and every end of a file is answered', async () => {
  const asked = await asking({ 'a.spbe.yaml': `<|>${whole}` });
  for (let cut = 0; cut <= whole.length; cut += 7) {
    for (const text of [whole.slice(0, cut), whole.slice(cut)]) {
      asked.service.changeDocument(asked.uri('a.spbe.yaml'), text);
      await asked.service.update();
      askEverything(asked.contextOf('a.spbe.yaml'));
    }
  }
});

it('every place is answered while the score is not known yet, and without agency', async () => {
  const asked = await asking({ 'instansi.spbe.yaml': '# kosong\n', 'a.spbe.yaml': `<|>${whole}` });
  askEverything({ ...asked.context, score: undefined });
  const scored = await asking({ 'a.spbe.yaml': `<|>${whole}` });
  askEverything({ ...scored.context, score: undefined });
});
